// The pages around packs on paper: one page each with as much as they may hold, in three languages; and the code on
// the handout, read back by Debian's zbarimg from a picture of the printed page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pagesOfFile, withPages } from './print_spec.mjs';

const kLanguages = ['en', 'es', 'de'];
const kScale = 3; // 96 dots an inch times three: a plain phone's camera sees more of a page.

/** The text of the code on the sheet that is open, as it is printed. */
export async function codeOnSheet(page) {
    const folder = mkdtempSync(join(tmpdir(), 'code-'));
    try {
        await page.emulateMedia({ media: 'print' });
        const file = join(folder, 'page.png');
        writeFileSync(file, await page.locator('.paper').screenshot({ scale: 'device' }));
        const words = ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file];
        // It complains that there is no desktop.
        return execFileSync('zbarimg', words, { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim();
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

export const tests = {
    async 'handout: the code on the printed handout decodes to the pack\'s link'({ browser }) {
        const context = await browser.newContext({ deviceScaleFactor: kScale });
        await withPages(async (folder) => {
            const page = await context.newPage();
            for (const name of ['handout-en', 'handout-de', 'handout-largest-en']) {
                await pagesOfFile(page, folder, `${name}.file`);
                const wanted = readFileSync(join(folder, `${name}.link`), 'utf8');
                assert.match(wanted, /#pack=[\w-]+$/);
                assert.equal(await codeOnSheet(page), wanted, name);
            }
        });
        await context.close();
    },

    async 'handout: the handout is one page at its largest, in each language'({ context }) {
        await withPages(async (folder) => {
            const page = await context.newPage();
            for (const language of kLanguages) {
                for (const name of ['handout', 'handout-largest']) {
                    assert.equal(await pagesOfFile(page, folder, `${name}-${language}.file`), 1, `${name} ${language}`);
                }
                assert.equal(await page.getByRole('img').count(), 1, 'the code has a name');
            }
        });
    },

    async 'M56: the page for the therapist is one page in each language'({ context }) {
        await withPages(async (folder) => {
            const page = await context.newPage();
            for (const language of kLanguages) {
                assert.equal(await pagesOfFile(page, folder, `therapist-${language}.file`), 1, language);
                assert.equal(await page.locator('li').count(), 7, language);
            }
        });
    },
};
