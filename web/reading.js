// The reading view: everything that was written as real text in the page, to find, select, translate and
// print. The app gives it part by part into the element of its node; with the element all of it goes.

import { clearSheet, takeToPaper } from "./print.js";
import { parsedPage } from "./trusted.js";

const STILL_THERE_MS = 5000; // How often the app hears that somebody reads on.

const place = () => document.querySelector("#mirror .reading");

// Lets the browser draw and listen before the next part.
function rest() {
  return new Promise((done) => {
    if (window.requestIdleCallback) requestIdleCallback(() => done(), { timeout: 100 });
    else setTimeout(done, 0);
  });
}

// Puts `html` (elements of the app, whose text is escaped there) on the page; true when it stands there.
export async function read({ name, text }) {
  const element = place();
  if (!element) return false;
  if (name === "begin") element.replaceChildren();
  element.append(...parsedPage(text).body.childNodes);
  await rest();
  return element.isConnected;
}

// After each picture: no word stays on the way to paper once the view is gone.
export function settleReading() {
  if (!place() && document.querySelector("#sheet .all-written")) clearSheet();
}

// Whether `event` belongs to the text itself: what scrolls, selects or finds in it is the browser's.
export function isReading(event) {
  return !!event.target?.closest?.("#mirror .reading");
}

// Whether a wheel over the text still moves it.
export function scrollsReading(event) {
  const element = event.target?.closest?.("#mirror .reading");
  if (!element) return false;
  const { scrollTop, scrollHeight, clientHeight } = element;
  return event.deltaY < 0 ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1;
}

const STEPS = { ArrowUp: -40, ArrowDown: 40, Home: -Infinity, End: Infinity };

// A key that scrolls the page scrolls the text, also while another thing has the focus; true: it did.
export function keyScrollsReading(key) {
  const element = place();
  const page = { PageUp: -0.9, PageDown: 0.9 }[key];
  const step = page ? page * (element?.clientHeight ?? 0) : STEPS[key];
  if (!element || step === undefined) return false;
  const furthest = element.scrollHeight - element.clientHeight;
  element.scrollTop = Math.min(furthest, Math.max(0, element.scrollTop + step));
  return true;
}

// Watches what the browser does by itself. `send` takes events for the app.
export function watchReading(root, send) {
  let told = 0;
  const stillThere = (event) => {
    if (!event.target?.classList?.contains("reading") || performance.now() - told < STILL_THERE_MS) return;
    told = performance.now();
    send({ kind: "move", x: -1, y: -1, pointer: "mouse", field: false });
  };
  root.addEventListener("scroll", stillThere, { capture: true, passive: true });
  // The browser's own "print", too, prints the text and nothing of the app.
  let back = null;
  window.addEventListener("beforeprint", () => {
    const element = place();
    if (element && !document.getElementById("sheet")) back = takeToPaper(element);
  });
  window.addEventListener("afterprint", () => {
    back?.();
    back = null;
  });
}
