/* Lectern's preview, the source: the page as it was served, kept beside the page as it stands.

   The page's own scripts change what they find: they wrap blocks of code, mark the place in the outline, open what is
   folded. What a save changes is therefore found by comparing what was served with what is served now, and only that
   is brought into the page. This script stands before all others that are deferred, so it sees the page before they do. */
(function (preview) {
  "use strict";

  const OWN = 'script[src^="/_lectern/"]';
  const LOADED = "script[src], link[rel~=stylesheet][href], link[rel~=icon][href]";

  /* The served page and, for each of its nodes, the one in the page that it became. */
  class Source {
    constructor(page) {
      this.lives = new WeakMap();
      this.document = page.cloneNode(true);
      this.pair(this.document, page);
      prepare(this.document, page.baseURI);
    }

    live(node) {
      return this.lives.get(node);
    }

    /* Notes that two equal trees go together. */
    pair(node, live) {
      this.lives.set(node, live);
      let child = live.firstChild;
      for (let own = node.firstChild; own && child; own = own.nextSibling) {
        this.pair(own, child);
        child = child.nextSibling;
      }
    }
  }

  /* A page as it is served now; `tag` names its bytes. Nothing of it is loaded, and no script of it runs. */
  function read(html, address) {
    const document = new DOMParser().parseFromString(html, "text/html");
    const own = document.querySelector(OWN);
    prepare(document, address);
    return { document, tag: own ? own.dataset.tag : "" };
  }

  /* Takes out what says nothing about the page: this script; what stands in for scripts, which is text where they run and
     elements where they do not; and the versions of files. Whether a file is another one is told apart, and a page in
     another folder writes the same address in another way. */
  function prepare(document, address) {
    for (const other of document.querySelectorAll(OWN + ", noscript")) other.remove();
    for (const element of document.querySelectorAll(LOADED)) {
      const name = element.localName === "script" ? "src" : "href";
      const url = resolve(element.getAttribute(name), address);
      if (url && url.origin === location.origin) element.setAttribute(name, url.pathname);
    }
  }

  function resolve(address, base) {
    try {
      return new URL(address, base);
    } catch (error) {
      return null;
    }
  }

  Object.assign(preview, { Source, read, resolve });
})(globalThis.lecternPreview);
