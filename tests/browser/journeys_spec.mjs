// Every journey of tests/journeys in Chromium, and one that must break. The desktop plays each in all of its modes;
// here each is played in one, in turn, unless RAPPORT_EVERY_MODE is set.
import assert from 'node:assert/strict';
import { kNotInBrowsers, parseScript, readAll } from './journeys.mjs';
import { Chromium } from './journeys_chromium.mjs';
import { play } from './journeys_play.mjs';

export const limit_ms = 1500000;
export const at_once = 3;

async function playInChromium(script, mode, place, options) {
    const driver = new Chromium(place);
    try {
        return await play(script, mode, driver, options);
    } finally {
        await driver.close();
    }
}

export const tests = {};
const here = readAll().filter(({ name }) => !kNotInBrowsers.includes(name));
for (const [i, script] of here.entries()) {
    const turn = script.modes[i % script.modes.length];
    for (const mode of process.env.RAPPORT_EVERY_MODE ? script.modes : [turn])
        tests[`${script.name} by ${mode}`] = (place) => playInChromium(script, mode, place);
}

const kBegin = '# A journey that breaks at its last line.\nstart\ntype "one" into "What is on your mind?"\n';
const kWrong = [
    'see value "two" of "What is on your mind?"',
    'see heading "Goals"',
    'not see heading "Today"',
    'press button "Nowhere"',
    'see ticked "Nowhere"',
    'see order "Keep it" "It is a question"',
    'see 2 field',
    'at most 0 actions',
    'see focus button "Cover"',
];

tests['a journey that does not hold is told from one that does'] = async (place) => {
    await playInChromium(parseScript('fine', `${kBegin}see field "What is on your mind?"\n`), 'pointer', place);
    for (const line of kWrong) {
        const script = parseScript('wrong', `${kBegin}${line}\n`);
        await assert.rejects(
            playInChromium(script, 'assistive', place, { patience_ms: 300 }),
            /^Error: wrong:4 /,
            line,
        );
    }
    assert.throws(() => parseScript('wrong', '# A.\njump\n'), /wrong:2/);
};
