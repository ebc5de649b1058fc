// What the app is told about the window with every batch: size, scale, on-screen keyboard, time and
// the system's preferences. `changed` is called when one of them changes.

import { appAddress } from "./given.js";

const QUERIES = {
  dark: "(prefers-color-scheme: dark)",
  contrast: "(prefers-contrast: more)",
  forced: "(forced-colors: active)",
  reducedMotion: "(prefers-reduced-motion: reduce)",
};

export class Surroundings {
  // `root` fills the window; `scrolls` tells that the page itself is longer than that.
  constructor(root, changed, scrolls = false) {
    this.root = root;
    this.scrolls = scrolls;
    this.text = this.textScale();
    this.changed = () => {
      this.text = this.textScale();
      changed();
    };
    this.watch();
  }

  watch() {
    const { changed } = this;
    this.queries = {};
    for (const [name, text] of Object.entries(QUERIES)) {
      this.queries[name] = window.matchMedia(text);
      this.queries[name].addEventListener("change", changed);
    }
    this.watchScale();
    this.watchSize();
    const viewport = window.visualViewport;
    if (viewport) {
      viewport.addEventListener("resize", changed);
      viewport.addEventListener("scroll", () => this.stayAtTop());
    }
    window.addEventListener("languagechange", changed);
  }

  // An observer reports once at its start, which is no change.
  watchSize() {
    let started = false;
    new ResizeObserver(() => {
      if (started) this.changed();
      started = true;
    }).observe(this.root);
  }

  // A change of the pixel ratio has no event of its own: a query for the present one stops matching.
  watchScale() {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener("change", () => {
      this.watchScale();
      this.changed();
    }, { once: true });
  }

  // Some browsers push the page up under their keyboard; the app makes room by itself.
  stayAtTop() {
    if (!this.scrolls && window.visualViewport.scale <= 1.01 && window.scrollY !== 0) window.scrollTo(0, 0);
  }

  // CSS pixels at the bottom that an on-screen keyboard covers.
  keyboardInset() {
    const viewport = window.visualViewport;
    if (!viewport) return 0;
    const covered = this.root.clientHeight - viewport.height * viewport.scale;
    return covered > 1 ? Math.round(covered) : 0;
  }

  // The system's or browser's text size, where a page can know it.
  textScale() {
    const style = getComputedStyle(document.documentElement);
    const known = [parseFloat(style.fontSize) / 16, parseFloat(style.getPropertyValue("--os-text-scale"))];
    const scale = Math.max(1, ...known.filter(Number.isFinite));
    return Math.min(3, scale);
  }

  // Everything at this moment, as the worker wants it. The page's clock is the app's only one.
  read() {
    return {
      width: this.root.clientWidth,
      height: this.root.clientHeight,
      scale: window.devicePixelRatio || 1,
      inset: this.keyboardInset(),
      now: Date.now(),
      offset: -new Date().getTimezoneOffset(),
      dark: this.queries.dark.matches,
      contrast: this.queries.contrast.matches || this.queries.forced.matches,
      reducedMotion: this.queries.reducedMotion.matches,
      textScale: this.text,
      address: appAddress(),
      language: (navigator.languages ?? []).join(" "),
    };
  }
}
