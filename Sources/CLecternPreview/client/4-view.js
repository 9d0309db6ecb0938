/* Lectern's preview, the view: what the reader has before the eyes stays where it is, and what changed is pointed out. */
(function (preview) {
  "use strict";

  const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, pre, table, blockquote, figure, details, section, div, dl, ul, ol";
  const MARK = "lectern-preview-changed";
  const MARKED = 1200; // Milliseconds.
  const QUOTED = 60; // Characters of what is read out.

  /* Notes what stands in the window and what has the focus. The function that it gives puts both back. */
  function hold() {
    const seen = landmarks();
    const focused = document.activeElement;
    return (changed) => {
      const isSame = ([element]) => !changed.some((node) => element.contains(node));
      const standing = seen.filter(([element]) => element.isConnected);
      const found = standing.find(isSame) || standing[0];
      const moved = found ? found[0].getBoundingClientRect().top - found[1] : 0;
      if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
      if (focused && !focused.isConnected && focused.id) {
        const again = document.getElementById(focused.id);
        if (again) again.focus({ preventScroll: true });
      }
    };
  }

  /* What can be seen of the page's main part, with its distance from the window's edge; parts before the whole. */
  function landmarks() {
    const header = document.querySelector(".site-header");
    const edge = header ? Math.max(0, header.getBoundingClientRect().bottom) : 0;
    const found = [];
    const visit = (parent) => {
      for (const child of parent.children) {
        const { top, bottom, height } = child.getBoundingClientRect();
        if (!height || bottom <= edge || top >= innerHeight) continue;
        if (top < edge) visit(child);
        found.push([child, top]);
      }
    };
    visit(document.querySelector("main") || document.body);
    return found;
  }

  let marked = null;
  let timer = 0;

  /* Marks, for a moment, the first heading that changed, or else the first block; and says so to screen readers. */
  function point(changed, say) {
    const blocks = changed.map(blockOf).filter(Boolean);
    const block = blocks.find((element) => /^h[1-6]$/.test(element.localName)) || blocks[0];
    if (!block) return;
    clear();
    marked = block;
    marked.classList.add(MARK);
    timer = setTimeout(clear, MARKED);
    const text = marked.textContent.trim().replace(/\s+/g, " ");
    say(text.length > QUOTED ? text.slice(0, QUOTED) + "…" : text);
  }

  function clear() {
    clearTimeout(timer);
    if (marked) marked.classList.remove(MARK);
    if (marked && !marked.className) marked.removeAttribute("class");
    marked = null;
  }

  // The block of the note in which an element stands; nothing for what is around the note.
  function blockOf(element) {
    const block = element.isConnected ? element.closest(BLOCKS) : null;
    return block && block.closest("[data-note], main h1") && !block.matches("[data-note]") ? block : null;
  }

  Object.assign(preview, { hold, point });
})(globalThis.lecternPreview);
