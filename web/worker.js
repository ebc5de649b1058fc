// The worker's own script, in one Blob behind files_opfs.js and files_indexeddb.js and before the program's glue.
// It gives up the network first, opens the journal's files, then runs the app: a batch of events in, one output back.

/* global createRapport, FILES, PATIENCE_MS, BlockFiles, filesRoot, isInFiles, openInFiles, eraseInFiles */

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
const LOST_MS = 5000; // Until the picture, once lost, does not come back.
const AGAIN_MS = 5000; // Until keeping what could not be kept is tried again.

let files = []; // [{name, handle}] in the order of FILES.
let store = null; // The BlockFiles, where the files are in IndexedDB.
let app = null; // The program, once it is started.
let canvas = null;
let stuck = false; // It has failed, or its files are closed.

// --- Files.

// Opens all files where the journal is, or where a new one can be. {place: "files" or "database"}, or {why}:
// "evicted" (a journal was expected, and there is none), "unreachable" (the browser does not let us get to it),
// "busy" (somebody else holds it), "missing" (there is no place to keep one).
async function openFiles(expected) {
  const root = await filesRoot();
  const inFiles = root !== null && (await isInFiles(root));
  const inDatabase = inFiles ? "none" : await BlockFiles.look();
  const isThere = inFiles || inDatabase === "there";
  if (expected && !isThere) {
    const looked = expected === "database" ? inDatabase !== "refused" : root !== null;
    return { why: looked ? "evicted" : "unreachable" };
  }
  if (root && inDatabase !== "there") {
    const opened = await openInFiles(root);
    if (opened.files) {
      files = opened.files;
      return { place: "files" };
    }
    if (opened.why === "busy") return opened;
    if (inFiles) return { why: "unreachable" };
  }
  const opened = await BlockFiles.open(FILES, PATIENCE_MS);
  if (opened.why) return { why: opened.why === "missing" && isThere ? "unreachable" : opened.why };
  store = opened.store;
  files = store.files;
  return { place: "database" };
}

function closeFiles() {
  for (const { handle } of files) handle.close();
  files = [];
  store?.close();
  store = null;
}

// --- The app.

function fail(what) {
  if (stuck) return;
  stuck = true;
  self.postMessage({ kind: "failed", what: String(what?.stack || what) });
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

async function start({ module, fonts, place, plain }) {
  canvas = self.OffscreenCanvas && !plain ? new OffscreenCanvas(1, 1) : null;
  const fontsReady = addFonts(fonts).catch(() => {}); // Others do as well.
  app = await load(module, { rapportFiles: files, rapportCanvas: canvas });
  await fontsReady;
  const problem = app.rapport.start(place);
  if (problem) {
    fail(problem);
    return;
  }
  let lost = 0;
  canvas?.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    guarded(() => app.rapport.contextLost());
    lost = setInterval(() => self.postMessage({ kind: "lost" }), LOST_MS);
  });
  canvas?.addEventListener("webglcontextrestored", () => {
    clearInterval(lost);
    guarded(() => app.rapport.contextRestored());
    self.postMessage({ kind: "redraw" });
  });
  self.postMessage({ kind: "started", build: app.rapport.build(), plain: app.rapport.plain });
}

// --- Outputs. What a frame wrote to IndexedDB is kept a little later: its output, which may say "saved", waits for
// that, and all are posted in their order.

let waiting = []; // [{output, saving}]; `saving` is null or the promise of BlockFiles.save().
let posting = Promise.resolve(); // Until nothing waits any more.
let trouble = ""; // Why what was written last is in memory alone: "full", "failed".
let surroundings = null; // Of the last batch.

// None, where it was lost a moment ago: the event that says so follows.
function takePicture() {
  try {
    return canvas.transferToImageBitmap();
  } catch (error) {
    if (canvas.getContext("webgl2")?.isContextLost()) return undefined;
    throw error;
  }
}

function runFrame() {
  const { json, drawn, files: bytes } = app.rapport.frame({ ...surroundings, kept: trouble });
  const { width, height } = surroundings;
  return { json, bitmap: drawn ? takePicture() : undefined, files: bytes, width, height };
}

// Posts the output of a batch; `before` are those of earlier batches, which are applied with it and say nothing.
function post({ json, bitmap, files: bytes, width, height }, before = [], batches = 1) {
  const given = Object.assign({}, ...before.map((output) => output.files), bytes);
  const transfer = Object.values(given).map((one) => one.buffer);
  if (bitmap) transfer.push(bitmap);
  const earlier = before.map((output) => output.json);
  const message = { kind: "output", json, earlier, batches, bitmap, files: given, width, height, kept: !trouble };
  self.postMessage(message, transfer);
}

// One batch: events in their order, one frame, one reply. While nothing can be kept, no output claims that it is,
// so that none has to wait.
function batch({ input, events }) {
  surroundings = input;
  for (const event of events) app.rapport.event(event);
  const output = runFrame();
  const saving = trouble ? null : store?.save();
  if (!saving && waiting.length === 0) {
    post(output);
    return;
  }
  waiting.push({ output, saving });
  if (waiting.length === 1) posting = postInOrder();
}

async function postInOrder() {
  while (waiting.length > 0 && !stuck) {
    const why = await waiting[0].saving;
    if (why) guarded(() => notKept(why));
    else post(waiting.shift().output);
  }
}

// What the waiting frames say is not so. The app learns of it, and one more frame tells the truth in their stead.
function notKept(why) {
  trouble = why;
  const before = waiting.map(({ output }) => output);
  waiting = [];
  for (const { bitmap } of before) bitmap?.close();
  post(runFrame(), before, before.length);
  setTimeout(keepAgain, AGAIN_MS);
}

// Tries until all is kept; then the app may say so, in a frame of its own.
async function keepAgain() {
  if (stuck) return;
  const before = trouble;
  trouble = await store.saveAgain();
  if (trouble !== before) self.postMessage({ kind: "redraw" });
  if (trouble) setTimeout(keepAgain, AGAIN_MS);
}

// --- The end.

// Saves and closes. False, and nothing is closed, when words would be lost that are in memory alone.
async function close(gently) {
  await posting;
  if (gently && trouble) return false;
  guarded(() => app?.rapport.close());
  stuck = true;
  await (trouble ? store?.saveAgain() : store?.save());
  closeFiles();
  return true;
}

async function erase() {
  guarded(() => app?.rapport.close());
  stuck = true;
  closeFiles();
  await eraseInFiles();
  await BlockFiles.erase();
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
      const opened = await openFiles(message.expected);
      self.postMessage({ kind: opened.why ? "refused" : "opened", ...opened, build: BUILD });
      break;
    }
    case "start":
      await start(message);
      break;
    case "batch":
      guarded(() => batch(message));
      break;
    case "close":
      self.postMessage({ kind: "closed", done: await close(message.gently) });
      break;
    case "erase":
      await erase();
      self.postMessage({ kind: "erased" });
      break;
  }
}

self.addEventListener("message", (event) => receive(event.data).catch(fail));
