// The app's files on the device: starts the service worker, learns of newer versions, and of the browser's offer to put
// the app among the others. Without service workers, as in some private windows, all of it just stays away.

import { ownScript } from "./trusted.js";

const CHECK_MS = 24 * 60 * 60 * 1000; // How often a page that stays open looks for a newer version.
const PATIENCE_MS = 5000;

const STANDALONE = ["standalone", "minimal-ui", "window-controls-overlay", "fullscreen"];

// Resolves when `worker` gets this far; false if it is dropped instead.
function reaches(worker, state) {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === state) resolve(true);
      else if (worker.state === "redundant") resolve(false);
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

export class Offline {
  // `changed()` is called when read() says something new, `replaced()` when another page took a newer version.
  constructor(changed, replaced) {
    this.changed = changed;
    this.registration = null;
    this.ready = false;
    this.taking = false;
    this.offer = null; // The browser's question whether to install.
    this.checked = Date.now();
    window.addEventListener("beforeinstallprompt", (event) => {
      event.preventDefault();
      this.offer = event;
      changed();
    });
    window.addEventListener("appinstalled", () => {
      this.offer = null;
      changed();
    });
    const workers = navigator.serviceWorker;
    let had = !!workers?.controller; // The first one takes no page's version away.
    workers?.addEventListener("controllerchange", () => {
      if (had && !this.taking) replaced();
      had = true;
    });
  }

  // Once the app runs, so that nothing is fetched twice before its first picture.
  async start() {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    this.registration = (await workers.register(ownScript("service_worker.js"), { updateViaCache: "none" })) ?? null;
    if (!this.registration) return;
    this.registration.addEventListener("updatefound", () => this.watch());
    await this.watch();
  }

  async watch() {
    const { installing } = this.registration;
    if (installing) await reaches(installing, "installed");
    const first = this.registration.active ?? this.registration.waiting;
    if (first && !this.ready) this.ready = await reaches(first, "activated");
    this.changed();
  }

  // Members of the worker's input.
  read() {
    const standalone = STANDALONE.some((mode) => matchMedia(`(display-mode: ${mode})`).matches);
    return {
      offline: this.ready,
      update: this.ready && !!this.registration.waiting,
      canInstall: this.offer !== null,
      installed: standalone || navigator.standalone === true,
      canShare: typeof navigator.share === "function",
    };
  }

  // A page that stays open for days asks by itself.
  look() {
    if (!this.registration || Date.now() - this.checked < CHECK_MS) return;
    this.checked = Date.now();
    this.registration.update().catch(() => {});
  }

  // Makes the newer version the one that is served. The journal is closed already, and the page is loaded anew after.
  async take() {
    const waiting = this.registration?.waiting;
    if (!waiting) return;
    this.taking = true;
    waiting.postMessage("take-over");
    await Promise.race([
      reaches(waiting, "activated"),
      new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
    ]);
  }

  async install() {
    const offer = this.offer;
    this.offer = null;
    await offer?.prompt();
    const choice = await offer?.userChoice;
    this.changed();
    return choice?.outcome === "accepted";
  }
}

// Asks the service worker, as far as there is one: the build before the present one, or "".
function ask(kind) {
  return new Promise((resolve) => {
    const worker = navigator.serviceWorker?.controller;
    if (!worker) {
      resolve("");
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data.before);
    worker.postMessage({ kind }, [port2]);
    setTimeout(() => resolve(""), PATIENCE_MS);
  });
}

// For the page that says that the app failed: whether there is a version before, and going back to it.
export const versionBefore = () => ask("versions");

export async function goBack() {
  await ask("go-back");
  location.reload();
}
