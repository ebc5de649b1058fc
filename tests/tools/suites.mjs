// Runs suites and sums what they say. A suite is a program whose last line reads "N passed, M failed"; one that does
// not say so has failed. Lines "figure: NUMBER WHAT" before it are summed too.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';

const kCounts = /^(\d+) passed, (\d+) failed$/;

/** Emscripten before 3.1.45 takes Node's fetch for a browser's; this flag hides it where Node still has it. */
export function nodeFlags() {
    const flag = '--no-experimental-fetch';
    return spawnSync(process.execPath, [flag, '-e', '0']).status === 0 ? [flag] : [];
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

/** Adds figures to a sum of them. */
export function addFigures(sum, figures) {
    for (const [what, number] of Object.entries(figures)) sum[what] = (sum[what] ?? 0) + number;
}

/** Suites that are run one after the other or side by side, and what they said so far. */
export class Suites {
    total = { passed: 0, failed: 0 };
    figures = {};
    failures = []; // What each suite said of its own, repeated at the end.

    constructor({ limit_minutes, env = {} }) {
        this.limit_minutes = limit_minutes;
        this.env = env;
        mkdirSync('build/log', { recursive: true });
    }

    /** Runs a program with its output in build/log/NAME.log; resolves to {code, output}. */
    execute(name, command, args, more) {
        const log = createWriteStream(`build/log/${name}.log`);
        const env = {
            ...process.env,
            ASAN_OPTIONS: process.env.ASAN_OPTIONS ?? 'detect_leaks=1:malloc_context_size=6',
            UBSAN_OPTIONS: process.env.UBSAN_OPTIONS ?? 'print_stacktrace=1',
            ...this.env,
            ...more,
        };
        return new Promise((done) => {
            let output = '';
            const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
            const end = (code) => {
                clearTimeout(timer);
                log.end(() => done({ code, output }));
            };
            const take = (chunk) => {
                log.write(chunk);
                output += chunk;
            };
            const timer = setTimeout(() => {
                take(`\nstopped after ${this.limit_minutes} minutes\n`);
                process.kill(-child.pid, 'SIGKILL');
            }, this.limit_minutes * 60000);
            child.stdout.setEncoding('utf8').on('data', take);
            child.stderr.setEncoding('utf8').on('data', take);
            child.on('error', (error) => take(`${error}\n`));
            child.on('close', end);
        });
    }

    /** Runs one suite, prints its line and adds to the total; resolves to what it said. */
    async run(name, command, args, more_env = {}) {
        const start = Date.now();
        const outcome = await this.execute(name, command, args, more_env);
        const { passed, failed, note } = counts(outcome);
        const found = [...outcome.output.matchAll(/^figure: (\d+) (.+)$/gm)];
        const figures = Object.fromEntries(found.map(([, number, what]) => [what, Number(number)]));
        const seconds = (Date.now() - start) / 1000;
        this.add({ passed, failed, figures });
        console.log(`${name}: ${passed} passed, ${failed} failed${note} in ${seconds.toFixed(1)} s`);
        if (failed) {
            const lines = /^(FAIL|failed:|FAILED:|\S+:\d+: ERROR|TEST CASE:).*(\n {2,}.*){0,12}/gm;
            this.failures.push(...(outcome.output.match(lines) ?? []).map((text) => `${name}: ${text}`));
            const told = outcome.output.split('\n').filter((text) => !text.startsWith('ok    '));
            console.log(told.slice(-60).join('\n'));
        }
        return { passed, failed, figures, seconds, output: outcome.output };
    }

    /** Adds what a suite said. */
    add({ passed, failed, figures }) {
        this.total.passed += passed;
        this.total.failed += failed;
        addFigures(this.figures, figures);
    }

    /** A suite that is not there counts as one failure. */
    absent(name, reason) {
        this.total.failed += 1;
        console.log(`${name}: did not run: ${reason}`);
    }

    /** Builds a target of one configuration; true when that worked. */
    build(configuration, folder, target) {
        const args = ['build-only', configuration, folder, target];
        const ok = spawnSync('./build.sh', args, { stdio: 'inherit' }).status === 0;
        if (!ok) this.absent(configuration, 'it does not build');
        return ok;
    }

    /** Prints what failed, the figures and the sum, and sets how the program ends. */
    end() {
        if (this.failures.length) console.log(`--- What failed:\n${this.failures.slice(0, 40).join('\n')}`);
        const widest = Math.max(0, ...Object.values(this.figures).map((number) => number.toLocaleString('en').length));
        for (const [what, number] of Object.entries(this.figures).sort()) {
            console.log(`${number.toLocaleString('en').padStart(widest)} ${what}`);
        }
        console.log(`${this.total.passed} passed, ${this.total.failed} failed`);
        process.exitCode = this.total.failed ? 1 : 0;
    }
}
