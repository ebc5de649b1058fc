// Back of the browser and of Android: while the app can go back, one neutral entry lies on top of the
// history; the address never changes.

export class Back {
  constructor(send) {
    this.send = send;
    this.wanted = false;
    this.held = history.state?.journal === true;
    this.leaving = false; // Our own history.back() is under way.
    window.addEventListener("popstate", (event) => this.onPop(event));
  }

  // After every output: whether the app would use Back.
  set(wanted) {
    this.wanted = wanted;
    this.settle();
  }

  settle() {
    if (this.leaving || this.wanted === this.held) return;
    if (this.wanted) {
      history.pushState({ journal: true }, "");
      this.held = true;
    } else {
      this.leaving = true;
      history.back();
    }
  }

  // A fragment that was added is no step back; given.js takes it away.
  onPop(event) {
    if (location.hash) return;
    const wasHeld = this.held;
    this.held = event.state?.journal === true;
    if (this.leaving) {
      this.leaving = false;
      this.settle();
    } else if (wasHeld && !this.held) {
      this.send({ kind: "back" });
    }
  }
}
