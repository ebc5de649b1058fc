// When a batch of events goes to the worker: with the next animation frame, one at a time, and only if
// something happened or the app asked to be called again. Idle means no frames, timers or messages.

import { addToBatch } from "./input.js";

export class Loop {
  // `post(events)` sends a batch; the worker answers each with one reply.
  constructor(post) {
    this.post = post;
    this.events = [];
    this.inFlight = 0;
    this.wanted = false; // A batch is due, with or without events.
    this.frame = 0;
    this.timer = 0;
    this.stopped = false;
  }

  // Adds an event and asks for a batch.
  add(event) {
    if (this.stopped) return;
    addToBatch(this.events, event);
    this.want();
  }

  // Asks for a batch at the next animation frame.
  want() {
    if (this.stopped) return;
    this.wanted = true;
    this.schedule();
  }

  // A hidden page gets no animation frames, so its batches go at once.
  schedule() {
    if (!this.wanted || this.inFlight > 0 || this.frame) return;
    if (document.hidden) {
      this.sendNow();
      return;
    }
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.sendNow();
    });
  }

  // Sends what there is without waiting, even behind another batch: for a page that may end now.
  sendNow() {
    if (this.stopped) return;
    if (this.frame) cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.frame = 0;
    this.timer = 0;
    this.wanted = false;
    const events = this.events;
    this.events = [];
    this.inFlight++;
    this.post(events);
  }

  // The reply to a batch came; `repaintMs` is when the app wants to be called without any event.
  replied(repaintMs) {
    this.inFlight--;
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = 0;
    if (repaintMs !== undefined && !(repaintMs <= 0)) {
      this.timer = setTimeout(() => this.want(), repaintMs);
    } else if (repaintMs !== undefined && document.hidden) {
      this.timer = setTimeout(() => this.want(), 0);
    } else if (repaintMs !== undefined) {
      this.wanted = true;
    }
    this.schedule();
  }

  stop() {
    this.stopped = true;
    if (this.frame) cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.events = [];
  }
}
