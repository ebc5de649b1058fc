// The contact sheet: every screen of the tour at three widths, light and dark, as one picture.
// usage: node gallery.mjs FOLDER     (build.sh gallery has built the web app; the sheet is FOLDER/gallery.png)
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Chromium } from './journeys_chromium.mjs';
import { goRound } from './journeys_tour.mjs';
import { settle, startBrowser, startServer } from './launch.mjs';

const kWidths = [360, 768, 1280];
const kHeight = 800;
const kSmaller = 4; // A picture on the sheet is this many times smaller.
const kAcross = 3; // Screens side by side.

const folder = resolve(process.argv[2] ?? '');
if (!process.argv[2]) throw new Error('usage: node gallery.mjs FOLDER');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** The screen at hand at each width in each theme; resolves to the names of the pictures. */
async function shoot(driver, number) {
    const names = [];
    for (const dark of [false, true]) {
        await driver.dark(dark);
        for (const width of kWidths) {
            await driver.resize(width, kHeight);
            await driver.frame();
            await settle(driver.page);
            names.push(`${number}-${width}-${dark ? 'dark' : 'light'}.png`);
            await driver.page.screenshot({ path: join(folder, names.at(-1)) });
        }
    }
    await driver.dark(false);
    await driver.resize(kWidths[0], kHeight);
    await driver.frame();
    return names;
}

function page(screens) {
    const picture = (name) => {
        const width = Number(name.split('-')[1]) / kSmaller;
        return `<img src="${name}" width="${width}" height="${kHeight / kSmaller}" alt="">`;
    };
    const figure = ({ name, names }) =>
        `<figure><figcaption>${name}</figcaption>${names.map(picture).join('')}</figure>`;
    return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Every screen</title><style>
        body { margin: 8px; display: grid; grid-template-columns: repeat(${kAcross}, max-content); gap: 10px;
            font: 11px sans-serif; background: #888; }
        figure { margin: 0; white-space: nowrap; } img { margin-right: 4px; vertical-align: top; }
    </style>${screens.map(figure).join('')}`;
}

const server = await startServer(join(dirname(fileURLToPath(import.meta.url)), '../../build/web'));
const browser = await startBrowser();
const driver = new Chromium({ browser, url: server.url });
try {
    driver.viewport = { width: kWidths[0], height: kHeight };
    const screens = [];
    await goRound(driver, async (name) => {
        screens.push({ name, names: await shoot(driver, screens.length) });
        console.log(name);
    });
    writeFileSync(join(folder, 'index.html'), page(screens));
    const sheet = await browser.newPage({ viewport: { width: 3800, height: 1000 } });
    await sheet.goto(pathToFileURL(join(folder, 'index.html')).href);
    await sheet.screenshot({ path: join(folder, 'gallery.png'), fullPage: true });
    console.log(`${screens.length} screens: ${join(folder, 'gallery.png')}`);
} finally {
    await driver.close();
    await browser.close();
    await server.close();
}
