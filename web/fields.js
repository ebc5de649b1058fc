// The real text fields: what is typed goes to the app as the whole text with a version, and what the
// app holds goes into the DOM only when it knows every edit and nobody is composing.

export class Fields {
  // `send` takes events for the app.
  constructor(root, send) {
    this.send = send;
    this.states = new Map(); // Node id -> { element, sent, sentText, composing, node }
    root.addEventListener("input", (event) => this.onInput(event));
    root.addEventListener("change", (event) => this.onInput(event));
    root.addEventListener("compositionstart", (event) => this.onComposition(event, true));
    root.addEventListener("compositionend", (event) => this.onComposition(event, false));
  }

  add(element, node) {
    element.value = node.value || "";
    this.states.set(node.id, {
      element, node, sent: node.version || 0, sentText: element.value, composing: false,
    });
    this.update(node);
  }

  remove(id) {
    this.states.delete(id);
  }

  update(node) {
    const state = this.states.get(node.id);
    state.node = node;
    state.element.classList.toggle("under", !!node.hiddenField);
    state.element.readOnly = !!node.disabled;
    if (node.inputMode) state.element.inputMode = node.inputMode;
    if (node.secret) this.updateSecret(state.element, node);
    this.takeIn(state);
  }

  // A passphrase: no help with its letters, and a password manager may know it.
  updateSecret(element, node) {
    element.type = node.shown ? "text" : "password";
    element.autocomplete = node.secret;
    element.spellcheck = false;
    element.autocapitalize = "none";
  }

  // Writes the app's text into the DOM where that loses nothing.
  takeIn(state) {
    const { element, node } = state;
    const text = node.value || "";
    if (state.composing || (node.version || 0) < state.sent || element.value === text) return;
    const focused = document.activeElement === element;
    const start = focused ? element.selectionStart : null;
    const end = focused ? element.selectionEnd : null;
    element.value = text;
    state.sentText = element.value;
    if (start !== null && end !== null) {
      element.setSelectionRange(Math.min(start, text.length), Math.min(end, text.length));
    }
  }

  stateOf(event) {
    const id = Number(event.target.dataset?.node);
    const state = this.states.get(id);
    return state && state.element === event.target ? state : null;
  }

  onInput(event) {
    const state = this.stateOf(event);
    if (state) this.sendEdit(state);
  }

  sendEdit(state) {
    const text = state.element.value;
    if (text === state.sentText) return;
    state.sentText = text;
    state.sent = Math.max(state.sent, state.node.version || 0) + 1;
    this.send({ kind: "edit", node: state.node.id, version: state.sent, text });
  }

  onComposition(event, composing) {
    const state = this.stateOf(event);
    if (!state) return;
    state.composing = composing;
    if (!composing) this.sendEdit(state);
  }

  // Sends what an input event has not brought yet; used when the page is hidden.
  flush() {
    for (const state of this.states.values()) this.sendEdit(state);
  }

  // True while an input method is at work in some field.
  composing() {
    for (const state of this.states.values()) if (state.composing) return true;
    return false;
  }
}
