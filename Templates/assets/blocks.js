// Blocks that fold or scroll. The pages read without it.
(function () {
  "use strict";

  // ---- Blocks that fold ----

  function openAround(node) {
    for (let fold = node && node.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }

  // What a link leads to must not stay folded away.
  function openTarget() {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (error) {
      // A stray percent sign: there is no such place.
    }
    const isHidden = target && target.closest("[data-note] details:not([open])");
    openAround(target);
    if (isHidden) target.scrollIntoView();
  }

  // On paper nothing can be unfolded.
  function printing() {
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = [...document.querySelectorAll("[data-note] details:not([open])")];
      for (const fold of opened) fold.open = true;
    });
    addEventListener("afterprint", () => {
      for (const fold of opened) fold.open = false;
      opened = [];
    });
  }

  // ---- Tables that scroll ----

  // Only a table that is wider than the page is a stop for the Tab key.
  function tables() {
    const update = (box) => {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else if (box !== document.activeElement) box.removeAttribute("tabindex");
    };
    if (typeof ResizeObserver !== "function") return;
    const observer = new ResizeObserver((entries) => entries.forEach((entry) => update(entry.target)));
    const observe = () => document.querySelectorAll(".table-scroll").forEach((box) => observer.observe(box));
    observe();
    document.addEventListener("lectern:swap", observe);
  }

  addEventListener("hashchange", openTarget);
  if (location.hash) openTarget();
  printing();
  tables();
})();
