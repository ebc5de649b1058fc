// The plain page: what a browser shows that cannot draw in a worker (A6, A8, A16, U2). Whole journeys, axe on every
// screen without an excuse, nothing wider than the narrowest window, and the way to it from a picture that is lost.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { readScript } from './journeys.mjs';
import { Chromium } from './journeys_chromium.mjs';
import { rest } from './journeys_page.mjs';
import { play } from './journeys_play.mjs';
import { goRound } from './journeys_tour.mjs';
import { commandWorker, openPage, patchFile, settle, startChromium, until, withoutDrawing } from './launch.mjs';

export const limit_ms = 600000;
export const at_once = 3;

const kJourneys = [
    ['first_word', 'keyboard'], ['goals', 'pointer'], ['question_life', 'assistive'], ['look_back', 'pointer'],
    ['help_numbers', 'pointer'], ['search', 'keyboard'], ['copies', 'pointer'],
];

async function inPlain(place, action) {
    const driver = new Chromium({ ...place, plain: true });
    try {
        await action(driver);
    } finally {
        await driver.close();
    }
}

const isPlain = (page) => page.evaluate(() => document.documentElement.classList.contains('plain'));

/** What axe finds, a line each. */
async function violations(page) {
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
        const options = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
        return (await window.axe.run(document, options)).violations;
    });
    return found.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`));
}

/** What reaches out of the window at its side, and what one can use but not see. */
function misplaced() {
    const lines = [];
    const tell = (what, e) => lines.push(`${what}: ${e.tagName} "${(e.ariaLabel ?? e.textContent).slice(0, 40)}"`);
    for (const element of document.querySelectorAll('#mirror *')) {
        const { left, right, width, height } = element.getBoundingClientRect();
        if (width > 1 && (left < -1 || right > innerWidth + 1)) tell('too wide', element);
        const isUsed = element.matches('button, a, input, textarea');
        if (isUsed && (width < 24 || height < 24)) tell('too small', element);
        const owes = element.matches('input, textarea') && !element.closest('.ask, .tick, .option');
        if (owes) tell('no label', element);
    }
    if (document.documentElement.scrollWidth > innerWidth) lines.push('the page scrolls sideways');
    return lines;
}

const note = (page) => page.getByRole('textbox', { name: 'What is on your mind?' });

export const tests = {};

for (const [name, mode] of kJourneys)
    tests[`${name} by ${mode}`] = (place) => inPlain(place, (driver) => play(readScript(name), mode, driver));

Object.assign(tests, {
    async 'axe finds nothing on any screen, and at 320 px nothing is cut off'(place) {
        const found = new Map();
        let screens = 0;
        await inPlain(place, async (driver) => {
            const show = async (width, dark) => {
                await driver.resize(width, 640);
                await driver.dark(dark);
                await driver.evaluate(rest, {});
            };
            // Every second screen wide and dark, with a window as high as the page, so that no bar stands over a thing.
            const look = async (isWide) => {
                await show(320, false);
                const lines = await driver.evaluate(misplaced);
                if (isWide) await show(1280, true);
                await driver.resize(isWide ? 1280 : 320, await driver.evaluate(() => document.body.scrollHeight));
                return [...lines, ...(await violations(driver.page))];
            };
            await goRound(driver, async (name) => {
                for (const line of await look(screens++ % 2 === 1)) if (!found.has(line)) found.set(line, name);
                await show(360, false);
            });
            await driver.evaluate(() => {
                const wide = Object.assign(document.createElement('input'), { style: 'width: 400px; height: 9px' });
                document.querySelector('#mirror main .content').append(wide);
            });
            const canary = (await driver.evaluate(misplaced)).map((line) => line.split(':')[0]);
            assert.deepEqual([...new Set(canary)].sort(),
                ['no label', 'the page scrolls sideways', 'too small', 'too wide']);
            assert.ok((await violations(driver.page)).some((line) => line.startsWith('label')), 'axe finds it, too');
        });
        assert.ok(screens > 25);
        assert.equal([...found].map(([line, where]) => `${where}: ${line}`).join('\n'), '');
    },

    async 'a browser without its graphics shows it, and one that can draw never loads it'({ context, url }) {
        const { requests, page } = await openPage(context, url);
        assert.equal(await isPlain(page), false);
        assert.deepEqual(requests.filter((address) => address.includes('plain')), []);
        const args = ['--disable-gpu', '--disable-software-rasterizer'];
        const left = ['--enable-unsafe-swiftshader', '--use-angle=swiftshader'];
        const { context: bare, close } = await startChromium({ arguments: args, without: left });
        try {
            const { page: plain, errors } = await openPage(bare, url);
            assert.equal(await isPlain(plain), true);
            await note(plain).fill('plain words');
            await plain.locator('#mirror p', { hasText: 'Saved on this device' }).waitFor();
            await plain.reload();
            await plain.waitForSelector('body.running');
            assert.equal(await note(plain).inputValue(), 'plain words');
            await plain.getByRole('button', { name: 'More', exact: true }).click();
            await plain.getByRole('link', { name: 'About this app' }).click();
            await plain.getByText('This browser shows the app as a plain page.').waitFor();
            assert.deepEqual(errors, []);
        } finally {
            await close();
        }
    },

    async 'each screen stands where it was left, and a new one at its top'({ context, url }) {
        await withoutDrawing(context);
        const { page } = await openPage(context, url);
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('heading', { name: 'More', level: 1 }).waitFor();
        await page.mouse.move(180, 300);
        await page.mouse.wheel(0, 120);
        await until(page, () => window.scrollY === 120);
        await settle(page);
        await page.getByRole('link', { name: 'Settings' }).evaluate((link) => link.click());
        await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
        assert.equal(await page.evaluate(() => scrollY), 0);
        await page.getByRole('button', { name: 'Back' }).click();
        await page.getByRole('heading', { name: 'More', level: 1 }).waitFor();
        assert.equal(await page.evaluate(() => scrollY), 120);
    },

    async 'text at 300 % and a low window leave room for the page'({ context, url }) {
        await withoutDrawing(context);
        const { page } = await openPage(context, url);
        await page.setViewportSize({ width: 320, height: 256 });
        await page.evaluate(() => {
            document.documentElement.style.fontSize = '300%';
            window.dispatchEvent(new Event('languagechange'));
        });
        await settle(page);
        assert.deepEqual(await page.evaluate(misplaced), []);
        const text = page.locator('#mirror main p').first();
        const size = await text.evaluate((e) => parseFloat(getComputedStyle(e).fontSize));
        assert.ok(size >= 45, `${size} px`);
        await page.mouse.move(160, 128);
        await page.mouse.wheel(0, 200);
        await until(page, () => window.scrollY === 200);
        const over = await page.evaluate(() => document.elementFromPoint(160, 128).closest('header, nav'));
        assert.equal(over, null, 'neither bar stands over the words');
    },

    async 'what is typed is kept when the picture is lost, and the plain page goes on'({ context, url }) {
        await patchFile(context, 'worker.js', (text) => `${text.replace('LOST_MS = 5000', 'LOST_MS = 200')}
            self.addEventListener('message', ({ data }) => {
                if (data.kind === 'lose') canvas.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext();
            });`);
        const { page } = await openPage(context, url, { init: commandWorker });
        await note(page).fill('before the loss');
        await page.evaluate(() => window.tellWorker({ kind: 'lose' }));
        await page.waitForSelector('html.plain body.running');
        assert.equal(await note(page).inputValue(), 'before the loss');
    },
});
