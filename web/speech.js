// What is said to screen readers without being shown: one polite region, each announcement once.

const KEPT_MS = 4000; // Long enough to be read out; nobody should find it there much later.

export class Speech {
  constructor(region) {
    this.region = region;
    this.lines = []; // [{element, at}], oldest first.
  }

  // Each text is a new element, so that the same words twice are said twice.
  say(texts) {
    const at = performance.now();
    for (const text of texts) {
      const element = document.createElement("p");
      element.textContent = text;
      this.region.append(element);
      this.lines.push({ element, at });
    }
  }

  // Takes away what was said long ago. Called when something happens anyway, since idle means no timers.
  tidy() {
    const oldest = performance.now() - KEPT_MS;
    while (this.lines.length > 0 && this.lines[0].at < oldest) this.lines.shift().element.remove();
  }

  clear() {
    this.lines = [];
    this.region.replaceChildren();
  }
}
