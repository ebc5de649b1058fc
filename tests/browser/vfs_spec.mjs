// The contract of a bottom VFS over the browser's own files in Chromium, in OPFS and in IndexedDB: the same suite
// as on the desktop.
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBlank } from './launch.mjs';

const kPrograms = join(dirname(fileURLToPath(import.meta.url)), '../../build/web-build/browser');
const kDays = Array.from({ length: 10 }, (_, i) => `day${i}`);
const kFiles = [
    'a.db', 'a.db-journal', 'a.db-wal', 'b.db', 'b.db-journal', 'b.db-wal', 'keys', 'snapshot', ...kDays,
];

/** Runs in a worker: the files of OPFS, as rapportFiles. */
async function openFolder(names) {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('contract', { create: true });
    return Promise.all(names.map(async (name) => {
        const file = await folder.getFileHandle(name, { create: true });
        return { name, handle: await file.createSyncAccessHandle() };
    }));
}

/** Runs in a worker behind files_indexeddb.js: the files of the database. */
async function openDatabase(names) {
    // eslint-disable-next-line no-undef
    const { store } = await BlockFiles.open(names, 2000);
    return store.files;
}

/** Runs in a worker behind the program's glue: what is wrong, line by line. */
async function keepContract(rapportFiles) {
    const wasmBinary = await (await fetch(`${self.location.origin}/contract/vfs_program.wasm`)).arrayBuffer();
    // eslint-disable-next-line no-undef
    const program = await createRapport({ rapportFiles, wasmBinary });
    let text = '';
    let at = program._rapport_vfs_contract();
    for (; program.HEAPU8[at]; at++) text += String.fromCharCode(program.HEAPU8[at]);
    return text;
}

/** Runs in a worker: changes two files at random beside plain arrays, and reads them from the database now and then. */
async function compareWithArrays(names) {
    // eslint-disable-next-line no-undef
    const open = async () => (await BlockFiles.open(names, 2000)).store;
    let seed = 7;
    const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    const resized = (bytes, size) => {
        const made = new Uint8Array(size);
        made.set(bytes.subarray(0, size));
        return made;
    };
    let store = await open();
    const arrays = names.map(() => new Uint8Array(0));
    for (let turn = 0; turn < 400; turn++) {
        const which = random(names.length);
        const { handle } = store.files[which];
        const at = random(40000);
        if (random(3) === 0) {
            handle.truncate(at);
            arrays[which] = resized(arrays[which], at);
        } else {
            const bytes = Uint8Array.from({ length: 1 + random(20000) }, () => random(256));
            handle.write(bytes, { at });
            arrays[which] = resized(arrays[which], Math.max(arrays[which].length, at + bytes.length));
            arrays[which].set(bytes, at);
        }
        if (random(10) > 0) continue;
        const saves = [store.save()];
        if (random(2) === 0) {
            store.files[0].handle.write(new Uint8Array([turn]), { at: 3 });
            arrays[0] = resized(arrays[0], Math.max(arrays[0].length, 4));
            arrays[0][3] = turn;
            saves.push(store.save()); // Behind one that is not through.
        }
        for (const why of await Promise.all(saves)) if (why) return `turn ${turn}: ${why}`;
        store.close();
        store = await open();
        for (const [i, file] of store.files.entries()) {
            const read = new Uint8Array(arrays[i].length + 10);
            const count = file.handle.read(read, { at: 0 });
            const same = count === arrays[i].length && arrays[i].every((byte, j) => byte === read[j]);
            if (!same || file.handle.getSize() !== count) return `turn ${turn}: ${file.name} is another`;
        }
    }
    return '';
}

/** Runs in the page: a worker of these scripts and functions; resolves to what `call`, an expression, gives there. */
async function inWorker({ scripts, functions, call }) {
    const texts = await Promise.all(scripts.map(async (name) => (await fetch(name)).text()));
    const answer = `${call}.catch((error) => 'stopped: ' + error).then((text) => self.postMessage(text));`;
    const blob = new Blob([[...texts, ...functions, answer].join('\n')], { type: 'text/javascript' });
    const running = new Worker(URL.createObjectURL(blob));
    return new Promise((done) => {
        running.onmessage = (event) => done(event.data);
        running.onerror = (event) => done(`error: ${event.message}`);
    });
}

async function run({ context, url }, scripts, functions, call) {
    await context.route('**/contract/*', (route) => {
        route.fulfill({ path: join(kPrograms, route.request().url().split('/').pop()) });
    });
    const page = await openBlank(context, url);
    return page.evaluate(inWorker, { scripts, functions: functions.map(String), call });
}

const kGlue = '/contract/vfs_program.js';
const kNames = JSON.stringify(kFiles);

export const tests = {
    async 'OPFS keeps the contract'(place) {
        const call = `openFolder(${kNames}).then(keepContract)`;
        assert.equal(await run(place, [kGlue], [openFolder, keepContract], call), '');
    },

    async 'files in IndexedDB keep the contract'(place) {
        const call = `openDatabase(${kNames}).then(keepContract)`;
        const scripts = [kGlue, '/files_indexeddb.js'];
        assert.equal(await run(place, scripts, [openDatabase, keepContract], call), '');
    },

    async 'files in IndexedDB come back as they were'(place) {
        const call = 'compareWithArrays(["a.db", "keys"])';
        assert.equal(await run(place, ['/files_indexeddb.js'], [compareWithArrays], call), '');
    },
};
