// What the journeys run inside of the page, as functions that a driver sends there: the clock, waiting for the app, and
// telling one thing from others. None of them changes anything of the app.

/**
 * Before the page's own scripts: a clock that goes on from where it is set, storage that is promised as it is on the
 * desktop, and a note of what the app waits for.
 */
export function prepare({ ahead_ms, offset_min }) {
    const real = window.journeyRealNow ?? Date.now.bind(Date);
    window.journeyRealNow = real;
    window.journeyClock = { ahead_ms, offset_min };
    Date.now = () => real() + window.journeyClock.ahead_ms;
    Date.prototype.getTimezoneOffset = () => -window.journeyClock.offset_min;
    if (navigator.storage) navigator.storage.persist = () => Promise.resolve(true);
    delete window.showSaveFilePicker; // Its native dialog would wait for a person; a download does not.
    if (window.journeyWaits) return;
    window.journeyWaits = {};
    const Real = window.Worker;
    window.Worker = class extends Real {
        constructor(...words) {
            super(...words);
            this.addEventListener('message', ({ data }) => {
                if (data.kind === 'output') window.journeyWaits.repaint = JSON.parse(data.json).repaint;
            });
        }
    };
}

/** The person comes back to the app at another time. */
export function setClock(clock) {
    window.journeyClock = clock;
    document.dispatchEvent(new Event('visibilitychange'));
}

/** Resolves when the app has answered everything; with `stored` also when nothing that was typed waits to be stored. */
export async function rest({ stored }) {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const until = performance.now() + 15000;
    let before = -1;
    for (let calm = 0; calm < 2; ) {
        await frame();
        const { batches, outputs, calculating } = window.rapportStats ?? { batches: 0, outputs: -1 };
        const soon = window.journeyWaits.repaint <= (stored ? 1000 : 40);
        const still = batches === outputs && batches === before && !calculating;
        calm = still && !soon ? calm + 1 : 0;
        before = batches;
        if (performance.now() > until) throw new Error('the app does not come to rest');
    }
}

/** Whether `element` is what the step means: its own text or label, its description, and what is around it. */
export function fits(element, { role, name, about, within, beside }) {
    const isMeant = (text, wanted) =>
        wanted.length > 3 && wanted.endsWith('...') ? text.startsWith(wanted.slice(0, -3)) : text === wanted;
    const own = (e) =>
        [...e.childNodes]
            .filter((child) => child.nodeType === Node.TEXT_NODE)
            .map((child) => child.data)
            .join('');
    const isSaid = (e) => (e.matches('input, textarea') ? e.value : own(e));
    if (element.closest('[inert]') || !element.closest('#mirror')) return false;
    const called = role === 'text' ? own(element) : (element.getAttribute('aria-label') ?? own(element));
    if (name && !isMeant(called, name)) return false;
    if (about && !isMeant(element.getAttribute('aria-description') ?? '', about)) return false;
    let inside = !within;
    let together = !beside;
    for (let up = element.parentElement; up; up = up.parentElement) {
        inside ||= isMeant(up.getAttribute('aria-label') ?? '', within);
        together ||=
            up.matches('li') &&
            [...up.querySelectorAll('p, h1, h2, h3, h4, h5, h6, input, textarea')].some((e) =>
                isMeant(isSaid(e), beside),
            );
    }
    return inside && together;
}

/** What the steps ask of one element. */
export function stateOf(element) {
    const description = element.getAttribute('aria-description') ?? '';
    return {
        value: element.matches('input, textarea') ? element.value : description,
        checked: !!element.checked,
        pressed: element.getAttribute('aria-pressed'),
        disabled: element.getAttribute('aria-disabled') === 'true',
        focused: document.activeElement === element,
        type: element.type,
        label: element.getAttribute('aria-label'),
        setSize: Number(element.getAttribute('aria-setsize')),
        text: element.textContent,
    };
}

/** Whether an element stands before the one that has the focus. */
export function isBeforeFocus(element) {
    return !!(element.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Everything that is said on the screen, in the order of the document. */
export function everythingSaid() {
    const own = (e) =>
        [...e.childNodes]
            .filter((child) => child.nodeType === Node.TEXT_NODE)
            .map((child) => child.data)
            .join('');
    const kWanted = 'p, h1, h2, h3, h4, h5, h6, button, a, input, textarea';
    return [...document.querySelectorAll('#mirror :is(' + kWanted + ')')]
        .filter((e) => !e.closest('[inert]'))
        .map((e) => {
            if (e.matches('.field')) return e.value;
            return own(e) || e.getAttribute('aria-label') || '';
        });
}

/** How many arrows to the right the radio `radio` is from the focused one of its group, and how many there are. */
export function wayToRadio(radio) {
    const group = [...radio.closest('[role=radiogroup]').querySelectorAll('input[type=radio]')];
    const way = group.indexOf(radio) - group.indexOf(document.activeElement);
    return { way: (way + group.length) % group.length, count: group.length };
}

/** Whether a long list has only some of its rows in the document. */
export function isPartial() {
    return [...document.querySelectorAll('#mirror li[aria-setsize]')].some(
        (item) =>
            Number(item.getAttribute('aria-setsize')) >
            item.parentElement.querySelectorAll(':scope > li').length,
    );
}

/** Where the pointer can reach `element` now, and how far its page must move for that; 0: it is in sight. */
export function reach(element) {
    // The page itself scrolls where the browser cannot draw.
    const isPlain = document.documentElement.classList.contains('plain');
    if (isPlain) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const rect = element.getBoundingClientRect();
    const view = (!isPlain && element.closest('.scroller')?.getBoundingClientRect()) || {
        top: 0,
        bottom: innerHeight,
        left: 0,
        width: innerWidth,
    };
    const room = Math.max(0, view.bottom - view.top - rect.height);
    const margin = Math.min(8, room / 2);
    let way = 0;
    if (rect.top < view.top + margin - 1) way = rect.top - view.top - margin;
    else way = Math.max(0, Math.min(rect.bottom + margin - view.bottom, rect.top - view.top - margin));
    const top = Math.max(rect.top, view.top);
    const bottom = Math.min(rect.bottom, view.bottom);
    const x = rect.left + rect.width / 2;
    const y = (top + bottom) / 2;
    const hit = bottom - top >= 8 && element.contains(document.elementFromPoint(x, y));
    return {
        way,
        x,
        y,
        hit,
        top: rect.top,
        viewX: view.left + view.width / 2,
        viewY: (view.top + view.bottom) / 2,
    };
}
