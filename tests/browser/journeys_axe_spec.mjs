// axe on every screen, narrow and wide, light and dark; nothing is asked of anybody but the app's own files.
// With RAPPORT_GALLERY=1 each of these screens is kept as a picture in build/gallery.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { rest } from './journeys_page.mjs';
import { Chromium } from './journeys_chromium.mjs';
import { goRound } from './journeys_tour.mjs';

export const limit_ms = 1200000;

const kGallery =
    process.env.RAPPORT_GALLERY && join(dirname(fileURLToPath(import.meta.url)), '../../build/gallery');
// Each size in one theme, or in both where RAPPORT_EVERY_MODE is set.
const kLooks = [
    { size: [360, 640], dark: false },
    { size: [1280, 800], dark: true },
    { size: [360, 640], dark: true },
    { size: [1280, 800], dark: false },
].slice(0, process.env.RAPPORT_EVERY_MODE ? 4 : 2);

/** What axe finds on the page, a line each. */
async function violations(page) {
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
    const { violations: found } = await page.evaluate(() =>
        window.axe.run(document, {
            resultTypes: ['violations'],
            rules: { 'target-size': { enabled: true } },
        }),
    );
    const lines = [];
    for (const { id, help, nodes } of found) {
        for (const { target, failureSummary } of nodes) {
            const excused = async (how) => id === 'target-size' && (await page.evaluate(how, target.join(' ')));
            if ((await excused(isAtTheEdge)) || (await excused(isInTheClear))) continue;
            lines.push(`${id}: ${help}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`);
        }
    }
    return lines;
}

/**
 * Whether an element lies partly outside of what its page shows now, or under the bar or a toast that stand over the
 * page, so that scrolling brings out the rest of it.
 */
function isAtTheEdge(selector) {
    const element = document.querySelector(selector);
    const scroller = element?.closest('.scroller');
    if (!scroller) return false;
    const view = scroller.getBoundingClientRect();
    const rect = element.getBoundingClientRect();
    if (rect.top < view.top || rect.bottom > view.bottom) return true;
    return [rect.top + 1, rect.bottom - 1].some((y) => {
        const over = document.elementFromPoint(rect.left + rect.width / 2, y);
        return !!over && !scroller.contains(over) && !over.contains(scroller);
    });
}

/**
 * Whether an element is large enough and nothing lies over it: axe takes what `overflow: clip` cuts off for something
 * that lies over its neighbours.
 */
function isInTheClear(selector) {
    const element = document.querySelector(selector);
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    if (width < 24 || height < 24) return false;
    const across = [left + 1, (left + right) / 2, right - 1];
    const down = [top + 1, (top + bottom) / 2, bottom - 1];
    return across.every((x) => down.every((y) => element.contains(document.elementFromPoint(x, y))));
}

/** Puts an 18 px target next to another one into the page, or takes both away again. */
function plantSmallTargets(planted) {
    document.querySelectorAll('.planted').forEach((element) => element.remove());
    for (let i = 0; planted && i < 2; i++) {
        const button = Object.assign(document.createElement('button'), {
            className: 'planted',
            textContent: 'x',
        });
        const place = `position: fixed; top: 300px; left: ${100 + 18 * i}px`;
        button.style.cssText = `${place}; width: 18px; height: 18px; padding: 0; z-index: 9`;
        (document.querySelector('main') ?? document.body).append(button);
    }
}

async function inEveryLook(driver, look) {
    for (const { size, dark } of kLooks) {
        await driver.resize(...size);
        await driver.dark(dark);
        await driver.evaluate(rest, {});
        await look(`${size[0]} px ${dark ? 'dark' : 'light'}`);
    }
    await driver.resize(...kLooks[0].size);
    await driver.dark(false);
    await driver.evaluate(rest, {});
}

async function picture(page, name, kind) {
    if (!kGallery) return;
    mkdirSync(kGallery, { recursive: true });
    const file = `${name} ${kind}`.replace(/[^\w]+/g, '-').toLowerCase();
    await page.screenshot({ path: join(kGallery, `${file}.png`) });
}

export const tests = {
    async 'axe finds nothing on any screen, and finds its canary'(place) {
        const driver = new Chromium(place);
        const requests = [];
        const found = new Map(); // What axe finds, each with the first place where it does.
        let screens = 0;
        try {
            await goRound(driver, async (name) => {
                if (screens++ === 0) driver.page.on('request', (request) => requests.push(request.url()));
                await inEveryLook(driver, async (kind) => {
                    await picture(driver.page, name, kind);
                    for (const line of await violations(driver.page))
                        if (!found.has(line)) found.set(line, `${name}, ${kind}`);
                });
            });
            await driver.evaluate(plantSmallTargets, true);
            const canary = await violations(driver.page);
            await driver.evaluate(plantSmallTargets, false);
            assert.ok(
                canary.some((line) => line.startsWith('target-size')),
                'axe finds an 18 px target',
            );
        } finally {
            await driver.close();
        }
        assert.ok(screens > 25);
        assert.equal([...found].map(([line, where]) => `${where}: ${line}`).join('\n'), '');
        assert.deepEqual(
            requests.filter((address) => !address.startsWith(place.url) && !/^(blob|data):/.test(address)),
            [],
        );
    },
};
