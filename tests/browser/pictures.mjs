// Pictures of every screen of the tour, whole pages, to be looked at.
// usage: node pictures.mjs FOLDER [WIDTH [TEXT_PERCENT [dark]]]
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Chromium } from './journeys_chromium.mjs';
import { goRound } from './journeys_tour.mjs';
import { settle, startBrowser, startServer } from './launch.mjs';

const [folder, width = '360', percent = '100', scheme] = process.argv.slice(2);
if (!folder) throw new Error('usage: node pictures.mjs FOLDER [WIDTH [TEXT_PERCENT [dark]]]');
mkdirSync(folder, { recursive: true });
const server = await startServer(join(dirname(fileURLToPath(import.meta.url)), '../../build/web'));
const browser = await startBrowser();
const driver = new Chromium({ browser, url: server.url });

/** One picture of a page, however long: the window is made as high as what it shows. */
async function shoot(name) {
    await driver.textSize(Number(percent));
    await driver.resize(Number(width), 3600);
    await driver.frame();
    await settle(driver.page);
    await driver.page.screenshot({ path: join(folder, `${name.replace(/[^a-z0-9]+/gi, '-')}.png`) });
    await driver.resize(Number(width), 800);
    await driver.textSize(100);
    await driver.frame();
}

try {
    driver.viewport = { width: Number(width), height: 800 };
    await goRound(driver, async (name) => {
        if (scheme === 'dark') await driver.dark(true);
        await shoot(name);
        console.log(name);
    });
} finally {
    await driver.close();
    await browser.close();
    await server.close();
}
