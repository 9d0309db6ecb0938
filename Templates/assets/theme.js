// Comforts of the built-in theme. The pages read and navigate without it.
(function () {
  "use strict";

  const root = document.documentElement;

  // Appearance: follow the system, light, dark.
  function appearance() {
    const button = document.querySelector("[data-theme-switch]");
    if (!button) return;
    const choices = ["auto", "light", "dark"];
    const current = () => root.dataset.theme || "auto";
    const label = () => {
      const text = button.getAttribute("data-label-" + current());
      button.setAttribute("aria-label", text);
      button.title = text;
    };
    button.addEventListener("click", () => {
      const choice = choices[(choices.indexOf(current()) + 1) % choices.length];
      if (choice === "auto") delete root.dataset.theme;
      else root.dataset.theme = choice;
      try {
        if (choice === "auto") localStorage.removeItem("lectern-theme");
        else localStorage.setItem("lectern-theme", choice);
      } catch (error) {
        // Not stored: the choice lasts for this page.
      }
      label();
    });
    label();
  }

  const ready = new WeakSet();

  // Drawers are popovers, so they open and close without script; a link inside also closes them.
  function drawers() {
    for (const panel of document.querySelectorAll(".panel[popover]")) {
      if (typeof panel.hidePopover !== "function") return;
      if (ready.has(panel)) continue;
      ready.add(panel);
      const close = () => {
        if (panel.matches(":popover-open")) panel.hidePopover();
      };
      panel.addEventListener("click", (event) => {
        if (event.target.closest("a[href]")) close();
      });
      for (const width of ["(min-width: 56.25em)", "(min-width: 80em)"]) {
        matchMedia(width).addEventListener("change", close);
      }
      panel.addEventListener("toggle", (event) => {
        if (event.newState !== "open") return;
        panel.querySelector("[popovertarget]").focus({ preventScroll: true });
        showCurrent(panel);
      });
    }
  }

  // Brings the current page into view inside a long sidebar, without moving the page itself.
  function showCurrent(panel) {
    const link = panel && panel.querySelector(".nav-tree [aria-current]");
    if (!link) return;
    for (let box = link.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    const offset = link.getBoundingClientRect().top - panel.getBoundingClientRect().top;
    if (offset > panel.clientHeight * 0.8) panel.scrollTop += offset - panel.clientHeight / 3;
  }

  // Marks in the outline the heading that is being read.
  function outlineSpy() {
    let links = new Map();
    let headings = [];
    let marked = null;
    const collect = () => {
      links = headingsOfOutline();
      headings = [...links.keys()];
    };
    const mark = () => {
      const edge = innerHeight * 0.3;
      let current = null;
      for (const heading of headings) {
        if (heading.getBoundingClientRect().top > edge) break;
        current = heading;
      }
      const link = current && links.get(current);
      if (link === marked) return;
      if (marked) marked.removeAttribute("aria-current");
      if (link) link.setAttribute("aria-current", "location");
      marked = link;
    };
    collect();
    onScroll(mark);
    onSwap(() => {
      collect();
      mark();
    });
  }

  // The links of the outline, by the headings that they lead to.
  function headingsOfOutline() {
    const links = new Map();
    for (const link of document.querySelectorAll("#outline a[href*='#']")) {
      const fragment = link.getAttribute("href").split("#")[1];
      let id = fragment;
      try {
        id = decodeURIComponent(fragment);
      } catch (error) {
        // A stray percent sign: take it as it stands.
      }
      const heading = document.getElementById(id);
      if (heading) links.set(heading, link);
    }
    return links;
  }

  function backToTop() {
    const link = document.querySelector("[data-to-top]");
    if (!link) return;
    onScroll(() => {
      link.hidden = scrollY < innerHeight * 2;
    });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      scrollTo({ top: 0 });
      document.getElementById("main").focus({ preventScroll: true });
    });
  }

  function onScroll(action) {
    let isWaiting = false;
    const schedule = () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        action();
      });
    };
    addEventListener("scroll", schedule, { passive: true });
    addEventListener("resize", schedule, { passive: true });
    action();
  }

  // In a preview the page takes in what has changed without being loaded anew; what is new in it is set up then.
  function onSwap(action) {
    document.addEventListener("lectern:swap", action);
  }

  // Dates and names in tables stay on one line, so that only the long cells wrap.
  function tables() {
    for (const cell of document.querySelectorAll(".table-scroll td")) {
      cell.classList.toggle("short-cell", cell.textContent.length <= 12);
    }
  }

  const named = new WeakSet();

  // A check box says what it stands for.
  function tasks() {
    for (const box of document.querySelectorAll(".task-item input[type=checkbox]")) {
      if (box.closest("label") || (box.hasAttribute("aria-label") && !named.has(box))) continue;
      named.add(box);
      const item = box.closest("li").cloneNode(true);
      for (const list of item.querySelectorAll("ul, ol")) list.remove();
      box.setAttribute("aria-label", item.textContent.trim());
    }
  }

  // Narrows the glossary to the terms that contain what is typed.
  function glossaryFilter() {
    const field = document.querySelector("[data-glossary-filter]");
    if (!field) return;
    const input = field.querySelector("input");
    const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
    const status = document.querySelector("[data-glossary-status]");
    const nothing = document.querySelector("[data-glossary-nothing]");
    let groups = [];
    let count = null;
    let countText = "";

    function collect() {
      groups = termGroups(fold);
      const found = document.querySelector("[data-glossary-count]");
      // While something is typed the element shows another count than the glossary's.
      if (found && (found !== count || !input.value)) countText = found.textContent;
      count = found;
    }

    function apply() {
      const query = fold(input.value);
      // One letter looks at the names only: in the definitions it would be everywhere.
      const part = query.length > 1 ? "text" : "names";
      let total = 0;
      for (const { group, initial, terms } of groups) {
        let here = 0;
        for (const entry of terms) {
          const isShown = entry[part].includes(query);
          entry.term.hidden = !isShown;
          if (isShown) here += 1;
        }
        group.hidden = here === 0;
        if (initial) initial.toggleAttribute("data-empty", here === 0);
        total += here;
      }
      const found = query && count ? total + " " + count.dataset.matches : countText;
      if (count) count.textContent = found;
      status.textContent = query ? found : "";
      nothing.hidden = total > 0;
    }

    field.hidden = false;
    input.addEventListener("input", apply);
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !input.value) return;
      event.preventDefault();
      input.value = "";
      apply();
    });
    collect();
    if (input.value) apply();
    onSwap(() => {
      field.hidden = false;
      collect();
      if (input.value) apply();
    });
  }

  // The glossary's groups as they are searched.
  function termGroups(fold) {
    return [...document.querySelectorAll("[data-term-group]")].map((group) => ({
      group,
      initial: document.querySelector('.initials a[href$="#' + CSS.escape(group.id) + '"]'),
      terms: [...group.querySelectorAll("[data-term]")].map((term) => ({
        term,
        names: fold(term.querySelector("dt").textContent),
        text: fold(term.textContent),
      })),
    }));
  }

  function start() {
    appearance();
    drawers();
    showCurrent(document.getElementById("sidebar"));
    outlineSpy();
    backToTop();
    tables();
    tasks();
    glossaryFilter();
    onSwap(() => {
      drawers();
      tables();
      tasks();
    });
  }

  start();
})();
