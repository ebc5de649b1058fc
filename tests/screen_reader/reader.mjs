// A screen reader of its own: a bus, an accessibility bus, a screen without a monitor and Orca, which says nothing
// aloud but writes down what it would say. All of it is private to one folder and ends with `close`.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, rmSync, statSync,
    writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const kMark = 'RAPPORT_SCREEN_READER';
const kLauncher = '/usr/libexec/at-spi-bus-launcher';
const kStart_ms = 60000;
// As Orca comes, but for what is no speech, what only repeats the keys that a person has just pressed, and what it
// reads by itself of a page that is still being made.
const kSettings = {
    enableKeyEcho: false, enableSound: false, enableBraille: false, enableBrailleMonitor: false,
    sayAllOnLoad: false, pageSummaryOnLoad: false,
};
// What it writes down is to be read at once; and another Orca of the same user, who lets it replace all others, finds
// nobody of that name.
const kCustomizations = `
import ctypes
import orca.debug
orca.debug.debugFile.reconfigure(line_buffering=True)
ctypes.CDLL(None).prctl(15, b'private-reader', 0, 0, 0)
`;

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Resolves when `holds()` gives something, with it. */
export async function until(holds, what, limit_ms = kStart_ms) {
    for (const end = Date.now() + limit_ms; ; ) {
        const found = await holds();
        if (found) return found;
        if (Date.now() > end) throw new Error(`it never came: ${what}`);
        await sleep(20);
    }
}

/** The processes that were started with `mark` in their surroundings, whoever started them. */
function marked(mark) {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((id) => {
        try {
            return id !== process.pid && readFileSync(`/proc/${id}/environ`, 'latin1').includes(`${kMark}=${mark}\0`);
        } catch {
            return false; // It has ended, or is somebody else's.
        }
    });
}

function signal(ids, kind) {
    for (const id of ids) {
        try {
            process.kill(id, kind);
        } catch {
            // It has ended by itself.
        }
    }
}

/** A program whose output goes to FOLDER/NAME.log. */
function start(folder, env, name, command, args, stdio = []) {
    const log = openSync(join(folder, `${name}.log`), 'a');
    const child = spawn(command, args, { env, stdio: ['ignore', log, log, ...stdio] });
    child.on('error', () => {}); // What waits for it says so.
    closeSync(log);
    return child;
}

/** Xvfb on a display that it finds free by itself; resolves to its name. */
async function startScreen(folder, env, { width, height }) {
    const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'];
    const child = start(folder, env, 'screen', 'Xvfb', args, ['pipe']);
    let said = '';
    child.stdio[3].setEncoding('utf8').on('data', (text) => { said += text; });
    await until(() => said.includes('\n'), 'a screen from Xvfb');
    return `:${said.trim()}`;
}

async function startBus(folder, env) {
    const address = `unix:path=${join(folder, 'bus')}`;
    start(folder, env, 'bus', 'dbus-daemon', ['--session', '--nofork', '--nopidfile', `--address=${address}`]);
    await until(() => spawnSync('dbus-send', [`--bus=${address}`, '--print-reply', '--dest=org.freedesktop.DBus', '/',
        'org.freedesktop.DBus.GetId'], { env }).status === 0, 'a bus from dbus-daemon');
    return address;
}

/** What Orca has written, read piece by piece. */
class Log {
    constructor(path) {
        this.path = path;
        this.at = 0;
        this.rest = '';
        this.lines = 0;
        this.said = [];
    }

    /** Reads on; true when there was something new. */
    read() {
        let size = 0;
        try {
            size = statSync(this.path).size;
        } catch {
            return false;
        }
        if (size <= this.at) return false;
        const bytes = Buffer.alloc(size - this.at);
        const file = openSync(this.path, 'r');
        this.at += readSync(file, bytes, 0, bytes.length, this.at);
        closeSync(file);
        // Latin-1 keeps a letter that is cut by the end of a piece whole.
        const text = this.rest + bytes.toString('latin1');
        const end = text.lastIndexOf('\n') + 1;
        this.rest = text.slice(end);
        this.take(Buffer.from(text.slice(0, end), 'latin1').toString('utf8'));
        return true;
    }

    take(text) {
        this.lines += text.split('\n').length - 1;
        // A text may have several lines; what follows it is the voice.
        for (const [, words] of text.matchAll(/SPEECH OUTPUT: '([^]*?)'(?: voice=\w+)?(?: ?\{[^\n]*| None)?$/gm)) {
            if (words.trim()) this.said.push(words);
        }
    }
}

export class Reader {
    /** Starts everything; `size` is the screen's. */
    static async start({ width = 800, height = 640 } = {}) {
        const folder = mkdtempSync(join(tmpdir(), 'screen-reader-'));
        const reader = new Reader(folder);
        try {
            await reader.begin({ width, height });
            return reader;
        } catch (error) {
            await reader.close();
            throw error;
        }
    }

    constructor(folder) {
        this.folder = folder;
        this.log = new Log(join(folder, 'orca.log'));
        const under = (name) => {
            mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
            return join(folder, name);
        };
        const { PATH, RAPPORT_CHROMIUM = '' } = process.env;
        this.env = {
            PATH: `${under('bin')}:${PATH}`, RAPPORT_CHROMIUM, [kMark]: folder,
            LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'en',
            HOME: under('home'), TMPDIR: under('tmp'), XDG_RUNTIME_DIR: under('run'), XDG_DATA_HOME: under('data'),
            XDG_CONFIG_HOME: under('config'), XDG_CACHE_HOME: under('cache'),
            GSETTINGS_BACKEND: 'memory', GTK_MODULES: '', NO_AT_BRIDGE: '0',
            // Nobody speaks: there is no voice at this address, and none is started.
            SPEECHD_ADDRESS: `unix_socket:${folder}/no-voice`, SPEECHD_CMD: '/bin/false',
        };
    }

    async begin(size) {
        this.env.DISPLAY = await startScreen(this.folder, this.env, size);
        this.env.DBUS_SESSION_BUS_ADDRESS = await startBus(this.folder, this.env);
        start(this.folder, this.env, 'accessibility', kLauncher, ['--launch-immediately']);
        this.write();
        this.orca = start(this.folder, this.env, 'orca', 'orca', ['--debug-file', this.log.path]);
        await until(() => this.log.read() && this.log.said.length > 0, `a word of Orca; see ${this.folder}`);
        await this.quiet(300);
    }

    /** What Orca reads when it starts. */
    write() {
        const folder = join(this.env.XDG_DATA_HOME, 'orca');
        mkdirSync(folder, { recursive: true });
        const profile = { profile: ['Default', 'default'], pronunciations: {}, keybindings: {}, ...kSettings };
        const settings = { general: { startingProfile: ['Default', 'default'], ...kSettings },
            pronunciations: {}, keybindings: {}, profiles: { default: profile } };
        writeFileSync(join(folder, 'user-settings.conf'), JSON.stringify(settings));
        writeFileSync(join(folder, 'orca-customizations.py'), kCustomizations);
        // Orca asks pgrep for others of its kind, which live on other buses, and would not start beside them.
        writeFileSync(join(this.folder, 'bin/pgrep'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    }

    /** What was said since the last call. */
    take() {
        const { exitCode, signalCode } = this.orca;
        if (exitCode !== null || signalCode !== null) throw new Error(`Orca has ended: ${signalCode ?? exitCode}`);
        this.log.read();
        return this.log.said.splice(0);
    }

    /** Resolves when Orca has had nothing to do for `calm_ms`. */
    async quiet(calm_ms, limit_ms = 20000) {
        const end = Date.now() + limit_ms;
        for (let since = Date.now(); Date.now() - since < calm_ms; await sleep(15)) {
            if (this.log.read()) since = Date.now();
            if (Date.now() > end) throw new Error('Orca does not come to rest');
        }
    }

    /** Real keys, by their names in X11; `words` go to xdotool. */
    keys(...words) {
        const { status, stderr } = spawnSync('xdotool', words, { env: this.env, encoding: 'utf8' });
        if (status !== 0) throw new Error(`xdotool ${words.join(' ')}: ${stderr}`);
    }

    async close() {
        for (let turn = 0; turn < 100; turn++) {
            const left = marked(this.folder);
            if (!left.length) break;
            signal(left, turn < 20 ? 'SIGTERM' : 'SIGKILL');
            await sleep(50);
        }
        if (!process.env.RAPPORT_KEEP) rmSync(this.folder, { recursive: true, force: true });
    }
}
