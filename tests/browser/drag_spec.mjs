// Dragging rows by their grips with a real mouse and real touches, and what stays of it after a reload.
import assert from 'node:assert/strict';
import { openPage, settle, until } from './launch.mjs';

const kQuestions = ['First?', 'Second?', 'Third?'];

async function ask(page, names) {
    await page.getByRole('button', { name: 'Questions', exact: true }).click();
    const field = page.getByRole('textbox', { name: 'What would you like to ask?' });
    for (const name of names) {
        await field.fill(name);
        await settle(page);
        await page.getByRole('button', { name: 'Add', exact: true }).click();
        await page.getByRole('listitem').filter({ hasText: name }).waitFor();
        await settle(page);
    }
}

/** The words of the rows, in the order of the document. */
const order = (page) =>
    page.evaluate(() => [...document.querySelectorAll('#mirror li > p')].map((words) => words.textContent));

/** Waits until the rows stand in this order; the app answers a moment after the pointer. */
async function seeOrder(page, names) {
    await until(page, (wanted) =>
        [...document.querySelectorAll('#mirror li > p')].map((words) => words.textContent).join() === wanted,
    names.join());
}

/** The places of a row and of its grip in the window. */
async function placeOf(page, name) {
    const row = page.getByRole('listitem').filter({ hasText: name });
    const box = await row.boundingBox();
    const grip = await row.locator('.grip').boundingBox();
    return { ...box, gripX: grip.x + grip.width / 2, gripY: grip.y + grip.height / 2, grip };
}

/** The page stands so that all rows are in sight. */
async function open(context, url, names = kQuestions) {
    const { page, errors } = await openPage(context, url);
    await page.setViewportSize({ width: 360, height: 900 });
    // The page hears of its new size a moment later. Until then a press would go to where its button was.
    await until(page, () => document.getElementById('picture').style.height === '900px');
    await settle(page);
    await ask(page, names);
    await page.mouse.move(180, 400);
    await page.mouse.wheel(0, 200);
    await settle(page);
    return { page, errors };
}

async function dragByMouse(page, name, onto) {
    const from = await placeOf(page, name);
    const to = await placeOf(page, onto);
    await page.mouse.move(from.gripX, from.gripY);
    await page.mouse.down();
    await page.mouse.move(from.gripX, from.gripY + (to.y - from.y), { steps: 8 });
    await settle(page);
    const carried = await placeOf(page, name);
    assert.ok(Math.abs(carried.y - to.y) < 3, 'the row is under the pointer');
    return from;
}

/** Sends touches as a screen does. */
async function touches(page) {
    const session = await page.context().newCDPSession(page);
    return (type, points) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
}

/** What the page is scrolled to. */
const scrolled = (page) =>
    page.evaluate(() => document.querySelector('main .content, .content').style.transform);

export const tests = {
    async 'a row dragged by mouse lands there, and stays after a reload'({ context, url }) {
        const { page, errors } = await open(context, url);
        assert.deepEqual(await order(page), kQuestions);
        await dragByMouse(page, 'Third?', 'First?');
        await page.mouse.up();
        await seeOrder(page, ['Third?', 'First?', 'Second?']);
        await settle(page);
        await page.reload();
        await page.waitForSelector('body.running');
        await seeOrder(page, ['Third?', 'First?', 'Second?']);
        assert.deepEqual(errors, []);
    },

    async 'a row dragged by touch lands there, without scrolling, and stays after a reload'({ context, url }) {
        const { page, errors } = await open(context, url);
        const touch = await touches(page);
        const before = await scrolled(page);
        const from = await placeOf(page, 'First?');
        const to = await placeOf(page, 'Second?');
        const way = to.y + to.height - from.height - from.y;
        await touch('touchStart', [[from.gripX, from.gripY]]);
        for (let i = 1; i <= 8; i++) await touch('touchMove', [[from.gripX, from.gripY + (way * i) / 8]]);
        await settle(page);
        assert.equal(await scrolled(page), before, 'the page stands still');
        await touch('touchEnd', []);
        await seeOrder(page, ['Second?', 'First?', 'Third?']);
        await settle(page);
        await page.reload();
        await page.waitForSelector('body.running');
        await seeOrder(page, ['Second?', 'First?', 'Third?']);
        assert.deepEqual(errors, []);
    },

    async 'Escape and a touch that the system takes away put the row back'({ context, url }) {
        const { page } = await open(context, url);
        await dragByMouse(page, 'Third?', 'First?');
        await page.keyboard.press('Escape');
        await settle(page);
        await page.mouse.up();
        await settle(page);
        assert.deepEqual(await order(page), kQuestions);
        const touch = await touches(page);
        const from = await placeOf(page, 'First?');
        await touch('touchStart', [[from.gripX, from.gripY]]);
        await touch('touchMove', [[from.gripX, from.gripY + 150]]);
        await settle(page);
        assert.ok((await placeOf(page, 'First?')).y > from.y + 100);
        await touch('touchCancel', []);
        await settle(page);
        assert.ok(Math.abs((await placeOf(page, 'First?')).y - from.y) < 1);
        assert.deepEqual(await order(page), kQuestions);
    },

    async 'a grip is large, shows it by its cursor, and is nothing for assistive technology'({ context, url }) {
        const { page } = await open(context, url);
        const { grip, gripX, gripY } = await placeOf(page, 'First?');
        assert.ok(grip.width >= 44 && grip.height >= 44);
        const cursor = () => page.evaluate(
            ([x, y]) => getComputedStyle(document.elementFromPoint(x, y)).cursor, [gripX, gripY]);
        assert.equal(await cursor(), 'grab');
        await page.mouse.move(gripX, gripY);
        await page.mouse.down();
        assert.equal(await cursor(), 'grabbing');
        await page.mouse.up();
        const hidden = await page.locator('.grip').evaluateAll((all) =>
            all.every((e) => e.getAttribute('aria-hidden') === 'true' && e.tabIndex < 0));
        assert.ok(hidden);
    },

    async 'a row that is only held draws no further frame'({ context, url }) {
        const { page } = await open(context, url);
        await dragByMouse(page, 'Third?', 'First?');
        const before = await page.evaluate(() => ({ ...window.rapportStats }));
        await page.waitForTimeout(1500);
        assert.deepEqual(await page.evaluate(() => ({ ...window.rapportStats })), before);
        await page.mouse.up();
    },
};
