// The language: the browser's at the start, by keyboard another one, and the page says so to assistive technology.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openPage, settle } from './launch.mjs';

/** The texts of a language, by their keys. */
function table(language) {
    const text = readFileSync(new URL(`../../assets/strings.${language}.txt`, import.meta.url), 'utf8');
    const lines = text.matchAll(/^([A-Z][A-Za-z0-9]*): (.+)$/gm);
    return Object.fromEntries([...lines].map(([, key, value]) => [key, value]));
}

const spoken = (page) => page.evaluate(() => document.documentElement.lang);

/** Presses Tab until the focus is on an element of this name. */
async function tabTo(page, name) {
    for (let i = 0; i < 120; i++) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => document.activeElement?.getAttribute('aria-label')
            ?? document.activeElement?.textContent ?? '');
        if (here.trim() === name) return;
    }
    assert.fail(`no Tab leads to ${name}`);
}

export const tests = {
    async 'a browser in Spanish gets a journal in Spanish'({ browser, url }) {
        const es = table('es');
        const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'es-ES' });
        const { page, errors } = await openPage(context, url);
        await settle(page);
        assert.equal(await spoken(page), 'es');
        assert.equal(await page.title(), es.AppName);
        await tabTo(page, es.NavQuestions);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: es.TitleQuestions, level: 1 }).waitFor();
        assert.deepEqual(errors, []);
        await context.close();
    },

    async 'the language of the settings holds at once and after a reload, also for pages without the app'(
        { browser, url }) {
        const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'en-US' });
        const { page } = await openPage(context, url);
        await settle(page);
        await page.getByRole('button', { name: 'More', exact: true }).click();
        await page.getByRole('link', { name: 'Settings', exact: true }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
        await page.getByRole('radio', { name: 'Deutsch', exact: true }).focus();
        await page.keyboard.press('Space');
        await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
        assert.equal(await spoken(page), 'de');
        await settle(page);
        await page.reload();
        await page.waitForSelector('body.running');
        await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
        assert.equal(await spoken(page), 'de');
        const { page: second } = await openPage(context, url, { waitFor: 'other' });
        await second.getByRole('heading', { name: 'Dein Tagebuch ist in einem anderen Tab offen' }).waitFor();
        assert.equal(await spoken(second), 'de');
        await context.close();
    },

    async 'a browser in a language that there are no texts for gets English'({ browser, url }) {
        const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'fi-FI' });
        const { page } = await openPage(context, url);
        await settle(page);
        assert.equal(await spoken(page), 'en');
        await page.getByRole('textbox', { name: 'What is on your mind?' }).waitFor();
        await context.close();
    },
};
