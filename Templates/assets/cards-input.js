/* What the reader does, for the cards: a link opens its card when the mouse rests on it, when the keyboard focuses it,
   and at the first tap. */
(function () {
  "use strict";

  const { cards } = window.lectern;
  const LINKS = "a.term-link[href], a.event-link[href], a.period-link[href], .footnote-ref > a[href]";

  // Milliseconds. A pointer that only passes opens nothing; one that goes from card to card hardly waits.
  const DELAY = 250;
  const WARM_DELAY = 60;
  const WARM_TIME = 500;

  let opening = 0;
  let device = ""; // What was used last: "mouse", "pen", "touch" or "key".
  let position = { x: -1, y: -1 };
  let resting = null; // The link that was moved under the mouse.
  let leftAt = null; // What had the focus when the window lost it.

  const linkAt = (node) => (node instanceof Element ? node.closest(LINKS) : null);
  const pointOf = (event) => ({ x: event.clientX, y: event.clientY });
  const isMoved = (event) => event.clientX !== position.x || event.clientY !== position.y;

  function openSoon(link, place, isWanted) {
    clearTimeout(opening);
    if (cards.of(link)) return;
    const isWarm = cards.unpinned().length > 0 || performance.now() - cards.closedAt() < WARM_TIME;
    opening = setTimeout(() => {
      if (isWanted(link)) cards.open(link, place, false);
    }, isWarm ? WARM_DELAY : DELAY);
  }

  // ---- Pointer ----

  function onPointerOver(event) {
    if (event.pointerType === "touch") return;
    cards.point(event.target);
    const link = event.buttons === 0 ? linkAt(event.target) : null;
    resting = isMoved(event) ? null : link;
    if (link && !resting) openSoon(link, pointOf(event), cards.isPointed);
  }

  // A link that was scrolled under a resting mouse waits until the mouse moves.
  function onPointerMove(event) {
    if (!isMoved(event)) return;
    position = pointOf(event);
    if (resting && resting.contains(event.target)) openSoon(resting, position, cards.isPointed);
    resting = null;
  }

  // A press elsewhere closes; of a finger only when it was a tap, as scrolling begins with a press, too.
  function onPress(event) {
    if (event.type === "pointerdown") device = event.pointerType;
    if (event.type !== (event.pointerType === "touch" ? "pointerup" : "pointerdown")) return;
    clearTimeout(opening);
    cards.closeWhere((card) => !cards.belongs(event.target, card));
  }

  // The first tap on a link opens its card, the second follows it.
  function onClick(event) {
    const link = linkAt(event.target);
    if (!link || device !== "touch" || event.defaultPrevented) return;
    if (cards.open(link, pointOf(event), true)) event.preventDefault();
  }

  // ---- Keyboard ----

  function onFocus({ target, relatedTarget }) {
    cards.settle();
    const card = cards.around(target);
    if (card && !card.box.contains(relatedTarget)) card.isEntered = isEntered(card, relatedTarget);
    const isBack = target === leftAt;
    leftAt = null;
    if (cards.isQuiet() || isBack || linkAt(target) !== target || !target.matches(":focus-visible")) return;
    openSoon(target, null, (link) => document.activeElement === link);
  }

  /* Whether the way out of a card is the place of its link in the text. It is not for who came to a pinned card by
     Tab from the end of the page, where the card stands in the document: that way must lead out of the page. */
  function isEntered(card, origin) {
    const from = cards.around(origin);
    if (cards.isIn(from, card)) return card.isEntered;
    if (origin === card.link || device !== "key") return true;
    return from !== undefined && from.isEntered;
  }

  // Tab leads from a link through its card to what follows the link, though the card stands at the end of the page.
  function onTab(event) {
    const current = document.activeElement;
    const opened = cards.of(current);
    if (opened && !event.shiftKey) {
      event.preventDefault();
      opened.name.focus();
      return;
    }
    const card = cards.around(current);
    if (!card || !card.isEntered || !card.link.isConnected) return;
    const isFirst = current === card.name || current === card.box;
    if (event.shiftKey ? !isFirst : current !== card.way) return;
    // Forwards, the browser itself goes on from the link.
    if (event.shiftKey) event.preventDefault();
    cards.focusLink(card.link);
  }

  // The topmost card goes; a pinned one only when the focus is in it.
  function onEscape(event) {
    clearTimeout(opening);
    const card = cards.unpinned().pop() || cards.around(document.activeElement);
    if (!card) return;
    event.preventDefault();
    cards.dismiss(card);
  }

  function onKey(event) {
    device = "key";
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") onEscape(event);
    else if (event.key === "Tab" && !event.ctrlKey && !event.metaKey) onTab(event);
  }

  // ---- Window ----

  function closeAll() {
    clearTimeout(opening);
    cards.closeWhere(() => true);
  }

  document.addEventListener("pointerover", onPointerOver);
  document.addEventListener("pointermove", onPointerMove, { passive: true });
  document.documentElement.addEventListener("pointerleave", () => cards.point(null));
  document.addEventListener("pointerdown", onPress);
  document.addEventListener("pointerup", onPress);
  document.addEventListener("click", onClick);
  document.addEventListener("focusin", onFocus);
  document.addEventListener("keydown", onKey);
  addEventListener("scroll", ({ target }) => cards.followScroll(target instanceof Element ? target : null), {
    capture: true,
    passive: true,
  });
  addEventListener("resize", cards.followResize, { passive: true });
  addEventListener("blur", () => {
    leftAt = document.activeElement;
  });
  addEventListener("hashchange", closeAll);
  addEventListener("pagehide", closeAll);
  // In a preview the page may have become another one under its cards.
  document.addEventListener("lectern:swap", () => {
    cards.closeWhere((card) => !card.link.isConnected);
    cards.followResize();
  });
})();
