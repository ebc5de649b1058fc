// The shell: brings the app to life in its worker, sends it batches of events, and applies each output
// (picture and tree patch together, in one task). It knows nothing about journals.
//
// A message brings an output, and may bring earlier ones, which come to pass with it and of which nothing is said.
// An output is {"patch": {...}, "focus": id, "say": [...], "requests": [{kind, id, name, text}], "repaint": ms,
// "theme": {token: colour}, "title", "language", "back", "covered"}; members that say nothing are left out. Kinds of
// requests stand in requests.js. Without "repaint" the app sleeps.

import { Back } from "./back.js";
import { Engine, stayPlain } from "./engine.js";
import { Given } from "./given.js";
import { Input } from "./input.js";
import { Loop } from "./loop.js";
import { Mirror } from "./mirror.js";
import { goBack, Offline, versionBefore } from "./offline.js";
import { marker, Owner } from "./owner.js";
import { Pages } from "./pages.js";
import { clearSheet } from "./print.js";
import { settleReading, watchReading } from "./reading.js";
import { copyText, runRequests } from "./requests.js";
import { saveFiles } from "./rescue.js";
import { Speech } from "./speech.js";
import { Surroundings } from "./surroundings.js";
import { setFirstLanguage, setLanguage, texts } from "./texts.js";

const BUILD = "@BUILD_ID@";
const stats = { batches: 0, outputs: 0, pictures: 0, calculating: 0 };

class Shell {
  constructor() {
    this.given = new Given(() => (this.back?.held ? { journal: true } : null));
    this.canvas = document.getElementById("picture");
    this.context = this.canvas.getContext("bitmaprenderer");
    setFirstLanguage();
    this.pages = new Pages(document.getElementById("page"));
    this.pages.showOpening();
    this.speech = new Speech(document.getElementById("polite"));
    this.engine = new Engine((message) => this.onMessage(message));
    this.loop = new Loop((events) => this.postBatch(events));
    this.offline = new Offline(() => this.running && this.loop.want(), () => this.replaced());
    this.goesBack = false;
    this.running = false;
    this.over = false; // Failed, taken over or left.
    this.kept = true; // Else what was written last is in the worker's memory alone.
  }

  // From nothing to the first batch, or to the page that says why not.
  async boot() {
    if (document.querySelector("meta[name=build]")?.content !== BUILD) return this.offerReload("build");
    if (!navigator.locks) return this.offerReload("missing");
    this.owner = new Owner(() => this.letGo());
    if (!(await this.owner.claim())) return this.showOther("other");
    return this.open(marker());
  }

  // Lets the worker open the files, then starts the app.
  async open(expected) {
    const opened = await this.engine.open(expected);
    if (opened.build !== BUILD) return this.offerReload("build");
    if (opened.kind === "refused") return this.refused(opened.why);
    const started = await this.engine.start();
    if (started.build !== BUILD) return this.offerReload("build");
    if (started.plain) this.plain = await (await import("./plain.js")).startPlain();
    return this.run();
  }

  refused(why) {
    if (why === "evicted") {
      this.pages.show("evicted", [[texts().startNew, () => this.open("").catch((error) => this.fail(error))]]);
    } else {
      this.offerReload(why, why === "unreachable" ? [saveFiles()] : []);
    }
  }

  offerReload(name, more = []) {
    this.pages.show(name, [[name === "build" ? texts().reload : texts().again, () => location.reload()], ...more]);
  }

  // The page of a tab that does not own the journal.
  showOther(name) {
    this.pages.show(name, [[texts().useHere, async () => {
      if (!(await this.owner.takeOver())) return this.showOther("silent");
      if (this.over) return this.given.reload();
      return this.open(marker()).catch((error) => this.fail(error));
    }]]);
  }

  run() {
    const send = (event) => this.send(event);
    const root = document.getElementById("mirror");
    this.mirror = new Mirror(root, send, this.plain);
    this.plain?.watch(send);
    this.back = new Back(send);
    this.surroundings = new Surroundings(this.plain ? this.canvas : root, () => this.loop.want(), !!this.plain);
    watchReading(root, send);
    const { fields } = this.mirror;
    const canGoBack = () => this.goesBack;
    this.input = new Input({ root, send, canGoBack, composing: () => fields.composing(), plain: !!this.plain });
    document.addEventListener("visibilitychange", () => this.onVisibility());
    document.addEventListener("freeze", () => this.hide());
    window.addEventListener("pagehide", () => {
      this.hide();
      this.engine.post({ kind: "close" });
      this.over = true;
      this.given.stop();
    });
    window.addEventListener("beforeunload", (event) => {
      if (!this.kept && !this.over) event.preventDefault();
    });
    this.given.start(send);
    this.loop.sendNow();
  }

  send(event) {
    if (event.kind === "edit" || event.kind === "answer") marker(this.engine.place);
    this.loop.add(event);
  }

  postBatch(events) {
    stats.batches++;
    const transfer = events.map((event) => event.bytes).filter(Boolean);
    const input = { ...this.surroundings.read(), ...this.offline.read() };
    this.engine.post({ kind: "batch", input, events }, transfer);
  }

  onMessage(message) {
    if (this.over) return;
    if (message.kind === "output") this.onOutput(message);
    else if (message.kind === "redraw") this.loop.want();
    else if (message.kind === "lost") this.goPlain();
    else if (message.kind === "failed") this.fail(message.what);
  }

  // Picture and mirror change in this one task, so that they never disagree.
  onOutput(message) {
    const last = JSON.parse(message.json);
    const outputs = [...message.earlier.map((json) => JSON.parse(json)), last];
    stats.outputs += message.batches;
    this.kept = message.kept;
    if (message.bitmap) this.show(message);
    for (const { patch, theme, title, language, focus } of outputs) {
      this.mirror.apply(patch || {});
      if (theme) this.applyTheme(theme);
      if (title) document.title = title;
      if (language) setLanguage(language);
      if (focus) this.mirror.focus(focus);
    }
    settleReading();
    if (last.covered) this.speech.clear();
    if (last.covered) this.mirror.holdFocus();
    this.speech.tidy();
    if (last.say?.length) this.speech.say(last.say);
    this.goesBack = !!last.back;
    this.back.set(this.goesBack);
    if (!this.running) this.firstOutput();
    this.runRequests(outputs.flatMap(({ requests }) => requests ?? []), message.files);
    this.loop.replied(last.repaint, message.batches);
  }

  show({ bitmap, width, height }) {
    stats.pictures++;
    const { canvas } = this;
    if (canvas.width !== bitmap.width || canvas.height !== bitmap.height) {
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
    }
    canvas.style.width = width + "px";
    canvas.style.height = height + "px";
    this.context.transferFromImageBitmap(bitmap);
  }

  firstOutput() {
    this.running = true;
    document.body.classList.add("running");
    this.pages.hide();
    this.offline.start().catch(() => {}); // Without it the app only needs the network to start.
  }

  applyTheme(theme) {
    const style = document.documentElement.style;
    for (const [token, value] of Object.entries(theme)) style.setProperty("--" + token, value);
    style.colorScheme = String(theme.scheme).startsWith("dark") ? "dark" : "light";
  }

  runRequests(requests, files) {
    for (const request of requests) request.bytes = files?.[request.id];
    runRequests(requests, {
      send: (event) => this.send(event),
      stretch: (bytes) => this.stretch(bytes),
      eraseFiles: async () => {
        this.over = true;
        this.loop.stop();
        await this.engine.ask({ kind: "erase" }, ["erased"]);
      },
      update: () => this.update(),
      install: () => this.offline.install(),
    });
  }

  async stretch(bytes) {
    stats.calculating++;
    try {
      return await this.engine.stretch(bytes);
    } finally {
      stats.calculating--;
    }
  }

  onVisibility() {
    if (document.hidden) this.hide();
    else if (!this.over) this.send({ kind: "visible" });
    if (!document.hidden) this.offline.look();
  }

  // Saves what is typed, at once: this may be the last moment.
  hide() {
    if (this.over) return;
    this.mirror.fields.flush();
    this.loop.add({ kind: "hidden" });
    this.loop.sendNow();
  }

  // Another tab wants the journal.
  async letGo() {
    if (this.running) this.hide();
    if (!(await this.engine.close())) return false;
    this.stop();
    this.showOther("other");
    return true;
  }

  // Goes on with the newer version of the app. False, and nothing is closed, when words would be lost.
  async update() {
    this.hide();
    if (!(await this.engine.close())) return false;
    this.stop();
    await this.offline.take();
    this.given.reload();
    return true;
  }

  // The picture is lost and does not come back: this tab goes on with the plain page.
  async goPlain() {
    if (document.hidden) return; // The worker says so again.
    stayPlain();
    this.hide();
    if (!(await this.engine.close())) return;
    this.stop();
    this.given.reload();
  }

  // Another page took a newer version: one that shows nothing of the journal follows, once that one has it again.
  async replaced() {
    if (this.running && !this.over) return;
    await this.owner?.changesHands();
    this.given.reload();
  }

  // Takes everything of the user's off the page.
  stop() {
    this.over = true;
    this.given.stop();
    this.loop.stop();
    document.body.classList.remove("running");
    document.getElementById("mirror").replaceChildren();
    clearSheet();
    this.speech.clear();
    this.canvas.width = this.canvas.height = 1;
  }

  // The failure page: works without the app. `what` holds no words of the user's.
  fail(what) {
    if (this.over) return;
    this.stop();
    this.engine.end();
    const report = [
      `Build: ${BUILD}`, `What: ${what?.stack || what}`, `Browser: ${navigator.userAgent}`,
      `Window: ${innerWidth} x ${innerHeight} at ${devicePixelRatio}`,
    ].join("\n");
    console.error(report);
    const ways = [
      [texts().reload, () => location.reload()],
      saveFiles(),
      [texts().copyReport, async () => ((await copyText(report)) ? texts().copied : report)],
    ];
    this.pages.show("failed", ways);
    versionBefore().then((build) => build && this.pages.show("failed", [...ways, [texts().versionBefore, goBack]]));
  }
}

const shell = new Shell();
window.rapportStats = stats; // For tests: what was done so far, and whether all is at rest.
window.rapportIsQuiet = (ms) => shell.running && shell.loop.quiet(ms);
window.addEventListener("pageshow", (event) => event.persisted && location.reload());
window.addEventListener("error", (event) => {
  if (!String(event.message).startsWith("ResizeObserver")) shell.fail(event.error || event.message);
});
window.addEventListener("unhandledrejection", (event) => shell.fail(event.reason));
shell.boot().catch((error) => shell.fail(error));
