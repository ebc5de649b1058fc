// The calm pages that work without the app: another tab has the journal, the storage is missing or was
// cleared, something failed. Their texts stand here, since the app's own table may not be there.

const TEXTS = {
  other: {
    title: "Your journal is open in another tab",
    text: ["It can be open in one tab at a time, so that nothing is lost."],
  },
  silent: {
    title: "The other tab does not answer",
    text: ["Close the other tab or window, then try again here. Everything that was saved is still there."],
  },
  busy: {
    title: "Your journal is still being closed",
    text: [
      "Another tab or window has not let go of it yet. Everything that was saved is still there.",
      "Try again in a moment.",
    ],
  },
  missing: {
    title: "This window cannot keep a journal",
    text: [
      "This browser gives the page no place on this device to save your words.",
      "That is so in some private windows and in older browsers.",
      "Nothing has been written. Open the page in a normal window, or in a current Firefox, Chrome, Edge or Safari.",
    ],
  },
  unreachable: {
    title: "Your journal is out of reach just now",
    text: [
      "There is a journal in this browser, but the browser does not let this page get to it.",
      "Nothing was deleted. Start the browser again, then open this page in a normal window.",
    ],
  },
  evicted: {
    title: "Your journal is not here any more",
    text: [
      "There was a journal in this browser, and its files are gone.",
      "Browsers can clear them when space is short, or when site data is deleted.",
      "If you saved a copy, start a new journal and open the copy there.",
    ],
  },
  build: {
    title: "There is a newer version",
    text: ["The parts of this page do not belong together. Reload to get all of the new ones. Your entries are safe."],
  },
  drawing: {
    title: "This browser cannot draw the journal",
    text: [
      "It has no WebGL 2, or it is turned off. Your entries are safe.",
      "A current Firefox, Chrome, Edge or Safari can show them.",
    ],
  },
  failed: {
    title: "Something went wrong",
    text: [
      "Your entries are safe on this device. Everything that said “saved” is there.",
      "Reloading usually helps. You can also save a copy of the journal's files first.",
    ],
  },
};

function make(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

export class Pages {
  constructor(element) {
    this.element = element;
  }

  hide() {
    this.element.hidden = true;
  }

  // Shows a page. `buttons` are [text, action]; the first is the main one. An action may return a text,
  // or a promise of one, which is then said on the page.
  show(name, buttons, detail) {
    const { title, text } = TEXTS[name];
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
    parts.push(answer);
    if (detail) parts.push(make("pre", detail));
    this.element.replaceChildren(...parts);
    this.element.dataset.page = name;
    this.element.hidden = false;
    document.title = "Journal";
    heading.focus();
  }
}
