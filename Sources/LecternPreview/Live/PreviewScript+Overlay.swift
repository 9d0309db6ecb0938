extension PreviewScript {
    /// The part that shows the faults: a panel at the foot of the page, folded into a button when dismissed.
    static let overlay = #"""
          const chinese = /^zh\b/i.test(document.documentElement.lang);
          const words = chinese
            ? { title: (n) => n + " 处问题", failed: "构建失败，页面仍是上一次的内容", close: "关闭（Esc）",
                more: (n) => "另有 " + n + " 处，见终端", error: "错误", warning: "警告", note: "提示", fix: "改法：" }
            : { title: (n) => n + (n === 1 ? " fault" : " faults"), failed: "The build failed; this page is the last good one",
                close: "Close (Esc)", more: (n) => n + " more in the terminal",
                error: "error", warning: "warning", note: "note", fix: "Instead: " };
          let panel = null;
          let latest = null;

          const sheet = document.createElement("link");
          sheet.rel = "stylesheet";
          sheet.href = "/_lectern/preview.css";
          document.head.append(sheet);

          function element(name, kind, ...children) {
            const made = document.createElement(name);
            if (kind) made.className = "lectern-preview-" + kind;
            // Strings become text nodes, whatever they hold.
            made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
            return made;
          }
          function button(kind, label, act) {
            const made = element("button", kind, label);
            made.type = "button";
            made.addEventListener("click", act);
            return made;
          }
          function clear() {
            if (panel) panel.remove();
            panel = null;
          }
          function put(made) {
            clear();
            panel = made;
            panel.lang = chinese ? "zh" : "en";
            document.body.append(panel);
          }
          // What faults are the same when only their lines moved.
          function identity(news) {
            return JSON.stringify([news.failed, news.faults.map((fault) => [fault.identifier, fault.summary])]);
          }

          function show(news) {
            latest = news;
            if (!news.failed && !news.faults.length) {
              store.remove("dismissed");
              return clear();
            }
            if (store.get("dismissed") === identity(news)) fold(); else unfold();
          }
          function dismiss() {
            store.set("dismissed", identity(latest));
            fold();
          }
          function fold() {
            const badge = button("badge", words.title(latest.total || 1), () => {
              store.remove("dismissed");
              unfold();
            });
            put(badge);
          }
          function unfold() {
            const title = element("h2", "title", latest.total ? words.title(latest.total) : words.failed);
            const close = button("close", words.close, dismiss);
            const list = element("ol", "list", ...latest.faults.map(item));
            const rest = latest.total - latest.faults.length;
            const made = element("section", "panel", element("header", "", title, close),
              latest.failed ? element("p", "failed", latest.total ? words.failed : latest.summary) : null, list,
              rest > 0 ? element("p", "more", words.more(rest)) : null);
            made.setAttribute("role", "alert");
            made.setAttribute("aria-label", title.textContent);
            put(made);
          }
          function item(fault) {
            const line = fault.before === undefined ? null
              : element("pre", "line", fault.before, element("mark", fault.marked ? "" : "point", fault.marked), fault.after);
            return element("li", fault.severity,
              element("p", "summary", element("strong", "severity", words[fault.severity] || fault.severity), " ", fault.summary),
              fault.place ? element("p", "place", fault.place, " ", element("code", "", fault.identifier)) : null,
              line,
              fault.explanation ? element("p", "explanation", fault.explanation) : null,
              fault.suggestion ? element("p", "suggestion", words.fix, fault.suggestion) : null);
          }
          document.addEventListener("keydown", (event) => {
            if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
            if (panel && panel.localName === "section") dismiss();
          });

          connect();

        """#
}
