// Pointer, wheel and keys: one listener of each kind, which turn the browser's events into the app's.
// Tab, Enter and Space are the browser's own in the mirror, and typing belongs to the fields.

import { isReading, keyScrollsReading, scrollsReading } from "./reading.js";

const LINE_PX = 24;
const SCROLL_KEYS = { PageUp: "PageUp", PageDown: "PageDown", Home: "Home", End: "End" };
const ARROWS = { ArrowLeft: "Left", ArrowRight: "Right", ArrowUp: "Up", ArrowDown: "Down" };

function isFieldElement(target) {
  return !!target?.classList?.contains("field");
}

function modifiers(event) {
  return { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey };
}

export class Input {
  // `root` is the mirror's root; `send` takes events for the app; `canGoBack` tells whether the app
  // would use Back; `composing` whether an input method is at work. On a `plain` page clicks and scrolling are
  // the browser's own.
  constructor({ root, send, canGoBack, composing, plain }) {
    this.root = root;
    this.send = send;
    this.canGoBack = canGoBack;
    this.composing = composing;
    this.plain = plain;
    this.down = new Set(); // Ids of the pointers that went down on the root.
    window.addEventListener("keydown", (event) => this.onKey(event));
    if (plain) return;
    // Not on the root itself, as in mirror.js.
    window.addEventListener("pointerdown", (event) => root.contains(event.target) && this.onDown(event));
    window.addEventListener("pointermove", (event) => this.onMove(event));
    window.addEventListener("pointerup", (event) => this.onUp(event, "up"));
    window.addEventListener("pointercancel", (event) => this.onUp(event, "cancel"));
    window.addEventListener("pointerout", (event) => event.relatedTarget || this.onLeave(event));
    root.addEventListener("wheel", (event) => this.onWheel(event), { passive: false });
  }

  pointerEvent(kind, event) {
    return {
      kind, x: event.clientX, y: event.clientY, pointer: event.pointerType || "mouse",
      field: isFieldElement(event.target), ...modifiers(event),
    };
  }

  onDown(event) {
    if (event.button !== 0 || !event.isPrimary || isReading(event)) return;
    this.down.add(event.pointerId);
    // Touches stay with the element that they began on; its removal would lose the rest.
    if (event.target.hasPointerCapture?.(event.pointerId)) event.target.releasePointerCapture(event.pointerId);
    this.send(this.pointerEvent("down", event));
  }

  onMove(event) {
    if (!event.isPrimary) return;
    const hovers = event.pointerType === "mouse" && this.root.contains(event.target);
    if (!hovers && !this.down.has(event.pointerId)) return;
    this.send(this.pointerEvent("move", event));
  }

  onUp(event, kind) {
    if (!this.down.delete(event.pointerId)) return;
    this.send(this.pointerEvent(kind, event));
  }

  // A mouse that is gone hovers over nothing.
  onLeave(event) {
    if (event.pointerType !== "mouse" || this.down.size > 0) return;
    this.send({ ...this.pointerEvent("move", event), x: -1, y: -1, field: false });
  }

  // A wheel with Ctrl is the browser's zoom, also when a touchpad pinches.
  onWheel(event) {
    if (event.ctrlKey || scrollsReading(event)) return;
    event.preventDefault();
    const unit = [1, LINE_PX, window.innerHeight][event.deltaMode] || 1;
    this.send({
      kind: "wheel", x: event.clientX, y: event.clientY,
      dx: event.deltaX * unit, dy: event.deltaY * unit, ...modifiers(event),
    });
  }

  onKey(event) {
    if (event.isComposing || event.keyCode === 229 || this.composing()) return;
    if (event.key === "Escape") {
      this.sendKey("Escape", event);
    } else if (event.key === "ArrowLeft" && event.altKey && this.canGoBack()) {
      event.preventDefault();
      this.send({ kind: "back" });
    } else if (isFieldElement(event.target)) {
      if (event.key === "Enter" && ["text", "password"].includes(event.target.type)) this.sendKey("Enter", event);
    } else if (!this.plain && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.onScrollKey(event);
    }
  }

  // Arrows on a radio move within its group: the browser does that.
  onScrollKey(event) {
    const arrow = event.target.type === "radio" ? undefined : ARROWS[event.key];
    const key = SCROLL_KEYS[event.key] || arrow;
    if (!key || !document.body.classList.contains("running")) return;
    event.preventDefault();
    if (!keyScrollsReading(event.key)) this.sendKey(key, event);
  }

  sendKey(key, event) {
    this.send({ kind: "key", key, ...modifiers(event) });
  }
}

// Adds `event` to a batch. Moves and wheels that follow each other become one, and so do the
// edits of one field; nothing changes its place among the others.
export function addToBatch(batch, event) {
  const last = batch[batch.length - 1];
  if (last && last.kind === event.kind) {
    if (event.kind === "move" && last.pointer === event.pointer) {
      batch[batch.length - 1] = event;
      return;
    }
    if (event.kind === "wheel") {
      event.dx += last.dx;
      event.dy += last.dy;
      batch[batch.length - 1] = event;
      return;
    }
    if (event.kind === "edit" && last.node === event.node) {
      batch[batch.length - 1] = event;
      return;
    }
  }
  batch.push(event);
}
