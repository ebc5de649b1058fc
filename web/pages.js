// The calm pages that work without the app: another tab has the journal, the storage is missing or was
// cleared, something failed. Their texts are in texts.js, since the app's own table may not be there.

import { texts } from "./texts.js";

function make(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

export class Pages {
  constructor(element) {
    this.element = element;
  }

  // The page of the first moment, before the app runs.
  showOpening() {
    const { name, opening } = texts();
    this.element.replaceChildren(make("h1", name), make("p", opening));
    document.title = name;
  }

  hide() {
    this.element.hidden = true;
  }

  // Shows a page. `buttons` are [text, action]; the first is the main one. An action may return a text,
  // or a promise of one, which is then said on the page.
  show(name, buttons, detail) {
    const { name: app, danger, pages } = texts();
    const { title, text } = pages[name];
    const heading = make("h1", title);
    heading.tabIndex = -1;
    const answer = make("p", "");
    answer.setAttribute("role", "status");
    const parts = [heading, ...text.map((line) => make("p", line))];
    buttons.forEach(([label, action], index) => {
      const button = make("button", label);
      button.type = "button";
      if (index === 0) button.className = "primary";
      button.addEventListener("click", async () => {
        answer.textContent = (await action()) || "";
      });
      parts.push(button);
    });
    parts.push(answer, make("p", danger)); // The app's Help now is out of reach.
    if (detail) parts.push(make("pre", detail));
    this.element.replaceChildren(...parts);
    this.element.dataset.page = name;
    this.element.hidden = false;
    document.title = app;
    heading.focus();
  }
}
