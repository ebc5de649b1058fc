// The journal's files at the full quota of a browser: what the user sees, and what survives.
import assert from 'node:assert/strict';
import { openPage, settle, until } from './launch.mjs';
import { kSaved, limit, listen, note, text, type } from './storage_parts.mjs';

const kFilesFull = 'There is no room left on this device. Free some space, and it will save again.';

export const tests = {
    async 'R8: files at full quota: it is said, the words stay, and it saves again'(
        { context, url },
    ) {
        const { page } = await openPage(context, url);
        await type(page, 'one');
        await settle(page);
        const lift = await limit(context, url, 1);
        const heard = await listen(page);
        // The browser has given each file some room already: more words than that.
        await note(page).focus();
        await page.keyboard.press('Control+End');
        const many = Array.from({ length: 5000 }, (_, i) => ` w${(i * 7919) % 99991}`).join('');
        await page.keyboard.insertText(many);
        await text(page, kFilesFull).waitFor();
        const before = await note(page).inputValue();
        assert.equal(before, `one${many}`);
        await type(page, ' three');
        assert.equal(await note(page).inputValue(), `${before} three`, 'one can go on writing');
        assert.ok((await heard()).includes(kFilesFull), await heard());
        assert.equal(await text(page, kSaved).count(), 0);

        await lift();
        await until(page, (full) => !document.getElementById('mirror').innerText.includes(full), kFilesFull);
        await settle(page);
        await page.reload();
        await page.waitForSelector('body.running');
        assert.equal(await note(page).inputValue(), `${before} three`);
    },
};
