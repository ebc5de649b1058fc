// Runs the specs of this folder in Chromium against build/web, a line a test; the last line counts. The tests of a
// spec that exports `at_once` run so many side by side, since they mostly wait; all others run alone.
// usage: node run.mjs [--web FOLDER] [word in a test's name ...]
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser, startServer } from './launch.mjs';

const kFolder = dirname(fileURLToPath(import.meta.url));
const kLimit_ms = 120000;

function parse(words) {
    const at = words.indexOf('--web');
    const web = at < 0 ? join(kFolder, '../../build/web') : words[at + 1];
    return { web, wanted: at < 0 ? words : words.filter((_, i) => i !== at && i !== at + 1) };
}

/** Fails a test that hangs. */
function limited(promise, limit_ms) {
    let timer;
    const late = new Promise((_, failed) => {
        timer = setTimeout(() => failed(new Error(`not done after ${limit_ms / 1000} s`)), limit_ms);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Runs one test in a browser context of its own; true when it passes. */
async function runOnce(name, test, { limit_ms, serviceWorkers }, browser, url) {
    const context = await browser.newContext({
        viewport: { width: 360, height: 640 }, acceptDownloads: true, serviceWorkers,
    });
    const start = Date.now();
    try {
        await limited(test({ browser, context, url }), limit_ms);
        console.log(`ok    ${name} (${Date.now() - start} ms)`);
        return true;
    } catch (error) {
        console.log(`FAIL  ${name}\n      ${String(error.stack ?? error).split('\n').slice(0, 12).join('\n      ')}`);
        return false;
    } finally {
        await context.close().catch(() => {});
    }
}

const { web, wanted } = parse(process.argv.slice(2));
const server = await startServer(web);
const browser = await startBrowser();
const counts = { passed: 0, failed: 0 };
const failures = [];
try {
    for (const file of readdirSync(kFolder).filter((name) => name.endsWith('_spec.mjs')).sort()) {
        const spec = await import(join(kFolder, file));
        const { tests, once = false, at_once = 1 } = spec;
        // A service worker would answer in a test's stead where it serves a changed file.
        const how = { limit_ms: spec.limit_ms ?? kLimit_ms, serviceWorkers: spec.serviceWorkers ?? 'block' };
        const left = Object.entries(tests)
            .map(([title, test]) => [`${file.replace('_spec.mjs', '')}: ${title}`, test])
            .filter(([name]) => !wanted.length || wanted.some((word) => name.includes(word)));
        const again = [];
        const run = ([name, test]) => runOnce(name, test, how, browser, server.url);
        const takeTurns = async () => {
            for (let next = left.shift(); next; next = left.shift()) {
                if (await run(next)) counts.passed += 1;
                else again.push(next);
            }
        };
        await Promise.all(Array.from({ length: at_once }, takeTurns));
        // A test that fails gets one more try, alone, which is said: machines that are busy with other things stall
        // browsers. A spec that exports `once`, since each of its failures counts, gets none.
        for (const next of again) {
            if (!once) console.log(`note  ${next[0]}: a second try, alone`);
            const passed = !once && (await run(next));
            counts[passed ? 'passed' : 'failed'] += 1;
            if (!passed) failures.push(next[0]);
        }
        await spec.end?.();
    }
} finally {
    await browser.close();
    await server.close();
}
for (const name of failures) console.log(`failed: ${name}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
