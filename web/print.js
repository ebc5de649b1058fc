// Printing: the app's page is shown as the sheet instead of everything else, as long as the browser's
// dialog is open. Its style is print.css, which touches nothing but the sheet.

import { parsedPage } from "./trusted.js";

const SHEET = "sheet";
const FONTS = ['400 1em "Atkinson"', '600 1em "Atkinson"'];
// What a person does after the dialog, in browsers that do not say when it is closed.
const AFTER = ["afterprint", "pointerdown", "keydown", "pagehide"];

// Takes the sheet and its words off the page; nothing if there is none.
export function clearSheet() {
  document.body.classList.remove("printing");
  document.getElementById(SHEET)?.remove();
}

// The sheet with the body of `html`. Hidden on the screen, also for screen readers.
function makeSheet(html) {
  const sheet = document.createElement("div");
  sheet.id = SHEET;
  sheet.append(...parsedPage(html).body.childNodes);
  return sheet;
}

// Puts what stands in `element` on the sheet, under its name, as long as it is printed. The function that it gives
// back puts it where it was, if that is still there.
export function takeToPaper(element) {
  const { scrollTop } = element;
  const sheet = document.createElement("div");
  sheet.id = SHEET;
  const all = document.createElement("div");
  all.className = "all-written";
  all.lang = document.documentElement.lang;
  all.dir = document.documentElement.dir;
  const title = document.createElement("h1");
  title.textContent = element.getAttribute("aria-label");
  all.append(title, ...element.childNodes);
  sheet.append(all);
  document.body.append(sheet);
  document.body.classList.add("printing");
  return () => {
    title.remove();
    if (element.isConnected) element.append(...all.childNodes);
    element.scrollTop = scrollTop;
    clearSheet();
  };
}

// Fonts that only the sheet uses would come too late. Without them it prints in another one.
async function loadFonts() {
  try {
    await Promise.all(FONTS.map((font) => document.fonts.load(font)));
  } catch {
    // The sheet names other fonts.
  }
}

// Gives the focus back where the dialog took it from.
function restoreFocus(element) {
  const lost = !document.activeElement || document.activeElement === document.body;
  if (lost && element?.isConnected) element.focus({ preventScroll: true });
}

// What stands in the reading view: beforeprint puts it on the sheet (reading.js).
function printShown() {
  try {
    window.print();
    return true;
  } catch {
    return false;
  }
}

// Opens the browser's dialog for the HTML page `html`; true when there is such a dialog. Nobody can
// know whether the person printed.
export async function print(html) {
  await loadFonts();
  if (!html) return printShown();
  clearSheet();
  const sheet = makeSheet(html);
  const focused = document.activeElement;
  const over = new AbortController();
  const finish = () => {
    over.abort();
    if (!sheet.isConnected) return; // Another one has taken its place.
    clearSheet();
    restoreFocus(focused);
  };
  document.body.append(sheet);
  document.body.classList.add("printing");
  for (const name of AFTER) window.addEventListener(name, finish, { capture: true, signal: over.signal });
  try {
    window.print();
  } catch { // Some browsers on phones have no such function.
    finish();
    return false;
  }
  return true;
}
