// A damaged file in the browser's storage: the page that recovers, the report, and the words are there.
import assert from 'node:assert/strict';
import { openBlank, openPage, retry, settle } from './launch.mjs';

const note = (page) => page.getByRole('textbox', { name: 'What is on your mind?' });

/** Runs in a page of the same origin: flips a bit of the database's first page. */
async function damage() {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal');
    const handle = await folder.getFileHandle('a.db');
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    bytes[100] ^= 1;
    const writer = await handle.createWritable();
    await writer.write(bytes);
    await writer.close();
    return bytes.length;
}

export const tests = {
    async 'a damaged journal is recovered, and the damaged file stays until it is deleted'({ context, url }) {
        const { page } = await openPage(context, url);
        await note(page).click();
        await page.keyboard.type('a heron by the weir');
        await settle(page);
        // A copy moves the log into the database.
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('link', { name: 'Where is my data' }).click();
        await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save a copy' }).click()]);
        await settle(page);
        await page.close();
        const blank = await openBlank(context, url);
        assert.ok((await retry(() => blank.evaluate(damage))) > 8192);
        await blank.close();

        const { page: again } = await openPage(context, url);
        await again.getByRole('button', { name: 'Recover what can be read' }).click();
        await again.getByRole('heading', { name: 'A note' }).waitFor();
        await settle(again);
        await again.getByRole('button', { name: 'Today' }).click();
        await settle(again);
        assert.equal(await note(again).inputValue(), 'a heron by the weir');
        await again.getByRole('button', { name: 'More' }).click();
        await again.getByRole('link', { name: 'Where is my data' }).click();
        await again.getByRole('heading', { name: 'A damaged file' }).waitFor();
        const saved = again.waitForEvent('download');
        await again.evaluate(() => { delete window.showSaveFilePicker; });
        await again.getByRole('button', { name: 'Save the damaged file' }).click();
        assert.match((await saved).suggestedFilename(), /^damaged-.*\.rapport-damaged$/);
        await again.getByRole('button', { name: 'Delete the damaged file' }).click();
        await again.getByRole('button', { name: 'Delete the file for good' }).click();
        await again.getByRole('heading', { name: 'A damaged file' }).waitFor({ state: 'detached' });
    },
};
