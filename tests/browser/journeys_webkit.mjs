// WebKitGTK for the journeys, by the W3C's WebDriver protocol: MiniBrowser in a window under Xvfb, elements by the role
// and the name that its own accessibility computes, a real keyboard and pointer. It cannot draw in a worker.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { startDisplay } from './journeys_firefox.mjs';
import { prepare } from './journeys_page.mjs';

const kDriver = process.env.RAPPORT_WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';
const kElement = 'element-6066-11e4-a52e-4f735466cecf'; // The protocol's mark of an element.
const kRoles = { textarea: 'textbox' };
const kKeys = {
    Tab: '\uE004', Enter: '\uE007', Space: ' ', Escape: '\uE00C', End: '\uE010', Home: '\uE011', PageDown: '\uE00F',
    ArrowLeft: '\uE012', ArrowRight: '\uE014', Shift: '\uE008', Control: '\uE009', Delete: '\uE017',
};
const kTags = {
    button: 'button', link: 'a', heading: 'h1, h2, h3, h4, h5, h6', text: 'p', textbox: 'input, textarea',
    textarea: 'textarea', checkbox: 'input[type=checkbox]', radio: 'input[type=radio]', list: 'ul', listitem: 'li',
    radiogroup: '[role=radiogroup]', dialog: '[role=dialog]', image: '[role=img]', field: '.field',
};

/** MiniBrowser lies beside its library, in a folder of its version. */
function browserPath() {
    const places = readdirSync('/usr/lib')
        .flatMap((name) => ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${name}/webkit2gtk-${version}/MiniBrowser`))
        .concat(readdirSync('/usr/lib').map((name) => `/usr/lib/${name}/webkitgtk-6.0/MiniBrowser`));
    return process.env.RAPPORT_WEBKIT ?? places.find((path) => existsSync(path));
}

/** A free port of this machine, as far as one can know. */
async function freePort() {
    const server = createServer();
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address();
    await new Promise((done) => server.close(done));
    return port;
}

/** Serves the app with a script before all others: the protocol knows none that runs before those of a page. */
async function startProxy(url, script) {
    const server = createServer(async (request, response) => {
        if (request.url === '/prepare.js') {
            response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
            response.end(script());
            return;
        }
        const answer = await fetch(new URL(request.url, url));
        const type = answer.headers.get('content-type') ?? '';
        let body = Buffer.from(await answer.arrayBuffer());
        if (type.startsWith('text/html'))
            body = String(body).replace('<script ', '<script src="prepare.js"></script><script ');
        response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'no-store' });
        response.end(body);
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    return { url: `http://127.0.0.1:${server.address().port}/`, end: () => server.close() };
}

/** What a browser runs: `run` with this argument and, first, an element where there is one. */
const call = (run) => `return (${run}).apply(null, arguments)`;

class Element {
    constructor(driver, id) {
        this.driver = driver;
        this.id = id;
    }

    evaluate(run, argument) {
        return this.driver.execute(run, [{ [kElement]: this.id }, argument]);
    }
}

export class WebKit {
    constructor({ url }) {
        this.appUrl = url;
        this.width = 768;
    }

    async start(clock) {
        await this.close();
        this.clock = clock;
        this.display = await startDisplay();
        this.proxy = await startProxy(this.appUrl, () => `(${prepare})(${JSON.stringify(this.clock)});`);
        const port = await freePort();
        const env = { ...process.env, DISPLAY: this.display.display, NO_AT_BRIDGE: '1' };
        this.process = spawn(kDriver, [`--port=${port}`], { env, stdio: 'ignore' });
        this.process.on('error', () => {});
        this.base = `http://127.0.0.1:${port}`;
        await this.patiently(() => this.ask('GET', '/status'));
        const options = { binary: browserPath(), args: ['--automation'] };
        const wanted = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
        this.session = `/session/${(await this.ask('POST', '/session', { capabilities: wanted })).sessionId}`;
        await this.tell('/window/rect', { width: this.width, height: 800 });
        await this.tell('/url', { url: this.proxy.url });
        await this.running();
    }

    async close() {
        if (this.session) await this.ask('DELETE', this.session).catch(() => {});
        this.session = undefined;
        this.process?.kill();
        this.proxy?.end();
        this.display?.end();
    }

    /** One request of the protocol. */
    async ask(method, path, body) {
        const answer = await fetch(this.base + path, { method, body: body && JSON.stringify(body) });
        const { value } = await answer.json();
        if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
        return value;
    }

    tell(path, body = {}) {
        return this.ask('POST', this.session + path, body);
    }

    async patiently(action) {
        for (let left = 200; ; left--) {
            try {
                return await action();
            } catch (error) {
                if (left === 0) throw error;
                await new Promise((done) => setTimeout(done, 50));
            }
        }
    }

    execute(run, values) {
        const args = values.map((value) => (value instanceof Element ? { [kElement]: value.id } : value ?? null));
        return this.tell('/execute/sync', { script: call(run), args });
    }

    evaluate(run, argument) {
        return this.execute(run, [argument]);
    }

    async running() {
        await this.patiently(async () => {
            const runs = await this.evaluate(() => document.body?.classList.contains('running'));
            if (!runs) throw new Error('the app does not run');
        });
    }

    errors() {
        return []; // A page that fails shows so, and no journey goes on.
    }

    /** Elements of a role and, where it is given whole, a name: as WebKit computes both. */
    async candidates(role, name) {
        const isNamed = name && role !== 'field' && role !== 'text' && !(name.length > 3 && name.endsWith('...'));
        const whole = isNamed ? name : '';
        const found = await this.evaluate(mayBeMeant, { tags: kTags[role], name: whole });
        const elements = found.map((one) => new Element(this, one[kElement]));
        if (!whole) return elements;
        const about = (element, what) => this.ask('GET', `${this.session}/element/${element.id}/computed${what}`);
        const fit = [];
        for (const element of elements) {
            if ((await about(element, 'role')) !== (kRoles[role] ?? role)) continue;
            if ((await about(element, 'label')) !== whole) continue;
            fit.push(element);
        }
        return fit;
    }

    async size() {
        return this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    }

    act(type, actions, more = {}) {
        return this.tell('/actions', { actions: [{ type, id: type, actions, ...more }] });
    }

    key(name) {
        const keys = name.split('+').map((part) => kKeys[part] ?? part);
        const down = keys.map((value) => ({ type: 'keyDown', value }));
        return this.act('key', [...down, ...keys.reverse().map((value) => ({ type: 'keyUp', value }))]);
    }

    type(text) {
        const keys = [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
        return this.act('key', keys);
    }

    insert(text) {
        return text ? this.type(text) : undefined;
    }

    /** As a date's own picker fills it in. */
    fill(element, text) {
        return element.evaluate((field, value) => {
            field.value = value;
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }, text);
    }

    click(x, y) {
        const place = { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
        const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
        return this.act('pointer', [place, ...press], { parameters: { pointerType: 'mouse' } });
    }

    wheel(x, y, dy) {
        return this.evaluate((way) => window.scrollBy(0, way), dy);
    }

    async reload(clock) {
        this.clock = clock;
        await this.tell('/refresh');
        await this.running();
    }

    async picture() {
        return Buffer.from(await this.ask('GET', `${this.session}/screenshot`), 'base64');
    }
}

/** In the page: what could be of a role and a name, so that few elements have to be asked about. */
function mayBeMeant({ tags, name }) {
    const all = [...document.querySelectorAll(`#mirror :is(${tags})`)].filter((element) => !element.closest('[inert]'));
    if (!name) return all;
    return all.filter((element) => (element.getAttribute('aria-label') ?? element.textContent).trim() === name);
}
