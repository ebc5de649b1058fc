// M57: a page goes to another app by the system's own sheet, where there is one; it holds what was chosen and no more.
import assert from 'node:assert/strict';
import { openPage, settle, until } from './launch.mjs';

/** Runs before all else: a system's sheet that takes files or not, and notes what it was given. */
function sheet({ takesFiles, fails }) {
    window.shared = [];
    navigator.canShare = ({ files }) => takesFiles && files.length === 1;
    navigator.share = async ({ files, text }) => {
        window.shared.push(files ? [files[0].name, files[0].type, await files[0].text()] : ['', '', text]);
        if (fails) throw new DOMException('no', fails);
    };
}

/** By the keyboard, which brings into sight what it comes to. */
async function press(page, name, role = 'button', key = 'Enter') {
    await page.getByRole(role, { name, exact: true }).first().focus();
    await page.keyboard.press(key);
    await settle(page);
}

/** Ticks the newest note. */
const tick = (page) => press(page, 'Put it on the page', 'checkbox', 'Space');

async function write(page, words) {
    await page.getByRole('textbox', { name: 'What is on your mind?' }).focus();
    await page.keyboard.type(words);
    await settle(page);
    await press(page, 'Keep it');
}

/** The page of two notes of which one is chosen. */
async function openChosen(context, url, how) {
    const { page } = await openPage(context, url, { init: `(${sheet})(${JSON.stringify(how)})` });
    await write(page, 'the heron at the weir');
    await write(page, 'plums and pears');
    await press(page, 'More');
    await press(page, 'A page to give away', 'link');
    await tick(page);
    await press(page, 'See the page');
    return page;
}

async function sharedOn(page) {
    await press(page, 'Share it');
    await until(page, () => window.shared.length === 1);
    await settle(page);
    return (await page.evaluate(() => window.shared))[0];
}

export const tests = {
    async 'M57: the system\'s sheet gets the page as a file, with what was chosen'({ context, url }) {
        const page = await openChosen(context, url, { takesFiles: true });
        const [name, type, text] = await sharedOn(page);
        assert.deepEqual([name, type], ['page.html', 'text/html']);
        assert.match(text, /plums and pears/);
        assert.doesNotMatch(text, /heron/);
        assert.doesNotMatch(text, /<script|https?:/);
    },

    async 'M57: a system that takes no files gets the text'({ context, url }) {
        const [, , text] = await sharedOn(await openChosen(context, url, { takesFiles: false }));
        assert.match(text, /plums and pears/);
        assert.doesNotMatch(text, /heron|</);
    },

    async 'M57: a sheet that is closed says nothing, one that fails says so'({ context, url }) {
        const closed = await openChosen(context, url, { takesFiles: true, fails: 'AbortError' });
        await sharedOn(closed);
        assert.equal(await closed.getByText('That did not work.').count(), 0);
        const other = await context.browser().newContext();
        const failed = await openChosen(other, url, { takesFiles: true, fails: 'DataError' });
        await sharedOn(failed);
        await failed.getByText('That did not work. Try it once more.').first().waitFor({ state: 'attached' });
        await other.close();
    },

    async 'M57: without such a sheet nothing offers it'({ context, url }) {
        const { page } = await openPage(context, url, { init: () => { delete Navigator.prototype.share; } });
        await write(page, 'plums and pears');
        await press(page, 'More');
        await press(page, 'A page to give away', 'link');
        await tick(page);
        await press(page, 'See the page');
        await page.getByRole('button', { name: 'Print it' }).waitFor({ state: 'attached' });
        assert.equal(await page.getByRole('button', { name: 'Share it' }).count(), 0);
    },
};
