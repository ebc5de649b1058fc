// The worker that holds the app: started from a Blob, so that the page's policy binds it too, with the
// program compiled here while it streams in. Messages go in, replies come out.
//
// To the worker: {kind: "open", expected}, {kind: "start", module, fonts}, {kind: "batch", input, events},
// {kind: "close"}, {kind: "erase"}. From it: "opened", "refused" (why), "started" (build), "output"
// (json, bitmap, width, height, files), "redraw", "closed", "erased", "failed" (what).

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
    this.waiting = new Map(); // Kind of an answer -> resolve
    this.module = compile();
    this.module.catch(() => {}); // Reported by `start`.
    this.fonts = fonts().catch(() => []);
    this.parts = Promise.all([text("worker.js"), text("rapport.js")]);
    this.parts.catch(() => {});
  }

  // Starts the worker and lets it open the journal's files. Resolves to its "opened" or "refused".
  async open(expected) {
    if (!this.worker) {
      const blob = new Blob((await this.parts).map((part) => part + "\n"), { type: "text/javascript" });
      const url = URL.createObjectURL(blob);
      this.worker = new Worker(url, { name: "journal" });
      this.worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
      this.worker.addEventListener("message", (event) => this.receive(event.data));
      this.worker.addEventListener("error", (event) => {
        event.preventDefault();
        this.receive({ kind: "failed", what: `${event.message} (line ${event.lineno})` });
      });
    }
    return this.ask({ kind: "open", expected }, ["opened", "refused"]);
  }

  // Hands the program over. Resolves to "started".
  async start() {
    return this.ask({ kind: "start", module: await this.module, fonts: await this.fonts }, ["started"]);
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

  // Saves and closes in the worker, then ends it.
  async close() {
    if (!this.worker) return;
    await Promise.race([
      this.ask({ kind: "close" }, ["closed"]),
      new Promise((resolve) => setTimeout(resolve, 3000)),
    ]);
    this.end();
  }

  end() {
    this.worker?.terminate();
    this.worker = null;
  }
}
