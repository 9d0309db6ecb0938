// Where a card stands: under the line of its link, above it where there is no room, always inside the window.
(function () {
  "use strict";

  const lectern = (window.lectern = window.lectern || {});
  const GAP = 6;
  const MARGIN = 12;
  const LEAST_HEIGHT = 96;
  const narrow = matchMedia("(max-width: 40em)");

  // Which of a wrapped link's lines the pointer is on.
  function lineAt(link, point) {
    if (!point) return 0;
    const distances = [...link.getClientRects()].map(
      (line) => Math.max(line.top - point.y, point.y - line.bottom, 0) + Math.max(line.left - point.x, point.x - line.right, 0),
    );
    return Math.max(0, distances.indexOf(Math.min(...distances)));
  }

  // The edges that a card keeps to. The header is in front of the cards, so they begin below it.
  function frame() {
    const header = document.querySelector(".site-header");
    const top = header ? Math.max(0, header.getBoundingClientRect().bottom) : 0;
    const { clientWidth, clientHeight } = document.documentElement;
    return { top: top + MARGIN, bottom: clientHeight - MARGIN, left: MARGIN, right: clientWidth - MARGIN };
  }

  // Below where the card fits, else above, else on the roomier side with the height there is.
  function fit(card, line, edges, isStaying) {
    card.box.style.maxHeight = "";
    const height = card.box.offsetHeight;
    const below = edges.bottom - line.bottom - GAP;
    const above = line.top - GAP - edges.top;
    if (!isStaying) card.isAbove = height > below && above > below;
    const room = card.isAbove ? above : below;
    if (height > room) card.box.style.maxHeight = Math.max(room, LEAST_HEIGHT) + "px";
    card.box.toggleAttribute("data-above", card.isAbove);
  }

  /* Puts a card to its link, in coordinates of the document: so it scrolls with the text. `isStaying` keeps it on
     its side of the link; a pinned card also keeps its height. */
  function place(card, isStaying) {
    const { box, link, name, text } = card;
    const lines = link.getClientRects();
    if (lines.length > 0 && !card.isSheet) {
      const line = lines[Math.min(card.line, lines.length - 1)];
      const edges = frame();
      if (!card.isPinned) fit(card, line, edges, isStaying);
      // The text of the card begins under the text of the link.
      const left = Math.min(line.left - name.offsetLeft, edges.right - box.offsetWidth);
      const top = card.isAbove ? line.top - GAP - box.offsetHeight : line.bottom + GAP;
      box.style.left = Math.max(edges.left, left) + scrollX + "px";
      box.style.top = top + scrollY + "px";
    }
    // What has to be scrolled can be scrolled by keyboard.
    if (text.scrollHeight > text.clientHeight + 1) text.tabIndex = 0;
    else text.removeAttribute("tabindex");
  }

  // On a phone the card of a tapped link is a sheet at the foot of the window; the link stays in sight above it.
  function placeFirst(card, point) {
    card.line = lineAt(card.link, point);
    card.isSheet = card.isTouched && narrow.matches;
    card.box.classList.toggle("link-card-sheet", card.isSheet);
    place(card, false);
    if (!card.isSheet || card.parent) return;
    const hidden = card.link.getBoundingClientRect().bottom + MARGIN - (innerHeight - card.box.offsetHeight);
    if (hidden > 0) scrollBy({ top: hidden });
  }

  // Whether a link has been scrolled out of the window, or out of the box that was scrolled.
  function isOutOfView(link, scroller) {
    const view = scroller ? scroller.getBoundingClientRect() : { top: 0, left: 0, bottom: innerHeight, right: innerWidth };
    return [...link.getClientRects()].every(
      (line) => line.bottom <= view.top || line.top >= view.bottom || line.right <= view.left || line.left >= view.right,
    );
  }

  lectern.cardPlace = { place, placeFirst, isOutOfView };
})();
