// What was said to be saved survives: the browser is killed in the moment of "Saved on this device", with the journal
// in IndexedDB, also on a slow device; and a worker that says it too early is found out.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killBrowser, startBrowserProcess } from './kill.mjs';
import { patchFile, withoutFiles } from './launch.mjs';

export const limit_ms = 300000;
export const once = true; // A loss that is gone at the next try is a loss.

const kRounds = 6;

/** Transactions that write stay open for a while, as where a disk takes its time. */
const kSlowDevice = `
    const realTransaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (names, mode, options) {
        const made = realTransaction.call(this, names, mode, options);
        if (mode !== 'readwrite') return made;
        const until = performance.now() + 700;
        const table = made.objectStore(names);
        const wait = () => {
            if (performance.now() < until) table.get(['keys', 0]).onsuccess = wait;
        };
        wait();
        made.commit = () => {}; // It ends by itself when nothing is asked any more.
        return made;
    };
`;

/** A worker that does not wait for its transactions. */
function hasty(text) {
    const waits = 'const saving = trouble ? null : store?.save();';
    const changed = text.replace(waits, 'store?.save(); const saving = null;');
    assert.notEqual(changed, text, 'there is such a line');
    return changed;
}

/** Opens the app in a new page; resolves to the page and the value of its field. */
async function open({ browser }, url, { before = '', change }) {
    const [context] = browser.contexts();
    await withoutFiles(context, change);
    await patchFile(context, 'files_indexeddb.js', (text) => before + text);
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForSelector('body.running', { timeout: 30000 });
    const field = page.getByRole('textbox', { name: 'What is on your mind?' });
    await field.click();
    await page.keyboard.press('Control+End');
    return { page, value: await field.inputValue() };
}

/** Types a letter, kills the browser as soon as that is said to be saved, and resolves to what is there then. */
async function rounds(url, count, plan) {
    const profile = mkdtempSync(join(tmpdir(), 'journal-kill-'));
    let running = await startBrowserProcess(profile);
    try {
        let { page, value } = await open(running, url, plan);
        let expected = value;
        for (let round = 0; round < count; round++) {
            const letter = String.fromCharCode(97 + round);
            const saved = page.evaluate(() => new Promise((done) => {
                const region = document.getElementById('polite');
                const look = () => region.innerText.includes('Saved on this device') && done();
                new MutationObserver(look).observe(region, { childList: true, characterData: true, subtree: true });
            }));
            await page.keyboard.type(letter);
            await saved;
            await killBrowser(running);
            expected += letter;
            running = await startBrowserProcess(profile);
            ({ page, value } = await open(running, url, plan));
            if (value !== expected) break;
        }
        return { value, expected };
    } finally {
        await killBrowser(running);
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
}

export const tests = {
    async 'what was said to be saved is there after the browser was killed'({ url }) {
        const { value, expected } = await rounds(url, kRounds, {});
        assert.equal(value, expected);
    },

    async 'the same where a device is slow, and a worker that does not wait is found out'({ url }) {
        const patient = await rounds(url, 2, { before: kSlowDevice });
        assert.equal(patient.value, patient.expected);
        const planted = await rounds(url, 1, { before: kSlowDevice, change: hasty });
        assert.notEqual(planted.value, planted.expected, 'the loss is seen');
    },
};
