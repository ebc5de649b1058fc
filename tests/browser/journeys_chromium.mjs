// Chromium for the journeys: elements by playwright's getByRole, a real keyboard, pointer, downloads and file dialogs.
import { readFileSync } from 'node:fs';
import { openPage, withoutDrawing } from './launch.mjs';
import { prepare } from './journeys_page.mjs';

const kRoles = { textarea: 'textbox', image: 'img' };

function nameOption(name) {
    if (!name) return {};
    if (name.length <= 3 || !name.endsWith('...')) return { name, exact: true };
    return { name: new RegExp(`^${name.slice(0, -3).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) };
}

export class Chromium {
    // `browser` gives each journey a context of its own; a `plain` one cannot draw in a worker.
    constructor({ browser, url, plain = false }) {
        this.browser = browser;
        this.plain = plain;
        this.url = url;
        this.viewport = { width: 360, height: 640 };
        this.seen = [];
    }

    async start(clock) {
        await this.context?.close();
        this.context = await this.browser.newContext({
            viewport: this.viewport,
            acceptDownloads: true,
            locale: 'en-US',
            serviceWorkers: this.plain ? 'block' : undefined,
        });
        if (this.plain) await withoutDrawing(this.context);
        await this.open(clock);
    }

    async open(clock) {
        await this.context.addInitScript(prepare, clock);
        const opened = await openPage(this.context, this.url);
        this.page = opened.page;
        this.seen.push(opened.errors);
    }

    async close() {
        await this.context?.close();
    }

    errors() {
        return this.seen.flat();
    }

    evaluate(run, argument) {
        return this.page.evaluate(run, argument);
    }

    candidates(role, name) {
        if (role === 'date' || role === 'time')
            return this.page.locator(`input[type=${role}]`).elementHandles();
        if (role === 'field') {
            const written = this.page.getByRole('textbox', nameOption(name));
            const others = ['date', 'time', 'password'].map((type) => `input[type=${type}]`).join();
            return written.or(this.page.locator(others)).elementHandles();
        }
        if (role === 'grip') return this.page.locator('#mirror .grip').elementHandles();
        // A paragraph has no name of its own; its text is compared afterwards.
        if (role === 'text')
            return this.page.getByRole('paragraph').or(this.page.getByRole('status')).elementHandles();
        return this.page.getByRole(kRoles[role] ?? role, nameOption(name)).elementHandles();
    }

    size() {
        return this.viewport;
    }

    key(name) {
        return this.page.keyboard.press(name);
    }

    type(text) {
        return this.page.keyboard.type(text);
    }

    insert(text) {
        return this.page.keyboard.insertText(text);
    }

    fill(element, text) {
        return element.fill(text);
    }

    async click(x, y) {
        await this.page.mouse.click(x, y);
    }

    /** What a mouse does: 'move' (by a way of its own), 'down' or 'up'. */
    async mouse(kind, x, y) {
        await this.page.mouse.move(x, y);
        if (kind !== 'move') await this.page.mouse[kind]();
    }

    /** Two frames of the page, in which the app can answer. */
    frame() {
        return this.page.evaluate(
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
    }

    async wheel(x, y, dy) {
        await this.page.mouse.move(x, y);
        await this.page.mouse.wheel(0, dy);
    }

    async resize(width, height) {
        this.viewport = { width, height };
        await this.page.setViewportSize(this.viewport);
    }

    async textSize(percent) {
        await this.page.evaluate((size) => {
            document.documentElement.style.fontSize = size;
            window.dispatchEvent(new Event('languagechange'));
        }, `${percent}%`);
    }

    dark(on) {
        return this.page.emulateMedia({ colorScheme: on ? 'dark' : 'light' });
    }

    async running() {
        await this.page.waitForSelector('body.running', { timeout: 20000 });
    }

    async reload(clock) {
        await this.context.addInitScript(prepare, clock);
        await this.page.reload();
        await this.running();
    }

    /** The tab's process ends at once, as when the system takes it away. */
    async kill(clock) {
        const gone = this.page.waitForEvent('crash');
        this.page.goto('chrome://crash').catch(() => {});
        await gone;
        await this.page.close();
        await this.open(clock);
    }

    async back() {
        await this.page.evaluate(() => history.back());
        await this.page.waitForTimeout(50);
    }

    /** The bytes that the app offers for download while `action` runs. */
    async saved(action) {
        const download = this.page.waitForEvent('download');
        await action();
        return readFileSync(await (await download).path());
    }

    /** Answers the file dialog that `action` opens. */
    async choosing(bytes, action) {
        const dialog = this.page.waitForEvent('filechooser');
        await action();
        await (
            await dialog
        ).setFiles({
            name: 'journal.rapport',
            mimeType: 'application/octet-stream',
            buffer: Buffer.from(bytes),
        });
    }
}
