// The desktop program as assistive technology meets it: over a real session bus and accessibility bus, on a screen of
// its own. Every file *_spec.mjs here is played, in one program each.
// usage: node run.mjs [PART OF A NAME]     (from the top, after building native-asan)
import { readdirSync } from 'node:fs';
import { Desktop } from './desktop.mjs';

const wanted = process.argv[2] ?? '';
const counts = { passed: 0, failed: 0 };

async function run(name, test, desktop) {
    const start = Date.now();
    try {
        await test(desktop);
        counts.passed += 1;
        console.log(`ok    ${name} (${Date.now() - start} ms)`);
    } catch (error) {
        counts.failed += 1;
        const lines = String(error.stack ?? error).split('\n').slice(0, 60);
        console.log(`FAIL  ${name}\n      ${lines.join('\n      ')}`);
    }
}

/** The tests of one file, one after the other: each goes on where the one before it stopped. */
async function runFile(file) {
    const { tests } = await import(`./${file}`);
    const part = file.replace('_spec.mjs', '');
    const names = Object.keys(tests).filter((name) => `${part}: ${name}`.includes(wanted));
    if (!names.length) return;
    const desktop = new Desktop();
    try {
        for (const name of names) await run(`${part}: ${name}`, tests[name], desktop);
    } finally {
        await desktop.end();
    }
}

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('_spec.mjs'));
await Promise.all(files.map(runFile));
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed ? 1 : 0);
