// The rules that a machine can watch. Each has a name, a function from {path: text} to complaints, and a
// canary: a small tree in which it must find something, or the rule itself is broken.
import { bare, functions } from './check_text.mjs';

const kMaxFileLines = 300;
const kMaxFunctionLines = 70;
const kMaxColumns = 120;
const kCode = /\.(h|cpp|c)$/;
const kSource = /\.(h|cpp|c|js|mjs|css|html|sh|py|cmake)$|(^|\/)CMakeLists\.txt$/;
const kOpening = /^(#!.*\n|<!doctype html>\s*)?(\/\/|\/\*|#|<!--|"""|<html[^>]*>\s*<!--)/i;
const kScript = /\.(js|mjs)$/;

const kLayers = {
    base: [],
    model: ['base'],
    store: ['base', 'model'],
    exchange: ['base', 'model'],
    ui: ['base'],
    screens: ['base', 'model', 'ui'],
    core: ['base', 'model', 'store', 'exchange', 'ui', 'screens'],
    native: ['base', 'model', 'store', 'exchange', 'ui', 'screens', 'core'],
    wasm: ['base', 'model', 'store', 'exchange', 'ui', 'screens', 'core'],
    cmake: [],
};
const kThirdParty = [
    [/^(imgui|imgui_internal|imgui_stdlib)\.h$/, ['ui', 'native', 'wasm', 'cmake']],
    [/^imgui_impl_\w+\.h$/, ['native', 'wasm']],
    [/^fonts\.h$/, ['ui', 'native']],
    [/^icons\.h$/, ['ui', 'screens']],
    [/^(sqlite3|sqlite3mc)\w*\.h$/, ['store']],
    [/^sodium\.h$/, ['store', 'native']],
    [/^cereal\//, ['store', 'exchange']],
    [/^qrcodegen\//, ['exchange']],
    [/^rapidjson\//, ['store', 'exchange']],
    [/^SDL/, ['native']],
    [/^(atk|glib|gio)\b/, ['native']],
    [/^(hb|hb-ot|ft2build)\.h$|^(fontconfig|unicode)\//, ['native']],
    [/^(GL|GLES3)\//, ['native', 'wasm']],
    [/^emscripten/, ['wasm']],
    [/^(sys|unistd|fcntl|pthread|windows)\b/, ['native']],
];

/** Complaints about each line of each file that `wanted` accepts and that `pattern` matches. */
function eachLine(files, wanted, pattern, words, view = (text) => text) {
    const found = [];
    for (const [path, text] of Object.entries(files)) {
        if (!wanted(path)) continue;
        view(text).split('\n').forEach((line, index) => {
            if (pattern.test(line)) found.push(`${path}:${index + 1}: ${words}`);
        });
    }
    return found;
}

const isCheck = (path) => /^tests\/tools\/check/.test(path);
const layerOf = (path) => path.match(/^app\/(\w+)\//)?.[1];

/** The complaint about an include of another layer, or undefined. */
function judgeLayer(layer, name) {
    const [folder] = name.split('/');
    if (!name.includes('/') || !(folder in kLayers)) return undefined;
    const allowed = folder === layer || kLayers[layer].includes(folder);
    return allowed ? undefined : `the layer ${layer} may not include ${folder}`;
}

/** The complaint about an include of a library, or undefined. */
function judgeLibrary(layer, name) {
    const rule = kThirdParty.find(([pattern]) => pattern.test(name));
    return !rule || rule[1].includes(layer) ? undefined : `the layer ${layer} may not include ${name}`;
}

/** The rule that applies `judge` to every include of every layer. */
function includes(judge) {
    return (files) => {
        const found = [];
        for (const [path, text] of Object.entries(files)) {
            const layer = layerOf(path);
            if (!layer || !kCode.test(path)) continue;
            if (!(layer in kLayers)) {
                found.push(`${path}: the layer ${layer} is not in the table`);
                continue;
            }
            text.split('\n').forEach((line, index) => {
                const name = line.match(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/)?.[1];
                const words = name && judge(layer, name);
                if (words) found.push(`${path}:${index + 1}: ${words}`);
            });
        }
        return found;
    };
}

function longFiles(files) {
    return Object.entries(files)
        .filter(([path]) => kSource.test(path) || path === 'build.sh')
        .map(([path, text]) => [path, text.trimEnd().split('\n').length])
        .filter(([, lines]) => lines >= kMaxFileLines)
        .map(([path, lines]) => `${path}: ${lines} lines; split it below ${kMaxFileLines}`);
}

function longLines(files) {
    const wanted = (path) => kSource.test(path) && !path.endsWith('.html');
    const words = `a line of more than ${kMaxColumns} columns`;
    return eachLine(files, wanted, new RegExp(`^.{${kMaxColumns + 1}}`, 'u'), words);
}

function longFunctions(files) {
    const found = [];
    for (const [path, text] of Object.entries(files)) {
        for (const { first, last } of functions(path, text)) {
            const lines = last - first + 1;
            if (lines >= kMaxFunctionLines) {
                found.push(`${path}:${first}: a function of ${lines} lines; split it below ${kMaxFunctionLines}`);
            }
        }
    }
    return found;
}

function openings(files) {
    return Object.entries(files)
        .filter(([path]) => kSource.test(path) && !path.startsWith('tests/fixtures/'))
        .filter(([, text]) => !kOpening.test(text))
        .map(([path]) => `${path}:1: open the file with what it is, as a comment`);
}

function unbuilt(files) {
    return Object.keys(files)
        .filter((path) => /^(app|tests)\/.*\.(cpp|c)$/.test(path) && !/^app\/cmake\/|^tests\/support\//.test(path))
        .filter((path) => !isListed(files, path))
        .map((path) => `${path}: no CMakeLists.txt names it, so nothing builds it`);
}

/** Whether the nearest CMakeLists.txt above `path`, or one further up, names it. */
function isListed(files, path) {
    const parts = path.split('/');
    for (let depth = parts.length - 1; depth > 0; --depth) {
        const list = files[[...parts.slice(0, depth), 'CMakeLists.txt'].join('/')];
        const name = parts.slice(depth).join('/').replace(/[.+]/g, '\\$&');
        if (list && new RegExp(`(^|[\\s"/])${name}(?=[\\s)"]|$)`, 'm').test(list)) return true;
    }
    return false;
}

function locks(files) {
    const found = [];
    for (const [path, text] of Object.entries(files)) {
        if (!path.endsWith('package-lock.json')) continue;
        for (const [name, entry] of Object.entries(JSON.parse(text).packages)) {
            // What comes within another package has that one's.
            if (name && !entry.integrity && !entry.inBundle) found.push(`${path}: ${name} has no integrity`);
            if (!entry.resolved) continue;
            found.push(`${path}: ${name} names a registry; lock with --omit-lockfile-registry-resolved`);
        }
    }
    return found;
}

function topLevel(files) {
    const allowed = new Set(['CMakeLists.txt', 'app', 'web', 'assets', 'tests', 'build.sh', 'README.md', 'LICENSE']);
    return Object.keys(files)
        .filter((path) => !path.startsWith('.') && !allowed.has(path.split('/')[0]))
        .map((path) => `${path}: does not belong on the top level`);
}

function unguarded(files) {
    return Object.entries(files)
        .filter(([path, text]) => path.endsWith('.h') && !/^#pragma once$/m.test(text))
        .map(([path]) => `${path}: #pragma once is missing`);
}

const anySource = (path) => kSource.test(path) && !isCheck(path);
const anyCode = (path) => kCode.test(path);
const line = (wanted, pattern, words, view) => (files) => eachLine(files, wanted, pattern, words, view);

const kPlatform = line((path) => anyCode(path) && !/^app\/(wasm|native)\//.test(path),
    /\b_WIN32\b|__linux__|__APPLE__/, 'only app/native and app/wasm know the platform');
const kEmscripten = line((path) => anyCode(path) && !path.startsWith('app/wasm/'),
    /__EMSCRIPTEN__|#\s*include\s*<emscripten/, 'only app/wasm knows Emscripten');
const kLoose = line(anySource, /\b(TODO|FIXME|XXX|HACK)\b/, 'do it, or file it as an issue');
const kRawNew = line(anyCode, /(^|[^\w.>])new\s+[A-Za-z_(:]/,
    'use a value, a container or std::make_unique', bare);
const kMacro = line((path) => path.startsWith('app/') && anyCode(path), /^\s*#\s*define\s+(?!CHECK\b)/,
    'use a constant, a function or a template');
const kMemory = line((path) => anyCode(path) && layerOf(path) === 'screens',
    /^\s*(static|thread_local)\b(?!.*\bconstexpr\b)/, 'a screen has no memory: core keeps it, by route', bare);
const kUsing = line((path) => path.endsWith('.h'), /^\s*using namespace\b/, 'name what is used', bare);
const kSkips = line((path) => path.startsWith('tests/') && !isCheck(path),
    /doctest::skip|\b(test|it|describe)\.(skip|only)\(/, 'run it or delete it');
const kMachine = line((path) => !isCheck(path), /(^|[\s"'=(:])\/(root|home|work|Users)\//, 'use a relative path');
const kRegistry = line((path) => !isCheck(path),
    /registry\.npmjs|\bdeb\.debian\.org|\bpypi\.org|npmmirror|\bftp\.[a-z]+\.debian/,
    'which registry to use is the user\'s setting');
const kEval = line((path) => kScript.test(path) && !isCheck(path), /\beval\(|\bnew Function\(/,
    'the page\'s policy forbids it', bare);

const kLongCpp = `int f(int a) {\n${'    g();\n'.repeat(kMaxFunctionLines)}}\n`;
const kLongJs = `const f = (a) => {\n${'    if (a) {\n        g();\n    }\n'.repeat(kMaxFunctionLines)}};\n`;
const kLooseLock = '{"packages":{"node_modules/a":{"version":"1.0.0"}}}';

export const kRules = [
    ['layers include what they may', includes(judgeLayer), { 'app/ui/a.h': '#include "store/b.h"\n' }],
    ['libraries stay in their layers', includes(judgeLibrary), { 'app/screens/a.h': '#include "imgui.h"\n' }],
    ['the platform is named in the hosts alone', kPlatform, { 'app/core/a.cpp': '#ifdef _WIN32\n' }],
    ['Emscripten is named in app/wasm alone', kEmscripten, { 'app/native/a.cpp': '#ifdef __EMSCRIPTEN__\n' }],
    ['files are short', longFiles, { 'app/base/a.h': 'int a;\n'.repeat(kMaxFileLines) }],
    ['functions in C++ are short', longFunctions, { 'app/base/a.cpp': kLongCpp }],
    ['functions in JavaScript are short', longFunctions, { 'web/a.js': kLongJs }],
    ['lines are short', longLines, { 'web/a.js': `// ${'a'.repeat(kMaxColumns)}\n` }],
    ['every file opens with what it is', openings, { 'app/base/a.h': 'int a;\n' }],
    ['headers are included once', unguarded, { 'app/base/a.h': '// A.\n' }],
    ['every source file is built', unbuilt, { 'app/base/CMakeLists.txt': 'x(ba.cpp)', 'app/base/a.cpp': '// A.\n' }],
    ['no work is left lying about', kLoose, { 'web/a.js': '// TODO: later\n' }],
    ['no raw new', kRawNew, { 'app/base/a.cpp': 'auto a = new int(3);\n' }],
    ['no macro but CHECK', kMacro, { 'app/ui/a.h': '#define A 3\n' }],
    ['screens keep nothing', kMemory, { 'app/screens/a.cpp': '    static int count = 0;\n' }],
    ['no using namespace in headers', kUsing, { 'app/base/a.h': 'using namespace std;\n' }],
    ['no suite skips in silence', kSkips, { 'tests/base/a.cpp': 'TEST_CASE("a" * doctest::skip()) {\n' }],
    ['no path of one machine', kMachine, { 'build.sh': 'cd /home/me/rapport\n' }],
    ['no host of a registry', kRegistry, { 'build.sh': 'curl https://registry.npmjs.org/x\n' }],
    ['scripts evaluate no text', kEval, { 'web/a.js': 'eval(text)\n' }],
    ['lock files pin every package', locks, { 'web/package-lock.json': kLooseLock }],
    ['the top level is small', topLevel, { 'CMakePresets.json': '{}' }],
];
