// How text is set: the page's own fields and the reading view follow the settings as the picture does.
import assert from 'node:assert/strict';
import { openPage, settle } from './launch.mjs';

export const at_once = 2;

const kWords = 'A note that is long enough for some lines, so that one sees where each of them ends and how far it is '
    + 'from the next one; and a few more words, since a wide letter makes a line shorter.';

async function press(page, role, name, within = page) {
    await within.getByRole(role, { name, exact: true }).first().focus();
    await page.keyboard.press(role === 'radio' ? 'Space' : 'Enter');
    await settle(page);
}

/** Opens the settings and takes `choices`, a list of [group, option]. */
async function choose(page, choices) {
    await press(page, 'button', 'More');
    await press(page, 'link', 'Settings');
    await press(page, 'button', 'Letters, lines and width');
    for (const [group, option] of choices) {
        await press(page, 'radio', option, page.getByRole('radiogroup', { name: group }));
    }
}

/** How the field of notes stands on the page. */
function looksOf(field) {
    return field.evaluate((element) => {
        const { letterSpacing, wordSpacing, lineHeight, fontSize, fontFamily, textAlign } = getComputedStyle(element);
        const em = parseFloat(fontSize);
        return {
            letter: parseFloat(letterSpacing) / em, word: parseFloat(wordSpacing) / em,
            line: parseFloat(lineHeight) / em, fontFamily, textAlign,
            hidden: element.scrollHeight - element.clientHeight,
        };
    });
}

async function openWithNote(context, url) {
    const { page } = await openPage(context, url);
    await page.setViewportSize({ width: 768, height: 900 });
    await page.getByRole('textbox').first().fill(kWords);
    await settle(page);
    return page;
}

export const tests = {
    async 'fields stand as far apart as was chosen, and no line of them is cut off'({ context, url }) {
        const page = await openWithNote(context, url);
        await choose(page, [
            ['Space between letters', 'Most'], ['Space between lines', 'Most'], ['Where the text stands', 'Right'],
        ]);
        await press(page, 'button', 'Today');
        const looks = await looksOf(page.getByRole('textbox').first());
        assert.ok(looks.letter >= 0.119 && looks.word >= 0.159 && looks.line >= 1.5, JSON.stringify(looks));
        assert.equal(looks.textAlign, 'end');
        assert.ok(looks.hidden <= 0, `${looks.hidden} px of the text are hidden`);
    },

    async "the device's fonts are those of the picture and of the fields"({ context, url }) {
        const page = await openWithNote(context, url);
        const before = (await page.getByRole('heading', { level: 1 }).boundingBox()).height;
        await choose(page, [['Font', 'With serifs'], ['Space between lines', 'More']]);
        await press(page, 'button', 'Today');
        const looks = await looksOf(page.getByRole('textbox').first());
        assert.match(looks.fontFamily, /serif$/);
        assert.ok(looks.hidden <= 0, `${looks.hidden} px of the text are hidden`);
        assert.ok((await page.getByRole('heading', { level: 1 }).boundingBox()).height > before, 'headings follow');
    },

    async 'the reading view is set as the rest'({ context, url }) {
        const page = await openWithNote(context, url);
        await press(page, 'button', 'Keep it');
        await choose(page, [['Space between letters', 'More'], ['Font', 'With serifs']]);
        await press(page, 'button', 'More');
        await press(page, 'link', 'Read everything');
        const words = page.locator('.reading .words').first();
        await words.waitFor();
        const style = await words.evaluate((element) => {
            const { letterSpacing, fontFamily, fontSize } = getComputedStyle(element);
            return { letter: parseFloat(letterSpacing) / parseFloat(fontSize), fontFamily };
        });
        assert.ok(Math.abs(style.letter - 0.06) < 0.01, String(style.letter));
        assert.match(style.fontFamily, /serif$/);
    },
};
