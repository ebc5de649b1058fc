// The course of tests/fixtures/course.yaml, typed in Chromium: its copy opens on the desktop with the same content as
// the course typed there, and the desktop's copy opens in Chromium.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kJourneys, parseScript, readScript } from './journeys.mjs';
import { Chromium } from './journeys_chromium.mjs';
import { play } from './journeys_play.mjs';

export const limit_ms = 1200000;

const kBuild = join(dirname(fileURLToPath(import.meta.url)), '../../build');
const kScores = ['6.0', '6.0', '7.4', '8.2', '4.0', '7.8', '8.6', '9.0'];
const kOpen = `# The desktop's copy, opened here.
start
at 2026-03-25T10:00 +60
press button "More"
press link "Where is my data"
open copy "course"
see text "Your copy is open."
see text "Notes: 5. Questions: 6. Goals: 12. Sessions: 8."
press button "Sessions"
${kScores.map((score, i) => `see text "Felt heard: ${score}" with "Session ${i + 1}"`).join('\n')}
`;

/** The native program that prints what is in a journal. */
function journalDump(...words) {
    const folders = [
        process.env.RAPPORT_SUITES,
        ...['native-asan', 'native'].map((name) => join(kBuild, name, 'suites')),
    ];
    const program = folders
        .filter(Boolean)
        .map((folder) => join(folder, 'journal_dump'))
        .find(existsSync);
    assert.ok(program, 'journal_dump is built natively before the browser tests');
    return execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 });
}

/** Plays a script with copies at hand; resolves to those that it saved. */
async function playWith(script, copies, place) {
    const driver = new Chromium(place);
    try {
        return (await play(script, 'pointer', driver, { copies })).copies;
    } finally {
        await driver.close();
    }
}

export const tests = {
    async 'the course is the same in Chromium and on the desktop'(place) {
        const folder = mkdtempSync(join(tmpdir(), 'journal-copy-'));
        try {
            const native = join(folder, 'native.rapport');
            const wanted = journalDump('journey', join(kJourneys, 'course.journey'), native);
            assert.match(wanted, /question: How will we know that I am done\?/);
            const { course } = await playWith(readScript('course'), {}, place);
            const web = join(folder, 'web.rapport');
            writeFileSync(web, course);
            assert.equal(journalDump('copy', web), wanted);
            assert.equal(journalDump('copy', native), wanted);
            await playWith(parseScript('desktop copy', kOpen), { course: readFileSync(native) }, place);
        } finally {
            rmSync(folder, { recursive: true, force: true });
        }
    },
};
