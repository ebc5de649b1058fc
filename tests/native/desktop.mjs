// The desktop program on a screen, a session bus and an accessibility bus of its own, and what an assistive technology
// knows of it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const kProgram = process.env.RAPPORT_PROGRAM ?? 'build/native-asan/bin/rapport';
const kPatience_ms = 8000;
const kTurn_ms = 20;

/** Starts Xvfb on a free display; resolves to {display, end}. */
async function startScreen() {
    const words = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const server = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const number = await new Promise((done, failed) => {
        server.once('error', failed);
        server.once('exit', () => failed(new Error('Xvfb did not start')));
        server.stdio[3].once('data', (data) => done(String(data).trim()));
    });
    return { display: `:${number}`, end: () => server.kill() };
}

/** A program that answers each line with a line. */
class Answers {
    constructor(child) {
        this.child = child;
        this.waiting = [];
        // The registry of the accessibility bus says hello in the same place.
        createInterface({ input: child.stdout }).on('line', (line) => {
            if (line.startsWith('{')) this.waiting.shift()?.(JSON.parse(line));
        });
        child.once('exit', () => this.waiting.forEach((done) => done({ error: 'the listener ended' })));
    }

    async ask(question) {
        const answer = await new Promise((done) => {
            const late = setTimeout(() => done({ error: 'no answer' }), kPatience_ms);
            this.waiting.push((answer) => done(answer, clearTimeout(late)));
            this.child.stdin.write(`${JSON.stringify(question)}\n`);
        });
        if ('error' in answer) throw new Error(`${JSON.stringify(question)}: ${answer.error}`);
        return answer.answer;
    }
}

/** Leaks of ours: of every stack that names a module other than D-Bus, as those of unloaded drivers do not. */
function leaksOfOurs(log) {
    const stacks = log.match(/(Direct|Indirect) leak[\s\S]*?\n\n/g) ?? [];
    const isOurs = (line) => !/libasan|libsanitizer|libdbus|unknown module/.test(line);
    return stacks.filter((stack) => stack.split('\n').filter((line) => /^ +#\d/.test(line)).some(isOurs));
}

export class Desktop {
    constructor() {
        this.log = '';
        this.folder = mkdtempSync(join(tmpdir(), 'journal-desktop-'));
    }

    /** The screen and the buses. */
    async start() {
        this.screen = await startScreen();
        this.env = { ...process.env, DISPLAY: this.screen.display, HOME: this.folder, XDG_RUNTIME_DIR: this.folder };
        for (const name of ['NO_AT_BRIDGE', 'AT_SPI_BUS_ADDRESS', 'DBUS_SESSION_BUS_ADDRESS', 'WAYLAND_DISPLAY'])
            delete this.env[name];
        Object.assign(this.env, { LIBGL_ALWAYS_SOFTWARE: '1', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' });
        const words = ['--', '/usr/bin/python3', 'tests/native/atspi.py'];
        // A group of its own, since what the bus starts outlives it.
        const options = { env: this.env, stdio: ['pipe', 'pipe', 'ignore'], detached: true };
        this.listener = spawn('dbus-run-session', words, options);
        this.answers = new Answers(this.listener);
        this.bus = await this.ask('bus');
    }

    /** Starts the program and waits until it is heard of. With another `bus` ("": none) nobody can hear of it. */
    async open({ bus, journal = 'journal' } = {}) {
        if (!this.bus) await this.start();
        bus ??= this.bus;
        const folder = join(this.folder, journal);
        const env = {
            ...this.env,
            ...(bus ? { DBUS_SESSION_BUS_ADDRESS: bus } : {}),
            ASAN_OPTIONS: 'detect_leaks=1:malloc_context_size=6',
        };
        const options = { env, stdio: ['ignore', 'pipe', 'pipe'] };
        this.program = spawn(kProgram, ['--file', folder], options);
        const take = (chunk) => (this.log += chunk);
        this.program.stdout.setEncoding('utf8').on('data', take);
        this.program.stderr.setEncoding('utf8').on('data', take);
        this.ended = new Promise((done) => this.program.once('close', done));
        if (bus !== this.bus) {
            await this.until(() => existsSync(folder) && readdirSync(folder).length > 1, 'no journal was made');
            return;
        }
        await this.until(async () => (await this.tree()).some(({ role }) => role === 'heading'), 'it never came');
    }

    /** Closes the program as the window manager does; gives what its sanitizers and its warnings said. */
    async close(signal = 'SIGTERM') {
        this.program.kill(signal);
        await this.ended;
        const said = this.log;
        this.log = '';
        const wrong = said.match(/ERROR: AddressSanitizer[\s\S]*|.*runtime error.*|.*(WARNING|CRITICAL) \*\*.*/g) ?? [];
        return [...wrong, ...leaksOfOurs(said)];
    }

    async end() {
        this.program?.kill('SIGKILL');
        await this.ended;
        if (this.listener?.pid) {
            const closed = new Promise((done) => this.listener.once('close', done));
            process.kill(-this.listener.pid);
            await closed;
        }
        this.screen?.end();
        rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }

    ask(what, more = {}) {
        return this.answers.ask({ do: what, ...more });
    }

    /** Every node, from the program down. What goes while it is looked at is looked at again. */
    async tree(fresh = false) {
        for (let left = 20; ; left--) {
            try {
                return await this.ask('tree', { fresh });
            } catch (error) {
                if (left === 0 || this.program.exitCode !== null) throw new Error(`${error.message}\n${this.log}`);
            }
        }
    }

    /** Asks until `holds` gives something, for as long as a person would wait. */
    async until(holds, why) {
        const end = Date.now() + kPatience_ms;
        for (;;) {
            const found = await holds();
            if (found) return found;
            if (Date.now() > end) throw new Error(typeof why === 'string' ? why : await why());
            await new Promise((done) => setTimeout(done, kTurn_ms));
        }
    }

    /** The node of this role and name, as soon as it is there and `holds` of it. */
    the(role, name, holds = () => true) {
        const look = async () =>
            (await this.tree()).find((node) => node.role === role && node.name === name && holds(node));
        return this.until(look, async () => `no ${role} "${name}" in:\n${this.text(await this.tree())}`);
    }

    /** The tree as a person could read it. */
    text(tree) {
        return tree.map(({ role, name, text, states }) => `  ${role} "${name}" ${text ?? ''} ${states}`).join('\n');
    }
}
