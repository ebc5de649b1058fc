// The real text fields alone: versions, who wins, the caret, input methods.
import assert from 'node:assert/strict';
import { openBlank } from './launch.mjs';

const kField = { id: 2, role: 'textarea', name: 'Note', rect: [10, 10, 300, 120], font: 17 };

/** A page with one field; `apply(node)` brings the app's view of it. */
async function fieldPage({ context, url }) {
    const page = await openBlank(context, url, '<div id="mirror"></div>');
    await page.evaluate(async () => {
        const { Mirror } = await import('/mirror.js');
        window.sent = [];
        window.mirror = new Mirror(document.getElementById('mirror'), (event) => window.sent.push(event));
    });
    const apply = (node) => page.evaluate((value) => window.mirror.apply(value), {
        nodes: [{ id: 1, role: 'root', rect: [0, 0, 360, 640] }, { ...kField, ...node }], children: [[1, [2]]],
    });
    const sent = () => page.evaluate(() => window.sent.splice(0));
    const edits = async () => (await sent()).filter((event) => event.kind === 'edit');
    await apply({});
    return { page, apply, edits, field: page.getByRole('textbox') };
}

export const tests = {
    async 'each edit sends the whole text with a growing version'(t) {
        const { page, field, edits } = await fieldPage(t);
        await field.click();
        await page.keyboard.type('Hé!');
        const seen = (await edits()).map(({ node, version, text }) => [node, version, text]);
        assert.deepEqual(seen, [[2, 1, 'H'], [2, 2, 'Hé'], [2, 3, 'Hé!']]);
        await page.keyboard.press('Control+A');
        await page.keyboard.press('Delete');
        assert.deepEqual((await edits()).map(({ version, text }) => [version, text]), [[4, '']]);
    },

    async 'an old answer does not overwrite what was typed since'(t) {
        const { page, field, apply } = await fieldPage(t);
        await field.click();
        await page.keyboard.type('abc');
        await apply({ value: 'a', version: 1 });
        assert.equal(await field.inputValue(), 'abc');
        await apply({ value: 'ABC', version: 3 });
        assert.equal(await field.inputValue(), 'ABC');
    },

    async 'the app clears a field that it has taken in; the caret stays where it was'(t) {
        const { page, field, apply, edits } = await fieldPage(t);
        await field.click();
        await page.keyboard.type('one two');
        for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
        await apply({ value: 'one, two', version: 7 });
        assert.equal(await field.evaluate((element) => element.selectionStart), 3);
        await apply({ value: '', version: 7 });
        assert.equal(await field.inputValue(), '');
        await edits();
        await page.keyboard.type('x');
        assert.deepEqual((await edits()).map(({ version, text }) => [version, text]), [[8, 'x']]);
    },

    async 'while an input method composes, nothing is overwritten'(t) {
        const { page, field, apply, edits } = await fieldPage(t);
        await field.click();
        const client = await t.context.newCDPSession(page);
        await client.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
        await client.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
        assert.equal((await edits()).at(-1).text, 'にほ', 'the composed text is saved too');
        await apply({ value: 'changed', version: 99 });
        assert.equal(await field.inputValue(), 'にほ');
        await client.send('Input.insertText', { text: '日本' });
        assert.equal(await field.inputValue(), '日本');
        assert.equal((await edits()).at(-1).text, '日本');
    },

    async 'a field under a dialog shows nothing of its own'(t) {
        const { field, apply } = await fieldPage(t);
        await apply({ value: 'words', version: 0, hiddenField: true });
        assert.equal(await field.evaluate((element) => getComputedStyle(element).color), 'rgba(0, 0, 0, 0)');
        await apply({ value: 'words' });
        assert.notEqual(await field.evaluate((element) => getComputedStyle(element).color), 'rgba(0, 0, 0, 0)');
    },

    async 'fields are at least 16 px, choose their direction and are not remembered by the browser'(t) {
        const { field } = await fieldPage(t);
        const style = await field.evaluate((element) => {
            return [parseFloat(getComputedStyle(element).fontSize), element.dir, element.autocomplete];
        });
        assert.ok(style[0] >= 16);
        assert.deepEqual(style.slice(1), ['auto', 'off']);
    },
};
