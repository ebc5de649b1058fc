// U2, A16: WebKitGTK cannot draw in a worker, and has no files for a page: there the app is a plain page, and two
// journeys are played on it, with a reload.
import assert from 'node:assert/strict';
import { readScript } from './journeys.mjs';
import { play } from './journeys_play.mjs';
import { WebKit } from './journeys_webkit.mjs';

export const limit_ms = 300000;
export const at_once = 2;

async function playInWebKit(name, mode, place, look = () => {}) {
    const driver = new WebKit(place);
    try {
        await play(readScript(name), mode, driver, { patience_ms: 8000 });
        await look(driver);
    } finally {
        await driver.close();
    }
}

const isPlain = async (driver) => {
    const [plain, pictures] = await driver.evaluate(() => [
        document.documentElement.classList.contains('plain'),
        window.rapportStats.pictures,
    ]);
    assert.deepEqual({ plain, pictures }, { plain: true, pictures: 0 });
};

export const tests = {
    'the first word by keyboard stays after a reload': (place) =>
        playInWebKit('first_word', 'keyboard', place, isPlain),
    'a session is looked back on by pointer': (place) => playInWebKit('look_back', 'pointer', place, isPlain),
};
