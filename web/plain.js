// The plain page: what a browser shows that cannot draw in a worker. The mirror's elements are the page then, one below
// the other, with visible labels; plain.css says how they look. It is loaded there alone.

import { isField } from "./elements.js";

const WIDE_PX = 900; // As in plain.css: the places are at the side.
const STILL_THERE_MS = 5000; // How often the app hears that somebody reads on.

function make(tag, className, ...children) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
  element.hidden = !text;
}

// The label and the hint of a field stand above it.
function dressField(record) {
  const { element, node } = record;
  const id = "field-" + node.id;
  const name = Object.assign(make("label", "name"), { htmlFor: id });
  const hint = Object.assign(make("div", "hint"), { id: id + "-hint" });
  element.id = id;
  element.setAttribute("aria-describedby", hint.id);
  record.outer = make("div", "ask", name, hint, element);
  record.parts = { name, hint };
}

// A checkbox or a radio lies in its label.
function dressChoice(record) {
  const { element, node } = record;
  const name = make("span", "name");
  const hint = make("span", "hint");
  record.outer = make("label", node.role === "radio" ? "option" : "tick", element, make("span", "words", name, hint));
  record.parts = { name, hint };
}

function dressGroup(record) {
  const name = make("div", "name");
  record.content = make("div", "options");
  record.element.classList.add("ask");
  record.element.append(name, record.content);
  record.parts = { name };
}

// What a picture shows is said in words; a code is drawn, since cameras read it.
function dressImage(record) {
  const name = make("div", "name");
  const hint = make("div", "hint");
  record.element.append(name, hint);
  record.parts = { name, hint };
}

function drawCode(record, modules) {
  const side = Math.round(Math.sqrt(modules.length));
  const border = 4;
  const canvas = record.parts.code ?? make("canvas", "code");
  record.parts.code = canvas;
  canvas.width = canvas.height = (side + 2 * border) * 4;
  const context = canvas.getContext("2d");
  context.scale(4, 4);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, side + 2 * border, side + 2 * border);
  context.fillStyle = "#000";
  for (let i = 0; i < modules.length; i++) {
    if (modules[i] === "1") context.fillRect(border + (i % side), border + Math.floor(i / side), 1, 1);
  }
  record.element.prepend(canvas);
}

const DRESSES = { checkbox: dressChoice, radio: dressChoice, radiogroup: dressGroup, image: dressImage };

class PlainPage {
  constructor() {
    this.root = document.getElementById("mirror");
    this.main = ""; // The id of the screen's main part, and where each was scrolled to.
    this.scrolls = new Map();
    this.root.addEventListener("input", (event) => this.grow(event.target));
    window.addEventListener("scroll", () => this.scrolls.set(this.main, window.scrollY), { passive: true });
  }

  // Puts around a new element of the mirror what makes it visible.
  dress(record) {
    record.plain = true;
    const { element, node } = record;
    if (isField(node.role)) dressField(record);
    else DRESSES[node.role]?.(record);
    if (node.role === "words" || node.role === "text" || node.role === "heading") element.dir = "auto";
  }

  // Brings what dress() made to the state of the node.
  update(record) {
    const { element, parts, node } = record;
    element.dataset.look = node.primary ? "primary" : (node.look ?? "");
    if (!parts) return;
    record.outer.inert = element.inert;
    setText(parts.name, node.name ?? "");
    const labelled = node.look !== "unlabelled";
    parts.name.classList.toggle("unseen", !labelled);
    const hinted = isField(node.role) || node.role === "image" || node.look === "hinted";
    if (parts.hint) setText(parts.hint, hinted ? (node.description ?? "") : "");
    if (node.look === "code") drawCode(record, node.value);
    if (node.role === "textarea") element.style.minHeight = Math.min(200, node.rect[3]) + "px";
  }

  // After each patch: fields are as high as their text, and a screen stands where it was left.
  settle() {
    for (const area of this.root.querySelectorAll("textarea")) this.grow(area);
    const bar = window.innerWidth < WIDE_PX ? this.root.querySelector(":scope > nav")?.offsetHeight : 0;
    document.documentElement.style.setProperty("--bar", (bar ?? 0) + "px");
    const main = this.root.querySelector("main")?.dataset.node ?? "";
    if (main === this.main) return;
    this.main = main;
    window.scrollTo(0, this.scrolls.get(main) ?? 0);
  }

  grow(area) {
    if (area.tagName !== "TEXTAREA" || area.dataset.grown === area.value) return;
    area.dataset.grown = area.value;
    area.style.height = "auto";
    area.style.height = area.scrollHeight + 2 + "px";
  }

  // The app hears that somebody is there who only reads.
  watch(send) {
    let told = 0;
    const stillThere = () => {
      if (performance.now() - told < STILL_THERE_MS) return;
      told = performance.now();
      send({ kind: "move", x: -1, y: -1, pointer: "mouse", field: false });
    };
    for (const kind of ["scroll", "pointermove", "pointerdown"]) {
      window.addEventListener(kind, stillThere, { passive: true });
    }
  }
}

// Resolves once the page has its style.
export async function startPlain() {
  await Promise.all(["plain.css", "plain_controls.css"].map((href) => new Promise((done) => {
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    style.onload = style.onerror = done;
    document.head.append(style);
  })));
  for (const element of [document.documentElement, document.getElementById("mirror")]) element.classList.add("plain");
  history.scrollRestoration = "manual";
  return new PlainPage();
}
