// What the app gives out, read by other people's programs: the whole course of tests/journeys, saved in each format.
// Each reader must also find a fault that is planted, so that it can fail.
// usage: node run.mjs     (from the top, after building native-asan)
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import ICAL from 'ical.js';
import { parse as parseYaml } from 'yaml';

const { Fhir } = createRequire(import.meta.url)('fhir');

const kSuites = 'build/native-asan/suites';
const kPrivate = 'zq-only-mine';
const kHard = '=1+2, "quoted"\n- a line\n---\n\'and äöü 漢字 🙂';
const kEnvironment = { ...process.env, ASAN_OPTIONS: 'detect_leaks=0' };
// Python's own modules read the zip and the tables: {"name.csv": [[field]]}.
const kReadTables = `
import csv, io, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    rows = lambda name: list(csv.reader(io.StringIO(z.read(name).decode('utf-8'), newline=''), strict=True))
    print(json.dumps({name: rows(name) for name in z.namelist()}))
`;
const kReadZip = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps({name: z.read(name).decode('utf-8') for name in z.namelist()}))
`;

const python = (script, path) => JSON.parse(execFileSync('python3', ['-c', script, path], { maxBuffer: 1 << 28 }));

/** What was saved: {ending: path} of the files that leave out what is private, and "all-..." of the others. */
function save(folder) {
    const words = ['exports', 'tests/journeys/course.journey', folder];
    execFileSync(`${kSuites}/journal_dump`, words, { env: kEnvironment });
    const names = readdirSync(folder);
    return Object.fromEntries(names.map((name) => [name.replace(/journal-\d{4}-\d\d-\d\d/, ''), join(folder, name)]));
}

const text = (path) => readFileSync(path, 'utf8');

/** A field as it was written: an apostrophe in front is the table's own. */
const written = (field) => (field.startsWith("'") ? field.slice(1) : field);

/** The front of a Markdown file, and the text below. */
function split(file) {
    const [, front, body] = file.match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/) ?? assert.fail('no front');
    return { front: parseYaml(front), body };
}

const fhirMessages = (bundle) => new Fhir().validate(bundle).messages.filter(({ severity }) => severity === 'error');

/** What html-validate says of a page; the rules about style and order are the makers' taste. */
async function htmlComplaints(page) {
    const reader = new HtmlValidate({
        extends: ['html-validate:standard'],
        rules: {
            'no-inline-style': 'off', 'require-sri': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off',
            'doctype-style': 'off', 'void-style': 'off', 'attr-quotes': 'off', 'no-raw-characters': 'off',
        },
    });
    const { results } = await reader.validateString(page);
    return results.flatMap(({ messages }) => messages).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

const tests = {
    'E1, E3: Python reads every table, and each text in it is what was written'(files) {
        const tables = python(kReadTables, files['-tables.zip']);
        const { tables: whole } = JSON.parse(text(files['.json']));
        for (const [name, [head, ...rows]] of Object.entries(tables)) {
            const kept = whole[name.replace('.csv', '')];
            assert.equal(rows.length, kept.length, name);
            rows.forEach((row, i) => {
                assert.equal(row.length, head.length, name);
                head.forEach((column, at) => {
                    const value = kept[i][column] ?? '';
                    if (typeof value === 'string') assert.equal(written(row[at]), value, `${name} ${column}`);
                    else if (!/^\d{4}-.*T/.test(row[at])) assert.equal(Number(row[at]), value, `${name} ${column}`);
                    else assert.equal(Date.parse(row[at]), value, `${name} ${column}`);
                });
            });
        }
        const missing = Object.entries(whole).filter(([name, rows]) => rows.length && !tables[`${name}.csv`]);
        assert.deepEqual(missing, []);
        const fields = Object.values(tables).flat(2);
        assert.ok(fields.includes(`'${kHard}`), 'a formula has its mark');
        assert.ok(!fields.some((field) => /^[=+@\t\r]/.test(field) || /^-(?!\d+$)/.test(field)));
    },

    'E3: Python finds a table that is broken'() {
        const broken = 'import csv, io; list(csv.reader(io.StringIO(\'a,"b"c\\r\\n\'), strict=True))';
        assert.throws(() => execFileSync('python3', ['-c', broken], { stdio: 'pipe' }));
    },

    'E1: text files keep the day, the words and the tags of every note'(files) {
        const { tables } = JSON.parse(text(files['.json']));
        const unpacked = Object.entries(python(kReadZip, files['all--texts.zip']));
        const pages = unpacked.map(([name, file]) => [name, split(file)]);
        for (const entry of tables.entry) {
            const found = pages.filter(([, { body }]) => body.startsWith(entry.text.replace(/\s+$/, '')));
            assert.ok(found.length > 0, entry.text);
            const [name, { front }] = found.find(([, page]) => Date.parse(page.front.date) === entry.at) ?? [];
            assert.ok(front, `its moment: ${entry.text}`);
            const local = new Date(entry.at + entry.offset_min * 60000).toISOString();
            assert.ok(name.startsWith(`${local.slice(0, 4)}/${local.slice(0, 10)}-${local.slice(11, 13)}`), name);
            const tags = tables.entry_feeling.filter(({ entry: id }) => id === entry.id).length;
            assert.equal(front.tags?.length ?? 0, tags);
            assert.equal(front.private === true, entry.is_private === 1);
        }
    },

    'what is only for the client is in no file but where that was asked for'(files) {
        const unpacked = (name) => JSON.stringify(python(kReadZip, files[name]));
        const read = (name) => (name.endsWith('.zip') ? unpacked(name) : text(files[name]));
        for (const name of ['-texts.zip', '.md', '.ics', '-fhir.json']) {
            assert.ok(!read(name).includes(kPrivate), name);
        }
        for (const name of ['all--texts.zip', 'all-.md', '.json', '-tables.zip']) {
            assert.ok(read(name).includes(kPrivate), name);
        }
    },

    'the one text has all that the text files have'(files) {
        const one = text(files['all-.md']);
        for (const [name, file] of Object.entries(python(kReadZip, files['all--texts.zip']))) {
            const lines = split(file).body.replaceAll(/^##/gm, '####').split('\n');
            for (const line of lines) assert.ok(one.includes(line), name);
        }
    },

    'E3: fhir finds nothing wrong with the bundle, and each number has a place'(files) {
        const bundle = JSON.parse(text(files['-fhir.json']));
        assert.deepEqual(fhirMessages(bundle), []);
        const all = bundle.entry.map(({ resource }) => resource);
        const kinds = (kind) => all.filter(({ resourceType }) => resourceType === kind);
        assert.deepEqual([...new Set(all.map(({ resourceType }) => resourceType))].sort(),
            ['Goal', 'Observation', 'Questionnaire', 'QuestionnaireResponse']);
        assert.equal(kinds('Observation')[0].valueQuantity.value, 12);
        const asked = new Map(kinds('Questionnaire').map((form) => [form.url, form.item.map(({ linkId }) => linkId)]));
        for (const { questionnaire, item } of kinds('QuestionnaireResponse')) {
            assert.ok(item.length > 0);
            for (const { linkId, answer } of item) {
                assert.ok(asked.get(questionnaire).includes(linkId));
                assert.equal(typeof answer[0].valueDecimal, 'number', 'what was not answered is not there');
            }
        }
        for (const { contained } of all.filter((one) => one.subject)) {
            assert.deepEqual(contained, [{ resourceType: 'Patient', id: 'person' }]);
        }
    },

    'E3: fhir finds a goal without its status, and a value of the wrong kind'(files) {
        const bundle = JSON.parse(text(files['-fhir.json']));
        const goal = bundle.entry.find(({ resource }) => resource.resourceType === 'Goal').resource;
        delete goal.lifecycleStatus;
        assert.notDeepEqual(fhirMessages(bundle), []);
        goal.lifecycleStatus = 'active';
        const total = bundle.entry.find(({ resource }) => resource.resourceType === 'Observation').resource;
        total.status = 'somehow';
        assert.notDeepEqual(fhirMessages(bundle), []);
    },

    'E3: ical.js reads every session and every thing to try'(files) {
        const calendar = new ICAL.Component(ICAL.parse(text(files['.ics'])));
        const events = calendar.getAllSubcomponents('vevent');
        const { tables } = JSON.parse(text(files['.json']));
        const dated = tables.session.filter((one) => one.state !== 2 && (one.planned_date || one.met_at));
        assert.equal(events.length, dated.length);
        for (const event of events) {
            const { summary, startDate, endDate } = new ICAL.Event(event);
            assert.equal(summary, 'Appointment');
            assert.ok(endDate.toJSDate() > startDate.toJSDate());
        }
        const tasks = calendar.getAllSubcomponents('vtodo').map((task) => task.getFirstPropertyValue('summary'));
        assert.equal(tasks.length, tables.homework.filter((one) => !one.is_private).length);
        assert.ok(tasks.includes('Open one letter; then rest, a while'));
    },

    'E3: ical.js finds a calendar that is broken'(files) {
        assert.throws(() => ICAL.parse(text(files['.ics']).replace('SUMMARY:', 'SUMMARY')));
    },

    async 'E3: html-validate finds nothing wrong with any page that is printed'(_, folder) {
        execFileSync(`${kSuites}/print_pages`, [folder], { env: kEnvironment });
        const names = readdirSync(folder).filter((name) => /^(?!random).*\.file\.html$/.test(name));
        assert.ok(names.length > 3);
        for (const name of names) assert.deepEqual(await htmlComplaints(text(join(folder, name))), [], name);
    },

    async 'E3: html-validate finds an element that is not closed, and an id that is there twice'() {
        const head = '<!DOCTYPE html><html lang="en"><head><title>t</title></head>';
        const page = (body) => `${head}<body>${body}</body></html>`;
        assert.deepEqual(await htmlComplaints(page('<p>a</p>')), []);
        assert.notDeepEqual(await htmlComplaints(page('<p>a<div>b</p>')), []);
        assert.notDeepEqual(await htmlComplaints(page('<p id="a">a</p><p id="a">b</p>')), []);
    },
};

const folder = mkdtempSync(join(tmpdir(), 'journal-formats-'));
const counts = { passed: 0, failed: 0 };
try {
    const files = save(folder);
    for (const [name, test] of Object.entries(tests)) {
        try {
            await test(files, folder);
            counts.passed += 1;
            console.log(`ok    formats: ${name}`);
        } catch (error) {
            counts.failed += 1;
            const lines = String(error.stack ?? error).split('\n').slice(0, 14);
            console.log(`FAIL  formats: ${name}\n      ${lines.join('\n      ')}`);
        }
    }
} finally {
    rmSync(folder, { recursive: true, force: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
