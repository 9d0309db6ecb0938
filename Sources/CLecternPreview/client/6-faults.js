/* Lectern's preview, the faults: a panel at the foot of the page, folded into a button when it is dismissed. Text from
   diagnostics only ever becomes text nodes. */
(function (preview) {
  "use strict";

  const WORDS = {
    zh: {
      title: (count) => count + " 处问题", failed: "构建失败，页面仍是上一次的内容", gone: "这一页的笔记已不在，页面仍是上一次的内容",
      close: "关闭（Esc）", more: (count) => "另有 " + count + " 处，见终端", error: "错误", warning: "警告", note: "提示",
      fix: "改法：", open: "在编辑器中打开", updated: (text) => "页面已更新：" + text,
    },
    en: {
      title: (count) => count + (count === 1 ? " fault" : " faults"), failed: "The build failed; this page is the last good one",
      gone: "The note of this page is gone; this is its last content", close: "Close (Esc)",
      more: (count) => count + " more in the terminal", error: "error", warning: "warning", note: "note", fix: "Instead: ",
      open: "Open in the editor", updated: (text) => "The page has changed: " + text,
    },
  };
  const language = /^zh\b/i.test(document.documentElement.lang) ? "zh" : "en";
  const words = WORDS[language];

  const store = {
    get(key) {
      try {
        return sessionStorage.getItem("lectern-preview-" + key);
      } catch (error) {
        // Storage is closed to this page: what it would hold lasts until the page is loaded again.
        return null;
      }
    },
    set(key, value) {
      try {
        if (value === null) sessionStorage.removeItem("lectern-preview-" + key);
        else sessionStorage.setItem("lectern-preview-" + key, value);
      } catch (error) {
        // As above.
      }
    },
  };

  let faults = { failed: false, summary: "", total: 0, list: [] };
  let isGone = false;
  let panel = null;
  let dismissed = store.get("dismissed");

  function element(name, kind, ...children) {
    const made = document.createElement(name);
    if (kind) made.className = "lectern-preview-" + kind;
    made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
    return made;
  }

  function button(kind, label, act) {
    const made = element("button", kind, label);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  function put(made) {
    if (panel) panel.remove();
    panel = made;
    if (!panel) return;
    panel.lang = language;
    document.body.append(panel);
  }

  // Faults are the same when only their lines moved.
  function identity() {
    return JSON.stringify([isGone, faults.failed, faults.list.map((fault) => [fault.identifier, fault.summary])]);
  }

  const isFaultless = () => !isGone && !faults.failed && faults.list.length === 0;

  function show() {
    if (isFaultless()) {
      remember(null);
      return put(null);
    }
    if (dismissed === identity()) fold();
    else unfold();
  }

  function remember(what) {
    dismissed = what;
    store.set("dismissed", what);
  }

  function dismiss() {
    const hadFocus = panel.contains(document.activeElement);
    remember(identity());
    fold();
    if (hadFocus) panel.focus();
  }

  function titleText() {
    if (isGone) return words.gone;
    return faults.total ? words.title(faults.total) : words.failed;
  }

  function fold() {
    const badge = button("badge", faults.total ? words.title(faults.total) : titleText(), () => {
      remember(null);
      unfold();
      panel.querySelector("button").focus();
    });
    put(badge);
  }

  function unfold() {
    const title = element("h2", "title", titleText());
    const rest = faults.total - faults.list.length;
    const reason = faults.failed ? element("p", "failed", faults.total ? words.failed : faults.summary) : null;
    const made = element("section", "panel", element("header", "", title, button("close", words.close, dismiss)),
      reason, element("ol", "list", ...faults.list.map(item)), rest > 0 ? element("p", "more", words.more(rest)) : null);
    made.setAttribute("role", "alert");
    made.setAttribute("aria-label", title.textContent);
    put(made);
  }

  function item(fault) {
    const line = fault.marked === undefined ? null
      : element("pre", "line", fault.before, element("mark", fault.marked ? "" : "point", fault.marked), fault.after);
    return element("li", fault.severity,
      element("p", "summary", element("strong", "severity", words[fault.severity] || fault.severity), " ", fault.summary),
      element("p", "place", fault.place ? place(fault) : null, " ", element("code", "", fault.identifier)),
      line,
      fault.explanation ? element("p", "explanation", fault.explanation) : null,
      fault.suggestion ? element("p", "suggestion", words.fix, fault.suggestion) : null);
  }

  function place(fault) {
    if (!fault.editor) return fault.place;
    const link = element("a", "", fault.place);
    link.href = fault.editor;
    link.title = words.open;
    return link;
  }

  // At the window, so that whatever else Escape closes is asked first.
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
    if (panel && panel.localName === "section" && !document.querySelector("dialog[open]")) dismiss();
  });

  /* Shows what is wrong now; `undefined` leaves that part as it was. */
  preview.showFaults = (news, gone) => {
    if (news === undefined && gone === isGone) return;
    if (news !== undefined) faults = news;
    isGone = gone;
    show();
  };

  const status = element("p", "status");
  status.setAttribute("role", "status");

  function start() {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = "/_lectern/preview.css";
    document.head.append(sheet);
    status.lang = language;
    document.body.append(status);
  }

  Object.assign(preview, { store, start, announce: (text) => (status.textContent = words.updated(text)) });
})(globalThis.lecternPreview);
