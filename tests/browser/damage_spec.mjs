// A damaged file in the browser's storage: the page that recovers, the report, and the words are there.
import assert from 'node:assert/strict';
import { openBlank, openPage, retry, settle } from './launch.mjs';

const note = (page) => page.getByRole('textbox', { name: 'What is on your mind?' });

/** By keyboard: the focus brings what is below the fold into sight. */
async function press(page, name, role = 'button') {
    await page.getByRole(role, { name, exact: true }).focus();
    await page.keyboard.press('Enter');
}

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
        await press(page, 'More');
        await press(page, 'Where is my data', 'link');
        await Promise.all([page.waitForEvent('download'), press(page, 'Save a copy')]);
        await settle(page);
        await page.close();
        const blank = await openBlank(context, url);
        assert.ok((await retry(() => blank.evaluate(damage))) > 8192);
        await blank.close();

        const { page: again } = await openPage(context, url);
        await press(again, 'Recover what can be read');
        await again.getByRole('heading', { name: 'A note' }).waitFor();
        await settle(again);
        await press(again, 'Today');
        await settle(again);
        assert.equal(await note(again).inputValue(), 'a heron by the weir');
        await press(again, 'More');
        await press(again, 'Where is my data', 'link');
        await again.getByRole('heading', { name: 'A damaged file' }).waitFor();
        const saved = again.waitForEvent('download');
        await again.evaluate(() => { delete window.showSaveFilePicker; });
        await press(again, 'Save the damaged file');
        assert.match((await saved).suggestedFilename(), /^damaged-.*\.rapport-damaged$/);
        await press(again, 'Delete the damaged file');
        await press(again, 'Delete the file for good');
        await again.getByRole('heading', { name: 'A damaged file' }).waitFor({ state: 'detached' });
    },
};
