// One native element for each role of the app's tree, and the attributes that carry a node's state.
// Names are given so that the accessible name is exactly `node.name`.

// Roles whose name is their visible text; all others are named by aria-label.
const NAMED_BY_TEXT = new Set(["heading", "text", "words", "button", "link", "status"]);
// Roles without children of their own that are not fields; their overflow is clipped.
const LEAVES = new Set(["heading", "text", "words", "button", "link", "status", "image", "checkbox", "radio"]);
const FIELDS = new Set(["textbox", "textarea", "date", "time"]);
const BUTTONS = new Set(["button", "link", "checkbox", "radio"]);

export function isField(role) {
  return FIELDS.has(role);
}

function input(type) {
  const element = document.createElement("input");
  element.type = type;
  return element;
}

// Without a value of its own a radio or checkbox has the value "on", which is nobody's answer.
function choice(type) {
  const element = input(type);
  element.value = "";
  return element;
}

function withRole(tag, role) {
  const element = document.createElement(tag);
  element.setAttribute("role", role);
  return element;
}

// Where a mouse or a touch takes hold of a row. It has no name and no focus: buttons beside it do the same.
function grip() {
  const element = document.createElement("div");
  element.className = "grip";
  element.setAttribute("aria-hidden", "true");
  return element;
}

// A text of its own, which reading.js fills. It scrolls by itself, so that keys can reach it.
function reading() {
  const element = document.createElement("section");
  element.className = "reading";
  element.tabIndex = 0;
  return element;
}

const MAKERS = {
  banner: () => document.createElement("header"),
  main: () => document.createElement("main"),
  navigation: () => document.createElement("nav"),
  region: () => document.createElement("section"),
  group: () => withRole("div", "group"),
  scroller: () => document.createElement("div"),
  text: () => document.createElement("p"),
  words: () => document.createElement("p"),
  status: () => document.createElement("p"), // speech.js says it. As role=status its words would not be read.
  button: () => Object.assign(document.createElement("button"), { type: "button" }),
  link: () => Object.assign(document.createElement("a"), { href: "#", draggable: false }),
  checkbox: () => choice("checkbox"),
  radiogroup: () => withRole("div", "radiogroup"),
  radio: () => choice("radio"),
  textbox: () => input("text"),
  textarea: () => document.createElement("textarea"),
  date: () => input("date"),
  time: () => input("time"),
  list: () => withRole("ul", "list"),
  listitem: () => document.createElement("li"),
  dialog: () => withRole("div", "dialog"),
  image: () => withRole("div", "img"),
  grip,
  reading,
  box: () => document.createElement("div"),
};

// The tag of a node can depend on its state, so a change of this key makes a new element.
export function shapeOf(node) {
  return node.role === "heading" ? "h" + Math.min(6, Math.max(1, node.level || 2)) : node.role;
}

// A new element for `node`, without state. `content` is where its children go.
export function makeElement(node) {
  const shape = shapeOf(node);
  const make = MAKERS[shape];
  const element = make ? make() : document.createElement(node.role === "heading" ? shape : "div");
  element.dataset.node = node.id;
  let content = element;
  if (LEAVES.has(node.role)) element.classList.add("leaf");
  if (node.role === "scroller") {
    element.classList.add("scroller");
    content = document.createElement("div");
    content.className = "content";
    element.append(content);
  }
  if (node.role === "dialog") element.setAttribute("aria-modal", "true");
  if (isField(node.role)) {
    element.classList.add("field");
    element.autocomplete = "off";
  }
  // The user's own words run as they do.
  if (LEAVES.has(node.role) || node.role === "textbox" || node.role === "textarea") element.dir = "auto";
  return { element, content };
}

// A status that lies in no other place is a landmark of its own. The browser does not say it: speech.js does.
export function standAlone(element) {
  element.setAttribute("role", "status");
  element.setAttribute("aria-live", "off");
}

// Sets or removes an attribute; undefined, null, false and "" remove it.
function attribute(element, name, value) {
  if (value === undefined || value === null || value === false || value === "") {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true ? "true" : String(value));
  }
}

function describe(node) {
  const isSaid = ["radiogroup", "group", "image"].includes(node.role) && node.look !== "code";
  const value = isSaid ? node.value : "";
  return [node.description, value].filter(Boolean).join(" ");
}

// Beside its own text a status can have a button.
function setOwnText(element, text) {
  if (element.firstChild?.nodeType === Node.TEXT_NODE) element.firstChild.data = text;
  else element.prepend(text);
}

function updateName(element, node, before) {
  if (node.name === before.name && before.id) return;
  if (NAMED_BY_TEXT.has(node.role)) {
    setOwnText(element, node.name || "");
  } else {
    attribute(element, "aria-label", node.name);
  }
}

function updateRect(element, node, before) {
  const [x, y, w, h] = node.rect || [0, 0, 0, 0];
  const old = before.rect || [];
  const style = element.style;
  if (x !== old[0]) style.left = x + "px";
  if (y !== old[1]) style.top = y + "px";
  if (w !== old[2]) style.width = w + "px";
  if (h !== old[3]) style.height = h + "px";
  if (node.font !== before.font) style.fontSize = node.font ? node.font + "px" : "";
}

function updateScroll(record, node) {
  record.content.style.height = (node.contentHeight || 0) + "px";
  record.content.style.transform = node.scroll ? `translateY(${-node.scroll}px)` : "none";
}

// A button that cannot be used stays in the Tab order, so that focus never falls off the page.
function updateState(element, node, before) {
  if (node.disabled !== before.disabled) attribute(element, "aria-disabled", node.disabled);
  if (node.invalid !== before.invalid) attribute(element, "aria-invalid", node.invalid);
  if (node.expanded !== before.expanded) attribute(element, "aria-expanded", toText(node.expanded));
  if (node.pressed !== before.pressed) attribute(element, "aria-pressed", toText(node.pressed));
  if (node.position !== before.position) attribute(element, "aria-posinset", node.position);
  if (node.setSize !== before.setSize) attribute(element, "aria-setsize", node.setSize);
  if (node.current !== before.current) {
    attribute(element, "aria-current", node.current && (element.closest("nav") ? "page" : "true"));
  }
  if (node.inert !== before.inert) {
    element.inert = !!node.inert;
    attribute(element, "aria-hidden", node.inert); // For software that does not know inert yet.
  }
  const description = describe(node);
  if (description !== describe(before)) attribute(element, "aria-description", description);
}

// "true" and "false" are both said; absent means that the thing has no such state.
function toText(flag) {
  return flag === undefined || flag === null ? undefined : String(!!flag);
}

// Brings the element of `record` from the state `before` ({} for a new one) to `node`.
export function updateElement(record, node, before, parentId) {
  const element = record.element;
  updateName(element, node, before);
  if (!record.plain) updateRect(element, node, before);
  updateState(element, node, before);
  if (node.role === "scroller" && !record.plain) updateScroll(record, node);
  if (node.role === "radio") element.name = "r" + parentId;
  if (node.role === "checkbox" || node.role === "radio") element.checked = !!node.checked;
}

// True for what a keyboard or an assistive technology can click.
export function isClickable(role) {
  return BUTTONS.has(role);
}
