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

  // ---- Paper ----

  // The width of the text on paper and the size of its letters, in px: 17 cm on A4 and Letter, 10.5 pt (print.css).
  const paper = { width: 640, letter: 14 };

  // On paper nothing can be unfolded or moved sideways: what cannot be broken to the width of the paper is set smaller.
  function printing() {
    const root = document.documentElement;
    let opened = [];
    let shrunk = [];
    addEventListener("beforeprint", () => {
      opened = [...document.querySelectorAll("[data-note] details:not([open])")];
      for (const fold of opened) fold.open = true;
      shrunk = [...document.querySelectorAll(":is(.table-scroll, .formula-block)")];
      root.classList.add("on-paper");
      const width = (paper.width / paper.letter) * parseFloat(getComputedStyle(document.body).fontSize);
      for (const box of shrunk) box.style.width = width + "px";
      const excess = shrunk.map((box) => box.scrollWidth / Math.max(1, box.clientWidth));
      shrunk.forEach((box, index) => {
        box.style.width = "";
        if (excess[index] > 1) box.style.fontSize = Math.max(50, Math.floor(97 / excess[index])) + "%";
        box.classList.toggle("is-too-wide", excess[index] > 1.9);
      });
    });
    addEventListener("afterprint", () => {
      root.classList.remove("on-paper");
      for (const fold of opened) fold.open = false;
      for (const box of shrunk) {
        box.style.fontSize = "";
        box.classList.remove("is-too-wide");
      }
      opened = shrunk = [];
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
