// Puts together the folder that is served: the page's files, the style of printed pages, the program and the
// fonts, with one build id.
// The id is a hash of everything; it replaces the text @BUILD_ID@, which is as long, in every file, so that
// page, shell, worker and wasm can tell whether they belong together. The service worker gets the list of all files
// with their hashes.
// usage: node bundle.mjs WEB ASSETS PROGRAM FONTS OUT
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const kToken = '@BUILD_ID@';
const kPageFile = /\.(html|js|css|svg|png|webmanifest)$/;
const kPrivate = new Set(['node_modules', 'tools']);

/** All files below `folder` whose path `wanted` accepts, relative to it and sorted. */
function listFiles(folder, wanted) {
    const found = [];
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
            if (!kPrivate.has(entry.name)) {
                found.push(...listFiles(path, wanted).map((name) => join(entry.name, name)));
            }
        } else if (wanted(path)) {
            found.push(relative(folder, path));
        }
    }
    return found.sort();
}

/** What is served, as a map from its path to its bytes, still with the token in it. */
function gather(web, assets, program, fonts) {
    const files = new Map();
    const take = (folder, name, target = name) => files.set(target, readFileSync(join(folder, name)));
    listFiles(web, (path) => kPageFile.test(path)).forEach((name) => take(web, name));
    take(web, '_headers');
    take(assets, 'print.css');
    listFiles(program, (path) => /rapport\.(js|wasm)$/.test(path)).forEach((name) => take(program, name));
    listFiles(fonts, (path) => path.endsWith('.woff2')).forEach((name) => take(fonts, name, `fonts/${name}`));
    return files;
}

/** The first ten hexadecimal digits of a hash over all names and bytes. */
function buildId(files) {
    const hash = createHash('sha256');
    for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    return hash.digest('hex').slice(0, kToken.length);
}

/** A copy of `bytes` with the id in place of each token; lengths are equal, so this is safe in the wasm too. */
function stamp(bytes, id) {
    const copy = Buffer.from(bytes);
    for (let at = copy.indexOf(kToken); at >= 0; at = copy.indexOf(kToken, at)) copy.write(id, at, 'latin1');
    return copy;
}

/** What a page needs without a network, as the service worker has it: from its address to its hash. */
export function fileHashes(files) {
    const entries = [...files].filter(([name]) => !/^(_headers|service_worker\.js|icons\/|manifest\.)/.test(name));
    return Object.fromEntries(entries.map(([name, bytes]) => {
        const hash = createHash('sha256').update(bytes).digest('base64');
        return [name === 'index.html' ? './' : name, `sha256-${hash}`];
    }));
}

/** The files with their id, and the service worker with their hashes. */
export function stampAll(files, id) {
    const stamped = new Map([...files].map(([name, bytes]) => [name, stamp(bytes, id)]));
    const list = JSON.stringify(fileHashes(stamped));
    const script = stamped.get('service_worker.js').toString().replace('"@FILES@"', list);
    return stamped.set('service_worker.js', Buffer.from(script));
}

/** Writes them into `out`, which is made anew. */
export function writeFiles(files, out) {
    rmSync(out, { recursive: true, force: true });
    for (const [name, bytes] of files) {
        const path = join(out, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, bytes);
    }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    const [web, assets, program, fonts, out] = process.argv.slice(2);
    const files = gather(web, assets, program, fonts);
    const id = buildId(files);
    writeFiles(stampAll(files, id), out);
    console.log(`build ${id}: ${files.size} files in ${relative(process.cwd(), out) || out}`);
}
