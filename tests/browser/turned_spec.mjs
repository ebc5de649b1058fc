// Languages from right to left: the page says so, and elements, fields and the picture lie as in a mirror.
import assert from 'node:assert/strict';
import { openPage, pixels, settle } from './launch.mjs';

const kWidth = 360;

/** Makes the browser one of a person who reads English from right to left. */
function speakTurned() {
    Object.defineProperty(navigator, 'languages', { get: () => ['en-XB'] });
}

async function open({ browser, url }, init) {
    const context = await browser.newContext({ viewport: { width: kWidth, height: 640 }, locale: 'en-US' });
    const { page, errors } = await openPage(context, url, { init });
    await settle(page);
    return { context, page, errors };
}

/** Where every element of the mirror lies, in its order. */
const places = (page) =>
    page.evaluate(() =>
        [...document.querySelectorAll('#mirror [data-node]')].map((element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect();
            return { id: element.dataset.node, left, right, top, bottom };
        }),
    );

/** The colours of the picture along a line across the window, at most one for three points. */
async function colours(page, y) {
    const line = await pixels(page, { x: 0, y, width: kWidth, height: 1 });
    return Array.from({ length: kWidth }, (_, x) => line.slice(4 * x, 4 * x + 3).join());
}

export const tests = {
    async 'A1: from right to left the page says so, and all lies as in a mirror'(t) {
        const plain = await open(t);
        const turned = await open(t, speakTurned);
        const says = (page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
        assert.deepEqual(await says(plain.page), ['en', 'ltr']);
        assert.deepEqual(await says(turned.page), ['en-XB', 'rtl']);

        const mirrored = (await places(plain.page)).map(({ left, right, ...rest }) => ({
            ...rest, left: kWidth - right, right: kWidth - left,
        }));
        const now = await places(turned.page);
        assert.ok(now.length > 20);
        const wrong = now.filter((place, i) =>
            ['left', 'right', 'top', 'bottom'].some((side) => Math.abs(place[side] - mirrored[i][side]) > 0.1));
        assert.deepEqual(wrong, []);

        // The edges of the first field in the picture are those of its element.
        const field = turned.page.getByRole('textbox', { name: 'What is on your mind?' });
        const rect = await field.boundingBox();
        const y = Math.round(rect.y + rect.height / 2);
        const before = await colours(plain.page, y);
        const after = await colours(turned.page, y);
        assert.deepEqual(after, before.reverse());
        assert.equal(await field.evaluate((element) => getComputedStyle(element).textAlign), 'right');

        // A click goes where the element is.
        await turned.page.getByRole('button', { name: 'Questions', exact: true }).click();
        await turned.page.getByRole('heading', { name: 'Questions', level: 1 }).waitFor();
        assert.deepEqual([...plain.errors, ...turned.errors], []);
        await plain.context.close();
        await turned.context.close();
    },
};
