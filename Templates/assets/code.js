// Comforts of blocks of code: copy buttons, names of languages, tabs. Without it all code shows, one block below the other.
(function () {
  "use strict";

  const words = document.body.dataset;
  const status = document.createElement("p");

  // Copying

  // The program of a block: without line numbers (they are no text), prompts, what a session answered, and lines
  // that were taken out.
  function program(code) {
    const lines = [...code.children].filter((line) => line.classList.contains("line"));
    if (lines.length === 0) return code.textContent;
    const isSession = code.querySelector(".code-prompt") !== null;
    return lines
      .filter((line) => line.localName !== "del" && (!isSession || line.querySelector(".code-prompt")))
      .map((line) => {
        const prompt = line.querySelector(".code-prompt");
        return line.textContent.slice(prompt ? prompt.textContent.length : 0);
      })
      .join("");
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (error) {
      // Not a secure context, or no right to the clipboard: use the old way.
      const area = document.createElement("textarea");
      const focused = document.activeElement;
      area.value = text;
      area.className = "visually-hidden";
      document.body.append(area);
      area.select();
      const isDone = document.execCommand("copy");
      area.remove();
      if (focused) focused.focus({ preventScroll: true });
      return isDone;
    }
  }

  function copyButton(code) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.copy;
    let timer = 0;
    button.addEventListener("click", async () => {
      if (!(await copy(program(code).replace(/\n$/, "")))) return;
      button.textContent = words.copied;
      status.textContent = words.copied;
      clearTimeout(timer);
      timer = setTimeout(() => {
        button.textContent = words.copy;
        status.textContent = "";
      }, 1600);
    });
    return button;
  }

  // Frames

  function language(code) {
    const name = [...code.classList].find((name) => name.startsWith("language-"));
    return name ? name.slice("language-".length) : "";
  }

  // A region that scrolls can be reached by keyboard, and has a name.
  const scrolling = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth + 1;
      if (!scrolls) {
        for (const name of ["tabindex", "role", "aria-label"]) target.removeAttribute(name);
        continue;
      }
      target.tabIndex = 0;
      target.setAttribute("role", "group");
      target.setAttribute("aria-label", target.dataset.name);
    }
  });

  function frame(block) {
    const code = block.querySelector("code");
    if (!code) return;
    const name = language(code);
    const box = document.createElement("div");
    box.className = "code-block";
    block.replaceWith(box);
    box.append(block);
    if (name) {
      const label = document.createElement("span");
      label.className = "code-language";
      label.setAttribute("aria-hidden", "true");
      label.textContent = name;
      box.append(label);
    }
    box.append(copyButton(code));
    const figure = box.closest(".code-figure");
    const caption = figure && figure.querySelector("figcaption").textContent;
    block.dataset.name = [words.code, caption || name].filter(Boolean).join(" · ");
    scrolling.observe(block);
  }

  // Tabs

  const storageKey = "lectern-tabs";
  let groups = [];
  let serial = 0;

  // The names that were chosen, the last one first.
  function chosen() {
    try {
      const names = JSON.parse(localStorage.getItem(storageKey) || "[]");
      return Array.isArray(names) ? names : [];
    } catch (error) {
      // Storage is closed to this page, or holds something else.
      return [];
    }
  }

  function remember(name) {
    try {
      const names = [name, ...chosen().filter((other) => other !== name)].slice(0, 20);
      localStorage.setItem(storageKey, JSON.stringify(names));
    } catch (error) {
      // Not stored: the choice lasts for this page.
    }
  }

  function show(group, index) {
    group.tabs.forEach((tab, number) => {
      const isShown = number === index;
      tab.setAttribute("aria-selected", String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      // What is hidden this way is still found by the browser's own search.
      if (isShown) group.panels[number].removeAttribute("hidden");
      else group.panels[number].setAttribute("hidden", "until-found");
    });
  }

  // Shows a tab, and those of the same name in other groups, while the page stays where it is.
  function choose(group, index) {
    const top = group.list.getBoundingClientRect().top;
    show(group, index);
    const name = group.names[index];
    for (const other of groups) {
      if (other !== group && other.names.includes(name)) show(other, other.names.indexOf(name));
    }
    scrollBy({ top: group.list.getBoundingClientRect().top - top, behavior: "instant" });
    remember(name);
  }

  function move(group, event) {
    const last = group.tabs.length - 1;
    const current = group.tabs.indexOf(event.target);
    const step = getComputedStyle(group.list).direction === "rtl" ? -1 : 1;
    const targets = {
      ArrowRight: current + step,
      ArrowLeft: current - step,
      Home: 0,
      End: last,
    };
    if (!(event.key in targets) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const index = (targets[event.key] + last + 1) % (last + 1);
    choose(group, index);
    group.tabs[index].focus();
  }

  function makeTabs(box) {
    const number = serial++;
    const panels = [...box.children].filter((panel) => panel.classList.contains("tab-panel"));
    const names = panels.map((panel) => panel.querySelector(".tab-title").textContent);
    const list = document.createElement("div");
    list.className = "tab-list";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", words.codeTabs);
    const group = { list, panels, names, tabs: [] };
    panels.forEach((panel, index) => {
      const tab = document.createElement("button");
      tab.type = "button";
      tab.id = "lectern-code-tab-" + number + "-" + index;
      tab.textContent = names[index];
      tab.setAttribute("role", "tab");
      panel.id = "lectern-code-panel-" + number + "-" + index;
      tab.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      tab.addEventListener("click", () => choose(group, index));
      panel.addEventListener("beforematch", () => choose(group, index));
      group.tabs.push(tab);
    });
    list.append(...group.tabs);
    list.addEventListener("keydown", (event) => move(group, event));
    box.prepend(list);
    box.classList.add("is-ready");
    groups.push(group);
    const known = chosen().find((name) => names.includes(name));
    show(group, known === undefined ? 0 : names.indexOf(known));
  }

  function start() {
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    document.body.append(status);
    setUp();
    // In a preview blocks come and go.
    document.addEventListener("lectern:swap", setUp);
  }

  // What is new in the page.
  function setUp() {
    groups = groups.filter((group) => group.list.isConnected);
    for (const block of document.querySelectorAll("[data-note] pre")) if (!block.closest(".code-block")) frame(block);
    document.querySelectorAll(".code-tabs:not(.is-ready)").forEach(makeTabs);
  }

  start();
})();
