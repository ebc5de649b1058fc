// What comes from around the page: size, rotation, on-screen keyboard, touch, preferences, text size, erasing.
import assert from 'node:assert/strict';
import { openPage, patchFile, pixels, settle, until } from './launch.mjs';

const note = (page) => page.getByRole('textbox', { name: 'What is on your mind?' });

/** An `init`: a viewport whose keyboard the test opens with window.openKeyboard(height in CSS pixels). */
function fakeKeyboard() {
    const viewport = Object.assign(new EventTarget(), { scale: 1, offsetTop: 0, keyboard: 0 });
    Object.defineProperty(viewport, 'height', { get: () => innerHeight - viewport.keyboard });
    Object.defineProperty(viewport, 'width', { get: () => innerWidth });
    Object.defineProperty(window, 'visualViewport', { value: viewport });
    window.openKeyboard = (height) => {
        viewport.keyboard = height;
        viewport.dispatchEvent(new Event('resize'));
    };
}

/** The colour of the picture's page at its upper left corner. */
async function pageColor(page) {
    return (await pixels(page, { x: 1, y: 1, width: 1, height: 1 })).slice(0, 3);
}

/** Drags one finger from height `from` to `to`, rests for `rest_ms`, and lifts it. */
async function drag(context, page, { from, to, rest_ms }) {
    const kSteps = 8;
    const client = await context.newCDPSession(page);
    const send = (type, y) => client.send('Input.dispatchTouchEvent', {
        type, touchPoints: type === 'touchEnd' ? [] : [{ x: 300, y }],
    });
    await send('touchStart', from);
    for (let i = 1; i <= kSteps; i++) {
        await send('touchMove', from + ((to - from) * i) / kSteps);
        await page.waitForTimeout(16);
    }
    await page.waitForTimeout(rest_ms);
    await send('touchEnd');
    await settle(page);
}

export const tests = {
    async 'rotation and zoom redraw the picture at the right size'({ context, url }) {
        const { page } = await openPage(context, url);
        // The browser may tell the page of its new size some frames later.
        const becomes = (...wanted) => until(page, (size) => {
            const { width, height, style } = document.getElementById('picture');
            return String([width, height, style.width, style.height]) === size;
        }, String(wanted));
        await page.setViewportSize({ width: 640, height: 360 });
        await becomes(640, 360, '640px', '360px');
        const client = await context.newCDPSession(page);
        const metrics = { width: 360, height: 640, deviceScaleFactor: 2.5, mobile: true };
        await client.send('Emulation.setDeviceMetricsOverride', metrics);
        await becomes(900, 1600, '360px', '640px');
    },

    async 'an open keyboard covers neither the field nor what is below it for good'({ context, url }) {
        const { page } = await openPage(context, url, { init: fakeKeyboard });
        await page.getByRole('button', { name: 'Questions' }).click();
        const field = page.getByRole('textbox').first();
        await field.click();
        await page.evaluate(() => window.openKeyboard(320));
        await settle(page);
        const box = await field.boundingBox();
        assert.ok(box.y + box.height <= 320, `the field ends at ${box.y + box.height} of 320`);
        await page.evaluate(() => window.openKeyboard(0));
        await settle(page);
        assert.ok((await page.getByRole('button', { name: 'Goals' }).boundingBox()).y > 500, 'the bar is back');
    },

    async 'a finger scrolls, also over a field; a tap gives the field the focus'({ browser, url }) {
        const viewport = { width: 360, height: 420 };
        const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true });
        const { page } = await openPage(context, url);
        await settle(page);
        const top = async () => (await note(page).boundingBox()).y;
        const before = await top();
        await drag(context, page, { from: before + 20, to: before - 60, rest_ms: 300 });
        const scrolled = before - (await top());
        assert.ok(Math.abs(scrolled - 80) < 12, `a finger that rests before it lifts flings nothing: ${scrolled} px`);
        const focused = () => page.evaluate(() => document.activeElement.tagName);
        assert.notEqual(await focused(), 'TEXTAREA', 'a drag is no tap');
        await note(page).tap();
        assert.equal(await focused(), 'TEXTAREA');
        await context.close();
    },

    async 'a finger that lifts while it moves flings on'({ browser, url }) {
        const viewport = { width: 360, height: 300 };
        const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true });
        const { page } = await openPage(context, url);
        await settle(page);
        const top = async () => (await page.getByRole('heading').first().boundingBox()).y;
        const before = await top();
        await drag(context, page, { from: 200, to: 160, rest_ms: 0 });
        assert.ok(before - (await top()) > 50, `it went ${before - (await top())} px`);
        await context.close();
    },

    async 'dark, more contrast and forced colours are followed at once'({ context, url }) {
        const { page } = await openPage(context, url);
        await settle(page);
        const light = await pageColor(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await until(page, () => document.documentElement.style.colorScheme === 'dark');
        const dark = await pageColor(page);
        assert.ok(light[0] > 200 && dark[0] < 80, `${light} then ${dark}`);
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
        await until(page, () => document.documentElement.style.getPropertyValue('--scheme').includes('contrast'));
        const forced = await pageColor(page);
        assert.notDeepEqual(forced, light, 'forced colours get the theme of more contrast');
        const shown = await page.getByRole('heading').first().evaluate((element) => getComputedStyle(element).color);
        assert.equal(shown, 'rgba(0, 0, 0, 0)', 'and the mirror stays transparent');
    },

    async 'the system\'s text size makes the text larger'({ context, url }) {
        const { page: usual } = await openPage(context, url);
        const font = (page) => note(page).evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
        const before = await font(usual);
        await usual.close();
        await patchFile(context, 'style.css', (text) => `${text}\n:root { font-size: 24px; }`);
        const { page } = await openPage(context, url);
        const ratio = (await font(page)) / before;
        assert.ok(ratio > 1.4 && ratio < 1.6, `${ratio}`);
    },

    async 'the page can be zoomed, and Ctrl with the wheel stays the browser\'s'({ context, url }) {
        const { page } = await openPage(context, url);
        const viewport = await page.locator('meta[name=viewport]').getAttribute('content');
        assert.ok(!/user-scalable|maximum-scale/.test(viewport));
        const prevented = (ctrlKey) => page.evaluate((ctrl) => {
            const wheel = new WheelEvent('wheel', { deltaY: 10, ctrlKey: ctrl, bubbles: true, cancelable: true });
            return !document.getElementById('mirror').dispatchEvent(wheel);
        }, ctrlKey);
        assert.deepEqual([await prevented(false), await prevented(true)], [true, false]);
        assert.match(await note(page).evaluate((element) => getComputedStyle(element).touchAction), /pinch-zoom/);
    },
};
