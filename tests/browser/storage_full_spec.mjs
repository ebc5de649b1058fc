// The journal's files at the full quota of a browser: what the user sees, and what survives.
import assert from 'node:assert/strict';
import { openBlank, openPage, settle, until } from './launch.mjs';

const kSaved = 'Saved on this device';
const kFilesFull = 'There is no room left on this device. Free some space, and it will save again.';
const note = (page) => page.getByRole('textbox', { name: 'What is on your mind?' });
const text = (page, words) => page.locator('#mirror').getByText(words, { exact: true });

async function type(page, words) {
    await note(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(words);
}

/** From now on everything that is announced is noted. */
async function listen(page) {
    await page.evaluate(() => {
        window.heard = [];
        const region = document.getElementById('polite');
        const note = ({ addedNodes }) => addedNodes.forEach((node) => window.heard.push(node.textContent));
        new MutationObserver((changes) => changes.forEach(note)).observe(region, { childList: true, subtree: true });
    });
    return async () => (await page.evaluate(() => window.heard)).join('\n');
}

/** Limits what the site may keep, in bytes; the answer lifts the limit. */
async function limit(context, url, quotaSize) {
    const client = await context.newCDPSession(await openBlank(context, url));
    const { origin } = new URL(url);
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
    return () => client.send('Storage.overrideQuotaForOrigin', { origin });
}

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
