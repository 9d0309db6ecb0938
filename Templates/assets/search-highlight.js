// The words that led here, marked in the note until the reader has done with them. They come as `?highlight=a+b`, which
// leaves the address at once, so that a copy of it is clean.
(function () {
  "use strict";

  const { element, icon, words, paths } = window.lectern.searchUI;
  const NAME = "lectern-search";
  const CURRENT = "lectern-search-current";
  const MOST_HITS = 500;
  const SKIPPED = "script, style, svg, math, .katex, button, rt, rp, .heading-anchor, .visually-hidden";
  const INLINE = new Set(
    "A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I INS KBD MARK Q RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR".split(" "),
  );

  // ---- The words ----

  function takeWords() {
    const found = /[?&]highlight=([^&]*)/.exec(location.search);
    const list = [];
    for (const part of found ? found[1].slice(0, 2000).split("+").slice(0, 8) : []) {
      try {
        const word = fold(decodeURIComponent(part)).text.trim();
        if (word) list.push(word);
      } catch (error) {
        // A stray percent sign: not one of the interface's own.
      }
    }
    return list.sort((a, b) => b.length - a.length);
  }

  function cleanAddress() {
    const rest = location.search.slice(1).split("&").filter((part) => !part.startsWith("highlight="));
    try {
      history.replaceState(history.state, "", location.pathname + (rest[0] ? "?" + rest.join("&") : "") + location.hash);
    } catch (error) {
      // Some browsers forbid it for pages from disk.
    }
  }

  // Small letters of usual width, spaces as one; and where each of them stood.
  function fold(source) {
    const places = [];
    let text = "";
    let at = 0;
    for (const scalar of source) {
      const folded = /\s/.test(scalar) ? (text.endsWith(" ") ? "" : " ") : scalar.normalize("NFKC").toLowerCase();
      for (let index = 0; index < folded.length; index++) places.push(at);
      text += folded;
      at += scalar.length;
    }
    places.push(at);
    return { text, places };
  }

  // ---- Where they stand ----

  // The texts of the note, cut where a line of prose ends: lists of text nodes.
  function passages(note) {
    const result = [];
    let nodes = [];
    const end = () => {
      if (nodes.length) result.push(nodes);
      nodes = [];
    };
    function visit(parent) {
      for (const node of parent.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) nodes.push(node);
        else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(SKIPPED)) {
          const isInline = INLINE.has(node.tagName);
          if (!isInline) end();
          visit(node);
          if (!isInline) end();
        }
      }
    }
    visit(note);
    end();
    return result;
  }

  function isWordStart(text, at) {
    return at === 0 || !/[a-z0-9]/.test(text[at]) || !/[a-z0-9]/.test(text[at - 1]);
  }

  // The hits in one passage, as `[start, end]` in its text, apart from each other.
  function hitsIn(text, list) {
    const hits = [];
    for (const word of list) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const end = at + word.length;
        if (isWordStart(text, at) && hits.every((hit) => end <= hit[0] || at >= hit[1])) hits.push([at, end]);
      }
    }
    return hits.sort((a, b) => a[0] - b[0]);
  }

  function rangesIn(nodes, list) {
    const { text, places } = fold(nodes.map((node) => node.data).join(""));
    const point = (offset, isEnd) => {
      let rest = offset;
      for (const node of nodes) {
        if (isEnd ? rest <= node.length : rest < node.length) return [node, rest];
        rest -= node.length;
      }
      return [nodes[nodes.length - 1], nodes[nodes.length - 1].length];
    };
    return hitsIn(text, list).map(([start, end]) => {
      const range = document.createRange();
      range.setStart(...point(places[start], false));
      // The last letter's own end: the place after it may lie behind dropped spaces.
      range.setEnd(...point(Math.max(places[end], places[start] + 1), true));
      return range;
    });
  }

  // ---- Painting them ----

  // With the browser's own highlights the document stays as it is.
  function paintHighlights(ranges) {
    CSS.highlights.set(NAME, new Highlight(...ranges));
    const current = new Highlight();
    current.priority = 1;
    CSS.highlights.set(CURRENT, current);
    return {
      box: (index) => ranges[index],
      select(index) {
        current.clear();
        current.add(ranges[index]);
      },
      remove() {
        for (const name of [NAME, CURRENT]) CSS.highlights.delete(name);
      },
    };
  }

  // Else by elements, one for each text node that a hit runs through; from the last one on, as each cuts its nodes.
  function paintMarks(ranges, note) {
    const groups = ranges.map(() => []);
    for (let index = ranges.length - 1; index >= 0; index--) {
      for (const [node, start, end] of piecesOf(ranges[index], note)) {
        node.splitText(end);
        const mark = element("mark", { class: "search-hit" });
        const middle = node.splitText(start);
        middle.replaceWith(mark);
        mark.append(middle);
        groups[index].unshift(mark);
      }
    }
    return {
      box: (index) => groups[index][0],
      select(chosen) {
        groups.forEach((marks, index) => marks.forEach((mark) => mark.toggleAttribute("data-current", index === chosen)));
      },
      remove() {
        for (const mark of groups.flat()) mark.replaceWith(...mark.childNodes);
        note.normalize();
      },
    };
  }

  function piecesOf(range, note) {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const walker = document.createTreeWalker(note, NodeFilter.SHOW_TEXT);
    const pieces = [];
    walker.currentNode = startContainer;
    for (let node = startContainer; node; node = walker.nextNode()) {
      const start = node === startContainer ? startOffset : 0;
      const end = node === endContainer ? endOffset : node.length;
      if (end > start && !node.parentElement.closest(SKIPPED)) pieces.unshift([node, start, end]);
      if (node === endContainer) break;
    }
    return pieces;
  }

  // ---- Going from one to the next ----

  function scrollTo(box, behavior) {
    const parent = box.startContainer ? box.startContainer.parentElement : box;
    for (let fold = parent.closest("details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) {
      fold.open = true;
    }
    if (parent.closest("pre, .table-scroll")) parent.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    const { top, bottom } = box.getBoundingClientRect();
    const least = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    const isSeen = top >= least && bottom <= innerHeight * 0.8;
    if (!isSeen) window.scrollTo({ top: scrollY + top - Math.max(least, innerHeight * 0.25), behavior });
  }

  function anchorOf() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (error) {
      return null;
    }
  }

  function makeBar(total, step, dismiss) {
    const count = element("span", { class: "search-bar-count", role: "status" });
    const button = (label, path, act) => {
      const node = element("button", { type: "button", "aria-label": label || "", title: label || "" }, icon(path));
      node.addEventListener("click", act);
      return node;
    };
    const before = button(words.previous, "M6 15l6-6 6 6", () => step(-1));
    const after = button(words.next, "M6 9l6 6 6-6", () => step(1));
    const close = button(words.unmark, paths.CROSS, dismiss);
    const bar = element("div", { class: "search-bar", role: "region", "aria-label": words.marks || "" }, count, before, after, close);
    return { bar, tell: (index) => count.replaceChildren(index + 1 + " / " + total) };
  }

  function start(note, ranges) {
    const paint = window.Highlight && CSS.highlights ? paintHighlights(ranges) : paintMarks(ranges, note);
    let current = 0;
    const target = anchorOf();
    if (target) {
      const follows = (range) => target.contains(range.startContainer)
        || target.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING;
      current = Math.max(0, ranges.findIndex(follows));
    }
    const { bar, tell } = makeBar(ranges.length, step, dismiss);

    function step(by) {
      current = (current + by + ranges.length) % ranges.length;
      paint.select(current);
      tell(current);
      if (by) scrollTo(paint.box(current), "auto");
    }
    function dismiss() {
      document.removeEventListener("keydown", onKey);
      paint.remove();
      bar.remove();
    }
    function onKey(event) {
      if (event.key !== "Escape" || event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      // A dialog or a drawer above the text is what Escape closes first.
      const isAbove = (box) => box.open || (box.hidePopover && box.matches(":popover-open"));
      if (![...document.querySelectorAll("dialog, [popover]")].some(isAbove)) dismiss();
    }

    document.body.append(bar);
    document.addEventListener("keydown", onKey);
    step(0);
    if (!location.hash) scrollTo(paint.box(0), "instant");
  }

  window.lectern.searchUI.highlight = () => {
    const note = document.querySelector("[data-note]");
    const list = takeWords();
    cleanAddress();
    if (!note || !list.length) return;
    const ranges = [];
    for (const nodes of passages(note)) {
      if (ranges.length < MOST_HITS) ranges.push(...rangesIn(nodes, list));
    }
    if (ranges.length) start(note, ranges);
  };
})();
