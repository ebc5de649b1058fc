// What comes from outside: the address's part behind '#', and files that are dropped on the page or opened with it.
// The fragment leaves the address and the history before anything else looks at them; it waits here until this tab
// has the journal.

import { texts } from "./texts.js";

const MOST_BYTES = 64 * 1024 * 1024;
const WANTED = /^#(pack=|(therapists|ready|back|note)$)/;

// The app's own address: no fragment and no query.
export const appAddress = () => location.href.split(/[?#]/)[0];

// Takes the fragment out of the address; `state` is that of the entry. The fragment if the app wants it, else "".
function takeFragment(state) {
  const fragment = location.hash;
  if (location.href.includes("#")) history.replaceState(state, "", location.pathname + location.search);
  return WANTED.test(fragment) ? fragment : "";
}

export class Given {
  // `stateNow()` is the state of the history's entry that a new one takes the place of.
  constructor(stateNow) {
    this.waiting = []; // Events, until somebody takes them.
    this.send = null;
    this.add({ text: takeFragment(history.state) });
    window.addEventListener("hashchange", () => this.add({ text: takeFragment(stateNow()) }));
    window.addEventListener("dragover", (event) => this.onDrag(event));
    window.addEventListener("drop", (event) => this.onDrop(event));
    window.launchQueue?.setConsumer((launch) => this.onLaunch(launch));
  }

  add({ text, bytes }) {
    if (!text && !bytes) return;
    const event = { kind: "given", text, bytes };
    if (this.send) this.send(event);
    else this.waiting.push(event);
  }

  // From now on all of it goes to the app.
  start(send) {
    this.send = send;
    for (const event of this.waiting.splice(0)) send(event);
  }

  // The app has ended in this tab; what comes waits again.
  stop() {
    this.send = null;
  }

  // The page is loaded anew: a link that waits is in the address once more, where the next start takes it out.
  reload() {
    const link = this.waiting.find(({ bytes }) => !bytes);
    if (link) history.replaceState(history.state, "", link.text);
    location.reload();
  }

  // Files alone are taken; words that are dragged go to fields as ever.
  onDrag(event) {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  }

  onDrop(event) {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    const { files } = event.dataTransfer;
    if (files.length === 1) this.read(files[0]);
    else window.alert(texts().oneFile);
  }

  async onLaunch({ files }) {
    if (files?.length) this.read(await files[0].getFile());
  }

  async read(file) {
    if (file.size > MOST_BYTES) return window.alert(texts().largeFile);
    try {
      return this.add({ text: file.name, bytes: await file.arrayBuffer() });
    } catch {
      return window.alert(texts().unreadFile);
    }
  }
}
