/* The open cards of glossary and timeline links: what opens one, what keeps it open, what becomes of the focus.
   A link stays a link; while its card is open, its `aria-details` point to it. */
(function () {
  "use strict";

  const { cardView, cardPlace } = window.lectern;
  const GRACE = 250; // Milliseconds in which a pointer may come back.

  const cards = []; // Oldest first.
  let serial = 0;
  let settling = 0;
  let closedAt = -Infinity;
  let pointed = null; // The node under the mouse.
  let isQuiet = false; // While the focus is given back to a link, which opens nothing.

  const of = (link) => cards.find((card) => card.link === link);
  const around = (node) => cards.find((card) => card.box.contains(node));
  const isIn = (card, ancestor) => card !== undefined && (card === ancestor || isIn(card.parent, ancestor));
  const unpinned = () => cards.filter((card) => !card.isPinned);

  // Whether a node is part of a card, of its link, or of a card opened from within it.
  function belongs(node, card) {
    return node !== null && (card.link.contains(node) || isIn(around(node), card));
  }

  function isHeld(card) {
    const { activeElement } = document;
    if (card.isPinned || card.isTouched || belongs(pointed, card) || card.box.contains(activeElement)) return true;
    if (activeElement === card.link && activeElement.matches(":focus-visible")) return true;
    return unpinned().some((child) => child.parent === card && isHeld(child));
  }

  // Closes, after a while, what nothing holds any more.
  function settle() {
    clearTimeout(settling);
    if (unpinned().length === 0) return;
    settling = setTimeout(() => closeWhere((card) => !isHeld(card)), GRACE);
  }

  function point(node) {
    pointed = node;
    settle();
  }

  // Gives the link a card and closes the others, save those that it opens from. True when it has a new one.
  function open(link, place, isTouched) {
    const entry = link.isConnected && !of(link) ? cardView.entryOf(link) : undefined;
    const parent = around(link);
    if (!entry || isOpenFrom(parent, entry)) return false;
    closeWhere((card) => !isIn(parent, card) && !card.box.contains(document.activeElement));
    const view = cardView.makeCard(entry, link, "lectern-card-" + ++serial);
    attach({ ...view, entry, link, parent, isTouched, isPinned: false, isEntered: true }, place);
    return true;
  }

  // An entry that leads back to one it was reached from would open cards for ever.
  function isOpenFrom(card, entry) {
    return card !== undefined && (card.entry === entry || isOpenFrom(card.parent, entry));
  }

  function attach(card, place) {
    const { box, link } = card;
    cards.push(card);
    box.toggleAttribute("data-touched", card.isTouched);
    document.body.append(box);
    link.setAttribute("aria-details", box.id);
    link.setAttribute("aria-expanded", "true");
    card.pin.addEventListener("click", () => pin(card));
    card.close.addEventListener("click", () => dismiss(card));
    box.addEventListener("load", () => cardPlace.place(card, true), true);
    cardPlace.placeFirst(card, place);
    // On a phone there is no Tab key to reach it by; a screen reader is led there.
    if (card.isTouched) box.focus({ preventScroll: true });
  }

  // A pinned card stands for itself: it survives the one that it was opened from.
  function close(card) {
    const index = cards.indexOf(card);
    if (index < 0) return;
    cards.splice(index, 1);
    closeWhere((child) => child.parent === card);
    card.box.remove();
    card.link.removeAttribute("aria-details");
    card.link.removeAttribute("aria-expanded");
    closedAt = performance.now();
  }

  function closeWhere(test) {
    for (const card of unpinned()) if (test(card)) close(card);
  }

  // Closes a card at the reader's wish. Focus inside it goes to its link, or to the next one back that is there.
  function dismiss(card) {
    const hadFocus = isIn(around(document.activeElement), card);
    close(card);
    if (!hadFocus) return;
    let origin = card;
    while (!origin.link.isConnected && origin.parent) origin = origin.parent;
    focusLink(origin.link);
  }

  function focusLink(link) {
    isQuiet = true;
    link.focus({ preventScroll: true });
    isQuiet = false;
  }

  function pin(card) {
    card.isPinned = !card.isPinned;
    card.pin.setAttribute("aria-pressed", String(card.isPinned));
    card.box.toggleAttribute("data-pinned", card.isPinned);
    cardPlace.place(card, true);
  }

  // Cards move with the page; a box that scrolls inside it moves only the links.
  function followScroll(scroller) {
    for (const card of unpinned()) {
      if (scroller && !scroller.contains(card.link)) continue;
      const isRead = !card.isTouched && card.box.contains(document.activeElement);
      if (!isRead && cardPlace.isOutOfView(card.link, scroller)) close(card);
      else if (scroller) cardPlace.place(card, true);
    }
  }

  function followResize() {
    for (const card of cards) cardPlace.place(card, false);
  }

  window.lectern.cards = {
    of, around, isIn, unpinned, belongs, settle, point, open, closeWhere, dismiss, focusLink, followScroll, followResize,
    isPointed: (link) => link.contains(pointed),
    isQuiet: () => isQuiet,
    closedAt: () => closedAt,
  };
})();
