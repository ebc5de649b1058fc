// Picture and mirror agree: in every frame while it scrolls, an element lies where it was drawn.
import assert from 'node:assert/strict';
import { openPage, settle } from './launch.mjs';

/**
 * Runs in the page. From now on, each change of the mirror compares the picture around the top edge of `element` with
 * how it looked at rest, and notes by how many CSS pixels they are apart: with the element's place now, and (as a
 * canary) with its place one frame earlier.
 */
function watchAgreement(element) {
    const kReach = 24;
    const kColumns = 8;
    const picture = document.getElementById('picture');
    const scale = picture.width / parseFloat(picture.style.width);
    const copy = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const rows = (rect, above) => {
        copy.canvas.width = kColumns;
        copy.canvas.height = Math.round((2 * above + 24) * scale);
        const left = Math.round((rect.left + rect.width / 3) * scale);
        copy.drawImage(picture, -left, -Math.round((rect.top - above) * scale));
        return copy.getImageData(0, 0, kColumns, copy.canvas.height).data;
    };
    const rest = rows(element.getBoundingClientRect(), 4);
    const apart = (rect) => {
        const seen = rows(rect, kReach + 4);
        const errors = [];
        for (let shift = 0; shift <= 2 * kReach * scale; shift++) {
            let sum = 0;
            for (let i = 0; i < rest.length; i++) sum += Math.abs(rest[i] - seen[i + 4 * kColumns * shift]);
            errors.push(sum);
        }
        return errors.indexOf(Math.min(...errors)) / scale - kReach;
    };
    window.agreement = { now: [], earlier: [] };
    let before = element.getBoundingClientRect();
    const observer = new MutationObserver(() => {
        const rect = element.getBoundingClientRect();
        if (rect.top === before.top || rect.top < 56 + kReach || rect.bottom > innerHeight - 64 - kReach) return;
        window.agreement.now.push(apart(rect));
        window.agreement.earlier.push(apart(before));
        before = rect;
    });
    observer.observe(document.getElementById('mirror'), { subtree: true, attributes: true, childList: true });
}

/** Scrolls a first start at `scale` device pixels up and down and checks every frame. */
async function scrolls({ browser, url }, scale) {
    const context = await browser.newContext({ viewport: { width: 360, height: 480 }, deviceScaleFactor: scale });
    const { page } = await openPage(context, url);
    const button = page.getByRole('button', { name: 'Before a session' });
    await settle(page);
    await page.mouse.move(180, 240);
    await page.mouse.wheel(0, 60);
    await settle(page);
    await button.evaluate(watchAgreement);
    for (let i = 0; i < 90; i++) {
        await page.mouse.wheel(0, i % 16 < 8 ? -7 : 7);
        await page.waitForTimeout(20);
    }
    await settle(page);
    const { now, earlier } = await page.evaluate(() => window.agreement);
    await context.close();
    assert.ok(now.length >= 20, `frames were compared: ${now.length}`);
    assert.ok(earlier.some((distance) => Math.abs(distance) > 1), 'the canary is seen');
    assert.deepEqual(now.filter((distance) => Math.abs(distance) > 1), []);
}

export const tests = {
    'every scrolled frame agrees': (t) => scrolls(t, 1),
    'every scrolled frame agrees on a dense screen': (t) => scrolls(t, 2.5),
};
