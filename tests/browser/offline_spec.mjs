// The app without a network, newer versions, and the app among others. Two sets of files are served in turn: the built
// one, and the same with another build id.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stampAll, writeFiles } from '../../web/tools/bundle.mjs';
import { openPage, retry, settle, startChromium, startServer, until } from './launch.mjs';

export const serviceWorkers = 'allow';

const kBuilt = join(dirname(fileURLToPath(import.meta.url)), '../../build/web');
const kNewer = 'newerbuild';
const kField = 'What is on your mind?';
const note = (page) => page.getByRole('textbox', { name: kField });
const build = (page) => page.evaluate(() => document.querySelector('meta[name=build]').content);

/** The built files as bundle.mjs has them before it stamps them: with the token in place of the id. */
function unstamped() {
    const files = new Map();
    const id = readFileSync(join(kBuilt, 'index.html'), 'utf8').match(/name="build" content="(\w+)"/)[1];
    const walk = (folder) => {
        for (const name of readdirSync(folder)) {
            const path = join(folder, name);
            if (statSync(path).isDirectory()) walk(path);
            else files.set(relative(kBuilt, path), readFileSync(path));
        }
    };
    walk(kBuilt);
    for (const bytes of files.values()) {
        for (let at = bytes.indexOf(id); at >= 0; at = bytes.indexOf(id, at)) bytes.write('@BUILD_ID@', at, 'latin1');
    }
    const script = files.get('service_worker.js').toString();
    const bare = script.replace(/const FILES = \{.*?\};/, 'const FILES = "@FILES@";');
    return files.set('service_worker.js', Buffer.from(bare));
}

/** A folder of our own that is served, below `path`; `newer(change)` puts another version into it. */
async function site(path = '') {
    const root = mkdtempSync(join(tmpdir(), 'journal-site-'));
    const folder = join(root, path);
    cpSync(kBuilt, folder, { recursive: true });
    const server = await startServer(root);
    return {
        url: new URL(path, server.url).href,
        newer(change = () => {}) {
            const files = unstamped();
            change(files);
            writeFiles(stampAll(files, kNewer), folder);
        },
        damage: (name) => appendFileSync(join(folder, name), '// cut'),
        stop: () => server.close(),
        remove: () => rmSync(root, { recursive: true, force: true }),
    };
}

/** Opens the app and waits until all of its files are on the device and serve it. */
async function openKept(context, url) {
    const opened = await openPage(context, url);
    await until(opened.page, async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.active?.state === 'activated';
    });
    return opened;
}

const write = async (page, words) => {
    await note(page).click();
    await page.keyboard.type(words);
    await settle(page);
};

const lookForUpdate = (page) => page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration()).update();
});
const isWaiting = async () => !!(await navigator.serviceWorker.getRegistration()).waiting;

const isNewer = (page) => page.waitForSelector(`meta[name=build][content=${kNewer}]`, { state: 'attached' });

async function takeUpdate(page) {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Use it now' }).click();
    await isNewer(page);
    await page.waitForSelector('body.running');
}

/** Runs `test` with a site of its own, which goes at the end. */
const withSite = (path, test) => async ({ context, browser }) => {
    const place = await site(path);
    try {
        await test({ context, browser, place });
    } finally {
        await place.stop().catch(() => {});
        place.remove();
    }
};

export const tests = {
    'offline: without its server the app starts, keeps words, and has them again': withSite('deep/er/',
        async ({ context, place }) => {
            const { page, requests } = await openKept(context, place.url);
            await write(page, 'before');
            await page.getByRole('button', { name: 'More', exact: true }).click();
            await page.getByRole('link', { name: 'Where is my data' }).click();
            await page.getByText('Try it: switch to flight mode.').first().waitFor({ state: 'attached' });
            await page.getByRole('button', { name: 'Today', exact: true }).click();
            await settle(page);
            await place.stop();
            await page.reload();
            await page.waitForSelector('body.running');
            assert.equal(await note(page).inputValue(), 'before');
            await write(page, 'and after');
            await page.reload();
            await page.waitForSelector('body.running');
            assert.match(await note(page).inputValue(), /and after/);
            assert.deepEqual(requests.filter((address) => /^http/.test(address) && !address.startsWith(place.url)), []);
        }),

    'offline: a newer version waits, is said in More, and brings every word with it': withSite('',
        async ({ context, place }) => {
            const { page } = await openKept(context, place.url);
            await write(page, 'of the older version');
            const before = await build(page);
            place.newer();
            await lookForUpdate(page);
            await until(page, isWaiting);
            assert.equal(await build(page), before, 'nothing is loaded anew by itself');
            await takeUpdate(page);
            await page.getByRole('button', { name: 'Today', exact: true }).click();
            assert.equal(await note(page).inputValue(), 'of the older version');
            // The newer set is whole: it starts without the server, too.
            await place.stop();
            await page.reload();
            await page.waitForSelector('body.running');
            assert.equal(await build(page), kNewer);
            assert.equal(await page.evaluate(async () => (await caches.keys()).length), 3, 'two sets and the choice');
        }),

    'offline: a newer version is taken by itself when no page is open': withSite('', async ({ context, place }) => {
        const { page } = await openKept(context, place.url);
        const before = await build(page);
        place.newer();
        await lookForUpdate(page);
        await until(page, isWaiting);
        await page.close();
        // The browser sees a little later that nobody needs the older one.
        await retry(async () => {
            const { page: again } = await openPage(context, place.url);
            const now = await build(again);
            await again.close();
            assert.notEqual(now, before);
        });
    }),

    'offline: a set of which one file is wrong is not taken at all': withSite('', async ({ context, place }) => {
        const { page } = await openKept(context, place.url);
        const before = await build(page);
        place.newer();
        place.damage('speech.js');
        await assert.rejects(lookForUpdate(page).then(() => until(page, isWaiting, null, 1500)));
        await page.reload();
        await page.waitForSelector('body.running');
        assert.equal(await build(page), before);
    }),

    'offline: two versions side by side: the page that shows nothing follows the one that took it': withSite('',
        async ({ context, place }) => {
            const { page: first } = await openKept(context, place.url);
            await write(first, 'in the first tab');
            const { page: second } = await openPage(context, place.url, { waitFor: 'other' });
            place.newer();
            await lookForUpdate(first);
            await until(first, isWaiting);
            await first.bringToFront();
            await takeUpdate(first);
            await isNewer(second);
            await second.waitForSelector('#page[data-page=other]');
            await second.bringToFront();
            await second.getByRole('button', { name: 'Use it here' }).click();
            await second.waitForSelector('body.running');
            await second.getByRole('button', { name: 'Today', exact: true }).click();
            assert.equal(await note(second).inputValue(), 'in the first tab');
        }),

    'offline: when a newer version fails, the one before can be used': withSite('', async ({ context, place }) => {
        const { page } = await openKept(context, place.url);
        await write(page, 'still here');
        const before = await build(page);
        place.newer((files) => {
            files.set('worker.js', Buffer.from(`throw new Error("broken");${files.get('worker.js')}`));
        });
        await lookForUpdate(page);
        await until(page, isWaiting);
        await page.getByRole('button', { name: 'More', exact: true }).click();
        await page.getByRole('button', { name: 'Use it now' }).click();
        await page.waitForSelector('#page[data-page=failed]');
        await page.getByRole('button', { name: 'Use the version before' }).click();
        await page.waitForSelector('body.running');
        assert.equal(await build(page), before);
        await page.getByRole('button', { name: 'Today', exact: true }).click();
        assert.equal(await note(page).inputValue(), 'still here');
    }),

    async 'offline: the icon\'s menu leads to the next session, the last one and the field'({ context, url }) {
        const { page } = await openPage(context, `${url}#ready`);
        await page.getByRole('heading', { name: 'Get ready' }).waitFor({ state: 'attached' });
        await page.evaluate(() => { location.hash = '#note'; });
        await until(page, (label) => document.activeElement?.labels?.[0]?.textContent === label
            || document.activeElement?.getAttribute('aria-label') === label, kField);
        await page.evaluate(() => { location.hash = '#back'; });
        await page.getByRole('heading', { name: 'Look back' }).waitFor({ state: 'attached' });
        assert.equal(page.url(), url);
    },

    async 'offline: Chromium finds nothing wrong with the manifest, and would install the app'() {
        const place = await site();
        const { context, close } = await startChromium({ serviceWorkers: 'allow' });
        try {
            const { page } = await openKept(context, place.url);
            const session = await context.newCDPSession(page);
            const { errors, data } = await session.send('Page.getAppManifest');
            assert.deepEqual(errors, []);
            assert.equal(JSON.parse(data).name, 'Journal');
            const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
            assert.deepEqual(installabilityErrors, []);
        } finally {
            await close();
            await place.stop();
            place.remove();
        }
    },
};
