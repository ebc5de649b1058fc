// The contract of a bottom VFS over real OPFS handles in Chromium: the same suite as on the desktop.
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBlank } from './launch.mjs';

const kPrograms = join(dirname(fileURLToPath(import.meta.url)), '../../build/web-build/browser');
const kDays = Array.from({ length: 10 }, (_, i) => `day${i}`);
const kFiles = [
    'a.db', 'a.db-journal', 'a.db-wal', 'b.db', 'b.db-journal', 'b.db-wal', 'keys', 'snapshot', ...kDays,
];

/** Runs in the page: a worker that opens the files, loads the program and answers what is wrong. */
async function contractInWorker(names) {
    const worker = (files) => {
        const open = async (folder, name) => {
            const file = await folder.getFileHandle(name, { create: true });
            return { name, handle: await file.createSyncAccessHandle() };
        };
        const run = async () => {
            const root = await navigator.storage.getDirectory();
            const folder = await root.getDirectoryHandle('contract', { create: true });
            const rapportFiles = await Promise.all(files.map((name) => open(folder, name)));
            const wasmBinary = await (await fetch(`${self.location.origin}/contract/vfs_program.wasm`)).arrayBuffer();
            // eslint-disable-next-line no-undef
            const program = await createRapport({ rapportFiles, wasmBinary });
            let text = '';
            let at = program._rapport_vfs_contract();
            for (; program.HEAPU8[at]; at++) text += String.fromCharCode(program.HEAPU8[at]);
            return text;
        };
        self.onmessage = () => run().catch((error) => `stopped: ${error}`).then((text) => self.postMessage(text));
    };
    const glue = await (await fetch('/contract/vfs_program.js')).text();
    const script = `${glue}\n(${worker})(${JSON.stringify(names)})`;
    const running = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
    return new Promise((done) => {
        running.onmessage = (event) => done(event.data);
        running.onerror = (event) => done(`error: ${event.message}`);
        running.postMessage('go');
    });
}

export const tests = {
    async 'OPFS keeps the contract'({ context, url }) {
        await context.route('**/contract/*', (route) => {
            route.fulfill({ path: join(kPrograms, route.request().url().split('/').pop()) });
        });
        const page = await openBlank(context, url);
        assert.equal(await page.evaluate(contractInWorker, kFiles), '');
    },
};
