// The app's tree over AT-SPI: names, roles, states, places, actions, texts, values, the focus and what is said.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

// As X11 counts keys.
const kEscape = 9;
const kTab = 23;
const kShift = 50;
const kX = 53;
const kMind = 'What is on your mind?';
const kSince = 'How have things been since last time?';
const kUsable = /^(push button|toggle button|link|check box|radio button)$/;

const has = (node, ...states) => states.every((state) => node.states.includes(state));
const told = (events, type) => events.filter((event) => event.type.startsWith(`object:${type}`));

/** What was kept of all the events must be what is there. */
async function agree(desktop) {
    const bare = (tree) => tree.map(({ id, ...rest }) => ({ ...rest, parent: undefined }));
    let difference;
    await desktop.until(async () => {
        const [kept, fresh] = [await desktop.tree(), await desktop.tree(true)];
        try {
            assert.deepEqual(bare(kept), bare(fresh));
            return true;
        } catch (error) {
            difference = error.message;
            return false;
        }
    }, () => `the events do not tell everything: ${difference}`);
}

/** Presses a button by its action and waits for the heading of the screen that it leads to. */
async function go(desktop, name, heading, role = 'push button') {
    const { id } = await desktop.the(role, name);
    assert.equal(await desktop.ask('press', { id }), true);
    return desktop.the('heading', heading);
}

/** Listens until an event fits; gives everything that was heard until then. */
async function hear(desktop, fits, why) {
    const all = [];
    await desktop.until(async () => {
        all.push(...(await desktop.ask('heard')));
        return all.some(fits);
    }, () => `${why}; heard: ${JSON.stringify(all, null, 1)}`);
    return all;
}

/** How often a line was said, in the way of the ATK that is here. */
function timesSaid(events, line) {
    const said = told(events, 'announcement').concat(told(events, 'notification')).filter(({ data }) => data === line);
    const shown = told(events, 'state-changed:showing')
        .filter(({ role, name, detail }) => role === 'notification' && name === line && detail === 1);
    return said.length + shown.length;
}

export const tests = {
    async 'the first screen is there by roles, names and states'(desktop) {
        await desktop.open();
        const tree = await desktop.tree();
        const [app, frame] = tree;
        assert.deepEqual([app.role, app.name, frame.role, frame.name], ['application', 'Journal', 'frame', 'Journal']);
        assert.ok(has(frame, 'active', 'showing', 'visible'));
        const heading = await desktop.the('heading', 'Today', (node) => has(node, 'focused'));
        assert.equal(heading.attributes.level, '1');
        const field = await desktop.the('entry', kMind);
        assert.equal(field.description, 'One word is enough.');
        assert.ok(has(field, 'editable', 'multi-line', 'focusable', 'showing', 'enabled'));
        const { states } = await desktop.the('push button', 'Today');
        assert.ok(states.includes('active'));
        assert.ok(!(await desktop.the('push button', 'More')).states.includes('active'));
        const places = tree.filter(({ role }) => role === 'landmark').map(({ attributes }) => attributes['xml-roles']);
        assert.deepEqual(places, ['banner', 'main', 'navigation']);
    },

    async 'everything that can be used has a name and one action, or is a field with a name'(desktop) {
        for (const node of await desktop.tree()) {
            const { role, name, actions, kinds } = node;
            if (kUsable.test(role)) assert.deepEqual([name !== '', actions?.length], [true, 1], name);
            if (role === 'entry') assert.deepEqual([name !== '', kinds.includes('EditableText')], [true, true], name);
        }
    },

    async 'things are where they are drawn, and are found there'(desktop) {
        const tree = await desktop.tree();
        const frame = tree[1];
        const [x, y] = [frame.screen[0], frame.screen[1]];
        assert.deepEqual(frame.window, [0, 0, 420, 780]);
        let seen = 0;
        for (const node of tree.slice(2)) {
            if (!has(node, 'showing')) continue;
            const [left, top, width, height] = node.window;
            assert.deepEqual(node.screen, [left + x, top + y, width, height], node.name);
            assert.ok(left >= 0 && left + width <= 420 && width > 0 && height > 0, `${node.name} ${node.window}`);
            const middle = { x: left + Math.floor(width / 2), y: top + Math.floor(height / 2) };
            if (!kUsable.test(node.role) && node.role !== 'entry') continue;
            assert.equal(await desktop.ask('at', { id: frame.id, ...middle }), node.id, node.name);
            seen += 1;
        }
        assert.ok(seen > 8);
    },

    async 'A10: a text that is set is stored, and what the app says is said once'(desktop) {
        await desktop.ask('heard');
        const { id } = await desktop.the('entry', kMind);
        assert.equal(await desktop.ask('write', { id, text: 'I said fine. It was not.' }), true);
        await desktop.the('entry', kMind, ({ text }) => text === 'I said fine. It was not.');
        await desktop.the('status bar', 'Saved on this device');
        const fits = (event) => timesSaid([event], 'Saved on this device') > 0;
        const events = await hear(desktop, fits, 'nothing was said');
        const changed = told(events, 'text-changed:insert').filter((event) => event.name === kMind);
        assert.deepEqual(changed.map(({ data }) => data), ['I said fine. It was not.']);
        await agree(desktop);
        events.push(...(await desktop.ask('heard')));
        assert.equal(timesSaid(events, 'Saved on this device'), 1);
    },

    async 'a field takes and gives pieces, words, sentences and lines'(desktop) {
        const { id } = await desktop.the('entry', kMind);
        await desktop.ask('erase', { id, from: 13, to: -1 });
        await desktop.the('entry', kMind, ({ text }) => text === 'I said fine. ');
        await desktop.ask('insert', { id, at: 13, text: 'Äh, nö.\nNext line' });
        const text = 'I said fine. Äh, nö.\nNext line';
        await desktop.the('entry', kMind, (node) => node.text === text);
        const unit = (name, at) => desktop.ask('unit', { id, unit: name, at });
        assert.deepEqual(await unit('char', 13), ['Ä', 13, 14]);
        assert.deepEqual(await unit('word', 3), ['said ', 2, 7]);
        assert.deepEqual(await unit('sentence', 14), ['Äh, nö.\n', 13, 21]);
        assert.deepEqual(await unit('line', 24), ['Next line', 21, 30]);
    },

    async 'Tab moves the focus, and each step is told'(desktop) {
        await desktop.ask('heard');
        const focused = (name) => ({ type, detail, name: now }) =>
            type === 'object:state-changed:focused' && detail === 1 && now === name;
        await desktop.ask('key', { code: kTab });
        await hear(desktop, focused(kMind), 'the field was not told of');
        const field = await desktop.the('entry', kMind, (node) => has(node, 'focused'));
        assert.equal(field.caret, 30);
        await desktop.ask('key', { code: kTab });
        const events = await hear(desktop, focused('It is a question'), 'the button was not told of');
        const lost = told(events, 'state-changed:focused').filter(({ detail }) => detail === 0);
        assert.deepEqual(lost.map(({ name }) => name), [kMind]);
        await desktop.ask('key', { code: kTab, hold: [kShift] });
        await hear(desktop, focused(kMind), 'the way back was not told of');
    },

    async 'what is typed is told letter by letter, with the caret'(desktop) {
        const { id } = await desktop.the('entry', kMind, (node) => has(node, 'focused'));
        assert.equal(await desktop.ask('caret', { id, at: 2 }), true);
        await desktop.the('entry', kMind, ({ caret }) => caret === 2);
        await desktop.ask('heard');
        await desktop.ask('key', { code: kX });
        await desktop.the('entry', kMind, ({ text, caret }) => text.startsWith('I xsaid') && caret === 3);
        const moved = (event) => event.type === 'object:text-caret-moved' && event.detail === 3;
        const [insert] = told(await hear(desktop, moved, 'the caret was not told of'), 'text-changed:insert');
        assert.deepEqual([insert.data, insert.detail], ['x', 2]);
        await agree(desktop);
    },

    async 'an action leads to another screen, whose heading has the focus'(desktop) {
        const heading = await go(desktop, 'Before a session', 'Get ready');
        assert.ok(has(await desktop.the('heading', 'Get ready', (node) => has(node, 'focused')), 'showing'));
        assert.equal(heading.attributes.level, '1');
        assert.ok(!(await desktop.tree()).some(({ name }) => name === kMind));
        await agree(desktop);
    },

    async 'A16: a scale without an answer has no value, and has one when it is answered'(desktop) {
        const empty = await desktop.the('panel', kSince);
        assert.ok(!empty.kinds.includes('Value'));
        assert.equal(empty.description, 'not answered');
        const tree = await desktop.tree();
        const radios = tree.filter(({ parent }) => parent === empty.id);
        assert.deepEqual(radios.map(({ name }) => name), [...Array(11).keys()].map(String));
        assert.ok(radios.every((radio) => !has(radio, 'checked')));
        assert.equal(radios[0].description, 'very hard');
        assert.deepEqual([radios[3].attributes.posinset, radios[3].attributes.setsize], ['4', '11']);
        await desktop.ask('press', { id: radios[7].id });
        const answered = await desktop.the('panel', kSince, ({ kinds }) => kinds.includes('Value'));
        assert.deepEqual([answered.value, answered.description], [7, '7 of 10']);
        await desktop.the('radio button', '7', (node) => has(node, 'checked'));
        await desktop.ask('answer', { id: answered.id, value: 4 });
        await desktop.the('panel', kSince, ({ value }) => value === 4);
        await desktop.the('radio button', '7', (node) => !has(node, 'checked'));
        await agree(desktop);
        await desktop.ask('press', { id: (await desktop.the('push button', `Clear: ${kSince}`)).id });
        await desktop.the('panel', kSince, ({ kinds }) => !kinds.includes('Value'));
        await agree(desktop);
    },

    async 'what opens and what is pressed says so'(desktop) {
        const more = await desktop.the('push button', 'Add more', (node) => has(node, 'expandable', 'collapsed'));
        await desktop.ask('press', { id: more.id });
        await desktop.the('push button', 'Add more', (node) => has(node, 'expanded') && !has(node, 'collapsed'));
        await agree(desktop);
    },

    async 'the focus that is asked for is given, and what was out of sight comes into it'(desktop) {
        const name = 'A minute to arrive';
        const link = await desktop.the('link', name, (node) => !has(node, 'showing'));
        assert.equal(await desktop.ask('focus', { id: link.id }), true);
        await desktop.the('link', name, (node) => has(node, 'focused', 'showing'));
        await agree(desktop);
    },

    async 'under a dialog nothing is in sight or can be used'(desktop) {
        await go(desktop, 'More', 'More');
        await go(desktop, 'Where is my data', 'Where is my data', 'link');
        const { id } = await desktop.the('push button', 'Delete everything');
        await desktop.ask('press', { id });
        const dialog = await desktop.until(
            async () => (await desktop.tree()).find(({ role }) => role === 'dialog'), 'no dialog opened');
        assert.ok(dialog.name !== '' && has(dialog, 'modal', 'showing'));
        const tree = await desktop.tree();
        const inside = new Set([dialog.id]);
        for (const node of tree) if (inside.has(node.parent)) inside.add(node.id);
        const outside = tree.slice(2).filter((node) => !inside.has(node.id) && node.role !== 'notification');
        assert.ok(outside.length > 5 && inside.size > 3);
        for (const node of outside) assert.ok(!has(node, 'showing') && !has(node, 'focusable'), node.name);
        const under = outside.find(({ name }) => name === 'More');
        await desktop.ask('press', { id: under.id });
        await agree(desktop);
        assert.deepEqual((await desktop.tree()).map(({ id }) => id), tree.map(({ id }) => id));
        const focused = tree.filter((node) => has(node, 'focused'));
        assert.deepEqual(focused.map((node) => inside.has(node.id)), [true]);
    },

    async 'a passphrase is never told'(desktop) {
        await desktop.ask('key', { code: kEscape });
        await desktop.until(async () => !(await desktop.tree()).some(({ role }) => role === 'dialog'), 'it stays open');
        await go(desktop, 'More', 'More');
        await go(desktop, 'Passphrase', 'Passphrase', 'link');
        const look = async () => (await desktop.tree()).find(({ role }) => role === 'password text');
        const field = await desktop.until(look, async () => desktop.text(await desktop.tree()));
        await desktop.ask('heard');
        await desktop.ask('write', { id: field.id, text: 'größer' });
        await desktop.until(async () => (await look())?.text === '••••••', 'it is not shown as dots');
        assert.ok(!JSON.stringify([await desktop.ask('heard'), await desktop.tree(true)]).includes('größer'));
    },

    async 'nothing is done while nothing happens'(desktop) {
        const ticks = async () => {
            const words = readFileSync(`/proc/${desktop.program.pid}/stat`, 'utf8').split(') ')[1].split(' ');
            return Number(words[11]) + Number(words[12]);
        };
        let before = -1;
        await desktop.until(async () => before === (before = await ticks()), 'it never comes to rest');
        const start = await ticks();
        await new Promise((done) => setTimeout(done, 1000));
        assert.ok((await ticks()) - start <= 1, 'the processor is used while the window is idle');
    },

    async 'it ends without leaks, and without complaints'(desktop) {
        assert.deepEqual(await desktop.close(), []);
    },

    async 'it runs without a bus, and says nothing about it'(desktop) {
        await desktop.open({ bus: '', journal: 'without' });
        assert.deepEqual(await desktop.close(), []);
    },

    async 'it runs with a bus that does not answer, and says nothing about it'(desktop) {
        await desktop.open({ bus: 'unix:path=/nonexistent/bus', journal: 'mute' });
        // The bridge lets go of two lines of its own when it finds nobody.
        assert.deepEqual((await desktop.close()).filter((text) => !text.startsWith('Direct leak')), []);
    },
};
