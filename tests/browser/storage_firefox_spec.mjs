// Storage in Firefox ESR: a private window keeps the words as long as it is open and says so, two tabs, and a worker
// without the network.
import assert from 'node:assert/strict';
import { Firefox } from './journeys_firefox.mjs';
import { commandWorker, until } from './launch.mjs';

export const limit_ms = 180000;

const kField = '::-p-aria(What is on your mind?[role="textbox"])';
const kPrivate = { 'browser.privatebrowsing.autostart': true };
const kClock = { ahead_ms: 0, offset_min: 0 };

/** Runs `test(driver)` in a Firefox of its own, with the app in its first page. */
async function inFirefox({ url }, preferences, test) {
    const driver = new Firefox({ url, preferences });
    try {
        await driver.start(kClock);
        await test(driver);
        assert.deepEqual(driver.problems, []);
    } finally {
        await driver.close();
    }
}

async function type(page, words) {
    const field = await page.waitForSelector(kField);
    await field.click();
    await page.keyboard.type(words);
}

async function value(page) {
    return (await page.waitForSelector(kField)).evaluate((field) => field.value);
}

/** Waits until a text stands somewhere on the page. The driver's own way to wait is no way here: it makes code of text,
 *  which the page's policy forbids it in Firefox 140. */
function see(page, selector, words) {
    const isThere = ([where, text]) => [...document.querySelectorAll(where)].some((e) => e.textContent.includes(text));
    return until(page, isThere, [selector, words]);
}

async function press(page, name) {
    await (await page.waitForSelector(`::-p-aria(${name}[role="button"])`)).click();
}

/** Runs in a new document before its scripts: the worker's script begins with `text`. */
function plant(text) {
    const real = window.fetch.bind(window);
    window.fetch = async (name, ...more) => {
        const answer = await real(name, ...more);
        return name === 'worker.js' ? new Response(text + (await answer.text())) : answer;
    };
}

const kPlanted = `const kept = self.fetch.bind(self);
    self.addEventListener('message', async ({ data }) => {
        if (data.kind !== 'test') return;
        const answer = await kept('https://example.com/').then(() => 'reached', () => 'refused');
        const names = ['fetch', 'XMLHttpRequest', 'WebSocket', 'importScripts', 'Worker', 'indexedDB'];
        self.postMessage({ kind: 'tested', answer, types: names.map((name) => typeof self[name]) });
    });\n`;

/** Two tabs: the second one is told, takes over, and the first one shows the way back. */
async function twoTabs(driver) {
    const first = driver.page;
    await type(first, 'one');
    await see(first, '#polite', 'Saved on this device');
    const second = await driver.browser.newPage();
    await second.goto(driver.url);
    await second.waitForSelector('#page[data-page=other]');
    await press(second, 'Use it here');
    await second.waitForSelector('body.running');
    assert.equal(await value(second), 'one');
    await first.waitForSelector('#page[data-page=other]');
    await first.bringToFront();
    await press(first, 'Use it here');
    await first.waitForSelector('body.running');
    assert.equal(await value(first), 'one');
}

export const tests = {
    'a private window: a notice, "saved", and it is there after a reload and in a second tab': (place) =>
        inFirefox(place, kPrivate, async (driver) => {
            const { page } = driver;
            assert.equal(
                await page.evaluate(() => navigator.storage.getDirectory().then(() => 'files', () => 'none')), 'none',
            );
            await see(page, '#mirror p', 'A private window forgets them when you close it.');
            await type(page, 'a private plum');
            await see(page, '#polite', 'Saved on this device');
            await until(page, () => window.rapportIsQuiet(3000));
            await page.reload();
            await driver.running();
            assert.equal(await value(page), 'a private plum');
        }),

    'a private window: two tabs': (place) => inFirefox(place, kPrivate, twoTabs),

    'a usual window: two tabs': (place) => inFirefox(place, {}, twoTabs),

    'a planted fetch in the worker fails': (place) =>
        inFirefox(place, {}, async (driver) => {
            const { page } = driver;
            await page.evaluateOnNewDocument(plant, kPlanted);
            await page.evaluateOnNewDocument(commandWorker);
            await page.reload();
            await driver.running();
            const { answer, types } = await page.evaluate(() => window.askWorker({ kind: 'test' }, 'tested'));
            assert.equal(answer, 'refused', 'the page\'s policy binds the worker');
            assert.deepEqual(types, Array(6).fill('undefined'), 'and the means are gone');
            // Where a service worker stands between, Firefox tells the page of the refusal as of an error.
            driver.problems = driver.problems.filter((text) => !/Content-Security-Policy.*connect-src/.test(text));
        }),
};
