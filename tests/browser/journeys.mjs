// The language of the journeys in browsers: reads the same files as tests/journeys/script.cpp, with the same table of
// forms; tests/journeys/script.h explains each step.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const kJourneys = join(dirname(fileURLToPath(import.meta.url)), '../journeys');
/** Not played there: the course is in journeys_copy_spec.mjs; thirty sessions would take ten minutes to type. */
export const kNotInBrowsers = [
    'course', 'full_journal', 'full_journal_one', 'full_journal_five', 'full_journal_thirty',
];

// In a form W is a word, T a quoted text, + any number of further ones of the kind before, * places.
const kForms = [
    'at most W actions',
    'at most W seconds',
    'at W W',
    'later W W',
    'start',
    'size W',
    'text W',
    'dark',
    'light',
    'press W T *',
    'choose T in T *',
    'tick T *',
    'untick T *',
    'drag T W T *',
    'type T into T *',
    'empty T *',
    'see value T of T *',
    'see ticked T *',
    'see unticked T *',
    'see pressed T *',
    'see unpressed T *',
    'see chosen T in T *',
    'see order T T +',
    'see focus W T *',
    'see W W *',
    'not see W T *',
    'see W T *',
    'reload',
    'kill',
    'back',
    'save copy T by T',
    'save copy T',
    'open copy T',
    'open file T by T',
    'count from here',
    'modes W +',
    'repeat W',
    'end',
];
const kPlaces = ['about', 'in', 'with'];
const kModes = ['pointer', 'keyboard', 'assistive'];

/** A line as [{text, quoted}], or undefined where a quote is not closed. */
function split(line) {
    const tokens = [];
    let rest = line.trim();
    while (rest) {
        const found = rest.match(/^"((?:\\.|[^"\\])*)"\s*|^([^"\s]\S*)\s*/);
        if (!found) return undefined;
        const quoted = found[2] === undefined;
        const text = quoted
            ? found[1].replace(/\\(.)/g, (_, letter) => (letter === 'n' ? '\n' : letter))
            : found[2];
        tokens.push({ text, quoted });
        rest = rest.slice(found[0].length);
    }
    return tokens;
}

/** The places at the end of a line, or undefined where they are wrong. */
function takePlaces(tokens) {
    const places = {};
    if (tokens.length % 2) return undefined;
    for (let i = 0; i < tokens.length; i += 2) {
        const kind = tokens[i].text;
        if (tokens[i].quoted || !tokens[i + 1].quoted || !kPlaces.includes(kind) || kind in places)
            return undefined;
        places[kind] = tokens[i + 1].text;
    }
    return places;
}

/** The step that `form` makes of the tokens, or undefined where it does not fit. */
function match(form, tokens) {
    const verb =
        form === 'see W W *' ? 'see count' : form.replace(/ [WT+*]/g, '').replace(/ (in|of|into|actions|by)$/, '');
    const step = { verb, words: [], texts: [], places: {} };
    let at = 0;
    let quoted = false;
    for (const part of form.split(' ')) {
        if (part === '*') {
            step.places = takePlaces(tokens.slice(at));
            return step.places && step;
        }
        if (part === '+') {
            for (; at < tokens.length && tokens[at].quoted === quoted; at++)
                step[quoted ? 'texts' : 'words'].push(tokens[at].text);
            continue;
        }
        const token = tokens[at++];
        quoted = part === 'T';
        if (!token || token.quoted !== quoted) return undefined;
        if (quoted) step.texts.push(token.text);
        else if (part === 'W') step.words.push(token.text);
        else if (token.text !== part) return undefined;
    }
    if (at !== tokens.length) return undefined;
    return step;
}

function parseLine(line, forms) {
    const tokens = split(line);
    for (const form of tokens ? forms : []) {
        const step = match(form, tokens);
        if (step) return step;
    }
    return undefined;
}

/** Takes one step into the script; `open` holds where the open repeats begin. False: it is wrong. */
function addStep(script, open, step) {
    if (step.verb === 'modes') {
        script.modes = step.words;
        return step.words.every((word) => kModes.includes(word));
    }
    if (step.verb === 'repeat') {
        open.push({ from: script.steps.length, times: Number(step.words[0]) });
        return step.words[0] > 0;
    }
    if (step.verb === 'end') {
        if (!open.length) return false;
        const { from, times } = open.pop();
        const body = script.steps.slice(from);
        for (let i = 1; i < times; i++) script.steps.push(...body);
        return true;
    }
    script.steps.push(step);
    return true;
}

/**
 * A journey as {name, shows, modes, steps: [{line, verb, words, texts, places}]}; throws where it is not
 * understood. `more` are forms that only one driver knows.
 */
export function parseScript(name, text, more = []) {
    const script = { name, shows: '', modes: ['pointer'], steps: [] };
    const open = [];
    text.split('\n').forEach((raw, index) => {
        const line = raw.trim();
        if (line.startsWith('#')) script.shows ||= line.slice(1).trim();
        if (!line || line.startsWith('#')) return;
        const step = parseLine(line, [...more, ...kForms]);
        if (step) step.line = index + 1;
        if (!step || !addStep(script, open, step))
            throw new Error(`${name}:${index + 1}: not understood: ${raw}`);
    });
    if (open.length) throw new Error(`${name}: a repeat is not ended`);
    if (!script.shows) throw new Error(`${name}: say in a comment what it shows`);
    return script;
}

export function readScript(name) {
    return parseScript(name, readFileSync(join(kJourneys, `${name}.journey`), 'utf8'));
}

/** Every journey there is, in the order of their names. */
export function readAll() {
    const files = readdirSync(kJourneys)
        .filter((file) => file.endsWith('.journey'))
        .sort();
    return files.map((file) => readScript(basename(file, '.journey')));
}
