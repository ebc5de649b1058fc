// The README's statement of accessibility: each criterion of wcag.txt with the tests that show it. It holds only what a
// passing test shows, as build/log says, where each test has a line "ok    NAME" or "FAIL  NAME".
// usage: node wcag.mjs [--write]     (from the top, after a run; --write renews the statement in the README)
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const kReadme = 'README.md';
const kBegin = '<!-- Made by `node tests/tools/wcag.mjs --write` after a run of all tests. -->';
const kEnd = '<!-- End of the statement. -->';
const kCount = 55;
const kSaid = { met: 'met', partly: 'partly', none: 'does not apply' };

/** The criteria in a text: [{name, level, verdict, how, tests}]. */
function parse(text) {
    return text.split('\n').filter((line) => /^[^#]/.test(line)).map((line) => {
        const [name, level, verdict, how, tests] = line.split('|').map((part) => part.trim());
        const list = (tests ?? '').split(';').map((part) => part.trim()).filter(Boolean);
        const whole = /^\d\.\d\.\d+ \S/.test(name) && /^AA?$/.test(level) && verdict in kSaid && how;
        if (!whole || (verdict !== 'none' && !list.length && !how.startsWith('by hand: ')))
            throw new Error(`wcag.txt: this is no criterion: ${line}`);
        return { name, level, verdict, how, tests: list };
    });
}

/** The names that passed, and those that failed and did not pass at a second try. */
function readRun() {
    const passed = new Set();
    const failed = new Set();
    for (const file of readdirSync('build/log').filter((name) => /^((native|wasm)-.*|browser)\.log$/.test(name))) {
        const text = readFileSync(`build/log/${file}`, 'utf8');
        for (const [, name] of text.matchAll(/^ok {4}(.*?)(?: \(\d+ ms\))?$/gm)) passed.add(name);
        for (const [, name] of text.matchAll(/^FAIL {2}(.*)$/gm)) failed.add(name);
    }
    return { passed: [...passed], failed: [...failed].filter((name) => !passed.has(name)) };
}

/** Each criterion with `wrong`: which of its tests did not pass. */
function judge(criteria, { passed, failed }) {
    const shows = (test) => passed.some((name) => name.includes(test)) && !failed.some((name) => name.includes(test));
    return criteria.map((one) => ({ ...one, wrong: one.tests.filter((test) => !shows(test)) }));
}

/** The statement as Markdown; what a test does not show is not claimed. */
function statement(judged) {
    const said = ({ verdict, wrong }) => (wrong.length ? 'not shown' : kSaid[verdict]);
    const count = (word) => judged.filter((one) => said(one) === word).length;
    const lines = judged.map((one) => {
        const tests = one.tests.map((test) => `\`${test}\``).join(', ');
        return `| ${one.name} | ${one.level} | ${said(one)} | ${one.how} | ${tests} |`;
    });
    return [
        `Of the ${judged.length} A and AA criteria of WCAG 2.2, ${count('met')} are met as far as tests show, ` +
            `${count('partly')} are met partly, ${count('does not apply')} do not apply and ` +
            `${count('not shown')} are not shown by any passing test.`,
        '**Not tried with NVDA, JAWS, VoiceOver or TalkBack.**',
        '\n<details><summary>Each criterion, and how it was tested</summary>\n',
        '| criterion | level | verdict | how | tests, by a part of their names |',
        '|---|---|---|---|---|',
        ...lines,
        '\n</details>',
    ].join('\n');
}

/** The README with `made` in its place. */
function withStatement(readme, made) {
    const [before, rest] = readme.split(`${kBegin}\n`);
    const after = rest?.split(`${kEnd}\n`)[1];
    if (after === undefined) throw new Error(`${kReadme} has no place for the statement: ${kBegin} ... ${kEnd}`);
    return `${before}${kBegin}\n${made}\n${kEnd}\n${after}`;
}

/** What is wrong with this script itself: planted faults that it does not find. */
function canary() {
    const planted = ['shown', 'broken', 'absent'].map((test, i) => `9.9.${i} Planted | A | met | so | ${test} test`);
    const judged = judge(parse(planted.join('\n')), { passed: ['a shown test'], failed: ['a broken test'] });
    const found = judged.map(({ wrong }) => wrong.length).join('');
    const wrong = found === '011' ? [] : [`of the planted criteria it judges ${found}`];
    if (!statement(judged).includes('2 are not shown')) wrong.push('it claims what no test shows');
    return wrong;
}

const counts = { passed: 0, failed: 0 };
/** Counts one check and prints what is wrong. */
function report(name, complaints) {
    counts[complaints.length ? 'failed' : 'passed'] += 1;
    if (complaints.length) console.log(`FAILED: ${name}\n${complaints.map((text) => `  ${text}`).join('\n')}`);
}

const judged = judge(parse(readFileSync('tests/tools/wcag.txt', 'utf8')), readRun());
const wanted = withStatement(readFileSync(kReadme, 'utf8'), statement(judged));
if (process.argv.includes('--write')) writeFileSync(kReadme, wanted);
report('planted faults are found', canary());
const numbers = new Set(judged.map(({ name }) => name.split(' ')[0]));
report('every criterion stands there once', numbers.size === kCount && judged.length === kCount
    ? [] : [`${numbers.size} of ${kCount}, on ${judged.length} lines`]);
for (const { name, wrong } of judged) report(name, wrong.map((test) => `No passing test, or a failed one: ${test}`));
const same = wanted === readFileSync(kReadme, 'utf8');
const sentence = `${kReadme} says something else than this run: renew it with node tests/tools/wcag.mjs --write.`;
report('the statement in the README', same ? [] : [sentence]);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
