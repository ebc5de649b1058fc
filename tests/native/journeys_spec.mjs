// Journeys of tests/journeys on the real desktop program, by what AT-SPI tells and does alone. Those that need another
// clock, another size or files stay with the other players.
import { readScript } from '../browser/journeys.mjs';
import { play } from '../browser/journeys_play.mjs';
import { DesktopDriver } from './person.mjs';

const kPlayed = ['first_word', 'get_ready', 'back', 'no_ratings'];

async function playOnDesktop(name) {
    const driver = new DesktopDriver();
    try {
        await play(readScript(name), 'assistive', driver);
    } finally {
        await driver.end();
    }
}

export const tests = Object.fromEntries(kPlayed.map((name) => [`${name} by AT-SPI`, () => playOnDesktop(name)]));
