// No sentence of a licensed questionnaire is in what is built. The sentences themselves cannot stand here either, so
// that item_hashes.txt holds what five words in a row come to: SHA-256 of the words in lower case, without their
// apostrophes, with one space between, its first 12 digits. Items of fewer than five words cannot be told from
// everyday speech, and are not in it.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const kFolder = dirname(fileURLToPath(import.meta.url));
const kRoot = join(kFolder, '../..');
const kRow = 5;
const kPlaces = ['build/web', 'build/native/bin', 'build/native-asan/strings', 'assets'];
// Our own words, for the canary.
const kPlanted = ['the', 'lamp', 'counts', 'seven', 'snails'];

const hash = (words) => createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 12);

function filesBelow(path) {
    if (!existsSync(path)) return [];
    if (statSync(path).isFile()) return [path];
    return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}

/** The words of each piece of readable text in a file, whatever kind of file it is. */
function* textsOf(path) {
    const bytes = readFileSync(path);
    const content = path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
    // The wide apostrophe is three bytes; an escaped line end in a program's text is a space.
    const text = content.toString('latin1').replaceAll('\xe2\x80\x99', '').replaceAll("'", '').replaceAll('\\n', ' ');
    for (const [piece] of text.matchAll(/[\t\n\r\x20-\x7e]{16,}/g)) {
        const words = piece.toLowerCase().match(/[a-z0-9]+/g) ?? [];
        if (words.length >= kRow) yield words;
    }
}

/** Every row of words in `files` that is in the list, with its file. */
function found(files, listed) {
    const hits = [];
    for (const path of files) {
        for (const words of textsOf(path)) {
            for (let i = 0; i + kRow <= words.length; i++) {
                const row = words.slice(i, i + kRow);
                if (listed.has(hash(row))) hits.push(`${path}: ${row.join(' ')}`);
            }
        }
    }
    return hits;
}

const listed = new Set(readFileSync(join(kFolder, 'item_hashes.txt'), 'utf8').trim().split('\n'));
const tests = {
    'the scan finds what is planted in a program, in a text and in what is packed'() {
        const folder = mkdtempSync(join(tmpdir(), 'built-'));
        try {
            const planted = 'The lamp\u2019s light counts; "The lamp counts seven snails."';
            writeFileSync(join(folder, 'program.wasm'), `\0\x01\x02${planted}\0\xff`);
            return found(filesBelow(folder), new Set([hash(kPlanted)])).length === 1 ? '' : 'it is not found';
        } finally {
            rmSync(folder, { recursive: true });
        }
    },
    'M21: no item of a licensed questionnaire is in what is built'() {
        if (listed.size < 100) return 'the list is empty';
        const files = kPlaces.flatMap((place) => filesBelow(join(kRoot, place)));
        for (const wanted of ['build/web', 'assets'])
            if (!files.some((path) => path.startsWith(join(kRoot, wanted)))) return `${wanted} is not there`;
        return found(files, listed).join('\n      ');
    },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
    const wrong = test();
    if (wrong) failed += 1;
    console.log(wrong ? `FAIL  ${name}\n      ${wrong}` : `ok    ${name}`);
}
console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
