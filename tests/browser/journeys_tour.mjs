// Goes through every screen of tests/journeys/screens.tour in Chromium.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kJourneys, parseScript } from './journeys.mjs';
import { play } from './journeys_play.mjs';

/** The stops as [{name, script}]; one whose name is in brackets only prepares. */
export function readTour() {
    const parts = readFileSync(join(kJourneys, 'screens.tour'), 'utf8').split(/^== /m).slice(1);
    return parts.map((part) => {
        const [name, ...steps] = part.split('\n');
        return { name, script: parseScript(name, `# A stop of the tour.\n${steps.join('\n')}`) };
    });
}

/** Calls `look(name)` on each screen. */
export async function goRound(driver, look) {
    for (const { name, script } of readTour()) {
        await play(script, 'assistive', driver);
        if (!name.startsWith('(')) await look(name);
    }
}
