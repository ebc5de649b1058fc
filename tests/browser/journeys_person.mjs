// A person who uses the app in a browser: by pointer, by keyboard alone, or by the actions of assistive
// technology alone.
// The driver is a page of playwright or puppeteer behind the few calls that both have.
import { everythingSaid, fits, isBeforeFocus, isPartial, reach, rest, stateOf, wayToRadio } from './journeys_page.mjs';

const kPatience_ms = 4000;

export class Person {
    // `patience_ms` is for how long one waits for what is not to be seen yet.
    constructor(driver, mode, patience_ms = kPatience_ms) {
        this.driver = driver;
        this.mode = mode;
        this.patience_ms = patience_ms;
    }

    rest(stored = false) {
        return this.patiently(() => this.driver.evaluate(rest, { stored }));
    }

    /** The elements that fit now. */
    async findAll({ role, name = '', places = {} }) {
        const spec = {
            role,
            name,
            about: places.about ?? '',
            within: places.in ?? '',
            beside: places.with ?? '',
        };
        const handles = await this.driver.candidates(role, name);
        const fit = await Promise.all(handles.map((handle) => handle.evaluate(fits, spec).catch(() => false)));
        return handles.filter((_, i) => fit[i]);
    }

    async scroll(home) {
        if (this.mode === 'keyboard') {
            await this.driver.key(home ? 'Home' : 'PageDown');
        } else {
            const { width, height } = await this.driver.size();
            await this.driver.wheel(width / 2, height / 2, home ? -100000 : height / 3);
        }
        await this.rest();
    }

    /** The elements that fit; looks through a long list by scrolling if it has to. */
    async look(thing) {
        let found = await this.findAll(thing);
        if (found.length || !(await this.driver.evaluate(isPartial))) return found;
        await this.scroll(true);
        // Two turns may draw the same rows while the page still moves; a few in a row are its end.
        let before = '';
        let same = 0;
        for (let page = 0; page < 200 && !found.length && same < 4; page++) {
            const now = (await this.driver.evaluate(everythingSaid)).join('\n');
            same = now === before ? same + 1 : 0;
            before = now;
            found = await this.findAll(thing);
            if (!found.length) await this.scroll(false);
        }
        return found;
    }

    /** Asks again when the page was made anew meanwhile, as after everything was deleted. */
    async patiently(ask) {
        for (let left = 20; ; left--) {
            try {
                return await ask();
            } catch (error) {
                if (left === 0 || !/context was destroyed|Cannot find context|not attached/.test(error.message))
                    throw error;
                await this.driver.running();
            }
        }
    }

    /** Looks until `enough(elements)`, for as long as one waits for an answer. */
    async wait(thing, enough) {
        const until = Date.now() + this.patience_ms;
        for (;;) {
            const found = await this.patiently(() => this.look(thing));
            if (enough(found)) return found;
            if (Date.now() > until) return found;
            await this.rest();
        }
    }

    /** The only one that fits. */
    async the(thing) {
        const found = await this.wait(thing, (all) => all.length === 1);
        if (found.length === 1) return found[0];
        throw new Error(
            `${found.length} times ${thing.role} "${thing.name}" on this screen:\n${await this.screen()}`,
        );
    }

    async screen() {
        return (await this.driver.evaluate(everythingSaid)).map((text) => `  ${text}`).join('\n');
    }

    state(element) {
        return element.evaluate(stateOf);
    }

    async bringIntoSight(element) {
        let last;
        for (let turn = 0; turn < 400; turn++) {
            const place = await element.evaluate(reach);
            if (Math.abs(place.way) < 1 || place.top === last) return place;
            last = place.top;
            await this.driver.wheel(place.viewX, place.viewY, Math.max(-240, Math.min(240, place.way)));
            await this.rest();
        }
        throw new Error('it cannot be scrolled into sight');
    }

    async pressWithPointer(element) {
        const { x, y, hit } = await this.bringIntoSight(element);
        if (!hit) throw new Error("it is out of the pointer's reach");
        await this.driver.click(x, y);
    }

    async tabTo(element) {
        const radio = (await this.state(element)).type === 'radio';
        for (let tabs = 0; tabs < 300; tabs++) {
            const there = await element.evaluate(
                (e, group) =>
                    document.activeElement === e ||
                    (group &&
                        document.activeElement?.type === 'radio' &&
                        document.activeElement.name === e.name),
                radio,
            );
            if (there) return;
            const back = this.driver.leavesAtEnd && (await element.evaluate(isBeforeFocus));
            await this.driver.key(back ? 'Shift+Tab' : 'Tab');
        }
        throw new Error('the Tab key does not lead to it');
    }

    async chooseWithKeyboard(radio) {
        await this.tabTo(radio);
        const { way, count } = await radio.evaluate(wayToRadio);
        for (let i = 0; i < count && !(await this.state(radio)).focused; i++) {
            await this.driver.key(2 * way > count ? 'ArrowLeft' : 'ArrowRight');
            await this.rest();
        }
        if (!(await this.state(radio)).checked) await this.driver.key('Space');
    }

    async use(element) {
        const { type, disabled } = await this.state(element);
        if (disabled) throw new Error('it is switched off');
        if (this.mode === 'pointer') {
            await this.pressWithPointer(element);
        } else if (this.mode === 'assistive') {
            await element.evaluate((e) => e.click());
        } else if (type === 'radio') {
            await this.chooseWithKeyboard(element);
        } else {
            await this.tabTo(element);
            await this.driver.key(type === 'checkbox' ? 'Space' : 'Enter');
        }
        await this.rest();
    }

    async press(thing) {
        await this.use(await this.the(thing));
    }

    async choose(option, group, places) {
        await this.use(await this.option(option, group, places));
    }

    /** The radio called `option` of a group. */
    async option(option, group, places) {
        const around = await this.the({ role: 'radiogroup', name: group, places });
        for (const radio of await this.findAll({ role: 'radio', name: option })) {
            if (await around.evaluate((e, inside) => e.contains(inside), radio)) return radio;
        }
        throw new Error(`"${group}" has no "${option}"`);
    }

    /** Goes into a field; true when it had not the focus yet. */
    async goTo(element) {
        if ((await this.state(element)).focused) return false;
        if (this.mode === 'pointer') await this.pressWithPointer(element);
        else if (this.mode === 'keyboard') await this.tabTo(element);
        else await element.evaluate((e) => e.focus());
        await this.rest();
        if (!(await this.state(element)).focused) throw new Error('the field did not take the focus');
        return true;
    }

    async type(text, thing) {
        const element = await this.the(thing);
        const moved = await this.goTo(element);
        const { type, value } = await this.state(element);
        if (type === 'date' || type === 'time') {
            await this.typeDate(element, type, text);
        } else if (this.mode === 'assistive') {
            await this.driver.fill(element, value + text);
        } else {
            await this.driver.key('Control+End');
            await this.typeWords(text);
        }
        await this.rest();
        return moved;
    }

    /** Key by key on a keyboard; by pointer as a phone's keyboard gives words: a letter, then all at once. */
    async typeWords(text) {
        if (this.mode === 'keyboard') return this.driver.type(text);
        const first = [...text][0] ?? '';
        await this.driver.type(first);
        await this.driver.insert(text.slice(first.length));
    }

    /** The keys of a native date or time field, in the order of the language that the tests set. */
    async typeDate(element, type, text) {
        if (this.mode !== 'keyboard') return this.driver.fill(element, text);
        const [a, b, c] = text.split(/[-:]/);
        const hour = Number(a) % 12 || 12;
        const half = Number(a) < 12 ? 'A' : 'P';
        return this.driver.type(type === 'date' ? b + c + a : `${String(hour).padStart(2, '0')}${b}${half}`);
    }

    async empty(thing) {
        const element = await this.the(thing);
        const moved = await this.goTo(element);
        if (this.mode === 'assistive') {
            await this.driver.fill(element, '');
        } else {
            await this.driver.key('Control+A');
            await this.driver.key('Delete');
        }
        await this.rest();
        return moved;
    }
}
