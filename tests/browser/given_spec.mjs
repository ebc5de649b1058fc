// What comes from outside: the fragment of a link leaves the address, the history and every request at once, and
// reaches the worker; so do dropped and opened files. What the app does with them, journeys show.
import assert from 'node:assert/strict';
import { openPage, settle, until } from './launch.mjs';

const kCode = 'iVJQSw0KGgoBAAAA-_';
const kLink = `#pack=${kCode}`;

/** Runs in the page before all else: what the page tells its worker, as [text, number of bytes]. */
function watchGiven() {
    window.given = [];
    const real = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function post(message, ...more) {
        for (const { kind, text, bytes } of message.events ?? []) {
            if (kind === 'given') window.given.push([text, bytes ? bytes.byteLength : -1]);
        }
        window.address = message.input?.address ?? window.address;
        return real.call(this, message, ...more);
    };
}

const given = (page) => page.evaluate(() => window.given);

/** Runs in the page: drops files of these sizes on it. */
function drop(sizes) {
    const data = new DataTransfer();
    sizes.forEach((size, i) => data.items.add(new File([new Uint8Array(size)], `pack-${i}.rapport-pack`)));
    const events = ['dragover', 'drop'].map((kind) => new DragEvent(kind, {
        dataTransfer: data, bubbles: true, cancelable: true,
    }));
    for (const event of events) document.getElementById('mirror').dispatchEvent(event);
    return events.map((event) => event.defaultPrevented);
}

/** Nothing of the code stands in the address, in the history's entries or in a request. */
async function assertGone(page, url, requests) {
    assert.equal(page.url(), url);
    assert.ok(!(await page.evaluate(() => location.href + JSON.stringify(history.state))).includes(kCode));
    const entries = await (await page.context().newCDPSession(page)).send('Page.getNavigationHistory');
    assert.deepEqual(entries.entries.filter((entry) => entry.url.includes('#')), []);
    assert.deepEqual(requests.filter((address) => address.includes(kCode)), []);
}

export const tests = {
    async 'pack: a link\'s fragment is gone at once and goes to the worker alone'({ context, url }) {
        const { page, errors, requests } = await openPage(context, url + kLink, { init: watchGiven });
        await settle(page);
        assert.deepEqual(await given(page), [[kLink, -1]]);
        assert.equal(await page.evaluate(() => window.address), url);
        await assertGone(page, url, requests.map((address) => (address === url + kLink ? url : address)));
        assert.deepEqual(errors, []);
    },

    async 'pack: a link that is opened in a page that runs, and the therapists\' address'({ context, url }) {
        const { page, requests } = await openPage(context, `${url}#therapists`, { init: watchGiven });
        await page.evaluate((link) => { location.hash = link; }, kLink);
        await until(page, () => window.given.length === 2);
        assert.deepEqual(await given(page), [['#therapists', -1], [kLink, -1]]);
        await page.getByText('This app cannot open that link.').first().waitFor({ state: 'attached' });
        await page.evaluate(() => { location.hash = '#other'; });
        await until(page, () => location.hash === '');
        await settle(page);
        assert.equal((await given(page)).length, 2, 'no other fragment is given');
        await assertGone(page, url, requests.filter((address) => address !== url + kLink));
    },

    async 'pack: a link in an inner screen is no step back'({ context, url }) {
        const { page } = await openPage(context, url, { init: watchGiven });
        await page.getByRole('button', { name: 'Help now' }).first().click();
        await settle(page);
        const title = await page.locator('#mirror h1').first().textContent();
        await page.evaluate((link) => { location.hash = link; }, kLink);
        await until(page, () => window.given.length === 1);
        await settle(page);
        assert.equal(await page.locator('#mirror h1').first().textContent(), title);
        assert.equal(page.url(), url);
    },

    async 'pack: a link that is opened in a second tab is given where the journal is'({ context, url }) {
        const { page: first } = await openPage(context, url, { init: watchGiven });
        const { page: second } = await openPage(context, url + kLink, { init: watchGiven, waitFor: 'other' });
        assert.equal(second.url(), url);
        await second.getByRole('button', { name: 'Use it here' }).click();
        await second.waitForSelector('body.running');
        await until(second, () => window.given.length === 1);
        await first.waitForSelector('#page[data-page=other]');
        assert.deepEqual(await given(first), []);
        // The tab that let go starts anew, and still has the link that came meanwhile.
        await first.bringToFront();
        await first.evaluate((link) => { location.hash = link; }, kLink);
        await until(first, () => location.hash === '');
        await first.getByRole('button', { name: 'Use it here' }).click();
        await first.waitForSelector('body.running');
        await until(first, () => window.given.length === 1);
        assert.deepEqual(await given(first), [[kLink, -1]]);
        assert.equal(first.url(), url);
    },

    async 'pack: a dropped file arrives with its name; two, and one that is too large, say so'({ context, url }) {
        const { page, errors } = await openPage(context, url, { init: watchGiven });
        const said = [];
        page.on('dialog', (dialog) => {
            said.push(dialog.message());
            dialog.accept();
        });
        assert.deepEqual(await page.evaluate(drop, [700]), [true, true]);
        await until(page, () => window.given.length === 1);
        assert.deepEqual(await given(page), [['pack-0.rapport-pack', 700]]);
        await page.evaluate(drop, [1, 1]);
        await page.evaluate(drop, [64 * 1024 * 1024 + 1]);
        assert.deepEqual(said, ['One file at a time, please.', 'This file is too large to be opened here.']);
        await settle(page);
        assert.equal((await given(page)).length, 1);
        assert.deepEqual(errors, []);
    },

    async 'pack: a file that the system opens with the app arrives'({ context, url }) {
        const init = `(${watchGiven})(); Object.defineProperty(window, 'launchQueue', { value: {
            setConsumer(consume) {
                consume({ files: [{ getFile: async () => new File(['abc'], 'a.rapport-pack') }] });
            } } });`;
        const { page } = await openPage(context, url, { init });
        await until(page, () => window.given.length === 1);
        assert.deepEqual(await given(page), [['a.rapport-pack', 3]]);
    },
};
