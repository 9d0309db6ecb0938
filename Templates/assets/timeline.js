// Narrows the timeline to the events that have one of the chosen tags. Without it all events are shown.
// The choice stands in the page's address, as ?tag=…, so that it can be shared.
(function () {
  "use strict";

  const filter = document.querySelector("[data-timeline-filter]");
  if (!filter) return;

  const status = filter.querySelector("[data-timeline-status]");
  const all = filter.querySelector("[data-timeline-all]");
  let buttons, events, groups, marks;

  function collect() {
    buttons = [...filter.querySelectorAll("button[data-tag]")];
    events = [...document.querySelectorAll(".event")].map((element) => ({
      element,
      tags: [...element.querySelectorAll("[data-tag]")].map((tag) => tag.dataset.tag),
    }));
    groups = [...document.querySelectorAll(".year, .period")];
    marks = [...document.querySelectorAll(".timeline-overview .timeline-mark[href]")];
  }

  const chosen = () => buttons.filter((button) => button.getAttribute("aria-pressed") === "true");

  // The element that an address on this page leads to.
  function target(hash) {
    let id = hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch (error) {
      // A stray percent sign: take it as it stands.
    }
    return id ? document.getElementById(id) : null;
  }

  function show() {
    const tags = chosen().map((button) => button.dataset.tag);
    let count = 0;
    for (const { element, tags: own } of events) {
      element.hidden = tags.length > 0 && !own.some((tag) => tags.includes(tag));
      if (!element.hidden) count += 1;
    }
    for (const group of groups) {
      group.hidden = tags.length > 0 && !group.querySelector(".event:not([hidden])");
    }
    for (const mark of marks) {
      const event = target(mark.getAttribute("href").replace(/^[^#]*/, ""));
      mark.classList.toggle("is-dimmed", Boolean(event && event.hidden));
    }
    all.hidden = tags.length === 0;
    status.textContent = tags.length === 0 ? "" : status.dataset.shown
      .replace("{shown}", count).replace("{total}", events.length);
  }

  function press(tags) {
    for (const button of buttons) button.setAttribute("aria-pressed", String(tags.includes(button.dataset.tag)));
    show();
  }

  // Puts the choice into the address, beside what else stands there.
  function remember() {
    const address = new URL(location.href);
    address.searchParams.delete("tag");
    for (const button of chosen()) address.searchParams.append("tag", button.dataset.tag);
    try {
      history.replaceState(history.state, "", address);
    } catch (error) {
      // Some browsers refuse that for file://: the choice lasts for this visit.
    }
  }

  function clear() {
    press([]);
    remember();
  }

  // A link to an event that the filter hides shows everything again.
  function reveal(hash) {
    const element = target(hash);
    if (!element || !element.closest("[hidden]")) return null;
    clear();
    return element;
  }

  filter.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button === all) {
      clear();
      buttons[0].focus();
      return;
    }
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    show();
    remember();
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href*='#']");
    if (link) reveal(link.getAttribute("href").replace(/^[^#]*/, ""));
  });

  addEventListener("hashchange", () => {
    const element = reveal(location.hash);
    if (element) element.scrollIntoView();
  });

  // In a preview events come and go.
  document.addEventListener("lectern:swap", () => {
    collect();
    show();
  });

  collect();
  press(new URLSearchParams(location.search).getAll("tag"));
  reveal(location.hash);
})();
