// Which tab owns the journal: a Web Lock held for life. Another tab can ask the owner to let go;
// the owner saves, closes its files and shows the page with the way back itself.

const NAME = "journal";
const ANSWER_MS = 10000;
const LATE_MS = 400;

const MARKER = "journal-was-here"; // Tells a journal that was cleared from one that never was.

// A second, smaller storage: the place of the last journal, "files" or "database" ("1" in version 0.1, for files);
// empty where there never was one, or where the browser refuses.
export function marker(place) {
  try {
    if (place) localStorage.setItem(MARKER, place);
    return localStorage.getItem(MARKER) ?? "";
  } catch {
    return "";
  }
}

export class Owner {
  // `letGo()` saves and closes everything; its promise ends when the files are closed, or is false when they stay
  // open.
  constructor(letGo) {
    this.letGo = letGo;
    this.release = null; // Not null: this tab is the owner.
    this.channel = new BroadcastChannel(NAME);
    this.channel.addEventListener("message", (event) => this.onMessage(event.data));
  }

  // True when this tab is the owner now; false when another one is. The lock of a page that was just
  // reloaded can be let go a moment late.
  async claim() {
    const until = performance.now() + LATE_MS;
    while (!(await this.request({ ifAvailable: true }))) {
      if (performance.now() > until) return false;
      await new Promise((resolve) => setTimeout(resolve, LATE_MS / 8));
    }
    return true;
  }

  // Asks the owner to let go and waits. False when it does not answer.
  async takeOver() {
    const give_up = new AbortController();
    const timer = setTimeout(() => give_up.abort(), ANSWER_MS);
    this.channel.postMessage("let-go");
    try {
      return await this.request({ signal: give_up.signal });
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  // Resolves as soon as it is known who has the lock, and holds it until `release` is called.
  request(options) {
    return new Promise((resolve, reject) => {
      navigator.locks.request(NAME, options, (lock) => {
        resolve(lock !== null);
        if (lock === null) return undefined;
        return new Promise((release) => {
          this.release = release;
        });
      }).catch(reject);
    });
  }

  // Resolves when another page has got the journal, or after a while.
  async changesHands() {
    const holder = async () => (await navigator.locks.query()).held.find(({ name }) => name === NAME)?.clientId;
    const before = await holder();
    for (const until = performance.now() + ANSWER_MS; performance.now() < until;) {
      await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      const now = await holder();
      if (now && now !== before) return;
    }
  }

  async onMessage(message) {
    if (message !== "let-go" || this.release === null) return;
    const release = this.release;
    this.release = null;
    if ((await this.letGo()) === false) this.release = release;
    else release();
  }
}
