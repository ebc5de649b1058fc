// A15: everything that was written is real text in the page: found, selected, ready to be translated, printed; and
// gone from the page as soon as the view is.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { openPage, settle, until } from './launch.mjs';

const kWords = ['plums and pears', 'the heron at the weir'];
const kShown = '#mirror .reading';

/** By the keyboard, which brings into sight what it comes to. */
async function press(page, role, name) {
    await page.getByRole(role, { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
}

async function write(page, words) {
    await page.getByRole('textbox', { name: 'What is on your mind?' }).focus();
    await page.keyboard.insertText(words);
    await settle(page);
    await press(page, 'button', 'Keep it');
    await settle(page);
}

async function openReading(page) {
    await press(page, 'button', 'More');
    await settle(page);
    await press(page, 'link', 'Read everything');
    await until(page, () => document.querySelectorAll('#mirror .reading article').length > 0);
    await settle(page);
}

/** The app with some notes, and the view of all of them. */
async function openWritten(context, url, notes = kWords) {
    const opened = await openPage(context, url);
    for (const words of notes) await write(opened.page, words);
    await openReading(opened.page);
    return opened;
}

/** Runs in the page: which of `words` are anywhere in it, in what it is called, or in its history. */
function left(words) {
    const all = [
        document.documentElement.outerHTML, document.title, location.href, JSON.stringify(history.state),
        ...[...document.querySelectorAll('input, textarea')].map((field) => field.value),
    ].join('\n');
    return words.filter((word) => all.includes(word));
}

/** Runs in the page: puts many things on it as the app does, one part after the other; the longest task in ms. */
async function takeMany({ url, parts }) {
    const { read } = await import(`${url}reading.js`);
    const tasks = [];
    const observer = new PerformanceObserver((list) => list.getEntries().forEach((one) => tasks.push(one.duration)));
    observer.observe({ type: 'longtask' });
    const words = 'some words of a day that was long and went on '.repeat(6);
    const thing = (n) => `<article><h3>Note · <time datetime="2026-01-12T17:30">day ${n}</time></h3>
        <p class="words" dir="auto">${words}${n}</p></article>`;
    // The canary: a task that is too long is noticed.
    await new Promise((done) => setTimeout(() => {
        for (const end = performance.now() + 80; performance.now() < end;);
        done();
    }));
    await new Promise((done) => setTimeout(done, 300));
    const noticed = tasks.splice(0).length;
    const start = performance.now();
    for (let part = 0; part < parts; part++) {
        let html = '';
        for (let piece = 0; piece < 8; piece++) {
            const things = Array.from({ length: 12 }, (_, i) => thing(part * 96 + piece * 12 + i));
            html += `<div class="piece">${things.join('')}</div>`;
        }
        if (!(await read({ name: part ? 'more' : 'begin', text: html }))) throw new Error('the view is not there');
    }
    const took_ms = performance.now() - start;
    await new Promise((done) => setTimeout(done, 300));
    observer.disconnect();
    const articles = document.querySelectorAll('.reading article').length;
    return { longest_ms: Math.max(0, ...tasks), took_ms, articles, noticed };
}

/** What axe finds in the page, a line each. */
async function violations(page) {
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
    const { violations: found } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    const line = (id, { target, failureSummary }) => `${id}: ${target}: ${failureSummary}`;
    return found.flatMap(({ id, nodes }) => nodes.map((node) => line(id, node)));
}

export const tests = {
    'A15: what was written is real text: found, selected, in a known language': async ({ context, url }) => {
        const { page, errors } = await openWritten(context, url);
        const reading = page.getByRole('region', { name: 'What you wrote' });
        assert.equal(await reading.getByRole('article').count(), 2);
        assert.equal(await reading.getByRole('heading', { level: 2 }).count(), 1);
        assert.equal(await reading.getByRole('heading', { level: 3 }).count(), 2);
        assert.match(await reading.locator('time').first().getAttribute('datetime'), /^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
        const text = await reading.innerText();
        assert.ok(text.indexOf(kWords[1]) >= 0 && text.indexOf(kWords[1]) < text.indexOf(kWords[0]), 'newest first');
        assert.equal(await page.evaluate(() => window.find('heron at the')), true, 'the browser finds it');
        assert.match(await page.evaluate(() => String(getSelection())), /heron at the/);
        const words = reading.getByText(kWords[0]);
        await words.click({ clickCount: 3 });
        assert.match(await page.evaluate(() => String(getSelection())), /plums and pears/, 'selected by hand');
        const about = await words.evaluate((element) => ({
            language: element.closest('[lang]').lang,
            kept: !!element.closest('[translate=no], .notranslate'),
            color: getComputedStyle(element).color,
            select: getComputedStyle(element).userSelect,
        }));
        assert.deepEqual([about.language, about.kept, about.select], ['en', false, 'text']);
        assert.notEqual(about.color, 'rgba(0, 0, 0, 0)');
        assert.deepEqual(errors, []);
    },

    'A15: keys and the wheel scroll the text, and the end of it can be reached': async ({ context, url }) => {
        const long = Array.from({ length: 60 }, (_, i) => `line ${i}`).join(' and then on to the next one, ');
        const { page } = await openWritten(context, url, [long, 'the newest']);
        const top = () => page.locator(kShown).evaluate((element) => element.scrollTop);
        await page.getByRole('heading', { level: 1 }).focus();
        await page.keyboard.press('End');
        assert.ok((await top()) > 50);
        await page.keyboard.press('Home');
        assert.equal(await top(), 0);
        await page.locator(kShown).hover();
        await page.mouse.wheel(0, 120);
        await until(page, () => document.querySelector('#mirror .reading').scrollTop > 0);
    },

    'A15: print and the browser\'s own print give the words and nothing of the app': async ({ context, url }) => {
        const long = 'a day that was long and went on and on. '.repeat(120);
        const { page, errors } = await openWritten(context, url, [long, kWords[0]]);
        await page.evaluate(() => {
            window.addEventListener('beforeprint', () => {
                window.onPaper = document.getElementById('sheet')?.textContent;
            });
        });
        const bytes = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        assert.ok((bytes.match(/\/Type \/Page\b/g) ?? []).length >= 2, 'all of it, over the pages that it needs');
        const paper = await page.evaluate(() => window.onPaper);
        assert.match(paper, /^What you wrote/);
        assert.ok(paper.includes(kWords[0]) && !paper.includes('Help now'));
        assert.equal(await page.locator('#sheet').count(), 0);
        assert.equal(await page.locator(`${kShown} article`).count(), 2, 'and it is back on the page');
        await page.evaluate(() => {
            window.dialogs = 0;
            window.print = () => { window.dialogs++; };
        });
        await press(page, 'button', 'Print it');
        await until(page, () => window.dialogs === 1);
        await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
        await page.emulateMedia({ media: 'print' });
        assert.equal(await page.locator('#sheet .all-written').isVisible(), true);
        assert.equal(await page.locator('#mirror').isVisible(), false);
        await page.emulateMedia({ media: 'screen' });
        await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
        assert.equal(await page.locator(`${kShown} article`).count(), 2);
        assert.deepEqual(errors, []);
    },

    'A15, U8: Back, Cover, Esc Esc and Help now take every word off the page': async ({ context, url }) => {
        const { page, errors } = await openWritten(context, url);
        assert.deepEqual(await page.evaluate(left, kWords), kWords, 'the search for words works');
        const take = (name) => press(page, 'button', name);
        const gone = async (how) => {
            await until(page, () => !document.querySelector('#mirror .reading'));
            assert.deepEqual(await page.evaluate(left, kWords), [], how);
            assert.equal(await page.title(), 'Journal');
        };
        await take('Back');
        await gone('Back');
        await settle(page);
        await openReading(page);
        await take('Cover');
        await gone('Cover');
        await take('Show again');
        await until(page, () => document.querySelectorAll('#mirror .reading article').length === 2);
        await page.locator(kShown).focus();
        await settle(page);
        const rests = await page.locator(kShown).evaluate((element) => element === document.activeElement);
        assert.ok(rests, 'the text keeps the focus');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await gone('Esc Esc, with the focus in the text');
        await take('Show again');
        await until(page, () => document.querySelectorAll('#mirror .reading article').length === 2);
        await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await gone('Esc Esc, while it is on its way to paper');
        await take('Show again');
        await until(page, () => document.querySelectorAll('#mirror .reading article').length === 2);
        await take('Help now');
        await gone('Help now, in one action');
        assert.deepEqual(errors, []);
    },

    'A15: axe finds nothing at 320, 768 and 1280 px, light and dark, nor at 200 %': async ({ context, url }) => {
        const { page } = await openWritten(context, url);
        const looks = [[320, 640, 'light'], [768, 900, 'dark'], [1280, 800, 'light'], [320, 640, 'dark']];
        for (const [width, height, colorScheme] of looks) {
            await page.setViewportSize({ width, height });
            await page.emulateMedia({ colorScheme });
            await settle(page);
            assert.deepEqual(await violations(page), [], `${width} ${colorScheme}`);
        }
        await page.evaluate(() => { document.documentElement.style.fontSize = '32px'; });
        await page.setViewportSize({ width: 321, height: 640 });
        await settle(page);
        const isLarge = (shown) => parseFloat(getComputedStyle(document.querySelector(shown)).fontSize) >= 28;
        await until(page, isLarge, kShown);
        assert.deepEqual(await violations(page), [], '200 %');
    },

    'A15: ten thousand notes are taken in without a long task': async ({ context, url }) => {
        const { page } = await openWritten(context, url);
        const { articles, longest_ms, noticed, took_ms } = await page.evaluate(takeMany, { url, parts: 105 });
        console.log(`      ${articles} things in ${Math.round(took_ms)} ms, longest task ${Math.round(longest_ms)} ms`);
        assert.ok(noticed > 0, 'a planted long task is noticed');
        assert.equal(articles, 105 * 96);
        assert.equal(await page.evaluate(() => window.find('that was long')), true);
        await press(page, 'button', 'Cover');
        await until(page, () => !document.querySelector('#mirror .reading'));
    },
};
