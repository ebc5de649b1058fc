// The text of imports.h: Canvas 2D lays out and draws the user's own words with the system's fonts. One paragraph
// a line break, its direction by its first strong character, lines broken at the words that Intl.Segmenter finds.

/* global mergeInto, LibraryManager, HEAPU8, HEAPF32, GL, GLctx, Words */

mergeInto(LibraryManager.library, {
  $Words__deps: ["$GL"],
  $Words: {
    context: null,
    segmenter: null,
    graphemes: null,
    mostPx: 0,

    // A canvas of this size, ready for text. Its content is gone with each call.
    canvas: function(width, height) {
      if (!Words.context) {
        Words.context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
        if (typeof Intl !== "undefined" && Intl.Segmenter) {
          Words.segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
          Words.graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
        }
      }
      if (width) {
        Words.context.canvas.width = width;
        Words.context.canvas.height = height;
      }
      return Words.context;
    },

    // The request behind the two addresses; `style` is described in imports.h.
    read: function(family, style) {
      var numbers = HEAPF32.slice(style >> 2, (style >> 2) + 7);
      return {
        family: UTF8ToString(family), px: numbers[0], linePx: numbers[1], width: numbers[2],
        letterPx: numbers[3], wordPx: numbers[4], strong: numbers[5] > 0, align: numbers[6] / 2,
      };
    },

    setFont: function(context, look) {
      context.font = (look.strong ? "600 " : "400 ") + look.px + "px " + look.family;
      context.letterSpacing = look.letterPx + "px";
      context.wordSpacing = look.wordPx + "px";
      context.textBaseline = "alphabetic";
    },

    // True where the first letter with a direction is of a script that runs from right to left.
    isRightToLeft: function(text) {
      var strong = /\p{L}/u.exec(text);
      var leftwards = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
      return !!strong && leftwards.test(strong[0]);
    },

    split: function(segmenter, text) {
      if (segmenter) return Array.from(segmenter.segment(text), function(part) { return part.segment; });
      return Array.from(text);
    },

    // The pieces of a paragraph between which a line may end. A piece keeps the space and the closing
    // marks behind it; scripts without spaces may break between any two words.
    pieces: function(text) {
      var parts = Words.segmenter ? Words.split(Words.segmenter, text) : text.match(/\s+|[^\s]+/g) || [];
      var scripts = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"];
      var classes = scripts.map(function(script) { return "\\p{Script=" + script + "}"; });
      var dense = new RegExp("[" + classes.join("") + "\\p{Extended_Pictographic}]", "u");
      var closing = /^[\s\p{Pe}\p{Pf}\p{Po}\u30FC]/u;
      var opening = /[\p{Ps}\p{Pi}]$/u;
      var pieces = [];
      for (var i = 0; i < parts.length; i++) {
        var part = parts[i];
        var last = pieces.length ? pieces[pieces.length - 1] : "";
        var may = /[\s\-\u2013\u2014\u200B]$/u.test(last) ||
          ((dense.test(part) || dense.test(last)) && !opening.test(last));
        if (last && (!may || closing.test(part))) pieces[pieces.length - 1] += part;
        else pieces.push(part);
      }
      return pieces;
    },

    // Breaks one paragraph into lines that are at most `width` wide.
    breakLines: function(context, text, width, lines) {
      var rtl = Words.isRightToLeft(text);
      var line = "";
      function end() {
        lines.push({ text: line.replace(/\s+$/u, ""), rtl: rtl });
        line = "";
      }
      function fits(more) {
        return width <= 0 || context.measureText((line + more).replace(/\s+$/u, "")).width <= width;
      }
      Words.pieces(text).forEach(function(piece) {
        if (fits(piece)) {
          line += piece;
          return;
        }
        if (line) end();
        if (fits(piece)) {
          line = piece;
          return;
        }
        Words.split(Words.graphemes, piece).forEach(function(letter) {
          if (line && !fits(letter)) end();
          line += letter;
        });
      });
      end();
    },

    // {lines: [{text, rtl, width}], width, height} in CSS pixels.
    layOut: function(context, text, look) {
      Words.setFont(context, look);
      var lines = [];
      text.split("\n").forEach(function(paragraph) { Words.breakLines(context, paragraph, look.width, lines); });
      var widest = 0;
      lines.forEach(function(line) {
        line.width = context.measureText(line.text).width;
        widest = Math.max(widest, line.width);
      });
      // Where lines of both directions stand, each goes to its own side.
      var rtl = lines.filter(function(line) { return line.rtl; }).length;
      if (rtl && rtl < lines.length && look.width < 8192) widest = Math.max(widest, look.width);
      return { lines: lines, width: widest, height: lines.length * look.linePx };
    },

    // Right-to-left lines begin at the right edge.
    drawLines: function(context, layout, look, width) {
      var metrics = context.measureText("x");
      var ascent = metrics.fontBoundingBoxAscent, descent = metrics.fontBoundingBoxDescent;
      layout.lines.forEach(function(line, i) {
        context.direction = line.rtl ? "rtl" : "ltr";
        context.textAlign = "left";
        var before = (width - line.width) * (line.rtl ? 1 - look.align : look.align);
        context.fillText(line.text, before, i * look.linePx + (look.linePx + ascent - descent) / 2);
      });
    },

    // Puts the canvas into texture `id`, or into a new one. Returns the id.
    upload: function(id, canvas) {
      if (!id) id = GL.getNewId(GL.textures);
      if (!GL.textures[id] || !GLctx.isTexture(GL.textures[id])) {
        GL.textures[id] = GLctx.createTexture();
        if (!GL.textures[id]) return 0;
        GL.textures[id].name = id;
      }
      var bound = GLctx.getParameter(0x8069 /* TEXTURE_BINDING_2D */);
      GLctx.bindTexture(0xDE1 /* TEXTURE_2D */, GL.textures[id]);
      [0x2800, 0x2801].forEach(function(filter) { GLctx.texParameteri(0xDE1, filter, 0x2601 /* LINEAR */); });
      [0x2802, 0x2803].forEach(function(wrap) { GLctx.texParameteri(0xDE1, wrap, 0x812F /* CLAMP_TO_EDGE */); });
      GLctx.pixelStorei(0xCF2 /* UNPACK_ROW_LENGTH */, 0);
      GLctx.texImage2D(0xDE1, 0, 0x1908 /* RGBA */, 0x1908, 0x1401 /* UNSIGNED_BYTE */, canvas);
      GLctx.bindTexture(0xDE1, bound);
      return id;
    },

    text: function(address, size) {
      return new TextDecoder().decode(HEAPU8.slice(address, address + size));
    },

    put: function(size, width, height) {
      HEAPF32[size >> 2] = width;
      HEAPF32[(size >> 2) + 1] = height;
    },
  },

  words_measure__deps: ["$Words"],
  words_measure: function(text, textSize, family, style, size) {
    var layout = Words.layOut(Words.canvas(0, 0), Words.text(text, textSize), Words.read(family, style));
    Words.put(size, Math.ceil(layout.width), layout.height);
  },

  words_paint__deps: ["$Words"],
  words_paint: function(id, text, textSize, family, style, scale, rgba, size) {
    var look = Words.read(family, style);
    var layout = Words.layOut(Words.canvas(0, 0), Words.text(text, textSize), look);
    var rightToLeft = layout.lines.some(function(line) { return line.rtl; });
    var hasEdge = rightToLeft && look.width > 0 && look.width < 8192;
    var pictureWidth = Math.max(1, hasEdge ? look.width : Math.ceil(layout.width));
    // A very long text is drawn coarser rather than cut.
    Words.mostPx = Words.mostPx || GLctx.getParameter(0xD33 /* MAX_TEXTURE_SIZE */);
    var fine = Math.min(scale, Words.mostPx / pictureWidth, Words.mostPx / Math.max(1, layout.height));
    var context = Words.canvas(
      Math.max(1, Math.ceil(pictureWidth * fine)), Math.max(1, Math.ceil(layout.height * fine)));
    context.scale(context.canvas.width / pictureWidth, context.canvas.height / Math.max(1, layout.height));
    Words.setFont(context, look);
    var color = rgba >>> 0;
    var parts = [color >>> 24, (color >>> 16) & 255, (color >>> 8) & 255, (color & 255) / 255];
    context.fillStyle = "rgba(" + parts.join(",") + ")";
    Words.drawLines(context, layout, look, pictureWidth);
    Words.put(size, pictureWidth, layout.height);
    return Words.upload(id, context.canvas);
  },

  words_free: function(id) {
    GLctx.deleteTexture(GL.textures[id]);
    GL.textures[id] = null;
  },
  words_free__deps: ["$GL"],
});
