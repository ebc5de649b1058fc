// The fast checks: the rules of check_rules.mjs and the layout by clang-format 14, each with its canary.
// usage: node tests/tools/check.mjs     (from the top; the last line reads "N passed, M failed")
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { kRules } from './check_rules.mjs';

const counts = { passed: 0, failed: 0 };
const kText = /\.(h|cpp|c|js|mjs|css|html|sh|py|cmake|txt|md|json|yaml|webmanifest|svg)$|^build\.sh$|^\.\w/;

/** Every file that is, or would be, committed. */
function listFiles() {
    const flags = ['-z', '--cached', '--others', '--exclude-standard'];
    const listing = spawnSync('git', ['ls-files', ...flags], { encoding: 'utf8' });
    if (listing.status !== 0) throw new Error(`git ls-files failed: ${listing.stderr}`);
    const isFile = (path) => path && statSync(path, { throwIfNoEntry: false })?.isFile();
    return [...new Set(listing.stdout.split('\0'))].filter(isFile);
}

/** Counts one rule and prints its complaints. */
function report(name, complaints) {
    counts[complaints.length ? 'failed' : 'passed'] += 1;
    if (complaints.length) console.log(`FAILED: ${name}\n${complaints.map((text) => `  ${text}`).join('\n')}`);
}

/** Runs one rule, after its canary has shown that it can fail. */
function runRule([name, find, canary], files) {
    const broken = find(canary).length === 0 ? ['the rule does not find its own canary'] : [];
    report(name, [...broken, ...find(files)]);
}

/** The clang-format of version 14, or undefined. */
function formatter() {
    const isRight = (name) => /version 14\./.test(spawnSync(name, ['--version'], { encoding: 'utf8' }).stdout ?? '');
    return ['clang-format-14', 'clang-format'].find(isRight);
}

/** The layout of C++ files. */
function checkLayout(paths) {
    const name = 'clang-format 14 finds nothing to change';
    const program = formatter();
    if (!program) {
        console.log('note: the layout was not checked: clang-format 14 is not here (Debian 12 has it)');
        return;
    }
    const canary = spawnSync(program, ['--dry-run', '-Werror', '--assume-filename=app/a.cpp'], { input: 'int  a ;\n' });
    const broken = canary.status === 0 ? ['the rule does not find its own canary'] : [];
    const code = paths.filter((path) => /^(app|tests)\/.*\.(h|cpp)$/.test(path));
    const { stderr } = spawnSync(program, ['--dry-run', '-Werror', ...code], { encoding: 'utf8', input: '' });
    const wrong = new Set([...stderr.matchAll(/^([^:\n]+):\d+:\d+: error:/gm)].map(([, path]) => path));
    report(name, [...broken, ...[...wrong].map((path) => `${path}: run ${program} -i on it`)]);
}

/** The shell scripts, where shellcheck is there; without it, that they parse. */
function checkShell(paths) {
    const scripts = paths.filter((path) => path.endsWith('.sh') || path === '.ci/run');
    const hasShellcheck = spawnSync('shellcheck', ['--version']).status === 0;
    const [program, args] = hasShellcheck ? ['shellcheck', ['-x']] : ['bash', ['-n']];
    if (!hasShellcheck) console.log('note: scripts were parsed only: shellcheck is not here');
    const run = (rest, input) => spawnSync(program, [...args, ...rest], { encoding: 'utf8', input });
    const broken = run(hasShellcheck ? ['-s', 'bash', '-'] : ['/dev/stdin'], 'if x; then echo $y\n').status === 0;
    const complaints = scripts.map((path) => run([path])).filter((result) => result.status !== 0);
    report('shell scripts are sound', [
        ...(broken ? ['the rule does not find its own canary'] : []),
        ...complaints.map((result) => `${result.stdout}${result.stderr}`),
    ]);
}

const paths = listFiles();
const texts = paths.filter((path) => kText.test(path)).map((path) => [path, readFileSync(path, 'utf8')]);
const files = Object.fromEntries(texts);
for (const rule of kRules) runRule(rule, files);
checkLayout(paths);
checkShell(paths);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
