// What a screen reader says on twelve journeys, against the transcripts in transcripts/, which a person can read. It is
// no part of `build.sh test`: which announcements Orca lets pass differs from run to run, so a person reads the
// differences.
// A journey is a script as in tests/journeys, played by real keys; --renew writes what was heard, and --again hears it
// once more and marks with "~" what is said at times only.
// usage: node listen.mjs [--renew | --again] [word in a journey's name ...]
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseScript } from '../browser/journeys.mjs';
import { play } from '../browser/journeys_play.mjs';
import { startServer } from '../browser/launch.mjs';
import { Heard, kMoreForms, kMoreSteps } from './chromium.mjs';
import { Reader } from './reader.mjs';
import { both, difference } from './words.mjs';

const kFolder = dirname(fileURLToPath(import.meta.url));
const kAtOnce = 4;

const transcriptOf = (name) => join(kFolder, 'transcripts', `${name}.txt`);

function readTranscript(name) {
    try {
        return readFileSync(transcriptOf(name), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
    } catch {
        return [];
    }
}

/** Plays one journey with a screen reader of its own; resolves to what was pressed and heard. */
async function hear(script, url, expected) {
    const reader = await Reader.start();
    const driver = new Heard({ reader, url, expected });
    try {
        await play(script, 'keyboard', driver, { more: kMoreSteps, patience_ms: 20000 });
        return driver.lines;
    } catch (error) {
        error.message += `\nheard so far:\n${driver.lines.join('\n')}`;
        throw error;
    } finally {
        await driver.close().catch(() => {});
        await reader.close();
    }
}

/** Plays a journey and compares or writes its transcript; true when it is as it was. */
async function check(name, url, how) {
    const start = Date.now();
    const took = () => `(${Date.now() - start} ms)`;
    try {
        const text = readFileSync(join(kFolder, 'journeys', `${name}.journey`), 'utf8');
        const script = parseScript(name, text, kMoreForms);
        const expected = readTranscript(name);
        const heard = await hear(script, url, how ? [] : expected);
        const now = how === '--again' ? both(expected, heard) : heard;
        if (how) writeFileSync(transcriptOf(name), `# ${script.shows}\n${now.join('\n')}\n`);
        const differs = difference(expected, heard);
        if (differs.length && !how) throw new Error(`it sounds different:\n${differs.join('\n')}`);
        console.log(differs.length ? `new   ${name} ${took()}\n  ${differs.join('\n  ')}` : `ok    ${name} ${took()}`);
        return true;
    } catch (error) {
        console.log(`FAIL  ${name} ${took()}\n  ${error.message.split('\n').join('\n  ')}`);
        return false;
    }
}

const words = process.argv.slice(2);
const how = words.find((word) => word.startsWith('--')) ?? '';
const wanted = words.filter((word) => word !== how);
const names = readdirSync(join(kFolder, 'journeys')).map((file) => basename(file, '.journey')).sort()
    .filter((name) => !wanted.length || wanted.some((word) => name.includes(word)));
const server = await startServer(process.env.RAPPORT_WEB ?? join(kFolder, '../../build/web'));
const counts = { passed: 0, failed: 0 };
const again = [];
const takeTurns = async () => {
    for (let name = names.shift(); name; name = names.shift()) {
        if (await check(name, server.url, how)) counts.passed += 1;
        else again.push(name);
    }
};
await Promise.all(Array.from({ length: kAtOnce }, takeTurns));
// On a busy machine Orca may come too late for an event; what is wrong with the app is heard each time.
for (const name of again) {
    console.log(`note  ${name}: a second try, alone`);
    counts[(await check(name, server.url, how)) ? 'passed' : 'failed'] += 1;
}
await server.close();
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
