// Runs before the first paint: marks that scripts run and applies the stored appearance, so that nothing flashes.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("has-script");
  var choice = "auto";
  try {
    choice = localStorage.getItem("lectern-theme") || "auto";
  } catch (error) {
    // Storage is closed to this page (some browsers do that for file://): follow the system.
  }
  if (choice === "light" || choice === "dark") root.dataset.theme = choice;
})();
