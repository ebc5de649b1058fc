// A journey for each main place in Firefox ESR, by keyboard or by pointer: one browser, a container for each.
import { readScript } from './journeys.mjs';
import { Firefox, FirefoxOnce } from './journeys_firefox.mjs';
import { play } from './journeys_play.mjs';

export const limit_ms = 180000;

const once = new FirefoxOnce();

/** Ends the browser after the last test. */
export const end = () => once.close();

async function playInFirefox(name, mode, place) {
    const driver = new Firefox({ ...place, once });
    try {
        return await play(readScript(name), mode, driver);
    } finally {
        await driver.close();
    }
}

// [place, journey, mode]
const kPlaces = [
    ['Today', 'first_word', 'pointer'],
    ['Questions', 'night_question', 'keyboard'],
    ['Get ready', 'get_ready', 'pointer'],
    ['Look back', 'look_back', 'keyboard'],
    ['Goals', 'goals', 'pointer'],
    ['Sessions', 'timeline', 'pointer'],
    ['Notes', 'answers_stay', 'keyboard'],
    ['More, and what lies on its shelf', 'sheet_money', 'keyboard'],
    ['Pictures over time', 'patterns', 'keyboard'],
    ['Help now', 'help_and_cover', 'keyboard'],
    ['Settings', 'language', 'keyboard'],
];

export const tests = {};
for (const [where, name, mode] of kPlaces)
    tests[`A7: ${where}: ${name} by ${mode}`] = (place) => playInFirefox(name, mode, place);
