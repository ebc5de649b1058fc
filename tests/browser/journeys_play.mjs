// What each step of a journey means in a browser.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { everythingSaid, setClock } from './journeys_page.mjs';
import { drag } from './journeys_drag.mjs';
import { Person } from './journeys_person.mjs';

const kFixtures = join(dirname(fileURLToPath(import.meta.url)), '../fixtures');
const kMinutes = { days: 24 * 60, hours: 60, minutes: 1 };

/** Local civil time "2026-01-14T02:04" at an offset in minutes, as milliseconds in UTC. */
function toInstant(local, offset_min) {
    return Date.parse(`${local}:00Z`) - offset_min * 60000;
}

const isMeant = (text, wanted) =>
    wanted.length > 3 && wanted.endsWith('...') ? text.startsWith(wanted.slice(0, -3)) : text === wanted;

class Player {
    constructor(driver, mode, patience_ms) {
        this.driver = driver;
        this.person = driver.person?.(mode) ?? new Person(driver, mode, patience_ms);
        this.clock = { ahead_ms: toInstant('2026-01-14T02:04', 60) - Date.now(), offset_min: 60 };
        this.copies = {};
        this.actions = 0;
        this.letters = 0;
    }

    async fail(why) {
        throw new Error(`${why}; the screen is:\n${await this.person.screen()}`);
    }

    async moveClock(clock) {
        this.clock = clock;
        await this.driver.evaluate(setClock, clock);
        await this.person.rest();
    }

    /** Elements named by a step's word and text. */
    look({ words, texts, places }, enough) {
        return this.person.wait({ role: words.at(-1), name: texts[0] ?? '', places }, enough);
    }

    async flag(role, { texts, places }, key, wanted) {
        const element = await this.person.the({ role, name: texts[0], places });
        await this.until(async () => (await this.person.state(element))[key] === wanted, 'it is not so');
    }

    /** Waits for an answer of the app for as long as a person would. */
    async until(holds, why) {
        const until = Date.now() + this.person.patience_ms;
        while (!(await holds())) {
            if (Date.now() > until) await this.fail(why);
            await this.person.rest();
        }
    }

    async toggle(step, on) {
        const thing = { role: 'checkbox', name: step.texts[0], places: step.places };
        if ((await this.person.state(await this.person.the(thing))).checked === on)
            await this.fail('it is so already');
        await this.person.press(thing);
        this.actions++;
    }

    async seeValue({ texts: [value, name], places }) {
        const [group] = await this.person.findAll({ role: 'radiogroup', name, places });
        const element = group ?? (await this.person.the({ role: 'field', name, places }));
        let now;
        await this.until(async () => {
            now = (await this.person.state(element)).value;
            return isMeant(now, value) || (group && now.endsWith(` ${value}`));
        }, `the value is not "${value}"`);
    }

    async seeOrder({ texts }) {
        await this.until(async () => {
            let next = 0;
            for (const said of await this.driver.evaluate(everythingSaid)) {
                if (next < texts.length && isMeant(said, texts[next])) next++;
            }
            return next === texts.length;
        }, 'not in this order');
    }

    async seeCount(step) {
        const wanted = Number(step.words[0]);
        let count = -1;
        await this.until(async () => {
            const found = await this.person.look({ role: step.words[1], places: step.places });
            const states = await Promise.all(found.map((element) => this.person.state(element)));
            count = Math.max(
                found.length,
                ...states.map(({ setSize }) => (step.words[1] === 'listitem' ? setSize : 0)),
            );
            return count === wanted;
        }, `there are not ${wanted}`);
    }
}

const kSteps = {
    async start() {
        await this.driver.start(this.clock);
        await this.person.rest();
    },
    async at({ words: [local, offset] }) {
        const offset_min = Number(offset);
        await this.moveClock({ ahead_ms: toInstant(local, offset_min) - Date.now(), offset_min });
    },
    async later({ words: [count, unit] }) {
        const { ahead_ms, offset_min } = this.clock;
        await this.moveClock({ ahead_ms: ahead_ms + Number(count) * kMinutes[unit] * 60000, offset_min });
    },
    async size({ words: [size] }) {
        const [width, height] = size.split('x').map(Number);
        await this.driver.resize(width, height);
        await this.person.rest();
    },
    async text({ words: [percent] }) {
        await this.driver.textSize(Number(percent));
        await this.person.rest();
    },
    async dark() {
        await this.driver.dark(true);
        await this.person.rest();
    },
    async light() {
        await this.driver.dark(false);
        await this.person.rest();
    },
    async press({ words: [role], texts: [name], places }) {
        await this.person.press({ role, name, places });
        this.actions++;
    },
    async choose({ texts: [option, group], places }) {
        await this.person.choose(option, group, places);
        this.actions++;
    },
    async tick(step) {
        await this.toggle(step, true);
    },
    async untick(step) {
        await this.toggle(step, false);
    },
    async drag({ words: [side], texts: [what, onto], places }) {
        await drag(this.person, what, side, onto, places);
        this.actions++;
    },
    async type({ texts: [text, name], places }) {
        if (await this.person.type(text, { role: 'field', name, places })) this.actions++;
        this.letters += [...text].length;
    },
    async empty({ texts: [name], places }) {
        if (await this.person.empty({ role: 'field', name, places })) this.actions++;
    },
    async see(step) {
        if (!(await this.look(step, (all) => all.length > 0)).length) await this.fail('it is not to be seen');
    },
    async 'not see'(step) {
        if ((await this.look(step, (all) => all.length === 0)).length) await this.fail('it is to be seen');
    },
    async 'see count'(step) {
        await this.seeCount(step);
    },
    async 'see value'(step) {
        await this.seeValue(step);
    },
    async 'see ticked'(step) {
        await this.flag('checkbox', step, 'checked', true);
    },
    async 'see unticked'(step) {
        await this.flag('checkbox', step, 'checked', false);
    },
    async 'see pressed'(step) {
        await this.flag('button', step, 'pressed', 'true');
    },
    async 'see unpressed'(step) {
        await this.flag('button', step, 'pressed', 'false');
    },
    async 'see chosen'({ texts: [option, group], places }) {
        const radio = await this.person.option(option, group, places);
        await this.until(async () => (await this.person.state(radio)).checked, `"${option}" is not chosen`);
    },
    async 'see order'(step) {
        await this.seeOrder(step);
    },
    async 'see focus'({ words: [role], texts: [name], places }) {
        const element = await this.person.the({ role, name, places });
        await this.until(async () => (await this.person.state(element)).focused, 'it has not the focus');
    },
    async reload() {
        await this.person.rest(true);
        await this.driver.reload(this.clock);
        await this.person.rest();
    },
    async kill() {
        await this.person.rest(true);
        await this.driver.kill(this.clock);
        await this.person.rest();
    },
    async back() {
        await this.driver.back();
        await this.person.rest();
        this.actions++;
    },
    async 'save copy'({ texts: [name, button = 'Save a copy'] }) {
        this.copies[name] = await this.driver.saved(() => this.person.press({ role: 'button', name: button }));
        this.actions++;
    },
    async 'open copy'({ texts: [name] }) {
        await this.driver.choosing(this.copies[name], () =>
            this.person.press({ role: 'button', name: 'Open a copy' }),
        );
        await this.person.rest();
        this.actions++;
    },
    async 'open file'({ texts: [name, button] }) {
        await this.driver.choosing(readFileSync(join(kFixtures, name)), () =>
            this.person.press({ role: 'button', name: button }),
        );
        await this.person.rest();
        this.actions++;
    },
    async 'count from here'() {
        this.actions = 0;
        this.letters = 0;
    },
    async 'at most'({ words: [most] }) {
        if (this.actions > Number(most)) throw new Error(`it took ${this.actions} actions`);
    },
    // By the keystroke-level model, as tests/journeys/script.h has it.
    async 'at most seconds'({ words: [most] }) {
        const time = this.actions * (1.2 + 1.35) + this.letters * 0.5;
        if (time > Number(most)) throw new Error(`it took ${time} seconds`);
    },
};

/**
 * Plays a script, with `more` steps that only its driver knows; resolves to {actions, copies}
 * or rejects with the line that did not hold.
 */
export async function play(script, mode, driver, { copies = {}, patience_ms, more = {} } = {}) {
    const player = new Player(driver, mode, patience_ms);
    Object.assign(player.copies, copies);
    for (const step of script.steps) {
        try {
            await (more[step.verb] ?? kSteps[step.verb]).call(player, step);
        } catch (error) {
            throw new Error(`${script.name}:${step.line} by ${mode}: ${error.message}`);
        }
    }
    const errors = driver.errors();
    if (errors.length) throw new Error(`${script.name}: the page reports ${errors.join('; ')}`);
    return { actions: player.actions, copies: player.copies };
}
