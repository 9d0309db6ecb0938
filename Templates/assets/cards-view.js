// What the cards of glossary and timeline links and of footnotes show: the page's data about them, and a card's elements.
(function () {
  "use strict";

  const lectern = (window.lectern = window.lectern || {});
  const words = document.body.dataset;
  const root = new URL(document.documentElement.dataset.root || ".", document.baseURI);
  const PIN = "M8 3.5h8M9.5 3.5v6L6 13.5h12l-3.5-4v-6M12 13.5v7";
  const CROSS = "M6 6l12 12M18 6L6 18";

  const LABELS = { term: words.cardEntry, footnote: words.cardFootnotes };
  const footnotes = new Map();

  let entries = null;

  // In a preview the page's data and footnotes may become others.
  document.addEventListener("lectern:swap", () => {
    entries = null;
    footnotes.clear();
  });

  // The data stands in the page as JSON. A Map, so that no key of it can be mistaken for a property.
  function read() {
    const found = new Map();
    const data = document.querySelector("script[data-cards]");
    if (!data) return found;
    try {
      for (const [key, entry] of Object.entries(JSON.parse(data.textContent))) {
        if (entry && typeof entry.name === "string") found.set(key, entry);
      }
    } catch (error) {
      console.warn("The data of the cards is unreadable; the links work without it.", error);
    }
    return found;
  }

  // The key of the entry that a link leads to: the decoded path from the site's root, and the fragment.
  function keyOf(link) {
    try {
      const url = new URL(link.href);
      const isInSite = url.protocol === root.protocol && url.host === root.host;
      if (!isInSite || !url.pathname.startsWith(root.pathname)) return "";
      return decodeURIComponent(url.pathname.slice(root.pathname.length) + url.hash);
    } catch (error) {
      // An address that cannot be read, or a stray percent sign: not one of the generator's.
      return "";
    }
  }

  // A footnote of this page: its text is here already. Its addresses are led from the page, and it needs no way back.
  function footnoteOf(link) {
    const note = link.hash && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!note) return undefined;
    if (!footnotes.has(note)) {
      const copy = note.cloneNode(true);
      leadAddresses(copy, document.baseURI);
      for (const back of copy.querySelectorAll(".footnote-backref")) back.remove();
      footnotes.set(note, { kind: "footnote", name: `${words.cardFootnote} ${note.value}`, html: copy.innerHTML });
    }
    return footnotes.get(note);
  }

  // The entry that a link leads to; undefined where the page has no data about it.
  function entryOf(link) {
    if (link.closest(".footnote-ref")) return footnoteOf(link);
    entries = entries || read();
    return entries.get(keyOf(link));
  }

  // The HTML of an entry, its addresses led from this page. Its ids stay behind: they would stand in the page twice.
  function contentOf(html) {
    const template = document.createElement("template");
    template.innerHTML = typeof html === "string" ? html : "";
    for (const node of template.content.querySelectorAll("[id]")) node.removeAttribute("id");
    leadAddresses(template.content, root);
    return template.content;
  }

  // Makes the addresses below a node absolute, as they are meant from a base.
  function leadAddresses(parent, base) {
    for (const node of parent.querySelectorAll("[href], [src], [poster], [srcset]")) {
      for (const name of ["href", "src", "poster", "srcset"]) {
        const value = node.getAttribute(name);
        if (value && !value.startsWith("#")) node.setAttribute(name, (name === "srcset" ? resolvedSet : resolved)(value, base));
      }
    }
  }

  // The commas inside of an address belong to it; one at its end, or behind its size, parts it from the next.
  function resolvedSet(value, base) {
    return value.replace(/([\s,]*)(\S*[^\s,])([^,]*)/g, (all, gap, address, size) => gap + resolved(address, base) + size);
  }

  function resolved(address, base) {
    try {
      return new URL(address, base).href;
    } catch (error) {
      return address;
    }
  }

  function element(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  function button(kind, label, path) {
    const space = "http://www.w3.org/2000/svg";
    const icon = document.createElementNS(space, "svg");
    const line = document.createElementNS(space, "path");
    for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" })) {
      icon.setAttribute(key, value);
    }
    line.setAttribute("d", path);
    icon.append(line);
    return element("button", { type: "button", class: "link-card-button " + kind, "aria-label": label, title: label }, icon);
  }

  function heading(entry, href, id) {
    const name = element("a", { class: "link-card-name", id: id + "-name", href }, entry.name);
    const lines = [element("p", {}, name)];
    const others = Array.isArray(entry.names) ? entry.names.join(" · ") : "";
    for (const text of [others, entry.note]) {
      if (text) lines.push(element("p", { class: "link-card-note" }, String(text)));
    }
    return { name, node: element("div", { class: "link-card-heading" }, ...lines) };
  }

  /* The elements of a card: `box` and the parts of it that the keyboard and the pointer are told about.
     The box is a dialog, not a tooltip: a tooltip is read out as a flat description and nothing in it can be reached,
     while a card has links and buttons. It is not modal, as the text around it stays in use. */
  function makeCard(entry, link, id) {
    const { name, node } = heading(entry, link.href, id);
    const pin = button("link-card-pin", words.cardPin, PIN);
    pin.setAttribute("aria-pressed", "false");
    const close = button("link-card-close", words.cardClose, CROSS);
    const text = element("div", { class: "link-card-text prose", id: id + "-text" }, contentOf(entry.html));
    const way = element("a", { class: "link-card-way", href: link.href }, LABELS[entry.kind] || words.cardTimeline);
    const box = element(
      "div",
      { class: "link-card", id, role: "dialog", tabindex: "-1", "data-card": entry.kind, "aria-labelledby": name.id },
      element("div", { class: "link-card-head" }, node, pin, close),
    );
    if (text.hasChildNodes()) {
      box.append(text);
      box.setAttribute("aria-describedby", text.id);
    }
    box.append(element("p", { class: "link-card-foot" }, way));
    return { box, name, pin, close, text, way };
  }

  lectern.cardView = { entryOf, makeCard };
})();
