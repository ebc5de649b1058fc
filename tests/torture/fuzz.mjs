// Lets libFuzzer loose on one target for a fixed time, after it has found a planted fault. Starts from the corpus in
// the repository; what it adds lies in build/torture, and so does an input that breaks something.
// usage: node fuzz.mjs TARGET SECONDS     (from the top; build/fuzz has been built; the last line counts)
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const [target, seconds] = process.argv.slice(2);
const kProgram = `build/fuzz/bin/${target === 'messages' ? 'run_fuzz_messages' : 'run_fuzz'}`;

/** Runs the fuzzer; what it said, and how it ended. */
function fuzz(name, args) {
    const env = { ...process.env, RAPPORT_FUZZ: name };
    const limits = ['-timeout=60', '-rss_limit_mb=2560', '-malloc_limit_mb=1200', '-print_final_stats=1'];
    const { status, stderr } = spawnSync(kProgram, [...args, ...limits], { env, encoding: 'utf8', maxBuffer: 1 << 28 });
    return { status, said: stderr ?? '' };
}

const found = `build/torture/corpus/${target}`;
mkdirSync(found, { recursive: true });
const canary = fuzz('planted', ['-runs=3000000', '-max_total_time=120', '-artifact_prefix=build/torture/planted-']);
const canaryFound = canary.status !== 0 && canary.said.includes('the planted fault');
if (!canaryFound) console.log(`FAIL the planted fault was not found\n${canary.said.slice(-2000)}`);
const folders = [found, `tests/torture/corpus/${target}`];
const budget = [`-max_total_time=${seconds}`, '-max_len=6000', '-artifact_prefix=build/torture/'];
const { status, said } = fuzz(target, [...folders, ...budget]);
const executions = Number(said.match(/stat::number_of_executed_units:\s*(\d+)/)?.[1] ?? 0);
const fine = status === 0 && executions > 0;
if (!fine) console.log(`FAIL ${target}\n${said.slice(-6000)}`);
console.log(`figure: ${executions} executions by libFuzzer`);
console.log(`${Number(canaryFound) + Number(fine)} passed, ${Number(!canaryFound) + Number(!fine)} failed`);
process.exitCode = canaryFound && fine ? 0 : 1;
