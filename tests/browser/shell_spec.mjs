// The shell around the real app: ownership, storage, network, failure, pictures on demand.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
    commandWorker, counters, openBlank, openPage, patchFile, retry, settle, until, withoutFiles,
} from './launch.mjs';

const kFieldName = 'What is on your mind?';
const note = (page) => page.getByRole('textbox', { name: kFieldName });

/** Runs in a page of the same origin: takes the journal's files away, as a browser that is short of space does. */
async function evict() {
    await (await navigator.storage.getDirectory()).removeEntry('journal', { recursive: true });
}

export const tests = {
    async 'a first start has the splash, then the app, and no error'({ context, url }) {
        const { page, errors, requests } = await openPage(context, url);
        await note(page).waitFor();
        await settle(page);
        assert.deepEqual(errors, []);
        assert.equal(await page.locator('#page').isVisible(), false);
        assert.equal(await page.title(), 'Journal');
        const foreign = requests.filter((address) => !address.startsWith(url) && !/^(blob|data):/.test(address));
        assert.deepEqual(foreign, [], 'no request to anywhere else');
        assert.ok(requests.length > 5, 'the log of requests works');
    },

    async 'typed words are there after a reload'({ context, url }) {
        const { page } = await openPage(context, url);
        await note(page).click();
        await page.keyboard.type('plums and pears');
        await settle(page);
        await page.reload();
        await page.waitForSelector('body.running');
        assert.equal(await note(page).inputValue(), 'plums and pears');
    },

    async 'a second tab says so, takes over, and the first one shows the way back'({ context, url }) {
        const { page: first } = await openPage(context, url);
        await note(first).click();
        await first.keyboard.type('from the first tab');
        const { page: second } = await openPage(context, url, { waitFor: 'other' });
        assert.match(await second.locator('#page').innerText(), /open in another tab/);
        assert.match(await second.locator('#page').innerText(), /call your local emergency number now/);
        await second.getByRole('button', { name: 'Use it here' }).click();
        await second.waitForSelector('body.running');
        assert.equal(await note(second).inputValue(), 'from the first tab');
        await first.waitForSelector('#page[data-page=other]');
        assert.equal(await first.locator('#mirror *').count(), 0, 'nothing of the journal stays on the page');
        await first.bringToFront();
        await first.getByRole('button', { name: 'Use it here' }).click();
        await first.waitForSelector('body.running');
        assert.equal(await note(first).inputValue(), 'from the first tab');
    },

    async 'a browser with neither files nor a database gets a page before the first word'({ context, url }) {
        await withoutFiles(context);
        await patchFile(context, 'files_indexeddb.js', (text) => `delete IDBFactory.prototype.open;\n${text}`);
        const { page } = await openPage(context, url, { waitFor: 'missing' });
        assert.match(await page.locator('#page').innerText(), /cannot keep a journal/);
        assert.equal(await page.locator('#mirror *').count(), 0);
    },

    async 'a browser that refuses both gets the same page'({ context, url }) {
        await patchFile(context, 'files_indexeddb.js', (text) => `
            const refused = new DOMException('', 'SecurityError');
            StorageManager.prototype.getDirectory = () => Promise.reject(refused);
            IDBFactory.prototype.open = () => { throw refused; };
            ${text}`);
        await openPage(context, url, { waitFor: 'missing' });
    },

    async 'a journal that was cleared is not taken for a new one'({ context, url }) {
        const { page } = await openPage(context, url);
        await note(page).click();
        await page.keyboard.type('soon gone');
        await settle(page);
        await page.close();
        const blank = await openBlank(context, url);
        await retry(() => blank.evaluate(evict));
        const { page: again } = await openPage(context, url, { waitFor: 'evicted' });
        assert.match(await again.locator('#page').innerText(), /not here any more/);
        await again.getByRole('button', { name: 'Start a new journal' }).click();
        await again.waitForSelector('body.running');
        assert.equal(await note(again).inputValue(), '');
    },

    async 'idle for 10 s: no batch, no picture, no animation frame'({ context, url }) {
        const init = () => {
            window.animationFrames = 0;
            const real = window.requestAnimationFrame.bind(window);
            window.requestAnimationFrame = (call) => { window.animationFrames++; return real(call); };
        };
        const { page } = await openPage(context, url, { init });
        await note(page).click();
        await settle(page);
        const frames = await page.evaluate(() => window.animationFrames);
        const before = await counters(page);
        assert.ok(before.pictures > 0 && frames > 0, 'the counters count');
        await page.waitForTimeout(10000);
        assert.deepEqual(await counters(page), before);
        assert.equal(await page.evaluate(() => window.animationFrames), frames);
    },

    async 'M62: a planted fetch in the worker fails'({ context, url }) {
        await patchFile(context, 'worker.js', (text) => `const kept = self.fetch.bind(self);\n${text}
            self.addEventListener('message', async ({ data }) => {
                if (data.kind !== 'test') return;
                const kept_result = await kept('https://example.com/').then(() => 'reached', () => 'refused');
                const names = ['fetch', 'XMLHttpRequest', 'WebSocket', 'importScripts', 'Worker', 'indexedDB'];
                const types = names.map((name) => typeof self[name]);
                self.postMessage({ kind: 'tested', kept_result, types });
            });`);
        const { page, requests } = await openPage(context, url, { init: commandWorker });
        const answer = await page.evaluate(() => window.askWorker({ kind: 'test' }, 'tested'));
        assert.equal(answer.kept_result, 'refused', 'the page\'s policy binds the worker');
        assert.deepEqual(answer.types, Array(6).fill('undefined'), 'and the means are gone');
        assert.ok(!requests.some((address) => address.includes('example.com')));
    },

    async 'what a page cannot forbid itself, the shipped headers do, and nothing that the app needs'({ context, url }) {
        const { page, errors } = await openPage(context, url);
        const allowed = (name) => page.evaluate((feature) => document.featurePolicy.allowsFeature(feature), name);
        for (const name of ['camera', 'microphone', 'geolocation', 'usb', 'payment', 'display-capture']) {
            assert.equal(await allowed(name), false, name);
        }
        for (const name of ['clipboard-write', 'fullscreen']) assert.equal(await allowed(name), true, name);
        const { headers } = await page.evaluate(async () => {
            const response = await fetch('index.html');
            return { headers: Object.fromEntries(response.headers) };
        });
        assert.equal(headers['content-security-policy'], 'frame-ancestors \'none\'; connect-src \'self\'');
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.deepEqual(errors, [], 'the browser knows every name in them');
    },

    async 'no text becomes a script or a page by itself'({ context, url }) {
        const { page } = await openPage(context, url);
        const outcomes = await page.evaluate(() => {
            const tried = (action) => {
                try {
                    action();
                    return 'done';
                } catch (error) {
                    return error.name;
                }
            };
            return [
                tried(() => document.body.insertAdjacentHTML('beforeend', '<p>planted</p>')),
                tried(() => new Worker('worker.js')),
                tried(() => new DOMParser().parseFromString('<p>planted</p>', 'text/html')),
                tried(() => window.trustedTypes.createPolicy('another', {})),
                tried(() => document.body.append(document.createElement('p'))), // The canary.
            ];
        });
        assert.deepEqual(outcomes, ['TypeError', 'TypeError', 'TypeError', 'TypeError', 'done']);
    },

    async 'a lost WebGL context is restored'({ context, url }) {
        await patchFile(context, 'worker.js', (text) => `${text}
            self.addEventListener('message', ({ data }) => {
                if (data.kind !== 'test') return;
                const extension = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
                extension.loseContext();
                setTimeout(() => { extension.restoreContext(); self.postMessage({ kind: 'tested' }); }, 300);
            });`);
        const { page, errors } = await openPage(context, url, { init: commandWorker });
        await page.getByRole('button', { name: 'Questions' }).click();
        await page.getByRole('textbox').first().click();
        await page.keyboard.type('Warum? \u{1F642} \u0645\u0631\u062d\u0628\u0627');
        await page.getByRole('button', { name: 'Add', exact: true }).click();
        await page.getByText('Warum?').first().waitFor({ state: 'attached' });
        await page.evaluate(() => document.activeElement.blur());
        await settle(page);
        const before = await page.screenshot();
        const { pictures } = await counters(page);
        await page.evaluate(() => window.askWorker({ kind: 'test' }, 'tested'));
        await until(page, (count) => window.rapportStats.pictures > count, pictures);
        await settle(page);
        assert.ok(before.equals(await page.screenshot()), 'the same picture as before');
        assert.deepEqual(errors, []);
    },

    async 'a failure shows a calm page with a report and the raw files'({ context, url }) {
        await patchFile(context, 'worker.js', (text) => `${text}
            self.addEventListener('message', ({ data }) => data.kind === 'test' && fail('planted'));`);
        const { page } = await openPage(context, url, { init: commandWorker });
        await note(page).click();
        await page.keyboard.type('a secret plum');
        await settle(page);
        await page.evaluate(() => window.tellWorker({ kind: 'test' }));
        await page.waitForSelector('#page[data-page=failed]');
        assert.match(await page.locator('#page').innerText(), /Your entries are safe/);
        assert.ok(!(await page.content()).includes('plum'), 'no word of the user\'s is left');
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.getByRole('button', { name: 'Copy a report' }).click();
        await page.getByText('Copied.').waitFor();
        const report = await page.evaluate(() => navigator.clipboard.readText());
        assert.match(report, /planted/);
        assert.ok(!report.includes('plum'));
        const save = page.getByRole('button', { name: 'Save a copy of the files' });
        const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
        const bytes = readFileSync(await file.path());
        assert.ok(bytes.includes('a.db') && bytes.includes('keys') && bytes.length > 8192);
        assert.ok(!bytes.includes('plum'), 'the files are encrypted');
        await page.getByRole('button', { name: 'Reload' }).click();
        await page.waitForSelector('body.running');
        assert.equal(await note(page).inputValue(), 'a secret plum');
    },

    async 'a trap in the program reaches the failure page'({ context, url }) {
        await patchFile(context, 'worker.js', (text) => `${text}
            self.addEventListener('message', ({ data }) => {
                if (data.kind === 'test') guarded(() => app._rapport_request_id(0x3fffffff));
            });`);
        const { page } = await openPage(context, url, { init: commandWorker });
        await page.evaluate(() => window.tellWorker({ kind: 'test' }));
        await page.waitForSelector('#page[data-page=failed]');
    },

    async 'an announcement is there once, and gone when something happens much later'({ context, url }) {
        const { page } = await openPage(context, url);
        await note(page).click();
        await page.keyboard.type('x');
        await settle(page);
        const said = () => page.locator('#polite').innerText();
        assert.equal(await said(), 'Saved on this device');
        await page.waitForTimeout(4500);
        await page.keyboard.press('PageDown');
        await page.getByRole('button', { name: 'Questions' }).click();
        await settle(page);
        assert.ok(!(await said()).includes('Saved'));
    },

    async 'parts of two builds say reload'({ context, url }) {
        const id = /name="build" content="([^"]+)"/.exec(await (await fetch(url)).text())[1];
        await patchFile(context, 'worker.js', (text) => text.replace(id, '0123456789'));
        await openPage(context, url, { waitFor: 'build' });
    },

    async 'Back returns within the app, and the address stays neutral'({ context, url }) {
        const { page } = await openPage(context, url);
        await page.getByRole('button', { name: 'Before a session' }).click();
        await page.getByRole('heading', { level: 1 }).waitFor();
        await note(page).waitFor({ state: 'detached' });
        await settle(page);
        assert.equal(page.url(), url);
        await page.goBack();
        await note(page).waitFor();
        assert.equal(page.url(), url);
    },
};
