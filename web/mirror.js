// The DOM mirror: real elements over the picture, made and changed by the tree patches of the app.
// For everybody, from the first frame; focus is the DOM's own.
//
// A patch is {"nodes": [...], "children": [[parent, [ids]], ...], "removed": [ids]}. A node is whole:
// {id, role, name, description, value, rect: [x, y, w, h], level, position, setSize, checked, disabled,
// current, invalid, inert, primary, expanded, pressed, scroll, contentHeight, version, font, inputMode,
// secret, shown, hiddenField, look}; members with their default are left out. A rect is relative to the
// parent's, in a scroller to its content.

import { isClickable, isField, makeElement, shapeOf, standAlone, updateElement } from "./elements.js";
import { Fields } from "./fields.js";
import { isReading } from "./reading.js";

export class Mirror {
  // `root` is the element of the node with role "root"; `send` takes events for the app; `page` makes the elements
  // visible where there is no picture below them (plain.js).
  constructor(root, send, page) {
    this.root = root;
    this.send = send;
    this.page = page;
    this.records = new Map(); // Node id -> { element, outer, content, node, shape }
    this.parents = new Map(); // Node id -> id of its parent
    this.fields = new Fields(root, send);
    this.toggled = new Set(); // Inputs that the browser may have toggled by itself.
    this.applying = false;
    // Listened to above the root: in it, browsers would call each text and heading "clickable".
    window.addEventListener("click", (event) => root.contains(event.target) && this.onClick(event));
    root.addEventListener("focusin", (event) => this.onFocusIn(event));
    root.addEventListener("focusout", (event) => this.onFocusOut(event));
    root.addEventListener("dragstart", (event) => isReading(event) || event.preventDefault());
  }

  // Brings the DOM to the tree of this frame. Called in the task that shows the frame's picture.
  apply(patch) {
    this.applying = true;
    for (const [parent, ids] of patch.children || []) {
      for (const id of ids) this.parents.set(id, parent);
    }
    for (const node of patch.nodes || []) this.applyNode(node);
    if (patch.removed?.length) this.leaveSelection(new Set(patch.removed));
    for (const id of patch.removed || []) this.remove(id);
    for (const [parent, ids] of patch.children || []) this.applyChildren(parent, ids);
    this.settleToggled();
    this.settleTabStops(patch);
    this.page?.settle();
    this.applying = false;
  }

  applyNode(node) {
    let record = this.records.get(node.id);
    if (record && record.shape !== shapeOf(node)) {
      this.replace(record, node);
      return;
    }
    if (!record) {
      this.create(node);
      return;
    }
    const before = record.node;
    record.node = node;
    if (node.role === "root") return;
    updateElement(record, node, before, this.parents.get(node.id));
    this.page?.update(record);
    if (isField(node.role)) this.fields.update(node);
  }

  create(node) {
    const made = node.role === "root" ? { element: this.root, content: this.root } : makeElement(node);
    const record = { ...made, outer: made.element, node, shape: shapeOf(node) };
    this.records.set(node.id, record);
    if (node.role === "root") {
      this.root.dataset.node = node.id;
      return record;
    }
    this.page?.dress(record);
    const parent = this.parents.get(node.id);
    if (node.role === "status" && this.records.get(parent)?.element === this.root) standAlone(record.element);
    updateElement(record, node, {}, parent);
    this.page?.update(record);
    if (isField(node.role)) this.fields.add(record.element, node);
    return record;
  }

  // The same id with another role or heading level: a new element in the old one's place.
  replace(old, node) {
    this.fields.remove(node.id);
    const focused = old.element === document.activeElement;
    const record = this.create(node);
    record.content.append(...(old.content === old.element ? [...old.element.children] : [...old.content.children]));
    old.outer.replaceWith(record.outer);
    if (focused) this.focus(node.id);
  }

  // A caret in what goes would move to what stays, and a screen reader would go there without a word before the app
  // moves the focus.
  leaveSelection(removed) {
    const selection = document.getSelection();
    const at = selection.rangeCount > 0 && selection.anchorNode;
    const around = at && (at.closest ? at : at.parentElement)?.closest("[data-node]");
    for (let up = around; up && up !== this.root; up = up.parentElement) {
      if (removed.has(Number(up.dataset.node))) {
        selection.removeAllRanges();
        return;
      }
    }
  }

  remove(id) {
    const record = this.records.get(id);
    if (!record) return;
    this.records.delete(id);
    this.parents.delete(id);
    this.fields.remove(id);
    this.toggled.delete(record.element);
    if (record.element === this.root) this.root.replaceChildren();
    else record.outer.remove();
  }

  // Orders the children without ever moving the one that holds the focus.
  applyChildren(parentId, ids) {
    const parent = this.records.get(parentId);
    if (!parent) return;
    const wanted = ids.map((id) => this.records.get(id)?.outer).filter(Boolean);
    const keep = new Set(wanted);
    for (const child of [...parent.content.children]) if (!keep.has(child)) child.remove();
    const active = document.activeElement;
    const pivot = wanted.findIndex((child) => child.contains(active) && child.parentNode === parent.content);
    let next = pivot < 0 ? null : wanted[pivot];
    for (let i = (pivot < 0 ? wanted.length : pivot) - 1; i >= 0; i--) {
      if (wanted[i].parentNode !== parent.content || wanted[i].nextSibling !== next) {
        parent.content.insertBefore(wanted[i], next);
      }
      next = wanted[i];
    }
    let previous = pivot < 0 ? null : wanted[pivot];
    for (let i = pivot + 1; pivot >= 0 && i < wanted.length; i++) {
      if (previous.nextSibling !== wanted[i]) previous.after(wanted[i]);
      previous = wanted[i];
    }
  }

  // Moves the real focus because the app asked for it; the app is not told of its own wish.
  focus(id) {
    const record = this.records.get(id);
    if (!record) return;
    // A dialog takes the focus for its heading: then its name and its words are read out, and not the heading alone.
    const heading = record.node.role === "heading";
    const element = (heading && record.element.closest("[role=dialog]")) || record.element;
    if (element === document.activeElement) return;
    if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
    const was = this.applying;
    this.applying = true;
    element.focus({ preventScroll: !this.page || record.node.role === "heading" });
    this.applying = was;
  }

  // Where all that stood on a screen is gone, its first heading takes the focus, so that the change is said.
  holdFocus() {
    if (document.activeElement !== document.body) return;
    for (const { node } of this.records.values()) if (node.role === "heading") return this.focus(node.id);
  }

  nodeOf(target) {
    const element = target.closest?.("[data-node]");
    return element ? this.records.get(Number(element.dataset.node))?.node : undefined;
  }

  // A click without a pointer comes from the keyboard or from an assistive technology and is sent. The pointer is
  // seen by input.js, so that its click must not toggle anything by itself; on a plain page it is sent, too.
  onClick(event) {
    const node = this.nodeOf(event.target);
    if (!node || !isClickable(node.role)) return;
    // Firefox counts Enter on a link as one click, by no pointer.
    const isSeen = event.detail !== 0 && event.pointerId !== -1 && !this.page;
    if (isSeen || node.role === "link") event.preventDefault();
    if (isSeen) return;
    if (node.role === "checkbox" || node.role === "radio") this.toggled.add(event.target);
    this.send({ kind: "activate", node: node.id });
  }

  // After each patch an input shows what the tree says, whatever the browser has done meanwhile.
  settleToggled() {
    if (this.toggled.size === 0) return;
    const names = new Set([...this.toggled].map((element) => element.name).filter(Boolean));
    this.toggled.clear();
    for (const { element, node } of this.records.values()) {
      if (node.role === "checkbox" || (node.role === "radio" && names.has(element.name))) {
        if (element.checked !== !!node.checked) element.checked = !!node.checked;
      }
    }
  }

  // Browsers make every radio of a group a Tab stop as long as none is chosen. Here a group is one stop:
  // the chosen one, else where the focus is, else the first.
  settleTabStops(patch) {
    const groups = new Set();
    for (const node of patch.nodes || []) if (node.role === "radio") groups.add(this.parents.get(node.id));
    for (const id of groups) this.setTabStop(this.records.get(id)?.content);
  }

  setTabStop(group) {
    if (!group) return;
    const radios = [...group.querySelectorAll("input[type=radio]")];
    const stop = radios.find((element) => element.checked)
      || radios.find((element) => element === document.activeElement) || radios[0];
    for (const radio of radios) radio.tabIndex = radio === stop ? 0 : -1;
    this.sayUnanswered(group, radios, stop);
  }

  // What a group says of itself is not read out by every screen reader. As long as nothing is chosen, the radio where
  // one comes in says it, too.
  sayUnanswered(group, radios, stop) {
    const { value } = this.nodeOf(group) ?? {};
    const open = value && !radios.some((radio) => radio.checked);
    for (const radio of radios) {
      if (open && radio === document.activeElement) continue; // It was said when one came in.
      const own = this.nodeOf(radio)?.description;
      const words = [own, open && radio === stop && value].filter(Boolean).join(", ");
      if (words) radio.setAttribute("aria-description", words);
      else radio.removeAttribute("aria-description");
    }
  }

  onFocusIn(event) {
    const node = this.nodeOf(event.target);
    if (node?.role === "radio") this.setTabStop(this.records.get(this.parents.get(node.id))?.content);
    if (this.applying || !node) return;
    this.send({ kind: "focus", node: node.id, visible: event.target.matches(":focus-visible") });
  }

  onFocusOut(event) {
    if (this.applying || event.relatedTarget || !document.hasFocus()) return;
    this.send({ kind: "focus", node: 0, visible: false });
  }
}
