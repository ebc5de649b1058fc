// What the specs about storage share: the note on Today, what is said, and how much a site may keep.
import { openBlank } from './launch.mjs';

export const kSaved = 'Saved on this device';
export const note = (page) => page.getByRole('textbox', { name: 'What is on your mind?' });
export const text = (page, words) => page.locator('#mirror').getByText(words, { exact: true });

export async function type(page, words) {
    await note(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(words);
}

/** From now on everything that is announced is noted. */
export async function listen(page) {
    await page.evaluate(() => {
        window.heard = [];
        const region = document.getElementById('polite');
        const note = ({ addedNodes }) => addedNodes.forEach((node) => window.heard.push(node.textContent));
        new MutationObserver((changes) => changes.forEach(note)).observe(region, { childList: true, subtree: true });
    });
    return async () => (await page.evaluate(() => window.heard)).join('\n');
}

/** Limits what the site may keep, in bytes; the answer lifts the limit. */
export async function limit(context, url, quotaSize) {
    const client = await context.newCDPSession(await openBlank(context, url));
    const { origin } = new URL(url);
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
    return () => client.send('Storage.overrideQuotaForOrigin', { origin });
}
