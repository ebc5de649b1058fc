// What every browser test needs: a server for the built page, Chromium, and a page that reports its errors
// and every request. Nothing here knows a screen.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../web/tools/serve.mjs';

const kChromium = process.env.RAPPORT_CHROMIUM ?? '/usr/bin/chromium';
const kArguments = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox', '--lang=en-US'];

/** Serves `folder` on a free port of 127.0.0.1; resolves to {url, close}. */
export async function startServer(folder) {
    const { server, url } = await serve(folder, 0);
    return { url, close: () => new Promise((done) => server.close(done)) };
}

/** Chromium for tests that each take a context of their own. */
export function startBrowser() {
    return chromium.launch({ executablePath: kChromium, headless: true, args: kArguments });
}

/** Chromium with a profile of its own, so that storage survives a new page; `close` removes the profile. */
export async function startChromium({ arguments: more = [], without = [], ...options } = {}) {
    const profile = mkdtempSync(join(tmpdir(), 'journal-profile-'));
    const context = await chromium.launchPersistentContext(profile, {
        executablePath: kChromium, headless: true, ignoreDefaultArgs: without,
        args: [...kArguments.filter((word) => !without.includes(word)), ...more],
        viewport: { width: 360, height: 640 }, acceptDownloads: true, serviceWorkers: 'block', ...options,
    });
    const close = async () => {
        await context.close();
        rmSync(profile, { recursive: true, force: true });
    };
    return { context, close };
}

/** A new page with `errors` (texts), `requests` (addresses) and, after `init`, the app or a calm page on it. */
export async function openPage(context, url, { init, waitFor = 'running' } = {}) {
    const page = await context.newPage();
    const errors = [];
    const requests = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
    });
    page.on('request', (request) => requests.push(request.url()));
    // A native dialog would wait for a person; downloads are offered instead.
    await page.addInitScript(() => { delete window.showSaveFilePicker; });
    if (init) await page.addInitScript(init);
    await page.goto(url);
    if (waitFor === 'running') await page.waitForSelector('body.running', { timeout: 20000 });
    else if (waitFor) await page.waitForSelector(`#page[data-page="${waitFor}"]`, { timeout: 20000 });
    return { page, errors, requests };
}

/** An empty page of the same origin, for tests of single modules. */
export async function openBlank(context, url, html = '') {
    const page = await context.newPage();
    await page.route('**/blank.html', (route) => route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>Blank</title><link rel="stylesheet" href="style.css">
            <body>${html}`,
    }));
    await page.goto(new URL('blank.html', url).href);
    return page;
}

/** Serves a file of the page changed by `change(text)`, to plant something in it. */
export function patchFile(context, name, change) {
    return context.route(`**/${name}`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: change(await response.text()) });
    });
}

/** What the worker's script begins with where a browser gives a page no files, as a private window of Firefox. */
export const kNoFiles = 'delete StorageManager.prototype.getDirectory;\n';

/** Serves a worker that finds no files, changed further by `change(text)`. */
export function withoutFiles(context, change = (text) => text) {
    return patchFile(context, 'worker.js', (text) => kNoFiles + change(text));
}

/** Serves a worker that cannot draw, as WebKitGTK's. */
export function withoutDrawing(context) {
    return patchFile(context, 'worker.js', (text) => `OffscreenCanvas.prototype.getContext = () => null;\n${text}`);
}

/** Handles and databases of a page that just closed are let go a little later. */
export async function retry(action) {
    for (let left = 20; ; left--) {
        try {
            return await action();
        } catch (error) {
            if (left === 0) throw error;
            await new Promise((done) => setTimeout(done, 150));
        }
    }
}

/** An `init` for openPage: gives the page tellWorker(message) and askWorker(message, kindOfAnswer). */
export function commandWorker() {
    const Real = window.Worker;
    window.Worker = class extends Real {
        constructor(...words) {
            super(...words);
            window.tellWorker = (message) => this.postMessage(message);
            window.askWorker = (message, kind) => new Promise((done) => {
                this.addEventListener('message', ({ data }) => data.kind === kind && done(data));
                this.postMessage(message);
            });
        }
    };
}

/** The counters of the shell: batches, outputs, pictures. */
export function counters(page) {
    return page.evaluate(() => ({ ...window.rapportStats }));
}

/** Waits until `condition(argument)` holds in the page. (Playwright's own way is refused by the page's policy.) */
export async function until(page, condition, argument, limit_ms = 20000) {
    const end = Date.now() + limit_ms;
    while (!(await page.evaluate(condition, argument))) {
        if (Date.now() > end) throw new Error(`never came true: ${condition}`);
        await new Promise((done) => setTimeout(done, 30));
    }
}

/** Waits until the app has answered and stored everything and sleeps. */
export async function settle(page) {
    await until(page, () => window.rapportIsQuiet?.(3000));
    return counters(page);
}

/** The picture's pixels in a rectangle of CSS pixels, as [r, g, b, a, ...]; the canvas is copied as it is shown. */
export function pixels(page, { x, y, width, height }) {
    return page.evaluate(async (rect) => {
        const source = document.getElementById('picture');
        const scale = source.width / parseFloat(source.style.width);
        const copy = new OffscreenCanvas(Math.round(rect.width * scale), Math.round(rect.height * scale));
        const context = copy.getContext('2d');
        context.drawImage(source, -Math.round(rect.x * scale), -Math.round(rect.y * scale));
        return Array.from(context.getImageData(0, 0, copy.width, copy.height).data);
    }, { x, y, width, height });
}
