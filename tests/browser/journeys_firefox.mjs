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

export class Firefox {
    constructor({ url, preferences = {} }) {
        this.url = url;
        this.preferences = preferences;
        this.viewport = { width: 360, height: 640 };
        this.problems = [];
    }

    async start(clock) {
        this.display = await startDisplay();
        this.profile = mkdtempSync(join(tmpdir(), 'journal-firefox-'));
        this.browser = await puppeteer.launch({
            browser: 'firefox',
            executablePath: kFirefox,
            headless: false,
            userDataDir: this.profile,
            env: {
                ...process.env,
                DISPLAY: this.display.display,
                MOZ_DISABLE_CONTENT_SANDBOX: '1',
                LIBGL_ALWAYS_SOFTWARE: '1',
            },
            extraPrefsFirefox: {
                'webgl.force-enabled': true,
                'app.update.enabled': false,
                'datareporting.policy.dataSubmissionEnabled': false,
                ...this.preferences,
            },
        });
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
        this.page = await this.browser.newPage();
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
        await this.browser?.close();
        this.display?.end();
        if (this.profile)
            rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
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
