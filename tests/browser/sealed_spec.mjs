// With a passphrase, no word that was typed stands in the bytes of any file in the browser's storage, nor in a copy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openBlank, openPage, settle } from './launch.mjs';

const kPassphrase = 'lantern-and-eleven-plums';
const kWords = ['heronwater', 'quiltmaker', 'Zebrafinken', '\u6a39\u6728\u306e\u68ee'];
const note = (page) => page.getByRole('textbox', { name: 'What is on your mind?' });

/** By keyboard: the focus brings what is below the fold into sight. */
async function press(page, name, role = 'button') {
    await page.getByRole(role, { name, exact: true }).focus();
    await page.keyboard.press(role === 'checkbox' ? 'Space' : 'Enter');
}

/** Whether the word stands in the bytes, as UTF-8 or UTF-16. */
function holds(bytes, word) {
    return bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le'));
}

/** Runs in a page of the same origin: every file of the journal, as [name, bytes as latin-1]. */
async function readFiles() {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal');
    const files = [];
    for await (const [name, handle] of folder.entries()) {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        let text = '';
        for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
        files.push([name, text]);
    }
    return files;
}

async function keep(page, words) {
    await note(page).click();
    await page.keyboard.insertText(words);
    await press(page, 'Keep it');
    await settle(page);
}

async function setPassphrase(page) {
    await press(page, 'More');
    await press(page, 'Passphrase', 'link');
    await page.getByRole('textbox', { name: 'New passphrase' }).fill(kPassphrase);
    await press(page, 'Go on');
    await press(page, 'I wrote it down or printed it', 'checkbox');
    await press(page, 'Lock with this passphrase');
    await page.getByRole('button', { name: 'Lock now' }).waitFor();
    await settle(page);
}

export const tests = {
    async 'M62: no word stands in the files of a sealed journal, nor in a copy of it'({ context, url }) {
        const { page } = await openPage(context, url);
        await keep(page, kWords.slice(0, 2).join(' '));
        await setPassphrase(page);
        await press(page, 'Today');
        await keep(page, kWords.slice(2).join(' '));
        await press(page, 'More');
        await press(page, 'Where is my data', 'link');
        const copy = page.waitForEvent('download');
        await press(page, 'Save a copy');
        const searched = [['copy', readFileSync(await (await copy).path())]];
        // While it is open, with the log beside the database, and after it was closed.
        const blank = await openBlank(context, url);
        const open = await blank.evaluate(readFiles);
        await page.close();
        const closed = await blank.evaluate(readFiles);
        for (const [name, text] of [...open, ...closed]) searched.push([name, Buffer.from(text, 'latin1')]);
        const bytes = searched.reduce((sum, [, file]) => sum + file.length, 0);
        assert.ok(bytes > 100000, `${bytes} bytes were searched`);
        assert.ok(searched.some(([name, file]) => name.endsWith('-wal') && file.length > 0), 'a log among them');
        for (const [name, file] of searched) {
            for (const word of [...kWords, kPassphrase]) assert.ok(!holds(file, word), `${word} in ${name}`);
        }
        // The canary: a search that finds what is there.
        const [, largest] = searched.reduce((one, other) => (other[1].length > one[1].length ? other : one));
        const planted = Buffer.from(largest);
        planted.write(kWords[3], 5000, 'utf8');
        assert.ok(holds(planted, kWords[3]));
    },
};
