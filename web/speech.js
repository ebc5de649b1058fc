// What is said to screen readers without being shown: one polite region, each announcement once.

const KEPT = 3;

export class Speech {
  constructor(region) {
    this.region = region;
  }

  // Each text is a new element, so that the same words twice are said twice.
  say(texts) {
    for (const text of texts) {
      const line = document.createElement("p");
      line.textContent = text;
      this.region.append(line);
    }
    const kept = Math.max(KEPT, texts.length);
    while (this.region.childElementCount > kept) this.region.firstElementChild.remove();
  }

  clear() {
    this.region.replaceChildren();
  }
}
