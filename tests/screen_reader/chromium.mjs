// Chromium on a screen reader's screen, for the journeys: a person presses real keys and hears what Orca says.
// Everything that is pressed and said is a line of `lines`.
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Chromium } from '../browser/journeys_chromium.mjs';
import { prepare, rest } from '../browser/journeys_page.mjs';
import { sleep } from './reader.mjs';
import { plain } from './words.mjs';

const kArguments = [
    '--force-renderer-accessibility', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox',
    '--lang=en-US', '--kiosk', '--test-type', '--window-position=0,0', '--disable-features=Translate',
];
const kKeys = { Enter: 'Return', Space: 'space', PageDown: 'Next', PageUp: 'Prior' };
// As long as nothing more is said after that which was expected; and when it was not.
const kCalm_ms = { met: 150, unmet: 2500 };

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
        const known = wanted.length > 0 || next >= 0;
        await this.page.evaluate(rest, {}).catch(() => {});
        let since = Date.now();
        for (;;) {
            if (this.reader.log.read()) since = Date.now();
            this.lines.push(...this.reader.take().map(plain).filter(Boolean).map((text) => `  ${text}`));
            const met = known && this.lines.slice(from).join('\n') === wanted.join('\n');
            if (Date.now() - since > (met ? kCalm_ms.met : kCalm_ms.unmet)) return;
            await sleep(15);
        }
    }

    key(name) {
        return this.during(name, () => this.reader.keys('key', keyOfX(name)));
    }

    async type(text) {
        await this.during(`type "${text}"`, () => this.reader.keys('type', '--delay', '25', text));
    }

    back() {
        return this.key('Alt+ArrowLeft');
    }

    choosing(bytes, action) {
        return super.choosing(bytes, action);
    }

    resize() {
        throw new Error('the window is as large as the screen');
    }
}

/** Steps that only this driver knows: any key, so many times. */
export const kMoreForms = ['key W', 'keys W W'];
export const kMoreSteps = {
    async key({ words: [name] }) {
        await this.driver.key(name);
    },
    async keys({ words: [name, times] }) {
        for (let i = 0; i < Number(times); i++) await this.driver.key(name);
    },
};
