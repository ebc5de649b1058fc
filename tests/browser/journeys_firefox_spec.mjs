// The smoke journeys in Firefox ESR: the first word and a question at night, with a reload each.
import { readScript } from './journeys.mjs';
import { Firefox } from './journeys_firefox.mjs';
import { play } from './journeys_play.mjs';

export const limit_ms = 180000;

async function playInFirefox(name, mode, place) {
    const driver = new Firefox(place);
    try {
        return await play(readScript(name), mode, driver);
    } finally {
        await driver.close();
    }
}

export const tests = {
    'the first word by pointer': (place) => playInFirefox('first_word', 'pointer', place),
    'a question at night by keyboard': (place) => playInFirefox('night_question', 'keyboard', place),
};
