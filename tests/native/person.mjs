// A person who plays a journey on the desktop by the actions of assistive technology alone: what AT-SPI does not tell
// is not there for them, and what it cannot do they cannot do.
import { everythingSaid, setClock } from '../browser/journeys_page.mjs';
import { Desktop } from './desktop.mjs';

const kAlt = 64; // As X11 counts keys.
const kLeft = 113;
const kTexts = ['static', 'paragraph', 'status bar'];
const kFields = ['entry', 'password text'];
const kRoles = {
    button: ['push button', 'toggle button'],
    checkbox: ['check box'],
    radio: ['radio button'],
    radiogroup: ['panel'],
    group: ['panel'],
    region: ['panel'],
    listitem: ['list item'],
    navigation: ['landmark'],
    text: kTexts,
    field: kFields,
};
const kSaid = [...kTexts, ...kFields, 'heading', 'push button', 'toggle button', 'link', 'check box', 'radio button'];

const isMeant = (text, wanted) =>
    wanted.length > 3 && wanted.endsWith('...') ? text.startsWith(wanted.slice(0, -3)) : text === wanted;
const has = (node, state) => node.states.includes(state);
const said = (node) => (kFields.includes(node.role) ? node.text : node.name);

/** The desktop program as a driver of journeys. */
export class DesktopDriver extends Desktop {
    problems = [];

    async start() {
        await super.start();
        await this.open();
    }

    person() {
        return new DesktopPerson(this);
    }

    /** The program has the system's clock, which stays as it is. */
    async evaluate(run) {
        if (run === setClock) return undefined;
        if (run !== everythingSaid) throw new Error('the desktop evaluates nothing');
        return (await this.reached()).filter(({ role }) => kSaid.includes(role)).map(said);
    }

    /** Everything that is not under a dialog. */
    async reached() {
        return (await this.tree()).filter((node) => has(node, 'visible') && node.role !== 'notification');
    }

    async reload() {
        this.problems.push(...(await this.close()));
        await this.open();
    }

    back() {
        return this.ask('key', { code: kLeft, hold: [kAlt] });
    }

    errors() {
        return this.problems;
    }
}

class DesktopPerson {
    patience_ms = 4000;

    constructor(driver) {
        this.driver = driver;
    }

    /** Two looks a little apart find the same. */
    async rest() {
        let before = '';
        await this.driver.until(async () => {
            const now = JSON.stringify(await this.driver.tree());
            return before === (before = now);
        }, 'the program does not come to rest');
    }

    async findAll({ role, name = '', places = {} }) {
        const tree = await this.driver.reached();
        const byId = new Map(tree.map((node) => [node.id, node]));
        const above = (node) => {
            const up = byId.get(node.parent);
            return up ? [up, ...above(up)] : [];
        };
        const isBeside = (item) => tree.some((node) => isMeant(said(node) ?? '', places.with)
            && [...kTexts, ...kFields, 'heading'].includes(node.role) && above(node).includes(item));
        return tree.filter((node) => {
            if (!(kRoles[role] ?? [role]).includes(node.role) || (name && !isMeant(node.name, name))) return false;
            if (role === 'radiogroup' && node.attributes['xml-roles'] !== 'radiogroup') return false;
            if (places.about && !isMeant(node.description, places.about)) return false;
            if (places.in && !above(node).some((up) => isMeant(up.name, places.in))) return false;
            return !places.with || above(node).some((up) => up.role === 'list item' && isBeside(up));
        });
    }

    look(thing) {
        return this.findAll(thing);
    }

    async wait(thing, enough) {
        const end = Date.now() + this.patience_ms;
        for (;;) {
            const found = await this.findAll(thing);
            if (enough(found) || Date.now() > end) return found;
            await this.rest();
        }
    }

    async the(thing) {
        const found = await this.wait(thing, (all) => all.length === 1);
        if (found.length === 1) return found[0];
        throw new Error(`${found.length} times ${thing.role} "${thing.name}":\n${await this.screen()}`);
    }

    async screen() {
        return this.driver.text(await this.driver.tree());
    }

    async state({ id }) {
        const node = (await this.driver.tree()).find((one) => one.id === id);
        if (!node) return {};
        const pressed = node.role === 'toggle button' ? String(has(node, 'pressed')) : null;
        return {
            value: kFields.includes(node.role) ? node.text : node.description,
            checked: has(node, 'checked'),
            pressed,
            disabled: !has(node, 'enabled'),
            focused: has(node, 'focused'),
            setSize: Number(node.attributes.setsize ?? 0),
        };
    }

    async use(node) {
        if (!has(node, 'enabled')) throw new Error('it is switched off');
        await this.driver.ask('press', { id: node.id });
        await this.rest();
    }

    async press(thing) {
        await this.use(await this.the(thing));
    }

    async option(option, group, places) {
        const around = await this.the({ role: 'radiogroup', name: group, places });
        const radios = await this.findAll({ role: 'radio', name: option });
        const found = radios.find(({ parent }) => parent === around.id);
        if (!found) throw new Error(`"${group}" has no "${option}"`);
        return found;
    }

    async choose(option, group, places) {
        await this.use(await this.option(option, group, places));
    }

    /** Writes into a field; true when it had not the focus yet. */
    async write(thing, change) {
        const { id } = await this.the(thing);
        const { focused, value } = await this.state({ id });
        if (!focused) await this.driver.ask('focus', { id });
        await this.driver.until(async () => (await this.state({ id })).focused, 'the field did not take the focus');
        await this.driver.ask('write', { id, text: change(value) });
        await this.rest();
        return !focused;
    }

    type(text, thing) {
        return this.write(thing, (value) => value + text);
    }

    empty(thing) {
        return this.write(thing, () => '');
    }
}
