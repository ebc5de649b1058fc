// Putting a row of a list elsewhere in a browser: a mouse drags it by its grip, everybody else presses its buttons.
// The twin of tests/journeys/drag.cpp.

/** Runs in the page: where the row of `grip` stands in the window and how its page is scrolled. */
function placeOfRow(grip) {
    const row = grip.closest('li');
    const rect = row.getBoundingClientRect();
    const view = row.closest('.scroller');
    const page = view.getBoundingClientRect();
    const at = grip.getBoundingClientRect();
    return {
        position: Number(row.getAttribute('aria-posinset')),
        top: rect.top,
        bottom: rect.bottom,
        scrolled: page.top - view.firstElementChild.getBoundingClientRect().top,
        viewTop: page.top,
        viewBottom: page.bottom,
        x: at.left + at.width / 2,
        y: at.top + at.height / 2,
    };
}

const clamp = (value, least, most) => Math.max(least, Math.min(most, value));

/** How many places the row has to go, below 0: up. */
function placesBetween(row, onto, side) {
    const way = onto.position - row.position;
    if (side === 'before') return way > 0 ? way - 1 : way;
    return way < 0 ? way + 1 : way;
}

/** How far the top of the row has to go. */
function wayBetween(row, onto, side) {
    const edge = side === 'before' ? onto.top : onto.bottom;
    return onto.top > row.top ? edge - row.bottom : edge - row.top;
}

async function dragWithMouse(person, grip, way) {
    const start = await grip.evaluate(placeOfRow);
    const goal = start.top + start.scrolled + way;
    let { y } = start;
    await person.driver.mouse('down', start.x, y);
    let before;
    for (let turn = 0, still = 0; turn < 600 && still < 10; turn++) {
        await person.driver.frame();
        const now = await grip.evaluate(placeOfRow);
        const left = goal - now.scrolled - now.top;
        if (Math.abs(left) < 2) break;
        still = now.top === before ? still + 1 : 0;
        before = now.top;
        y = clamp(y + clamp(left, -60, 60), now.viewTop + 4, now.viewBottom - 4);
        await person.driver.mouse('move', start.x, y);
    }
    await person.driver.mouse('up', start.x, y);
    await person.rest();
}

/** The row that holds the words `what`, to 'before' or 'after' the one that holds `onto`. */
export async function drag(person, what, side, onto, places) {
    const gripWith = (words) => person.the({ role: 'grip', places: { ...places, with: words } });
    if (side !== 'before' && side !== 'after') throw new Error(`before or after: ${side}`);
    const target = await gripWith(onto);
    const grip = await gripWith(what);
    await person.bringIntoSight(grip);
    const row = await grip.evaluate(placeOfRow);
    const there = await target.evaluate(placeOfRow);
    if (person.mode === 'pointer') {
        await dragWithMouse(person, grip, wayBetween(row, there, side));
        return;
    }
    const by = placesBetween(row, there, side);
    for (let i = 0; i < Math.abs(by); i++) {
        const name = by < 0 ? 'Move up' : 'Move down';
        await person.press({ role: 'button', name, places: { ...places, with: what } });
    }
}
