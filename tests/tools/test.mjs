// Runs every suite there is and sums what they say; build.sh has done the set-up.
// A suite is a program whose last line reads "N passed, M failed". One that does not say so has failed.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';

const kLimitMinutes = 45;
const kCounts = /^(\d+) passed, (\d+) failed$/;
const total = { passed: 0, failed: 0 };
const failures = []; // What each suite said of its own, repeated at the end.

/** Emscripten before 3.1.45 takes Node's fetch for a browser's; this flag hides it where Node still has it. */
function nodeFlags() {
    const flag = '--no-experimental-fetch';
    return spawnSync(process.execPath, [flag, '-e', '0']).status === 0 ? [flag] : [];
}

/** Runs a program with its output in build/log/NAME.log; resolves to {code, output}. */
function execute(name, command, args) {
    const log = createWriteStream(`build/log/${name}.log`);
    const env = {
        ...process.env,
        ASAN_OPTIONS: process.env.ASAN_OPTIONS ?? 'detect_leaks=1:detect_stack_use_after_return=1',
        UBSAN_OPTIONS: process.env.UBSAN_OPTIONS ?? 'print_stacktrace=1',
    };
    return new Promise((done) => {
        let output = '';
        const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
        const end = (code) => {
            clearTimeout(timer);
            log.end();
            done({ code, output });
        };
        const take = (chunk) => {
            log.write(chunk);
            output += chunk;
        };
        const timer = setTimeout(() => {
            take(`\nstopped after ${kLimitMinutes} minutes\n`);
            process.kill(-child.pid, 'SIGKILL');
        }, kLimitMinutes * 60000);
        child.stdout.setEncoding('utf8').on('data', take);
        child.stderr.setEncoding('utf8').on('data', take);
        child.on('error', (error) => take(`${error}\n`));
        child.on('close', end);
    });
}

/** What a suite counted: its last line of that form, with one more failure if it ended badly otherwise. */
function counts({ code, output }) {
    const line = output.trimEnd().split('\n').reverse().find((text) => kCounts.test(text.trim()));
    const [, passed, failed] = line?.trim().match(kCounts) ?? [];
    if (passed === undefined) return { passed: 0, failed: 1, note: ' (it did not report any counts)' };
    const result = { passed: Number(passed), failed: Number(failed), note: '' };
    if (code !== 0 && result.failed === 0) return { ...result, failed: 1, note: ` (it ended with ${code})` };
    if (result.passed + result.failed === 0) return { ...result, failed: 1, note: ' (it ran nothing)' };
    return result;
}

/** Runs one suite, prints its line and adds to the total. */
async function suite(name, command, args) {
    const start = Date.now();
    const outcome = await execute(name, command, args);
    const { passed, failed, note } = counts(outcome);
    total.passed += passed;
    total.failed += failed;
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`${name}: ${passed} passed, ${failed} failed${note} in ${seconds} s`);
    if (name === 'check') outcome.output.match(/^(skipped|note):.*$/gm)?.forEach((line) => console.log(`  ${line}`));
    if (!failed) return;
    const said = outcome.output.match(/^(FAIL|failed:|FAILED:|\S+:\d+: ERROR|TEST CASE:).*(\n {2,}.*){0,12}/gm) ?? [];
    failures.push(...said.map((text) => `${name}: ${text}`));
    console.log(outcome.output.split('\n').slice(-60).join('\n'));
}

/** A suite that is not there counts as one failure. */
function absent(name, reason) {
    total.failed += 1;
    console.log(`${name}: did not run: ${reason}`);
}

/** Builds a target of one configuration; true when that worked. */
function build(configuration, folder, target) {
    const args = ['build-only', configuration, folder, target];
    const ok = spawnSync('./build.sh', args, { stdio: 'inherit' }).status === 0;
    if (!ok) absent(configuration, 'it does not build');
    return ok;
}

/** The suites that take longest, first, so that the others fill the room beside them. */
const kLong = ['journeys', 'store', 'core', 'ui'];

/** Runs the doctest programs of one build folder, one on each processor. */
async function programs(kind, folder, run) {
    const name = (path) => path.replace(/^.*suite_/, '').replace(/\.js$/, '');
    const rank = (path) => (kLong.includes(name(path)) ? kLong.indexOf(name(path)) : kLong.length);
    const list = readFileSync(`build/${folder}/suites.txt`, 'utf8').split('\n').filter(Boolean);
    if (list.length === 0) absent(kind, 'there are no suites');
    list.sort((one, other) => rank(one) - rank(other));
    const takeTurns = async () => {
        for (let path = list.shift(); path; path = list.shift())
            await suite(`${kind}-${name(path)}`, ...run(`build/${folder}/${path}`));
    };
    await Promise.all(Array.from({ length: Math.max(1, cpus().length) }, takeTurns));
}

mkdirSync('build/log', { recursive: true });
await suite('check', process.execPath, ['tests/tools/check.mjs']);
if (build('native-asan', 'native-asan', 'all')) await programs('native', 'native-asan', (path) => [path, []]);
build('native', 'native', 'rapport');
const web = build('web', 'web-build', 'all');
if (web) {
    await programs('wasm', 'web-build', (path) => [process.execPath, [...nodeFlags(), path]]);
}
for (const folder of readdirSync('tests').sort()) {
    const script = `tests/${folder}/run.mjs`;
    if (web && existsSync(script)) await suite(folder, process.execPath, [script]);
}
if (!existsSync('tests/browser/run.mjs')) absent('browser', 'tests/browser/run.mjs is missing');
if (failures.length) console.log(`--- What failed:\n${failures.slice(0, 40).join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
