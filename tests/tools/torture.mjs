// Runs the sweeps with their full budget, a suite after the other, each of an hour at most. What a suite found is kept
// in build/torture, so that a later call goes on where this one stopped; a changed program starts afresh.
// usage: node torture.mjs [SUITE ...]     (from the top; build.sh has done the set-up; a suite that is named runs anew)
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Suites } from './suites.mjs';

const kFolder = 'build/torture';
const kFuzz_s = process.env.RAPPORT_FUZZ_SECONDS ?? '1200';
const kTargets = readdirSync('tests/torture/corpus').sort();

/**
 * The suites. The long sweeps run in the program as it ships; `test` runs a part of each under the sanitisers.
 * A suite of doctest cases: the configuration, the program, and the files whose cases are meant.
 */
const cases = (configuration, program, ...files) => ({
    configuration,
    targets: [program],
    command: () => [`build/${configuration}/suites/${program}`, files.map((file) => `-sf=*${file}`)],
});
const store = (...files) => cases('native', 'suite_store', ...files);

/** A quarter of the 10,000 kills, with seeds of its own. */
const kills = (part) => ({ ...cases('native', 'suite_kills'), env: { RAPPORT_PART: String(part) } });

/** A target of the fuzzer, for a fixed time. What it finds lies beside its log. */
const fuzz = (target) => ({
    configuration: 'fuzz',
    targets: [target === 'messages' ? 'run_fuzz_messages' : 'run_fuzz'],
    command: () => [process.execPath, ['tests/torture/fuzz.mjs', target, kFuzz_s]],
});

const kSuites = {
    ...Object.fromEntries([1, 2, 3, 4].map((part) => [`kills-${part}`, kills(part)])),
    power: store('power_test.cpp'),
    'power-seals': store('seal_test.cpp'),
    'power-copies': store('copy_test.cpp'),
    'power-days': store('days_test.cpp'),
    faults: cases('native-asan', 'suite_store', 'fault_test.cpp'),
    flips: store('damage_test.cpp'),
    salvage: cases('native', 'suite_salvage'),
    allocations: cases('native', 'suite_allocations'),
    ...Object.fromEntries(kTargets.map((target) => [`fuzz-${target}`, fuzz(target)])),
    'kills-browser': {
        configuration: 'web',
        targets: ['web_bundle'],
        command: () => [process.execPath, ['tests/browser/run.mjs', 'kill:']],
    },
};

/** Of the program and its tests as they are here: what was found with others counts no more. */
function revision() {
    const git = (...args) => spawnSync('git', args, { encoding: 'utf8' }).stdout ?? '';
    const folders = ['app', 'web', 'tests'];
    const text = git('rev-parse', ...folders.map((name) => `HEAD:${name}`)) + git('diff', 'HEAD', '--', ...folders);
    return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in kSuites));
if (unknown.length) {
    console.error(`There is no ${unknown.join(', ')}. The suites: ${Object.keys(kSuites).join(' ')}`);
    process.exit(2);
}
mkdirSync(kFolder, { recursive: true });
const now = revision();
const path = (name) => `${kFolder}/${name}.json`;
const known = (name) => {
    const kept = existsSync(path(name)) && JSON.parse(readFileSync(path(name), 'utf8'));
    return kept && kept.revision === now ? kept : undefined;
};
wanted.forEach((name) => rmSync(path(name), { force: true }));

const suites = new Suites({ limit_minutes: 75, env: { RAPPORT_TORTURE: '1' } });
const rows = [];
for (const [name, suite] of Object.entries(kSuites)) {
    if (wanted.length && !wanted.includes(name)) continue;
    let result = known(name);
    if (result) {
        suites.add(result);
        console.log(`${name}: done before`);
    } else {
        const folder = suite.configuration === 'web' ? 'web-build' : suite.configuration;
        const built = suite.targets.every((target) => suites.build(suite.configuration, folder, target));
        if (!built) continue;
        const { output, ...found } = await suites.run(`torture-${name}`, ...suite.command(), suite.env);
        result = { revision: now, ...found };
        if (!found.failed) writeFileSync(path(name), `${JSON.stringify(result)}\n`);
    }
    rows.push([name, result]);
}
console.log('--- What was done:');
for (const [name, { passed, failed, figures, seconds }] of rows) {
    const said = Object.entries(figures).map(([what, number]) => `${number.toLocaleString('en')} ${what}`);
    const time = String(Math.round(seconds)).padStart(5);
    console.log(`${name.padEnd(16)} ${time} s  ${failed ? 'FAILED' : 'passed'}  ${said.join('; ')}`);
}
suites.end();
