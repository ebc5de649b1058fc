// Storage that is missing, full or gone, most of it with the journal in IndexedDB, where the browser gives a page no
// files: what the user sees, and what survives.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
    commandWorker, openBlank, openPage, patchFile, retry, settle, until, withoutFiles,
} from './launch.mjs';
import { kSaved, limit, listen, note, text, type } from './storage_parts.mjs';

const kFull = 'There is no room left on this device. Leave this open, then free some space or save a copy.';
const kNotKept = 'This could not be saved yet. Leave this open, and save a copy now.';
const kSmall = 3 << 20; // Room enough for a journal that begins, in bytes.
const kKeptAgain = 'All you wrote is saved now.';

/** Runs in the page: takes what room is left, by a database of another name. */
async function fill() {
    const database = await new Promise((done) => {
        const request = indexedDB.open('filler', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('bytes', { autoIncrement: true });
        request.onsuccess = () => done(request.result);
    });
    const put = (bytes) => new Promise((done) => {
        const transaction = database.transaction('bytes', 'readwrite');
        transaction.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(bytes)));
        transaction.oncomplete = () => done(true);
        transaction.onabort = () => done(false);
    });
    for (const bytes of [60000, 6000, 600]) {
        for (let left = 200; left > 0 && (await put(bytes)); left--);
    }
}

/** Runs in a page of the same origin without the app: takes the database away. */
function evict() {
    return new Promise((done, failed) => {
        const request = indexedDB.deleteDatabase('journal');
        request.onsuccess = done;
        request.onerror = request.onblocked = () => failed(new Error('it is still open'));
    });
}

async function openData(page) {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('link', { name: 'Where is my data' }).click();
}

async function saveCopy(page) {
    const [file] = await Promise.all([
        page.waitForEvent('download'), page.getByRole('button', { name: 'Save a copy' }).click(),
    ]);
    return readFileSync(await file.path());
}

export const tests = {
    async 'a notice before the first word, then "saved", and all is there after a reload'({ context, url }) {
        await withoutFiles(context);
        const { page, errors } = await openPage(context, url);
        await page.getByText('A private window forgets them when you close it.').waitFor();
        await type(page, 'plums and pears');
        await until(page, (saved) => document.getElementById('polite').innerText === saved, kSaved);
        await page.getByRole('button', { name: 'Goals' }).click();
        const goal = page.getByRole('textbox', { name: 'What would you like to be different?' });
        await goal.click();
        await page.keyboard.type('Open my post');
        await settle(page);
        await page.reload();
        await page.waitForSelector('body.running');
        assert.equal(await goal.inputValue(), 'Open my post');
        await page.getByRole('button', { name: 'Today' }).click();
        await note(page).waitFor();
        assert.equal(await note(page).inputValue(), 'plums and pears');
        await openData(page);
        await page.getByText('Use a normal window, or save a copy').waitFor();
        assert.deepEqual(errors, []);
    },

    async 'words that are typed right before a reload are there'({ context, url }) {
        await withoutFiles(context);
        const { page } = await openPage(context, url);
        await type(page, 'in the last moment');
        await page.reload();
        await page.waitForSelector('body.running');
        assert.equal(await note(page).inputValue(), 'in the last moment');
    },

    async 'a second tab says so, takes over, and the first one shows the way back'({ context, url }) {
        await withoutFiles(context);
        const { page: first } = await openPage(context, url);
        await type(first, 'from the first tab');
        const { page: second } = await openPage(context, url, { waitFor: 'other' });
        await second.getByRole('button', { name: 'Use it here' }).click();
        await second.waitForSelector('body.running');
        assert.equal(await note(second).inputValue(), 'from the first tab');
        await type(second, ', and the second');
        await first.waitForSelector('#page[data-page=other]');
        assert.equal(await first.locator('#mirror *').count(), 0, 'nothing of the journal stays on the page');
        await first.bringToFront();
        await first.getByRole('button', { name: 'Use it here' }).click();
        await first.waitForSelector('body.running');
        assert.equal(await note(first).inputValue(), 'from the first tab, and the second');
    },

    async 'no room: it is said, a copy can be saved, nobody takes the words away, and it saves again'(
        { context, url },
    ) {
        await withoutFiles(context);
        const lift = await limit(context, url, kSmall);
        const { page } = await openPage(context, url);
        await type(page, 'one');
        await settle(page);
        await page.evaluate(fill);
        const heard = await listen(page);
        await type(page, ' two');
        await text(page, kFull).waitFor();
        await type(page, ' three');
        await settle(page);
        assert.equal(await text(page, kSaved).count(), 0);
        assert.ok((await heard()).includes(kFull) && !(await heard()).includes(kSaved), await heard());
        assert.ok((await saveCopy(page)).length > 8192);

        const asked = page.waitForEvent('dialog');
        await page.evaluate(() => { setTimeout(() => location.reload()); });
        const dialog = await asked;
        assert.equal(dialog.type(), 'beforeunload');
        await dialog.dismiss();
        const { page: second } = await openPage(context, url, { waitFor: 'other' });
        await second.getByRole('button', { name: 'Use it here' }).click();
        await second.waitForSelector('#page[data-page=silent]');
        await second.close();

        await page.bringToFront();
        await lift();
        await text(page, kKeptAgain).waitFor();
        assert.equal(await text(page, kFull).count(), 0);
        await page.reload();
        await page.waitForSelector('body.running');
        assert.equal(await note(page).inputValue(), 'one two three');
    },

    async 'no room from the beginning: it is said before the first word'({ context, url }) {
        await withoutFiles(context);
        await limit(context, url, 1);
        const { page } = await openPage(context, url);
        await text(page, kFull).waitFor();
        assert.equal(await note(page).count(), 1, 'the field is there all the same');
    },

    async 'a database that vanishes under an open journal is filled again'({ context, url }) {
        await withoutFiles(context);
        const { page } = await openPage(context, url);
        await type(page, 'one');
        await settle(page);
        const client = await context.newCDPSession(page);
        const { origin } = new URL(url);
        await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
        const heard = await listen(page);
        await type(page, ' two');
        await text(page, kNotKept).waitFor();
        await text(page, kKeptAgain).waitFor();
        assert.ok(!(await heard()).includes(kSaved), await heard());
        await page.reload();
        await page.waitForSelector('body.running');
        assert.equal(await note(page).inputValue(), 'one two');
    },

    async 'a journal that was cleared is not taken for a new one'({ context, url }) {
        await withoutFiles(context);
        const { page } = await openPage(context, url);
        await type(page, 'soon gone');
        await settle(page);
        await page.close();
        const blank = await openBlank(context, url);
        await retry(() => blank.evaluate(evict));
        const { page: again } = await openPage(context, url, { waitFor: 'evicted' });
        await again.getByRole('button', { name: 'Start a new journal' }).click();
        await again.waitForSelector('body.running');
        assert.equal(await note(again).inputValue(), '');
    },

    async 'deleting everything leaves nothing in either place'({ context, url }) {
        await withoutFiles(context);
        const { page } = await openPage(context, url);
        await type(page, 'soon gone');
        await settle(page);
        await openData(page);
        await page.getByRole('button', { name: 'Delete everything' }).evaluate((button) => button.click());
        assert.ok((await page.evaluate(() => localStorage.length)) > 0);
        const left = page.waitForEvent('load');
        await page.getByRole('button', { name: 'Delete everything for good' }).click();
        await left;
        await page.waitForSelector('body.running');
        await note(page).waitFor();
        assert.equal(await note(page).inputValue(), '');
        assert.equal(await page.evaluate(() => localStorage.length), 0);
    },

    async 'a journal in the database is opened there also when the browser has files again'({ context, url }) {
        await withoutFiles(context);
        const { page } = await openPage(context, url);
        await type(page, 'in the database');
        await settle(page);
        await page.close();
        await context.unroute('**/worker.js');
        const { page: again } = await openPage(context, url);
        assert.equal(await note(again).inputValue(), 'in the database');
    },

    async 'a journal in files that are out of reach is not taken for lost, nor for new'({ context, url }) {
        const { page } = await openPage(context, url);
        await type(page, 'in files');
        await settle(page);
        await page.close();
        await withoutFiles(context);
        const { page: away } = await openPage(context, url, { waitFor: 'unreachable' });
        assert.match(await away.locator('#page').innerText(), /Nothing was deleted/);
        const save = away.getByRole('button', { name: 'Save a copy of the files' });
        const [file] = await Promise.all([away.waitForEvent('download'), save.click()]);
        assert.ok(readFileSync(await file.path()).includes('a.db'));
        await away.close();
        await context.unroute('**/worker.js');
        const { page: back } = await openPage(context, url);
        assert.equal(await note(back).inputValue(), 'in files');
    },

    async 'files that do not open are no reason for a second journal'({ context, url }) {
        const { page } = await openPage(context, url);
        await type(page, 'in files');
        await settle(page);
        await page.close();
        await patchFile(context, 'worker.js', (script) =>
            `delete FileSystemFileHandle.prototype.createSyncAccessHandle;\n${script}`);
        await openPage(context, url, { waitFor: 'unreachable' });
    },

    async 'after a failure the raw files can be saved from the database'({ context, url }) {
        await withoutFiles(context, (script) => `${script}
            self.addEventListener('message', ({ data }) => data.kind === 'test' && fail('planted'));`);
        const { page } = await openPage(context, url, { init: commandWorker });
        await type(page, 'a secret plum');
        await settle(page);
        await page.evaluate(() => window.tellWorker({ kind: 'test' }));
        await page.waitForSelector('#page[data-page=failed]');
        const save = page.getByRole('button', { name: 'Save a copy of the files' });
        const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
        const bytes = readFileSync(await file.path());
        assert.ok(bytes.includes('a.db') && bytes.includes('keys') && bytes.length > 8192);
        assert.ok(!bytes.includes('plum'), 'the files are encrypted');
    },
};
