// How quick a long journal is in Chromium; run by hand, nothing is asserted. It takes a copy that the native
// find_bench wrote (`find_bench 520 100000 COPY`), opens it as a person does, and prints milliseconds.
// usage: node find_bench.mjs COPY [FOLDER of the built page]
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPage, startChromium, startServer, until } from './launch.mjs';

const kLimit_ms = 600000;
const [copy, folder] = process.argv.slice(2);
if (!copy) throw new Error('usage: node find_bench.mjs COPY [FOLDER]');

const server = await startServer(folder ?? join(dirname(fileURLToPath(import.meta.url)), '../../build/web'));
const { context, close } = await startChromium();

function print(name, times) {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    const figures = [['median', at(0.5)], ['p95', at(0.95)], ['worst', sorted.at(-1)]];
    console.log(name.padEnd(44), figures.map(([word, ms]) => `${word} ${ms.toFixed(1).padStart(8)}`).join('  '));
}

/**
 * Runs in the page: types `text` letter by letter into the search, and takes the time from each letter until the
 * status and the hits in the tree are those of the longer text. Resolves to milliseconds.
 */
async function typeAndWait(text) {
    const field = document.querySelector('#mirror input[type=search], #mirror input[type=text], #mirror input');
    const times = [];
    const quiet = () => new Promise((done) => {
        const look = () => (window.rapportIsQuiet(30) ? done() : setTimeout(look, 5));
        look();
    });
    field.focus();
    for (let i = 1; i <= text.length; i++) {
        await quiet();
        const outputs = window.rapportStats.outputs;
        const start = performance.now();
        field.value = text.slice(0, i);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text[i - 1], inputType: 'insertText' }));
        await new Promise((done) => {
            const look = () => (window.rapportStats.outputs > outputs ? done() : channel.port2.postMessage(0));
            const channel = new MessageChannel();
            channel.port1.onmessage = look;
            look();
        });
        times.push(performance.now() - start);
    }
    return times;
}

/** Runs in the page: the times between its frames while the wheel turns. */
function watchFrames() {
    window.frameTimes = [];
    let before = performance.now();
    const next = (now) => {
        window.frameTimes.push(now - before);
        before = now;
        if (window.frameTimes) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
}

async function scroll(page, name) {
    await calm(page);
    await page.mouse.move(180, 320);
    const before = await page.evaluate(() => ({ ...window.rapportStats }));
    await page.evaluate(watchFrames);
    for (let i = 0; i < 120; i++) await page.mouse.wheel(0, i < 80 ? 400 : 50000);
    await calm(page);
    const times = await page.evaluate(() => window.frameTimes.splice(0));
    const after = await page.evaluate(() => ({ ...window.rapportStats }));
    print(`  scrolling (${after.pictures - before.pictures} pictures), frames of the page`, times.slice(1));
}

/** By the keyboard, which finds what is out of sight too. */
async function press(page, role, name) {
    const element = page.getByRole(role, { name }).first();
    await element.waitFor({ state: 'attached', timeout: kLimit_ms });
    await calm(page);
    await element.focus();
    await calm(page);
    await page.keyboard.press('Enter');
}

/** From the key until the screen stands in the tree. */
async function go(page, name, wanted) {
    const element = page.getByRole('link', { name }).first();
    await element.focus();
    await calm(page);
    const start = Date.now();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: wanted, level: 1 }).waitFor({ state: 'attached', timeout: kLimit_ms });
    print(`opening ${wanted}`, [Date.now() - start]);
    await calm(page);
}

async function openCopy(page) {
    await press(page, 'button', 'More');
    await press(page, 'link', /Where is my data/);
    const dialog = page.waitForEvent('filechooser');
    await press(page, 'button', 'Open a copy');
    const start = Date.now();
    await (await dialog).setFiles(copy);
    await page.getByText('Your copy is open.').first().waitFor({ state: 'attached', timeout: kLimit_ms });
    print('taking the copy in', [Date.now() - start]);
}

/** Waits until the app has nothing left to do, say a long journal's copy of today to make. */
const calm = (page) => until(page, () => window.rapportIsQuiet?.(3000), undefined, kLimit_ms);

async function openings(page) {
    const times = [];
    for (let round = 0; round < 5; round++) {
        const start = Date.now();
        await page.reload();
        await page.waitForSelector('body.running', { timeout: kLimit_ms });
        times.push(Date.now() - start);
        await calm(page);
    }
    return times;
}

async function saves(page) {
    const times = [];
    const field = page.getByRole('textbox', { name: 'What is on your mind?' });
    await field.focus();
    for (let i = 0; i < 20; i++) {
        await page.keyboard.type('word ');
        const start = Date.now();
        await until(page, () => window.rapportIsQuiet(1));
        times.push(Date.now() - start);
    }
    return times;
}

try {
    const { page, errors } = await openPage(context, server.url);
    print('opening an empty journal', await openings(page));
    await openCopy(page);
    await press(page, 'button', 'Today');
    await calm(page);
    print('opening the long journal', await openings(page));
    print('typing until it is saved, with its wait', await saves(page));
    await calm(page);
    await go(page, /Earlier notes/, 'Earlier notes');
    await scroll(page);
    await press(page, 'button', 'More');
    await calm(page);
    await go(page, 'Timeline', 'Timeline');
    await scroll(page);
    await press(page, 'button', 'More');
    await calm(page);
    await go(page, 'Search', 'Search');
    for (const text of ['zebra-quilt', 'somehow', 'today because', '"the door was open"']) {
        print(`a letter of ${text}`, await page.evaluate(typeAndWait, text));
        await page.getByRole('textbox', { name: 'What are you looking for?' }).fill('');
        await calm(page);
    }
    if (errors.length > 0) console.log('errors:', errors);
} finally {
    await close();
    await server.close();
}
