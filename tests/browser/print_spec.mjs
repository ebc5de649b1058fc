// Printing: how many pages, how large the type, the same from the web page and as the desktop's file, and
// nothing of the app on paper.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openPage, settle, until } from './launch.mjs';

const kBuild = join(dirname(fileURLToPath(import.meta.url)), '../../build');
const kPaper = { preferCSSPageSize: true, printBackground: true };
const kSmallest_pt = 11;
const kA5_pt = [419.53, 595.28];

/** Runs `use(folder)` with the sample pages of tests/exchange/print_pages.cpp in a folder. */
export async function withPages(use) {
    const built = ['native-asan', 'native'].map((name) => join(kBuild, name, 'suites'));
    const folders = [process.env.RAPPORT_SUITES, ...built];
    const program = folders.filter(Boolean).map((folder) => join(folder, 'print_pages')).find(existsSync);
    assert.ok(program, 'print_pages is built natively before the browser tests');
    const folder = mkdtempSync(join(tmpdir(), 'print-pages-'));
    try {
        execFileSync(program, [folder]);
        await use(folder);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

const read = (folder, name) => readFileSync(join(folder, `${name}.html`), 'utf8');

/** What a PDF says about its pages: how many, and the sizes of all in points. Chromium writes both in the open. */
function aboutPdf(bytes) {
    const text = bytes.toString('latin1');
    const sizes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, x, y]) => [Number(x), Number(y)]);
    return { pages: (text.match(/\/Type \/Page\b/g) ?? []).length, sizes };
}

/** The PDF that the page prints. */
async function printed(page) {
    const about = aboutPdf(await page.pdf(kPaper));
    assert.ok(about.pages > 0 && about.sizes.length > 0, 'the PDF can be read');
    for (const size of about.sizes) {
        size.forEach((length, i) => assert.ok(Math.abs(length - kA5_pt[i]) < 1, `${size} is A5`));
    }
    return about.pages;
}

/** Opens one of the files that the desktop opens; resolves to how many pages it prints. */
export async function pagesOfFile(page, folder, name) {
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    await page.evaluate(() => document.fonts.ready);
    return printed(page);
}

/** Runs in the page: what is asked to be printed, with a dialog that stays open. */
async function askToPrint({ html, url }) {
    window.dialogs = 0;
    window.print = () => { window.dialogs++; };
    const { runRequests } = await import(`${url}requests.js`);
    return new Promise((send) => runRequests([{ kind: 'print', id: 7, name: '', text: html }], { send }));
}

/** Runs in the page: the sizes of all type on the sheet in points, and its faces. */
function typeOnSheet() {
    const sizes = new Set();
    const faces = new Set();
    for (const element of document.querySelectorAll('.paper *')) {
        if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
        const style = getComputedStyle(element);
        sizes.add(Math.round(parseFloat(style.fontSize) * 75) / 100);
        faces.add(style.fontFamily.split(',')[0].replaceAll('"', ''));
    }
    return { smallest: Math.min(...sizes), largest: Math.max(...sizes), faces: [...faces] };
}

/** Runs in the page: what of it is drawn, as ids or classes, and its colours. */
function shown() {
    const drawn = [...document.querySelectorAll('body > *, #sheet > *')];
    const visible = drawn.filter((element) => element.getClientRects().length > 0);
    const paper = document.querySelector('.paper');
    return {
        visible: visible.map((element) => element.id || element.className),
        ink: paper && getComputedStyle(paper).color,
        page: getComputedStyle(document.documentElement).backgroundColor,
        scheme: getComputedStyle(document.documentElement).colorScheme,
    };
}

/** The app, with the sheet of one sample page on it; resolves to what it answered. */
async function openSheet(context, url, html) {
    const opened = await openPage(context, url);
    await settle(opened.page);
    const answer = await opened.page.evaluate(askToPrint, { html, url });
    return { ...opened, answer };
}

export const tests = {
    async 'M13: the largest card is one A5 page in readable type, on the desktop'({ context }) {
        await withPages(async (folder) => {
            const page = await context.newPage();
            for (const name of ['usual', 'largest', 'largest-short', 'strange']) {
                assert.equal(await pagesOfFile(page, folder, `${name}.file`), 1, name);
                const { smallest, faces } = await page.evaluate(typeOnSheet);
                assert.ok(smallest >= kSmallest_pt, `${name}: ${smallest} pt`);
                assert.deepEqual(faces, ['Atkinson']);
                assert.ok(await page.evaluate(() => document.fonts.check('600 11pt "Atkinson"')), 'its font is inside');
            }
            assert.equal(await pagesOfFile(page, folder, 'too-large.file'), 2, 'more flows onto a second page');
            assert.equal(await pagesOfFile(page, folder, 'hand-over.file'), 1);
            assert.equal(await pagesOfFile(page, folder, 'ending.file'), 1, 'M53: a filled sheet for saying goodbye');
        });
    },

    async 'every card that is said to fit one page does'({ context }) {
        await withPages(async (folder) => {
            const page = await context.newPage();
            const files = readdirSync(folder).filter((name) => name.startsWith('random-'));
            const names = files.map((name) => name.replace('.html', ''));
            const wrong = [];
            let held = 0;
            for (const name of names) {
                const pages = await pagesOfFile(page, folder, name);
                if (name.endsWith('.one') && pages !== 1) wrong.push(name);
                if (name.endsWith('.more') && pages === 1) held++;
            }
            assert.deepEqual(wrong, []);
            const more = names.filter((name) => name.endsWith('.more')).length;
            assert.ok(names.length >= 60 && more > 10 && held < more, `${held} of ${more} were doubted without need`);
        });
    },

    async 'the desktop\'s file asks for nothing, runs nothing and hides its hint on paper'({ context }) {
        await withPages(async (folder) => {
            const page = await context.newPage();
            const requests = [];
            page.on('request', (request) => requests.push(request.url()));
            page.on('dialog', () => requests.push('a script ran'));
            for (const name of ['strange.file', 'usual.file']) await pagesOfFile(page, folder, name);
            assert.deepEqual(requests.filter((address) => !/^(file|data):/.test(address)), []);
            assert.equal(await page.locator('.paper-hint').isVisible(), true);
            assert.match(await page.locator('.paper-hint').innerText(), /Print this page/);
            await page.emulateMedia({ media: 'print' });
            assert.equal(await page.locator('.paper-hint').isVisible(), false);
        });
    },

    async 'in the app the sheet alone is printed, as the desktop prints it'({ context, url }) {
        await withPages(async (folder) => {
            const { page, errors, answer } = await openSheet(context, url, read(folder, 'largest'));
            assert.deepEqual(answer, { kind: 'answer', request: 7, ok: true });
            assert.equal(await page.evaluate(() => window.dialogs), 1);
            assert.equal(await page.locator('#sheet').isVisible(), false, 'nothing of it on the screen');
            assert.equal(await printed(page), 1);
            assert.equal(await page.locator('#sheet').count(), 0, 'the browser has said that it is done');
            await page.evaluate(askToPrint, { html: read(folder, 'largest'), url });
            await page.emulateMedia({ media: 'print' });
            assert.deepEqual((await page.evaluate(shown)).visible, ['sheet', 'paper size-4']);
            const inApp = await page.evaluate(typeOnSheet);
            assert.ok(inApp.smallest >= kSmallest_pt, `${inApp.smallest} pt`);
            const words = await page.locator('#sheet .paper').innerText();
            assert.match(words, /What I wish for/);
            const file = await context.newPage();
            await pagesOfFile(file, folder, 'largest.file');
            assert.deepEqual(inApp, await file.evaluate(typeOnSheet));
            await file.emulateMedia({ media: 'print' });
            assert.equal(words, await file.locator('.paper').innerText());
            assert.deepEqual(errors, [], 'the page\'s policy has nothing to say');
        });
    },

    async 'a dark theme prints dark on white'({ context, url }) {
        await withPages(async (folder) => {
            const dark = await openPage(context, url);
            await dark.page.emulateMedia({ colorScheme: 'dark' });
            await until(dark.page, () => document.documentElement.style.colorScheme === 'dark');
            await settle(dark.page);
            await dark.page.evaluate(askToPrint, { html: read(folder, 'usual'), url });
            assert.notEqual((await dark.page.evaluate(shown)).page, 'rgb(255, 255, 255)', 'the screen stays dark');
            await dark.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
            const { visible, ink, page, scheme } = await dark.page.evaluate(shown);
            assert.deepEqual(visible, ['sheet', 'paper size-1']);
            assert.deepEqual([ink, page], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
            assert.match(scheme, /^(light only|only light)$/);
        });
    },

    async 'after the dialog the sheet is gone, the focus is back and the app was not disturbed'({ context, url }) {
        await withPages(async (folder) => {
            const { page } = await openPage(context, url);
            const button = page.getByRole('button', { name: 'Questions' });
            await button.focus();
            const before = await settle(page);
            await page.evaluate(askToPrint, { html: read(folder, 'usual'), url });
            await page.evaluate(() => document.activeElement.blur());
            assert.equal(await page.locator('#sheet').count(), 1);
            assert.equal(await printed(page), 1);
            assert.equal(await page.locator('#sheet').count(), 0);
            assert.equal(await page.evaluate(() => document.body.classList.contains('printing')), false);
            assert.equal(await button.evaluate((element) => element === document.activeElement), true);
            await settle(page);
            const { width } = await page.locator('#mirror').boundingBox();
            assert.equal(width, 360);
            const after = await page.evaluate(() => window.rapportStats.batches);
            assert.ok(after - before.batches <= 4, `${after - before.batches} batches for blur and focus`);
        });
    },

    async 'browsers that do not say when the dialog closed lose the sheet at the next touch'({ context, url }) {
        await withPages(async (folder) => {
            const { page } = await openSheet(context, url, read(folder, 'usual'));
            await page.evaluate(askToPrint, { html: read(folder, 'largest'), url });
            assert.equal(await page.locator('#sheet').count(), 1, 'a second sheet takes the place of the first');
            assert.match(await page.locator('#sheet').textContent(), /What I wish for/);
            await page.mouse.click(5, 5);
            assert.equal(await page.locator('#sheet').count(), 0);
        });
    },

    async 'a browser that cannot print says so'({ context, url }) {
        const { page } = await openPage(context, url);
        const answer = await page.evaluate(async (root) => {
            window.print = undefined;
            const { runRequests } = await import(`${root}requests.js`);
            return new Promise((send) => runRequests([{ kind: 'print', id: 8, text: '<p>a' }], { send }));
        }, url);
        assert.deepEqual(answer, { kind: 'answer', request: 8, ok: false });
        assert.equal(await page.locator('#sheet').count(), 0);
    },

    async 'words that look like markup stay words in the app'({ context, url }) {
        await withPages(async (folder) => {
            const { page, errors } = await openSheet(context, url, read(folder, 'strange'));
            assert.match(await page.locator('#sheet h1').textContent(), /^<script>alert\('title'\)<\/script>$/);
            assert.equal(await page.locator('#sheet :is(script, img, b, [onclick])').count(), 0);
            await page.emulateMedia({ media: 'print' });
            const direction = (words) => page.locator('#sheet li', { hasText: words })
                .evaluate((element) => getComputedStyle(element).direction);
            assert.equal(await direction('thank you'), 'rtl');
            assert.equal(await direction('onclick'), 'ltr');
            assert.deepEqual(errors, []);
        });
    },

    async 'a calendar file is saved with its own type'({ context, url }) {
        const { page } = await openPage(context, url);
        const type = await page.evaluate(async (root) => {
            const blobs = [];
            const real = URL.createObjectURL;
            URL.createObjectURL = (blob) => { blobs.push(blob); return real.call(URL, blob); };
            const { runRequests } = await import(`${root}requests.js`);
            const request = { kind: 'save-file', id: 9, name: 'appointment.ics', bytes: new Uint8Array(3) };
            await new Promise((send) => runRequests([request], { send }));
            return blobs[0].type;
        }, url);
        assert.equal(type, 'text/calendar');
    },
};
