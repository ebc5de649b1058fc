// Emscripten's library of our own: the imports of imports.h that are not text, and `Module.rapport`, through
// which the worker calls the program. Emscripten's HEAPU8 and GL are only reachable from here.

/* global mergeInto, LibraryManager, Module, HEAPU8, GL, UTF8ToString, Rapport */

mergeInto(LibraryManager.library, {
  $Rapport__deps: ["$GL"],
  $Rapport__postset: 'Module["rapport"] = Rapport;',
  $Rapport: {
    lastWords: "",
    language: "",
    address: "",
    kinds: { down: 0, move: 1, up: 2, cancel: 3, activate: 7, focus: 9, back: 10, hidden: 11, visible: 12 },
    pointers: ["mouse", "touch", "pen"],
    // In the order of ui::Key.
    keys: [
      "None", "Tab", "Enter", "Space", "Escape", "Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown",
    ],

    // In the order of core::Kept.
    kept: ["", "full", "failed"],

    // The browser draws nothing here: the tree is shown as a page.
    plain: false,

    // Makes the canvas current, where there is one that can be drawn into, and starts the app, whose files are in
    // this place: "files" or "database". A text says what is wrong.
    start: function(place) {
      var context = Module["rapportCanvas"] && Module["rapportCanvas"].getContext("webgl2", {
        alpha: false, antialias: false, depth: false, stencil: false, preserveDrawingBuffer: false,
        powerPreference: "low-power",
      });
      Rapport.plain = !context;
      if (context) {
        GL.makeContextCurrent(GL.registerContext(
          context, { majorVersion: 2, minorVersion: 0, enableExtensionsByDefault: 0 }));
      }
      var started = Module["_rapport_start"](place === "database" ? 1 : 0, Rapport.plain ? 1 : 0);
      return started < 0 ? Rapport.lastWords || "The app does not start." : "";
    },

    build: function() {
      return UTF8ToString(Module["_rapport_build"]());
    },

    // Calls `call(address, size)` with a copy of `bytes` in the program's memory.
    withBytes: function(bytes, call) {
      var address = Module["_malloc"](bytes.length || 1);
      HEAPU8.set(bytes, address);
      call(address, bytes.length);
      Module["_free"](address);
    },

    withText: function(text, call) {
      Rapport.withBytes(new TextEncoder().encode(text || ""), call);
    },

    modifiers: function(event) {
      return (event.shift ? 1 : 0) | (event.ctrl ? 2 : 0) | (event.alt ? 4 : 0);
    },

    // One event of the shell's.
    event: function(event) {
      var modifiers = Rapport.modifiers(event);
      switch (event.kind) {
        case "wheel":
          Module["_rapport_wheel"](event.x, event.y, event.dx, event.dy, modifiers);
          break;
        case "key":
          Module["_rapport_key"](Math.max(0, Rapport.keys.indexOf(event.key)), modifiers);
          break;
        case "edit":
          Rapport.withText(event.text, function(text, size) {
            Module["_rapport_edit"](event.node, event.version, text, size);
          });
          break;
        case "answer":
          Rapport.answer(event);
          break;
        case "given":
          Rapport.given(event);
          break;
        case "down": case "move": case "up": case "cancel":
          Module["_rapport_pointer"](Rapport.kinds[event.kind], event.x, event.y,
            Math.max(0, Rapport.pointers.indexOf(event.pointer)), event.field ? 1 : 0, modifiers);
          break;
        default:
          Module["_rapport_event"](Rapport.kinds[event.kind], event.node || 0, event.visible ? 1 : 0);
      }
    },

    answer: function(event) {
      Rapport.withText(event.text, function(text, textSize) {
        Rapport.withBytes(new Uint8Array(event.bytes || 0), function(bytes, bytesSize) {
          Module["_rapport_answer"](event.request, event.ok ? 1 : 0, text, textSize, bytes, bytesSize);
        });
      });
    },

    given: function(event) {
      Rapport.withText(event.text, function(text, textSize) {
        Rapport.withBytes(new Uint8Array(event.bytes || 0), function(bytes, bytesSize) {
          Module["_rapport_given"](text, textSize, bytes, bytesSize);
        });
      });
    },

    // One frame. The output without its picture, which is in the canvas if `drawn`.
    frame: function(input) {
      if (input.language !== Rapport.language) {
        Rapport.language = input.language;
        Rapport.withText(input.language, Module["_rapport_language"]);
      }
      if (input.address !== Rapport.address) {
        Rapport.address = input.address;
        Rapport.withText(input.address, Module["_rapport_address"]);
      }
      Module["_rapport_prefs"](
        input.dark ? 1 : 0, input.contrast ? 1 : 0, input.reducedMotion ? 1 : 0, input.textScale);
      Module["_rapport_app"](
        input.offline ? 1 : 0, input.update ? 1 : 0, input.canInstall ? 1 : 0, input.installed ? 1 : 0,
        input.canShare ? 1 : 0);
      var result = Module["_rapport_frame"](
        input.width, input.height, input.scale, input.inset, input.now, input.offset, Rapport.kept.indexOf(input.kept));
      if (result < 0) throw new Error(Rapport.lastWords);
      var json = Module["_rapport_json"]();
      var text = new TextDecoder().decode(HEAPU8.slice(json, json + Module["_rapport_json_size"]()));
      return { json: text, drawn: result === 1, files: Rapport.requestFiles() };
    },

    // The bytes that belong to requests, by the request's id.
    requestFiles: function() {
      var files = {};
      for (var i = 0; i < Module["_rapport_request_count"](); i++) {
        var address = Module["_rapport_request_bytes"](i);
        var size = Module["_rapport_request_size"](i);
        if (size > 0) files[Module["_rapport_request_id"](i) >>> 0] = HEAPU8.slice(address, address + size);
      }
      return files;
    },

    // Runs a request of store/passphrase.h to its end and gives the answer's bytes.
    stretch: function(bytes) {
      var answer = null;
      Rapport.withBytes(bytes, function(address, size) {
        if (Module["_rapport_stretch"](address, size) < 0) throw new Error(Rapport.lastWords);
        var at = Module["_rapport_stretched"]();
        answer = HEAPU8.slice(at, at + Module["_rapport_stretched_size"]());
        HEAPU8.fill(0, address, address + size);
      });
      return answer;
    },

    contextLost: function() {
      Module["_rapport_context_lost"]();
    },

    contextRestored: function() {
      if (Module["_rapport_context_restored"]() < 0) throw new Error(Rapport.lastWords);
    },

    close: function() {
      if (Module["_rapport_close"]() < 0) throw new Error(Rapport.lastWords);
    },

    // Runs a file operation; failures become -1, a full device -2.
    attempt: function(action) {
      try {
        return action();
      } catch (error) {
        return error && error.name === "QuotaExceededError" ? -2 : -1;
      }
    },

    file: function(index) {
      return Module["rapportFiles"][index].handle;
    },
  },

  host_find__deps: ["$Rapport"],
  host_find: function(name) {
    var text = UTF8ToString(name);
    return Module["rapportFiles"].findIndex(function(file) { return file.name === text; });
  },
  host_read__deps: ["$Rapport"],
  host_read: function(file, to, count, offset) {
    return Rapport.attempt(function() {
      return Rapport.file(file).read(HEAPU8.subarray(to, to + count), { at: offset });
    });
  },
  host_write__deps: ["$Rapport"],
  host_write: function(file, from, count, offset) {
    return Rapport.attempt(function() {
      var written = Rapport.file(file).write(HEAPU8.subarray(from, from + count), { at: offset });
      // Chromium gives a failure of the file as a count of almost 2^32: its code -8 says "no space".
      if (written <= count) return written;
      return (written | 0) === -8 ? -2 : -1;
    });
  },
  host_truncate__deps: ["$Rapport"],
  host_truncate: function(file, size) {
    return Rapport.attempt(function() { Rapport.file(file).truncate(size); return 0; });
  },
  host_size__deps: ["$Rapport"],
  host_size: function(file) {
    return Rapport.attempt(function() { return Rapport.file(file).getSize(); });
  },
  host_flush__deps: ["$Rapport"],
  host_flush: function(file) {
    return Rapport.attempt(function() { Rapport.file(file).flush(); return 0; });
  },

  // getRandomValues gives at most 65536 bytes a call.
  host_random: function(to, count) {
    for (var at = 0; at < count; at += 65536) {
      crypto.getRandomValues(HEAPU8.subarray(to + at, to + Math.min(count, at + 65536)));
    }
  },
  host_now_ms: function() {
    return Date.now();
  },
  host_last_words__deps: ["$Rapport"],
  host_last_words: function(text) {
    Rapport.lastWords = UTF8ToString(text);
  },
  host_resize: function(width, height) {
    Module["rapportCanvas"].width = width;
    Module["rapportCanvas"].height = height;
  },
});
