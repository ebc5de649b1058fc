// Chromium on a screen reader's screen, for the journeys: a person presses real keys and hears what Orca says.
// Everything that is pressed and said is a line of `lines`.
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Chromium } from '../browser/journeys_chromium.mjs';
import { prepare, rest } from '../browser/journeys_page.mjs';
import { sleep } from './reader.mjs';
import { isSame, plain } from './words.mjs';

const kArguments = [
    '--force-renderer-accessibility', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox',
    '--lang=en-US', '--kiosk', '--test-type', '--window-position=0,0', '--disable-features=Translate',
];
const kKeys = { Enter: 'Return', Space: 'space', PageDown: 'Next', PageUp: 'Prior' };
// How long nothing more is said: after what was expected, after something else, and where nothing is expected.
const kCalm_ms = { met: 250, unmet: 4000, renewed: 1600 };

/** A key of playwright as X11 calls it. */
function keyOfX(name) {
    const parts = name.split('+').map((part) => kKeys[part] ?? part.replace(/^Arrow/, ''));
    return parts.map((part) => (part === 'Control' ? 'ctrl' : part === 'Alt' ? 'alt' : part)).join('+');
}

export class Heard extends Chromium {
    /** `expected` are the lines of the transcript; without them each step waits until all is quiet for long. */
    constructor({ reader, url, expected = [] }) {
        super({ browser: undefined, url });
        this.reader = reader;
        this.expected = expected;
        this.lines = [];
    }

    async start(clock) {
        this.context = await chromium.launchPersistentContext(join(this.reader.folder, 'profile'), {
            executablePath: process.env.RAPPORT_CHROMIUM || '/usr/bin/chromium', headless: false, viewport: null,
            env: this.reader.env, args: kArguments, ignoreDefaultArgs: ['--enable-automation'], locale: 'en-US',
        });
        await this.context.addInitScript(prepare, clock);
        [this.page] = this.context.pages();
        const errors = [];
        this.seen.push(errors);
        this.page.on('pageerror', (error) => errors.push(String(error)));
        await this.page.bringToFront();
        // What the browser says of itself is over before the page comes.
        await this.reader.quiet(800);
        this.reader.take();
        await this.during('open the journal', async () => {
            await this.page.goto(this.url);
            await this.running();
        });
        // How much is said of the page that is still being made depends on how fast it is.
        this.lines.splice(1, this.lines.lastIndexOf('  main content') - 1);
    }

    /** Does something and waits for what is said about it. */
    async during(what, action) {
        this.lines.push(`> ${what}`);
        await action();
        await this.listen();
    }

    async listen() {
        const from = this.lines.length;
        const next = this.expected.findIndex((line, i) => i >= from && line.startsWith('> '));
        const wanted = this.expected.slice(from, next < 0 ? undefined : next);
        const known = from > 1 && (wanted.length > 0 || next >= 0);
        await this.page.evaluate(rest, { stored: true }).catch(() => {});
        let since = Date.now();
        for (;;) {
            if (this.reader.log.read()) since = Date.now();
            this.lines.push(...this.reader.take().map(plain).filter(Boolean).map((text) => `  ${text}`));
            const met = known && isSame(wanted, this.lines.slice(from));
            if (Date.now() - since > (met ? kCalm_ms.met : known ? kCalm_ms.unmet : kCalm_ms.renewed)) return;
            await sleep(15);
        }
    }

    async key(name) {
        // Arrows read letter by letter until Orca is told that they are for the group.
        const arrow = /^Arrow(Left|Right)$/.test(name);
        if (name === 'Tab') this.inGroup = false;
        if (arrow && !this.inGroup && await this.page.evaluate(() => document.activeElement?.type === 'radio')) {
            this.inGroup = true;
            await this.key('Insert+a');
        }
        await this.during(name, () => this.reader.keys('key', keyOfX(name)));
    }

    async type(text) {
        await this.during(`type "${text}"`, () => this.reader.keys('type', '--delay', '25', text));
    }

    back() {
        return this.key('Alt+ArrowLeft');
    }

    resize() {
        throw new Error('the window is as large as the screen');
    }
}

/** Steps that only this driver knows: any key, so many times. */
export const kMoreForms = ['key W', 'keys W W', 'visit T'];
export const kMoreSteps = {
    async key({ words: [name] }) {
        await this.driver.key(name);
    },
    async keys({ words: [name, times] }) {
        for (let i = 0; i < Number(times); i++) await this.driver.key(name);
    },
    async visit({ texts: [fragment] }) {
        const go = (to) => { location.hash = to; };
        await this.driver.during('open the link', () => this.driver.page.evaluate(go, fragment));
    },
};
