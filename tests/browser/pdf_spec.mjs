// M13, M57: the card and the page to give away as PDF, as the browser saves them: how many pages, that nothing on them
// is cut, and that they are tagged, by Debian's poppler. RAPPORT_PICTURES=FOLDER keeps a picture of each page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withPages } from './print_spec.mjs';

const kLanguages = ['en', 'es', 'de'];
const kMargin_pt = 28; // 10 mm, to a point.

const run = (program, ...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 });
const squeezed = (text) => text.replaceAll(/[\s\u00ad-]+/g, '');

/** What poppler says of the PDF of a sample page: {pages, tagged, structure, text, boxes of its words}. */
async function pdfOf(page, folder, name, tagged = true) {
    await page.goto(pathToFileURL(join(folder, `${name}.file.html`)).href);
    await page.evaluate(() => document.fonts.ready);
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged }));
    const pictures = process.env.RAPPORT_PICTURES;
    if (pictures) run('pdftoppm', '-r', '110', '-png', file, join(pictures, name));
    const info = run('pdfinfo', file);
    const words = [...run('pdftotext', '-bbox', file, '-').matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">/g,
    )];
    return {
        pages: Number(info.match(/^Pages: +(\d+)$/m)[1]),
        size: info.match(/^Page size: +([\d.]+) x ([\d.]+)/m).slice(1).map(Number),
        tagged: /^Tagged: +yes$/m.test(info),
        structure: run('pdfinfo', '-struct', file),
        text: run('pdftotext', file, '-'),
        boxes: words.map(([, ...box]) => box.map(Number)),
    };
}

/** Words that reach into the margins of the page. */
const outside = ({ size: [width, height], boxes }) => boxes.filter(([left, top, right, bottom]) =>
    left < kMargin_pt || top < kMargin_pt - 4 || right > width - kMargin_pt + 1 || bottom > height - kMargin_pt + 4);

/** The words of the sample page that paper has, in order. */
const wordsOnPaper = (page) => page.evaluate(() => document.querySelector('.paper').textContent);

function assertWhole(name, pdf, words) {
    assert.deepEqual(outside(pdf), [], `${name}: nothing is cut or in a margin`);
    for (const word of new Set(words.match(/\p{L}{4,}/gu))) {
        assert.ok(squeezed(pdf.text).includes(word), `${name}: "${word}" is there`);
    }
    assert.ok(pdf.tagged, `${name} is tagged`);
    assert.match(pdf.structure, /^ *H1/m);
    assert.match(pdf.structure, /^ *H2/m);
    assert.match(pdf.structure, /^ *L(I)? /m, `${name} has its lists`);
}

export const tests = {
    async 'M13, E3: the largest card is one tagged page in each language, and nothing on it is cut'({ context }) {
        await withPages(async (folder) => {
            const page = await context.newPage();
            for (const language of kLanguages) {
                const pdf = await pdfOf(page, folder, `card-${language}`);
                assert.equal(pdf.pages, 1, language);
                assertWhole(`card-${language}`, pdf, await wordsOnPaper(page));
            }
        });
    },

    async 'M57, E3: the page to give away is whole in each language, on one page or on several'({ context }) {
        await withPages(async (folder) => {
            const page = await context.newPage();
            for (const language of kLanguages) {
                const one = await pdfOf(page, folder, `summary-${language}`);
                assert.equal(one.pages, 1, language);
                assertWhole(`summary-${language}`, one, await wordsOnPaper(page));
                const long = await pdfOf(page, folder, `summary-long-${language}`);
                assert.ok(long.pages > 2, language);
                assertWhole(`summary-long-${language}`, long, await wordsOnPaper(page));
            }
        });
    },

    async 'E3: a PDF without tags, and words in a margin, are found'({ context }) {
        await withPages(async (folder) => {
            const page = await context.newPage();
            const plain = await pdfOf(page, folder, 'card-en', false);
            assert.equal(plain.tagged, false);
            const file = join(folder, 'moved.file.html');
            const style = '<style>.paper { position: relative; left: 40pt; }</style></head>';
            writeFileSync(file, readFileSync(join(folder, 'card-en.file.html'), 'utf8').replace('</head>', style));
            assert.notDeepEqual(outside(await pdfOf(page, folder, 'moved')), []);
        });
    },
};
