/* Lectern's preview, the change: brings what was served anew into the page, and leaves alone what is as it was, with all
   that the reader did to it: what is open, playing, selected or in focus. */
(function (preview) {
  "use strict";

  // These are replaced whole: their parts mean little alone, and scripts set them up as one.
  const WHOLE = "pre, svg, math, script, style, video, audio, iframe, object, select, textarea";
  // The frame of a page, in which scripts may put what they like.
  const FRAME = "html, head, body, main, [data-note]";

  const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;
  const isText = (node) => node.nodeType === Node.TEXT_NODE;
  const exactly = (node) => (isElement(node) ? node.outerHTML : node.nodeName + node.nodeValue);
  const byName = (node) => (isElement(node) && node.id ? node.localName + "#" + node.id : {});
  const byKind = (node) => node.nodeName;

  /* Changes the page that `source` keeps into another.
     Returns the elements of the page that are new or have new text, in the order of the page. */
  function morph(source, fresh) {
    const changed = [];
    const root = source.document.documentElement;
    // A script that ran before this one may have marked the root: only what the new page says of it counts.
    setAttributes(root, source.live(root), fresh.documentElement, fresh.documentElement.getAttributeNames());
    for (const name of ["head", "body"]) {
      if (source.document[name].isEqualNode(fresh[name])) continue;
      update(source, source.document[name], fresh[name], changed);
    }
    return changed;
  }

  function update(source, old, fresh, changed) {
    const live = source.live(old);
    if (isElement(old) && isElement(fresh)) {
      setAttributes(old, live, fresh, new Set([...old.getAttributeNames(), ...fresh.getAttributeNames()]));
      updateChildren(source, old, fresh, changed);
    } else {
      const { start, count, text } = preview.replacement(live.data, fresh.data);
      live.replaceData(start, count, text);
      old.data = fresh.data;
      if (live.parentElement && fresh.data.trim()) changed.push(live.parentElement);
    }
  }

  function updateChildren(source, parent, fresh, changed) {
    const olds = [...parent.childNodes];
    const news = [...fresh.childNodes];
    const { kept, same } = compare(olds, news);
    const staying = new Set(kept.values());
    for (const old of olds) if (!staying.has(old)) remove(source, parent, old);
    let last = null;
    for (const node of news) {
      const old = kept.get(node);
      if (!old) last = insert(source, parent, last, node, changed);
      else if (same.has(old) || old.isEqualNode(node)) last = old;
      else if (canUpdate(source, old)) {
        update(source, old, node, changed);
        last = old;
      } else {
        last = insert(source, parent, old, node, changed);
        remove(source, parent, old);
      }
    }
  }

  /* Which old node each new one goes with, and which of them are known to be the same. Most changes are small: what is the
     same from either end is found without writing it out. */
  function compare(olds, news) {
    const kept = new Map();
    const same = new Set();
    const isSame = (old, node) => {
      if (!old || !node || !old.isEqualNode(node)) return false;
      kept.set(node, old);
      same.add(old);
      return true;
    };
    let start = 0;
    while (isSame(olds[start], news[start])) start++;
    let [i, j] = [olds.length, news.length];
    while (i > start && j > start && isSame(olds[i - 1], news[j - 1])) [i, j] = [i - 1, j - 1];
    const [before, after] = [olds.slice(start, i), news.slice(start, j)];
    for (const [x, y] of preview.alignBy(before, after, [exactly, byName, byKind])) kept.set(after[y], before[x]);
    return { kept, same };
  }

  /* Whether an element's children can be changed one by one: not when a script has put others beside them. */
  function canUpdate(source, old) {
    const live = source.live(old);
    if (!isElement(old)) return live.isConnected;
    if (old.matches(WHOLE)) return false;
    if (old.matches(FRAME) || old.querySelector("[data-note]")) return true;
    const places = [...old.childNodes].map((child) => placeIn(source.live(child), live));
    return places.length === live.childNodes.length && places.every((place, index) => place === live.childNodes[index]);
  }

  // The child of an element in which a node stands: scripts wrap what they find.
  function placeIn(node, parent) {
    while (node && node.parentNode !== parent) node = node.parentNode;
    return node;
  }

  function remove(source, parent, old) {
    const place = placeIn(source.live(old), source.live(parent));
    if (place) place.remove();
    old.remove();
  }

  /* Puts a node behind another, or first; into the page and into what is kept of it. */
  function insert(source, parent, previous, node, changed) {
    const live = source.live(parent);
    const old = source.document.importNode(node, true);
    const made = make(node);
    const next = previous ? previous.nextSibling : parent.firstChild;
    const before = previous && placeIn(source.live(previous), live);
    const after = next && placeIn(source.live(next), live);
    live.insertBefore(made, before ? before.nextSibling : after || (next ? null : live.firstChild));
    parent.insertBefore(old, next);
    source.pair(old, made);
    if (isElement(made)) changed.push(made);
    else if (isText(made) && made.data.trim()) changed.push(live);
    return old;
  }

  // A copy for the page. Scripts that were parsed apart from it never run, so those that are new are made anew.
  function make(node) {
    if (!isElement(node) || !node.matches("script[src]")) return document.importNode(node, true);
    const script = document.createElement("script");
    for (const { name, value } of node.attributes) script.setAttribute(name, value);
    script.async = false;
    return script;
  }

  /* Gives an element the attributes of another, as far as the two differ; what scripts set stays. */
  function setAttributes(old, live, fresh, names) {
    for (const name of names) {
      const [before, after] = [old.getAttribute(name), fresh.getAttribute(name)];
      if (before === after) continue;
      setAttribute(old, name, after);
      if (name === "class") setClasses(live, before, after);
      else setAttribute(live, name, after);
    }
  }

  function setAttribute(element, name, value) {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }

  function setClasses(element, before, after) {
    const words = (text) => (text || "").split(/\s+/).filter(Boolean);
    element.classList.remove(...words(before));
    element.classList.add(...words(after));
  }

  /* Whether a page can become another at all: a script that it ran cannot be taken back, nor can its policy. */
  function canBecome(source, fresh) {
    const scripts = (page) => [...page.querySelectorAll("script[src]")].map((script) => script.getAttribute("src"));
    const orders = (page) => [...page.querySelectorAll("meta[http-equiv]")].map((meta) => meta.outerHTML).join();
    const now = scripts(fresh);
    return scripts(source.document).every((script) => now.includes(script)) && orders(source.document) === orders(fresh);
  }

  Object.assign(preview, { morph, canBecome });
})(globalThis.lecternPreview);
