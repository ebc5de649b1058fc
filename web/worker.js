// The worker's own script, followed by the program's glue in one Blob. It gives up the network first,
// opens the journal's files, then runs the app: a batch of events in, one output back.

/* global createRapport */

// --- Nothing here may reach the network, whatever the page's policy says.
const DROPPED = [
  "fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "EventSource", "importScripts", "WebTransport",
  "RTCPeerConnection", "Worker", "SharedWorker", "BroadcastChannel", "caches", "CacheStorage", "indexedDB",
  "Notification", "PushManager", "BackgroundFetchManager", "fetchLater",
];

function dropNetwork() {
  for (const name of DROPPED) {
    for (let object = self; object; object = Object.getPrototypeOf(object)) {
      if (Object.prototype.hasOwnProperty.call(object, name)) delete object[name];
    }
    Object.defineProperty(self, name, { value: undefined, writable: false, configurable: false });
  }
}
dropNetwork();

const BUILD = "@BUILD_ID@";
const FOLDER = "journal";
// The names of app/store/layout.h.
const FILES = [
  "a.db", "a.db-journal", "a.db-wal", "b.db", "b.db-journal", "b.db-wal", "keys", "snapshot",
  "day0", "day1", "day2", "day3", "day4", "day5", "day6", "day7", "day8", "day9",
];
const PATIENCE_MS = 2000;
const RETRY_MS = 40;

let folder = null; // The journal's directory.
let handles = []; // [{name, handle}] in the order of FILES.
let app = null; // The program, once it is started.
let canvas = null;
let stuck = false; // It has failed, or its files are closed.

// --- Files.

// True for an error that says: somebody else holds the file.
function isHeld(error) {
  return error.name === "NoModificationAllowedError" || error.name === "InvalidStateError";
}

// Opens one file; the handle of a page that just ended can be released late.
async function openFile(name, until) {
  const file = await folder.getFileHandle(name, { create: true });
  for (;;) {
    try {
      return { name, handle: await file.createSyncAccessHandle() };
    } catch (error) {
      if (!isHeld(error) || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

function closeFiles() {
  for (const { handle } of handles) handle.close();
  handles = [];
}

// True where none of the files holds a byte.
async function nothingThere(root) {
  let there;
  try {
    there = await root.getDirectoryHandle(FOLDER);
  } catch (error) {
    if (error.name === "NotFoundError") return true;
    throw error;
  }
  for (const name of FILES) {
    try {
      if ((await (await there.getFileHandle(name)).getFile()).size > 0) return false;
    } catch (error) {
      if (error.name !== "NotFoundError") return false;
    }
  }
  return true;
}

// Opens all files, or says why not: "missing" (no such storage), "evicted" (a journal was expected),
// "busy" (somebody else holds a file).
async function openFiles(expected) {
  let root;
  try {
    root = await navigator.storage.getDirectory();
    if (expected && (await nothingThere(root))) return "evicted";
    folder = await root.getDirectoryHandle(FOLDER, { create: true });
  } catch {
    return "missing";
  }
  const until = performance.now() + PATIENCE_MS;
  const results = await Promise.allSettled(FILES.map((name) => openFile(name, until)));
  handles = results.filter((result) => result.status === "fulfilled").map((result) => result.value);
  if (handles.length === FILES.length) return "";
  closeFiles();
  const reasons = results.filter((result) => result.reason).map((result) => result.reason);
  return reasons.every(isHeld) ? "busy" : "missing";
}

async function eraseFiles() {
  closeFiles();
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(FOLDER, { recursive: true });
}

// --- The app.

function fail(what, page) {
  if (stuck) return;
  stuck = true;
  self.postMessage({ kind: "failed", what: String(what?.stack || what), page });
}

// Runs `action`; whatever stops the program ends on the failure page.
function guarded(action) {
  if (stuck) return undefined;
  try {
    return action();
  } catch (error) {
    fail(app?.rapport.lastWords || error);
    return undefined;
  }
}

// Makes the interface's fonts known to Canvas 2D. They come as bytes: nothing is fetched here.
async function addFonts(fonts) {
  for (const { weight, bytes } of fonts) {
    self.fonts.add(await new FontFace("Atkinson", bytes, { weight }).load());
  }
}

// The compiled program with memory of its own; `given` is what its imports use.
function load(module, given) {
  return createRapport({
    ...given,
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module), fail);
      return {};
    },
    print() {},
    printErr() {},
  });
}

async function start({ module, fonts }) {
  canvas = new OffscreenCanvas(1, 1);
  const fontsReady = addFonts(fonts).catch(() => {}); // Others do as well.
  app = await load(module, { rapportFiles: handles, rapportCanvas: canvas });
  await fontsReady;
  const problem = app.rapport.start();
  if (problem) {
    fail(problem, problem === "no WebGL 2" ? "drawing" : "failed");
    return;
  }
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    guarded(() => app.rapport.contextLost());
  });
  canvas.addEventListener("webglcontextrestored", () => {
    guarded(() => app.rapport.contextRestored());
    self.postMessage({ kind: "redraw" });
  });
  self.postMessage({ kind: "started", build: app.rapport.build() });
}

// One batch: events in their order, one frame, one reply.
function batch({ input, events }) {
  for (const event of events) app.rapport.event(event);
  const { json, drawn, files } = app.rapport.frame(input);
  const bitmap = drawn ? canvas.transferToImageBitmap() : undefined;
  const transfer = Object.values(files).map((bytes) => bytes.buffer);
  if (bitmap) transfer.push(bitmap);
  self.postMessage({ kind: "output", json, bitmap, files, width: input.width, height: input.height }, transfer);
}

function close() {
  guarded(() => app?.rapport.close());
  stuck = true;
  closeFiles();
}

// All that a worker does which was started for it.
async function stretch({ module, bytes }) {
  const program = await load(module, {});
  const answer = program.rapport.stretch(new Uint8Array(bytes));
  self.postMessage({ kind: "stretched", bytes: answer.buffer }, [answer.buffer]);
}

async function receive(message) {
  switch (message.kind) {
    case "stretch":
      await stretch(message);
      break;
    case "open": {
      const why = await openFiles(message.expected);
      self.postMessage({ kind: why ? "refused" : "opened", why, build: BUILD });
      break;
    }
    case "start":
      await start(message);
      break;
    case "batch":
      guarded(() => batch(message));
      break;
    case "close":
      close();
      self.postMessage({ kind: "closed" });
      break;
    case "erase":
      close();
      await eraseFiles();
      self.postMessage({ kind: "erased" });
      break;
  }
}

self.addEventListener("message", (event) => receive(event.data).catch(fail));
