// U3: a tab that is killed while somebody types loses at most the last second: 16 times the tab's process
// ends, and 4 times the whole browser, or 100 times with RAPPORT_TORTURE=1.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killBrowser, startBrowserProcess } from './kill.mjs';

const kTorture = process.env.RAPPORT_TORTURE === '1';
const kRounds = kTorture ? 140 : 20;
const killsBrowserIn = (round) => (kTorture ? round % 7 >= 2 : round % 5 === 4);

export const limit_ms = kTorture ? 3500000 : 1200000;
export const once = true; // A loss that is gone at the next try is a loss.

const kLetters = 'the quick brown fox jumps over the lazy dog and then some more ';
const kLoss_ms = 1000;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Opens the app; the value of its field. */
async function open(page, url) {
    await page.goto(url);
    await page.waitForSelector('body.running', { timeout: 30000 });
    const field = page.getByRole('textbox', { name: 'What is on your mind?' });
    await field.click();
    await page.keyboard.press('Control+End');
    return { field, value: await field.inputValue() };
}

/** Types for a while; resolves to the text with the moment of each letter. */
async function typeFor(page, duration_ms, before) {
    const typed = [...before].map((letter) => ({ letter, at: 0 }));
    const until = Date.now() + duration_ms;
    while (Date.now() < until) {
        const letter = kLetters[typed.length % kLetters.length];
        await page.keyboard.type(letter);
        typed.push({ letter, at: Date.now() });
        await sleep(20 + Math.random() * 60);
    }
    return typed;
}

/** Fails unless `found` is the beginning of what was typed, and nothing older than a second is missing. */
function compare(found, typed, killed_at) {
    const all = typed.map(({ letter }) => letter).join('');
    const owed = typed
        .filter(({ at }) => at <= killed_at - kLoss_ms)
        .map(({ letter }) => letter)
        .join('');
    assert.ok(all.startsWith(found), `nothing else was stored: "${found}" of "${all}"`);
    assert.ok(found.length >= owed.length, `lost "${owed.slice(found.length)}"`);
    return all.length - found.length;
}

async function crash(page) {
    const gone = page.waitForEvent('crash');
    page.goto('chrome://crash').catch(() => {});
    await gone;
    await page.close();
}

export const tests = {
    async 'a killed tab or browser loses at most a second of typing'({ url }) {
        const profile = mkdtempSync(join(tmpdir(), 'journal-kill-'));
        let running = await startBrowserProcess(profile);
        let lost = 0;
        try {
            let page = await running.browser.contexts()[0].newPage();
            let { value } = await open(page, url);
            for (let round = 0; round < kRounds; round++) {
                const typed = await typeFor(page, 300 + Math.random() * 1700, value);
                const killed_at = Date.now();
                if (killsBrowserIn(round)) {
                    await killBrowser(running);
                    running = await startBrowserProcess(profile);
                } else {
                    await crash(page);
                }
                page = await running.browser.contexts()[0].newPage();
                ({ value } = await open(page, url));
                lost += compare(value, typed, killed_at);
            }
            const browsers = Array.from({ length: kRounds }, (_, round) => round).filter(killsBrowserIn).length;
            console.log(`figure: ${browsers} kills of a whole browser`);
            console.log(`figure: ${kRounds - browsers} kills of a tab`);
            assert.ok(value.length > 5 * kRounds, 'something was typed');
            assert.throws(
                () =>
                    compare(
                        'th',
                        [...'the'].map((letter) => ({ letter, at: 0 })),
                        2000,
                    ),
                /lost "e"/,
            );
            assert.ok(lost > 0, 'the kills came while letters were under way');
        } finally {
            await killBrowser(running);
            rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
        }
    },
};
