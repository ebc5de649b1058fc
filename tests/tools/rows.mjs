// The table of the README: each row of what the app does, the tests that show it, and how they went in the last run.
// A journey names its rows at the head of its first line ("# M01, M66: ..."), and so may a doctest case and a test of
// tests/browser. What passed is read in build/log, where each test has a line "ok    NAME" or "FAIL  NAME".
// usage: node rows.mjs [--write]     (from the top, after a run; --write renews the table in the README)
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { kNotInBrowsers, readAll } from '../browser/journeys.mjs';

const kReadme = 'README.md';
const kBegin = '<!-- Made by `node tests/tools/rows.mjs --write` after a run of all tests. -->';
const kEnd = '<!-- End of what is made. -->';
const kShown = 3;
const kCase = new RegExp(String.raw`TEST_CASE\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)`, 'g');
const kLiteral = new RegExp(String.raw`"((?:[^"\\]|\\.)*)"`, 'g');
const kTitle = new RegExp(String.raw`^(?:tests\[| {4}(?:async )?)'((?:\\.|[^'\\])*)'`, 'gm');

/** The rows that a name begins with: "M20, A16: what was not answered ..." gives M20. */
function rowsOf(name) {
    const head = name.match(/^((?:[A-Z]\d+(?:, *| +and +| +)?)+):/);
    return head?.[1].match(/M\d\d/g) ?? [];
}

/** The rows of rows.txt: [{row, screen, what}]. */
function readRows() {
    const lines = readFileSync('tests/tools/rows.txt', 'utf8').split('\n').filter((line) => /^[^#]/.test(line));
    return lines.map((line) => {
        const [row, screen, what] = line.split('|').map((text) => text.trim());
        if (!/^M\d\d$/.test(row) || !screen || !what) throw new Error(`rows.txt: this is no row: ${line}`);
        return { row, screen, what };
    });
}

/** Each file below tests whose name ends so: [name, text]. */
function sources(ending) {
    const folders = readdirSync('tests').filter((name) => name !== 'node_modules' && !name.includes('.'));
    const paths = folders.flatMap((folder) => readdirSync(`tests/${folder}`).map((name) => `tests/${folder}/${name}`));
    return paths
        .filter((path) => path.endsWith(ending))
        .map((path) => [basename(path).replace(/\.\w+$/, ''), readFileSync(path, 'utf8')]);
}

/** The names of the doctest cases in a text; a long one is several literals. */
function casesIn(text) {
    const found = [...text.matchAll(kCase)].map(([, literals]) => [...literals.matchAll(kLiteral)]);
    return found.map((parts) => parts.map(([, part]) => part.replace(/\\(.)/g, '$1')).join(''));
}

/** The names of the tests in a script of ours. */
function titlesIn(text) {
    return [...text.matchAll(kTitle)].map(([, title]) => title.replace(/\\(.)/g, '$1'));
}

/**
 * Every test that names a row: [{label, rows, native, web, part}]. `native` and `web` are the names under which it runs
 * there. On the web a `part` of them is enough: one mode of a journey, none of a C++ case, since not all run there.
 */
function readTests() {
    const journeys = readAll().map(({ name, shows, modes }) => ({
        label: name,
        rows: rowsOf(shows),
        native: modes.map((mode) => `${name}.journey by ${mode}`),
        web: kNotInBrowsers.includes(name) ? [] : modes.map((mode) => `journeys: ${name} by ${mode}`),
        part: 1,
    }));
    const cases = sources('.cpp').flatMap(([label, text]) =>
        casesIn(text).map((name) => ({ label, rows: rowsOf(name), native: [name], web: [name], part: 0 })),
    );
    const specs = sources('_spec.mjs').flatMap(([label, text]) =>
        titlesIn(text).map((title) => {
            const name = `${label.replace('_spec', '')}: ${title}`;
            return { label, rows: rowsOf(title), native: [], web: [name] };
        }),
    );
    // What is built is looked through once, for both sides.
    const built = titlesIn(readFileSync('tests/built/run.mjs', 'utf8')).map((name) => ({
        label: 'built',
        rows: rowsOf(name),
        native: [name],
        web: [name],
    }));
    return [...journeys, ...cases, ...specs, ...built].filter(({ rows }) => rows.length);
}

/** What the logs say: which names passed and failed on each side, and which suites did not run to their end. */
function readRun() {
    const run = { native: { passed: new Set(), failed: new Set() }, web: { passed: new Set(), failed: new Set() } };
    const missing = [];
    const read = (side, suite) => {
        const path = `build/log/${suite}.log`;
        const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
        for (const [, name] of text.matchAll(/^ok {4}(.*?)(?: \(\d+ ms\))?$/gm)) run[side].passed.add(name);
        for (const [, name] of text.matchAll(/^FAIL {2}(.*)$/gm)) run[side].failed.add(name);
        if (!/^\d+ passed, \d+ failed$/m.test(text)) missing.push(suite);
    };
    for (const [side, kind, folder] of [['native', 'native', 'native-asan'], ['web', 'wasm', 'web-build']]) {
        const list = `build/${folder}/suites.txt`;
        const paths = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
        if (paths.length === 0) missing.push(`${kind}-*`);
        for (const path of paths) read(side, `${kind}-${path.replace(/^.*suite_/, '').replace(/\.js$/, '')}`);
    }
    read('web', 'browser');
    read('web', 'built');
    read('native', 'built');
    return { ...run, missing: [...new Set(missing)] };
}

/** How a test went on one side: 'yes', 'failed', 'not run', or '' where it has no part there. */
function outcome(names, part, { passed, failed }) {
    // What passed at its second try has both lines.
    if (names.some((name) => failed.has(name) && !passed.has(name))) return 'failed';
    const ran = names.filter((name) => passed.has(name)).length;
    if (ran === 0 && (names.length === 0 || part === 0)) return '';
    return ran >= (part ?? names.length) ? 'yes' : 'not run';
}

/** The worst of what the tests of a row said, or 'no test'. */
function worst(said) {
    return ['failed', 'not run', 'yes'].find((word) => said.includes(word)) ?? 'no test';
}

/** Each row with its tests and how they went on both sides. */
function judge(rows, tests, run) {
    return rows.map(({ row, ...more }) => {
        const own = tests.filter((test) => test.rows.includes(row));
        // Journeys first, then those that show this row before others, then the plainest names.
        const ranks = ({ part, rows: shown, label }) => [part === 1 ? 0 : 1, shown.indexOf(row), label.length];
        const compare = (one, other) => one.map((rank, i) => rank - other[i]).find(Boolean) ?? 0;
        own.sort((one, other) => compare(ranks(one), ranks(other)));
        return {
            row,
            ...more,
            labels: [...new Set(own.map(({ label }) => label))],
            web: worst(own.map(({ web, part }) => outcome(web, part, run.web))),
            native: worst(own.map(({ native }) => outcome(native, undefined, run.native))),
        };
    });
}

/** What is wrong with a row, in one sentence; empty when it is green. */
function complaint({ row, labels, web, native }) {
    if (labels.length === 0) return `${row} has no test: name it at the head of the journey that shows it.`;
    const kSaid = { failed: 'a test of it failed', 'not run': 'a test of it did not run', 'no test': 'it has no test' };
    const about = (said, side) => (said === 'yes' ? [] : [`${kSaid[said]} ${side}`]);
    const sides = [...about(web, 'on the web'), ...about(native, 'natively')];
    const wrong = web === native ? about(web, 'on either side') : sides;
    return wrong.length ? `${row}: ${wrong.join(', and ')}.` : '';
}

/** Tests that name a row which is not in the list. */
function strays(rows, tests) {
    const known = new Set(rows.map(({ row }) => row));
    const stray = ({ label, rows: own }) => own.filter((row) => !known.has(row)).map((row) => `${label} names ${row}`);
    return tests.flatMap(stray).map((text) => `${text}, which tests/tools/rows.txt does not have.`);
}

/** The table as Markdown. */
function table(judged) {
    const names = (labels) => {
        const shown = labels.length > kShown ? labels.slice(0, kShown - 1) : labels;
        const more = labels.length - shown.length;
        return shown.map((label) => `\`${label}\``).join(', ') + (more ? ` and ${more} more` : '');
    };
    const lines = judged.map(
        ({ row, screen, what, labels, web, native }) =>
            `| ${row} | ${screen} | ${what} | ${names(labels)} | ${web} | ${native} |`,
    );
    return ['| row | screen | what | tests | web | native |', '|---|---|---|---|---|---|', ...lines].join('\n');
}

/** The README with `made` in its place. */
function withTable(readme, made) {
    const [before, rest] = readme.split(`${kBegin}\n`);
    const after = rest?.split(`${kEnd}\n`)[1];
    if (after === undefined) throw new Error(`${kReadme} has no place for the table: ${kBegin} ... ${kEnd}`);
    return `${before}${kBegin}\n${made}\n${kEnd}\n${after}`;
}

/** What is wrong with this script itself: planted faults that it does not find. */
function canary() {
    const rows = ['M90', 'M91', 'M92', 'M93', 'M94'].map((row) => ({ row, screen: 'Today', what: 'planted' }));
    const test = (row) => ({ label: row, rows: rowsOf(`${row}, A1: planted`), native: [row], web: [`w: ${row}`] });
    const tests = ['M91', 'M92', 'M93', 'M94', 'M99'].map(test);
    const run = {
        native: { passed: new Set(['M91', 'M92', 'M93']), failed: new Set() },
        web: { passed: new Set(['w: M91', 'w: M94']), failed: new Set(['w: M92']) },
    };
    const judged = judge(rows, tests, run);
    const found = judged.map((row) => (complaint(row) ? row.row : '')).join(' ');
    const wrong = [];
    if (found !== 'M90  M92 M93 M94') wrong.push(`of the planted rows it finds only: ${found}`);
    if (strays(rows, tests).length !== 1) wrong.push('it does not find a test that names an unknown row');
    const readme = `a\n${kBegin}\nold\n${kEnd}\nb\n`;
    if (withTable(readme, table(judged)) === readme) wrong.push('it does not find that the table differs');
    return wrong;
}

const counts = { passed: 0, failed: 0 };
/** Counts one check and prints what is wrong. */
function report(name, complaints) {
    counts[complaints.length ? 'failed' : 'passed'] += 1;
    if (complaints.length) console.log(`FAILED: ${name}\n${complaints.map((text) => `  ${text}`).join('\n')}`);
}

const rows = readRows();
const tests = readTests();
const run = readRun();
const judged = judge(rows, tests, run);
const readme = readFileSync(kReadme, 'utf8');
const wanted = withTable(readme, table(judged));
const write = process.argv.includes('--write');
report('planted faults are found', canary());
report('the run was whole', run.missing.map((suite) => `${suite} did not run to its end.`));
report('every row that a test names is in the list', strays(rows, tests));
for (const row of judged) report(`${row.row}, ${row.what}`, complaint(row) ? [complaint(row)] : []);
if (write && run.missing.length === 0) writeFileSync(kReadme, wanted);
else if (write) console.log(`${kReadme} stays as it is, since the run was not whole.`);
const same = wanted === readFileSync(kReadme, 'utf8');
const sentence = `${kReadme} says something else than this run: renew it with node tests/tools/rows.mjs --write.`;
report('the table in the README', same ? [] : [sentence]);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
