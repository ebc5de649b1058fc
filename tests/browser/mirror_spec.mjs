// The mirror alone, with patches made by hand: names and roles, focus, toggles, fields, order.
import assert from 'node:assert/strict';
import { openBlank } from './launch.mjs';

/** A blank page with a mirror; `sent` collects its events. */
async function mirrorPage({ context, url }) {
    const page = await openBlank(context, url, '<div id="mirror"></div>');
    await page.evaluate(async () => {
        const { Mirror } = await import('/mirror.js');
        window.sent = [];
        window.mirror = new Mirror(document.getElementById('mirror'), (event) => window.sent.push(event));
    });
    const apply = (patch) => page.evaluate((value) => window.mirror.apply(value), patch);
    const sent = () => page.evaluate(() => window.sent.splice(0));
    return { page, apply, sent };
}

const kRoot = { id: 1, role: 'root', rect: [0, 0, 360, 640] };

/** A patch that puts `nodes` side by side into the root. */
function flat(...nodes) {
    const placed = nodes.map((node, i) => ({ rect: [10, 10 + 60 * i, 300, 48], ...node }));
    return { nodes: [kRoot, ...placed], children: [[1, placed.map((node) => node.id)]], removed: [] };
}

const kRadios = {
    nodes: [
        kRoot,
        {
            id: 2, role: 'radiogroup', name: 'How heard?', description: '0 not, 10 fully', value: 'not answered',
            rect: [0, 0, 300, 50],
        },
        ...[0, 1, 2].map((at) => ({
            id: 3 + at, role: 'radio', name: String(at), position: at + 1, setSize: 3, rect: [40 * at, 0, 36, 44],
        })),
    ],
    children: [[1, [2]], [2, [3, 4, 5]]], removed: [],
};

export const tests = {
    async 'every role is found by role and exact name'(t) {
        const { page, apply } = await mirrorPage(t);
        const roles = ['banner', 'main', 'navigation', 'region', 'group', 'heading', 'button', 'link', 'checkbox',
            'radiogroup', 'radio', 'list', 'dialog'];
        const level = (role) => (role === 'heading' ? 3 : 0);
        await apply(flat(...roles.map((role, i) => ({ id: 10 + i, role, name: `The ${role}`, level: level(role) }))));
        for (const role of roles.filter((name) => name !== 'banner')) {
            assert.equal(await page.getByRole(role, { name: `The ${role}`, exact: true }).count(), 1, role);
        }
        assert.equal(await page.getByRole('heading', { level: 3 }).count(), 1);
        const named = [['textbox', 'A'], ['textarea', 'B'], ['image', 'C']];
        await apply(flat(...named.map(([role, name], i) => ({ id: 30 + i, role, name }))));
        assert.equal(await page.getByRole('textbox', { name: 'A', exact: true }).count(), 1);
        assert.equal(await page.getByRole('textbox', { name: 'B', exact: true }).count(), 1);
        assert.equal(await page.getByRole('img', { name: 'C', exact: true }).count(), 1);
    },

    async 'A13: words and fields run in the direction of what is written'(t) {
        const { page, apply } = await mirrorPage(t);
        await apply(flat({ id: 2, role: 'words', name: 'שלום abc' }, { id: 3, role: 'button', name: 'abc שלום' },
            { id: 4, role: 'textbox', name: 'Name', value: 'سلام' }));
        const direction = (id) => page.locator(`[data-node="${id}"]`).evaluate((e) => getComputedStyle(e).direction);
        assert.deepEqual([await direction(2), await direction(3), await direction(4)], ['rtl', 'ltr', 'rtl']);
    },

    async 'states are attributes, and go away again'(t) {
        const { page, apply } = await mirrorPage(t);
        const node = { id: 2, role: 'button', name: 'More' };
        const states = { expanded: false, pressed: true, disabled: true, current: true };
        await apply(flat({ ...node, ...states, description: 'Opens it' }));
        const state = () => page.getByRole('button').evaluate((e) => Object.fromEntries([...e.attributes]
            .filter((a) => a.name.startsWith('aria')).map((a) => [a.name, a.value])));
        assert.deepEqual(await state(), {
            'aria-expanded': 'false', 'aria-pressed': 'true', 'aria-disabled': 'true', 'aria-current': 'true',
            'aria-description': 'Opens it',
        });
        await apply(flat(node));
        assert.deepEqual(await state(), {});
    },

    async 'an element lies where the tree says, also scrolled'(t) {
        const { page, apply } = await mirrorPage(t);
        const scroller = { id: 2, role: 'scroller', rect: [0, 40, 360, 500], scroll: 0, contentHeight: 2000 };
        const button = { id: 3, role: 'button', name: 'Far', rect: [20, 700.5, 100, 44] };
        await apply({ nodes: [kRoot, scroller, button], children: [[1, [2]], [2, [3]]] });
        assert.equal((await page.getByRole('button').boundingBox()).y, 740.5);
        await apply({ nodes: [{ ...scroller, scroll: 400 }] });
        assert.deepEqual(await page.getByRole('button').boundingBox(), { x: 20, y: 340.5, width: 100, height: 44 });
        await page.getByRole('button').focus();
        assert.equal((await page.getByRole('button').boundingBox()).y, 340.5);
    },

    async 'one command each by pointer, key and assistive click'(t) {
        const { page, apply, sent } = await mirrorPage(t);
        await apply(flat({ id: 2, role: 'button', name: 'Go' }, { id: 3, role: 'link', name: 'There' }));
        await page.getByRole('button').click();
        assert.deepEqual((await sent()).filter((event) => event.kind === 'activate'), [], 'input.js sends pointers');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Space');
        await page.getByRole('link').evaluate((element) => element.click());
        const activated = (await sent()).filter((event) => event.kind === 'activate').map((event) => event.node);
        assert.deepEqual(activated, [2, 2, 3]);
    },

    async 'a checkbox shows what the tree says'(t) {
        const { page, apply, sent } = await mirrorPage(t);
        await apply(flat({ id: 2, role: 'checkbox', name: 'Private' }));
        await page.getByRole('checkbox').click();
        assert.equal(await page.getByRole('checkbox').isChecked(), false, 'the pointer toggles nothing by itself');
        await page.keyboard.press('Space');
        assert.deepEqual((await sent()).filter((event) => event.kind === 'activate').map((event) => event.node), [2]);
        await apply({});
        assert.equal(await page.getByRole('checkbox').isChecked(), false, 'the app did not agree');
        await apply(flat({ id: 2, role: 'checkbox', name: 'Private', checked: true }));
        assert.equal(await page.getByRole('checkbox').isChecked(), true);
    },

    async 'radios: one Tab stop, arrows within, nothing chosen at first'(t) {
        const { page, apply, sent } = await mirrorPage(t);
        await apply(kRadios);
        assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
        const description = await page.getByRole('radiogroup').getAttribute('aria-description');
        assert.equal(description, '0 not, 10 fully not answered');
        assert.deepEqual(await page.getByRole('radio').evaluateAll((all) => all.map((e) => e.value)), ['', '', '']);
        await page.keyboard.press('Tab');
        await page.keyboard.press('ArrowRight');
        const activated = (await sent()).filter((event) => event.kind === 'activate').map((event) => event.node);
        assert.deepEqual(activated, [4]);
        await apply({});
        assert.equal(await page.getByRole('radio', { checked: true }).count(), 0, 'settled to the tree');
        const after = { id: 9, role: 'button', name: 'After', rect: [0, 100, 90, 44] };
        await apply({ nodes: [after], children: [[1, [2, 9]]] });
        await page.keyboard.press('Tab');
        assert.equal(await page.evaluate(() => document.activeElement.textContent), 'After');
    },

    async 'a reordered list keeps the focus'(t) {
        const { page, apply, sent } = await mirrorPage(t);
        const buttons = [2, 3, 4, 5].map((id) => ({ id, role: 'button', name: `B${id}` }));
        await apply(flat(...buttons));
        await page.getByRole('button', { name: 'B4' }).focus();
        await sent();
        await apply({ children: [[1, [5, 4, 3, 2]]] });
        assert.deepEqual(await page.getByRole('button').allTextContents(), ['B5', 'B4', 'B3', 'B2']);
        assert.equal(await page.evaluate(() => document.activeElement.textContent), 'B4');
        await apply({ children: [[1, [4, 2]]], removed: [3, 5] });
        assert.equal(await page.evaluate(() => document.activeElement.textContent), 'B4');
        assert.deepEqual(await sent(), [], 'no focus event for what the app did itself');
        await page.evaluate(() => window.mirror.focus(2));
        assert.equal(await page.evaluate(() => document.activeElement.textContent), 'B2');
        assert.deepEqual(await sent(), []);
    },

    async 'a heading can take the focus and change its level'(t) {
        const { page, apply } = await mirrorPage(t);
        await apply(flat({ id: 2, role: 'heading', name: 'Today', level: 1 }));
        await page.evaluate(() => window.mirror.focus(2));
        assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
        await apply(flat({ id: 2, role: 'heading', name: 'Today', level: 2 }));
        assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H2');
    },

    async 'what is under a dialog cannot be reached'(t) {
        const { page, apply } = await mirrorPage(t);
        const under = { id: 2, role: 'button', name: 'Under', inert: true };
        await apply(flat(under, { id: 3, role: 'dialog', name: 'Sure?' }));
        assert.equal(await page.getByRole('button', { name: 'Under' }).count(), 0);
        await page.keyboard.press('Tab');
        assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
    },
};
