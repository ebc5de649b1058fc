// When a batch of events goes to the worker: with the next animation frame, one at a time, and only if
// something happened or the app asked to be called again. Idle means no frames, timers or messages.

import { addToBatch } from "./input.js";

const MOST_MS = 24 * 3600 * 1000; // Timers of the browser wrap around after 24 days.

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
    this.dueAt = Infinity; // When the timer rings, in milliseconds of the page's life.
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
    this.dueAt = Infinity;
    this.wanted = false;
    const events = this.events;
    this.events = [];
    this.inFlight++;
    this.post(events);
  }

  // The reply to so many batches came; `repaintMs` is when the app wants to be called without any event.
  replied(repaintMs, batches) {
    this.inFlight -= batches;
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = 0;
    this.dueAt = Infinity;
    if (repaintMs > 0 || (repaintMs <= 0 && document.hidden)) {
      const wait = Math.min(repaintMs, MOST_MS);
      this.timer = setTimeout(() => this.want(), wait);
      this.dueAt = performance.now() + wait;
    } else if (repaintMs !== undefined) {
      this.wanted = true;
    }
    this.schedule();
  }

  // True when nothing is under way and nothing will be within `ms` unless something happens.
  quiet(ms) {
    return this.inFlight === 0 && !this.wanted && !this.frame && this.dueAt - performance.now() > ms;
  }

  stop() {
    this.stopped = true;
    if (this.frame) cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.events = [];
  }
}
