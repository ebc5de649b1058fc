// Firefox for the journeys, through puppeteer: elements by their accessible role and name, a real keyboard and pointer.
// Its own window under Xvfb where there is no display, since headless Firefox may have no WebGL 2.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { prepare } from './journeys_page.mjs';

const kFirefox = process.env.RAPPORT_FIREFOX ?? '/usr/bin/firefox-esr';
const kRoles = { textarea: 'textbox', image: 'img' };

/** Starts Xvfb on a free display; resolves to {display, end}. */
export async function startDisplay() {
    if (process.env.DISPLAY) return { display: process.env.DISPLAY, end() {} };
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const number = await new Promise((done, failed) => {
        server.once('error', failed);
        server.once('exit', () => failed(new Error('Xvfb did not start')));
        server.stdio[3].once('data', (data) => done(String(data).trim()));
    });
    return { display: `:${number}`, end: () => server.kill() };
}

/** One Firefox for many journeys, since it starts slowly; each gets containers of its own, with storage of its own. */
export class FirefoxOnce {
    /** Its browser, started by the first who asks. */
    browser(preferences = {}) {
        this.started ??= launch(preferences);
        return this.started.then(({ browser }) => browser);
    }

    async close() {
        await (await this.started)?.close();
        this.started = undefined;
    }
}

/** Starts Firefox with a profile of its own; resolves to {browser, close}. */
async function launch(preferences) {
    const display = await startDisplay();
    const profile = mkdtempSync(join(tmpdir(), 'journal-firefox-'));
    const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: kFirefox,
        headless: false,
        userDataDir: profile,
        env: {
            ...process.env,
            DISPLAY: display.display,
            MOZ_DISABLE_CONTENT_SANDBOX: '1',
            LIBGL_ALWAYS_SOFTWARE: '1',
        },
        extraPrefsFirefox: {
            'webgl.force-enabled': true,
            'app.update.enabled': false,
            'datareporting.policy.dataSubmissionEnabled': false,
            ...preferences,
        },
    });
    const close = async () => {
        await browser.close();
        display.end();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    };
    return { browser, close };
}

export class Firefox {
    // With `once`, a FirefoxOnce, it takes a container of that one.
    constructor({ url, preferences = {}, once }) {
        this.url = url;
        this.preferences = preferences;
        this.once = once;
        this.viewport = { width: 360, height: 640 };
        // Tab leads from the last thing of the page into the browser's own, where scripts get no keys.
        this.leavesAtEnd = true;
        this.problems = [];
    }

    async start(clock) {
        if (this.once) {
            await this.context?.close();
            this.context = await (await this.once.browser(this.preferences)).createBrowserContext();
        } else {
            this.launched = await launch(this.preferences);
            this.browser = this.launched.browser;
        }
        await this.open(clock);
    }

    // Firefox before 144 knows no orientation, which is asked for together with the size.
    async setSize() {
        await this.page.setViewport(this.viewport).catch((error) => {
            if (!String(error).includes('setScreenOrientationOverride')) throw error;
        });
        await this.page.waitForFunction(`innerWidth === ${this.viewport.width}`);
    }

    async open(clock) {
        this.page = await (this.context ?? this.browser).newPage();
        await this.page.bringToFront();
        await this.setSize();
        this.page.on('pageerror', (error) => this.problems.push(String(error)));
        await this.page.evaluateOnNewDocument(prepare, clock);
        await this.page.goto(this.url);
        await this.running();
    }

    async running() {
        await this.page.waitForSelector('body.running', { timeout: 30000 });
    }

    async close() {
        await (this.context ?? this.launched)?.close();
    }

    errors() {
        return this.problems;
    }

    evaluate(run, argument) {
        return this.page.evaluate(run, argument);
    }

    /** Elements of a role and, where it is given whole, a name. */
    async candidates(role, name) {
        if (role === 'text') return this.page.$$('#mirror p');
        if (role === 'field') return this.page.$$('#mirror .field');
        if (role === 'date' || role === 'time') return this.page.$$(`#mirror input[type=${role}]`);
        // Versions name this role differently.
        if (role === 'image') return this.page.$$('#mirror [role=img]');
        const named = name && !name.endsWith('...') ? name.replace(/[\\"]/g, '\\$&') : '';
        return this.page.$$(`::-p-aria(${named}[role="${kRoles[role] ?? role}"])`);
    }

    size() {
        return this.viewport;
    }

    async key(name) {
        const parts = name.replace('Space', ' ').split('+');
        for (const held of parts.slice(0, -1)) await this.page.keyboard.down(held);
        await this.page.keyboard.press(parts.at(-1));
        for (const held of parts.slice(0, -1)) await this.page.keyboard.up(held);
    }

    type(text) {
        return this.page.keyboard.type(text);
    }

    fill(element, text) {
        return element.evaluate((field, words) => {
            field.value = words;
            field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }));
        }, text);
    }

    async resize(width, height) {
        this.viewport = { width, height };
        await this.setSize();
    }

    async back() {
        await this.page.evaluate(() => history.back());
    }

    /** Its driver gives a page one character at a time. */
    insert(text) {
        return this.type(text);
    }

    click(x, y) {
        return this.page.mouse.click(x, y);
    }

    async wheel(x, y, deltaY) {
        await this.page.mouse.move(x, y);
        await this.page.mouse.wheel({ deltaY });
    }

    async reload(clock) {
        await this.page.evaluateOnNewDocument(prepare, clock);
        await this.page.reload();
        await this.running();
    }

    /** Without a way to crash a tab: it is closed without its last words. */
    async kill(clock) {
        await this.page.close({ runBeforeUnload: false });
        await this.open(clock);
    }
}
