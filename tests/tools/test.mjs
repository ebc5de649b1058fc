// Runs every suite there is, each sweep with its small budget; build.sh has done the set-up.
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { Suites, nodeFlags } from './suites.mjs';

const suites = new Suites({ limit_minutes: 45 });

/** The suites that take longest, first, so that the others fill the room beside them. */
const kLong = ['native-journeys', 'native-store', 'wasm-store', 'native-core', 'native-salvage'];

/** The doctest programs of one build folder: [name, command, arguments]. */
function programs(kind, folder, run) {
    const list = readFileSync(`build/${folder}/suites.txt`, 'utf8').split('\n').filter(Boolean);
    if (list.length === 0) suites.absent(kind, 'there are no suites');
    const name = (path) => path.replace(/^.*suite_/, '').replace(/\.js$/, '');
    return list.map((path) => [`${kind}-${name(path)}`, ...run(`build/${folder}/${path}`)]);
}

/** Runs programs, one on each processor. */
async function runAll(list) {
    const rank = ([name]) => (kLong.includes(name) ? kLong.indexOf(name) : kLong.length);
    list.sort((one, other) => rank(one) - rank(other));
    const takeTurns = async () => {
        for (let next = list.shift(); next; next = list.shift()) await suites.run(...next);
    };
    await Promise.all(Array.from({ length: Math.max(1, cpus().length) }, takeTurns));
}

// What an earlier run said is not taken for this one's.
for (const file of readdirSync('build/log').filter((name) => /^(native|wasm)-|^(browser|built)\./.test(name)))
    rmSync(`build/log/${file}`);
const { output } = await suites.run('check', process.execPath, ['tests/tools/check.mjs']);
output.match(/^(skipped|note):.*$/gm)?.forEach((line) => console.log(`  ${line}`));
const native = suites.build('native-asan', 'native-asan', 'all');
const web = suites.build('web', 'web-build', 'all');
await runAll([
    ...(native ? programs('native', 'native-asan', (path) => [path, []]) : []),
    ...(web ? programs('wasm', 'web-build', (path) => [process.execPath, [...nodeFlags(), path]]) : []),
]);
suites.build('native', 'native', 'rapport');
for (const folder of readdirSync('tests').sort()) {
    const script = `tests/${folder}/run.mjs`;
    if (web && existsSync(script)) await suites.run(folder, process.execPath, [script]);
}
if (!existsSync('tests/browser/run.mjs')) suites.absent('browser', 'tests/browser/run.mjs is missing');
await suites.run('rows', process.execPath, ['tests/tools/rows.mjs']);
await suites.run('wcag', process.execPath, ['tests/tools/wcag.mjs']);
suites.end();
