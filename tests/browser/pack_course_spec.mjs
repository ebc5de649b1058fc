// M54, M55, M57, E5: a pack that was made on the desktop is opened on the web by its file, by its link and by the code
// on its printed handout, and seen the same; it is taken in part, worked on for two sessions, and shown as a page. And
// a large journal that goes out and in again.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseScript } from './journeys.mjs';
import { Chromium } from './journeys_chromium.mjs';
import { play } from './journeys_play.mjs';
import { openPage, settle } from './launch.mjs';
import { codeOnSheet } from './pack_print_spec.mjs';

export const limit_ms = 600000;

const kBuild = join(dirname(fileURLToPath(import.meta.url)), '../../build');
const kMany = 10000;

/** The native program that makes packs and prints what is in a journal. */
function journalDump(...words) {
    const built = ['native-asan', 'native'].map((name) => join(kBuild, name, 'suites'));
    const folders = [process.env.RAPPORT_SUITES, ...built].filter(Boolean);
    const program = folders.map((folder) => join(folder, 'journal_dump')).find(existsSync);
    assert.ok(program, 'journal_dump is built natively before the browser tests');
    return execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
}

async function withFolder(use) {
    const folder = mkdtempSync(join(tmpdir(), 'journal-pack-'));
    try {
        await use(folder);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** All that stands on the page of the pack that was opened. */
async function preview(page) {
    await page.getByRole('button', { name: 'Take all' }).waitFor({ state: 'attached' });
    await settle(page);
    return page.locator('#mirror').innerText();
}

async function openByFile(context, url, file) {
    const { page } = await openPage(context, url);
    await page.getByRole('link', { name: 'I was given a page or a code' }).click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open the file' }).click();
    await (await choosing).setFiles(file);
    return preview(page);
}

async function openByLink(context, link) {
    const { page } = await openPage(context, link);
    return preview(page);
}

async function readCode(browser, handout) {
    const context = await browser.newContext({ deviceScaleFactor: 3 });
    try {
        const page = await context.newPage();
        await page.goto(pathToFileURL(handout).href);
        return await codeOnSheet(page);
    } finally {
        await context.close();
    }
}

const kWork = (link) => `# Taken in part, worked on for two sessions, shown as a page.
start
at 2026-01-20T17:05 +60
press link "I was given a page or a code"
type "${link}" into "Or paste the link"
press button "Open the link"
see heading "Feeling heard"
see text "It says it is from Dr Vale"
press button "Take it" about "Write one line each evening"
press button "Take it" about "What would help you to feel more heard here?"
press button "Take it" about "What I have not said yet"
press button "Not for me" about "Was there something that bothered you in our last session?"
press button "Later" about "What I expect, hope and fear"
press button "Questions"
press button "Bring it" about "What would help you to feel more heard here?"
press button "Today"
press button "Before a session"
press button "When is it?"
type "2026-01-20" into "Date"
type "17:30" into "Time"
press button "Today"
press button "Get ready"
see ticked "What would help you to feel more heard here?"
press button "Show my card"
later 100 minutes
press button "Today"
press button "Look back"
choose "6" in "How heard did you feel?"
choose "In a week" in "When do you meet next?"
press button "Done"
press button "More"
press link "What I have not said yet"
type "I was late on purpose" into "What would you like to say?"
press button "Today"
later 6 days
later 22 hours
press button "Get ready"
press button "Show my card"
later 100 minutes
press button "Look back"
choose "8" in "How heard did you feel?"
type "We slowed down" into "What do you want to remember?"
choose "In a week" in "When do you meet next?"
press button "Done"
press button "More"
press link "A page to give away"
tick "Put it on the page" about "We slowed down"
tick "Put it on the page" about "Write one line each evening"
press button "See the page"
save copy "page" by "Save it as a file"
see text "The page is saved."
`;

export const tests = {
    'M54, M55, E5: made on the desktop, seen the same by file, link and code, worked with, shown': (place) =>
        withFolder(async (folder) => {
            const { browser, url } = place;
            journalDump('pack', url, folder);
            const link = readFileSync(join(folder, 'link.txt'), 'utf8');
            assert.ok(link.startsWith(`${url}#pack=`));
            assert.equal(await readCode(browser, join(folder, 'handout.html')), link);
            const contexts = await Promise.all([1, 2].map(() => browser.newContext({ locale: 'en-US' })));
            const byFile = await openByFile(contexts[0], url, join(folder, 'pages.rapport-pack'));
            assert.equal(await openByLink(contexts[1], link), byFile);
            assert.match(byFile, /It says it is from Dr Vale/);
            assert.match(byFile, /Write one line each evening/);
            await Promise.all(contexts.map((context) => context.close()));
            const driver = new Chromium(place);
            try {
                const { copies } = await play(parseScript('pack course', kWork(link)), 'pointer', driver);
                const page = Buffer.from(copies.page).toString('utf8');
                assert.match(page, /We slowed down/);
                assert.match(page, /Write one line each evening/);
                assert.doesNotMatch(page, /Dr Vale|more heard here|bothered|late on purpose/);
            } finally {
                await driver.close();
            }
        }),

    'E1: ten thousand notes go out as JSON on the web and come in again, exactly': (place) =>
        withFolder(async (folder) => {
            const copy = join(folder, 'many.rapport');
            journalDump('many', String(kMany), copy);
            const wanted = journalDump('copy', copy);
            assert.ok(wanted.split('\n').length > kMany);
            const script = (name, then) => parseScript(name, `# A large copy.
start
at 2026-03-25T10:00 +60
press button "More"
press link "Where is my data"
open copy "${name}"
see text "Your copy is open."
${then}`);
            const go = async (from, then, copies) => {
                const driver = new Chromium(place);
                try {
                    return (await play(script(from, then), 'pointer', driver, { copies, patience_ms: 60000 })).copies;
                } finally {
                    await driver.close();
                }
            };
            const out = `press button "More"
press link "Take everything with you"
save copy "json" by "Save as JSON"
`;
            const { json } = await go('many', out, { many: readFileSync(copy) });
            const { again } = await go('json', 'save copy "again"\n', { json });
            for (const [name, bytes] of [['out.json', json], ['again.rapport', again]]) {
                writeFileSync(join(folder, name), bytes);
                assert.equal(journalDump('copy', join(folder, name)), wanted, name);
            }
        }),
};
