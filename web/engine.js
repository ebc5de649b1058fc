// The worker that holds the app: started from a Blob, so that the page's policy binds it too, with the
// program compiled here while it streams in. Messages go in, replies come out.
//
// To the worker: {kind: "open", expected}, {kind: "start", module, fonts, place, plain}, {kind: "batch", input,
// events}, {kind: "close", gently}, {kind: "erase"}. From it: "opened" (place), "refused" (why), "started" (build,
// plain), "output" (json, earlier, batches, bitmap, width, height, files, kept), "redraw", "lost" (the picture is, and
// does not come back), "closed" (done), "erased", "failed" (what).
// To a worker that only calculates: {kind: "stretch", module, bytes}; from it: "stretched" (bytes), "failed" (what).

import { ownScript } from "./trusted.js";

const PLAIN = "plain-page"; // In the tab's own storage.

// From now on this tab draws no picture.
export function stayPlain() {
  try {
    sessionStorage.setItem(PLAIN, "yes");
  } catch {
    // Then the next try is a picture again.
  }
}

function isPlain() {
  try {
    return sessionStorage.getItem(PLAIN) === "yes";
  } catch {
    return false;
  }
}

// Fetches a text of our own; a page that lies in a cache must not be mixed with newer parts.
async function text(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
}

// The interface's fonts for words that the browser lays out; without them it takes others.
async function fonts() {
  const load = async (name, weight) => {
    const response = await fetch(`fonts/${name}.woff2`);
    return response.ok ? [{ weight, bytes: await response.arrayBuffer() }] : [];
  };
  return (await Promise.all([load("regular", "400"), load("semibold", "600")])).flat();
}

// Compiles while loading; servers that know no type for wasm get the slower way.
async function compile() {
  const response = await fetch("rapport.wasm", { credentials: "same-origin" });
  if (!response.ok) throw new Error(`rapport.wasm: ${response.status}`);
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

export class Engine {
  // `onMessage` gets the worker's messages that nobody waits for.
  constructor(onMessage) {
    this.onMessage = onMessage;
    this.worker = null;
    this.place = ""; // Where the files are, once they are open: "files" or "database".
    this.waiting = new Map(); // Kind of an answer -> resolve
    this.module = compile();
    this.module.catch(() => {}); // Reported by `start`.
    this.fonts = fonts().catch(() => []);
    this.parts = Promise.all(["files_opfs.js", "files_indexeddb.js", "worker.js", "rapport.js"].map(text));
    this.parts.catch(() => {});
  }

  // A worker with our script in it; `receive` gets its messages, and its errors as "failed".
  async makeWorker(name, receive) {
    const blob = new Blob((await this.parts).map((part) => part + "\n"), { type: "text/javascript" });
    const url = URL.createObjectURL(blob);
    const worker = new Worker(ownScript(url), { name });
    worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
    worker.addEventListener("message", (event) => receive(event.data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      receive({ kind: "failed", what: `${event.message} (line ${event.lineno})` });
    });
    return worker;
  }

  // Starts the worker and lets it open the journal's files. Resolves to its "opened" or "refused".
  async open(expected) {
    this.worker ||= await this.makeWorker("journal", (message) => this.receive(message));
    const opened = await this.ask({ kind: "open", expected }, ["opened", "refused"]);
    this.place = opened.place;
    return opened;
  }

  // Hands the program over. Resolves to "started".
  async start() {
    const [module, fonts] = await Promise.all([this.module, this.fonts]);
    return this.ask({ kind: "start", module, fonts, place: this.place, plain: isPlain() }, ["started"]);
  }

  // Stretches a passphrase in a worker of its own: the screen stays alive, and the memory that it takes
  // goes with the worker. Resolves to the answer's bytes.
  async stretch(bytes) {
    const module = await this.module;
    let worker;
    try {
      return await new Promise((resolve, reject) => {
        const receive = (message) => {
          if (message.kind === "stretched") resolve(message.bytes);
          else reject(new Error(message.what));
        };
        this.makeWorker("stretch", receive).then((made) => {
          worker = made;
          worker.postMessage({ kind: "stretch", module, bytes });
        }, reject);
      });
    } finally {
      worker?.terminate();
    }
  }

  post(message, transfer = []) {
    this.worker?.postMessage(message, transfer);
  }

  // Posts `message` and resolves to the first answer of one of these kinds.
  ask(message, kinds) {
    return new Promise((resolve) => {
      for (const kind of kinds) this.waiting.set(kind, resolve);
      this.post(message);
    });
  }

  receive(message) {
    const resolve = this.waiting.get(message.kind);
    if (!resolve) {
      this.onMessage(message);
      return;
    }
    for (const [kind, other] of this.waiting) if (other === resolve) this.waiting.delete(kind);
    resolve(message);
  }

  // Saves and closes in the worker, then ends it. False when it goes on, since words would be lost.
  async close() {
    if (!this.worker) return true;
    const closed = await Promise.race([
      this.ask({ kind: "close", gently: true }, ["closed"]),
      new Promise((resolve) => setTimeout(resolve, 3000)),
    ]);
    if (closed?.done === false) return false;
    this.end();
    return true;
  }

  end() {
    this.worker?.terminate();
    this.worker = null;
  }
}
