// The searches of late, kept in this browser alone. Where nothing can be kept there are none, and nothing else changes.
(function () {
  "use strict";

  const KEY = "lectern.recent";
  const MOST = 8;
  const LONGEST = 100;

  const isQuery = (value) => typeof value === "string" && value.trim() !== "" && value.length <= LONGEST;

  function list() {
    try {
      const stored = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(stored) ? [...new Set(stored.filter(isQuery))].slice(0, MOST) : [];
    } catch (error) {
      // Storage is closed to this page, or holds something else under this name.
      return [];
    }
  }

  function keep(queries) {
    try {
      if (queries.length) localStorage.setItem(KEY, JSON.stringify(queries));
      else localStorage.removeItem(KEY);
    } catch (error) {
      // Closed, or full.
    }
  }

  const without = (query) => list().filter((other) => other !== query);

  window.lectern.searchUI.recent = {
    list,
    add(text) {
      const query = text.trim();
      if (isQuery(query)) keep([query, ...without(query)].slice(0, MOST));
    },
    remove: (query) => keep(without(query)),
    clear: () => keep([]),
  };
})();
