/// The script that the preview puts into pages: reloads them, and shows the faults.
///
/// Part of the program, so that a copied binary still has it. A classic script that needs nothing but its own origin;
/// text from diagnostics only ever becomes text nodes.
enum PreviewScript {
    static let source: String = connection + overlay + "})();\n"

    private static let connection = #"""
        (() => {
          "use strict";
          const script = document.currentScript;
          if (!script || !window.EventSource) return;
          const origin = new URL(script.src).origin;
          let build = script.dataset.build;
          let source = null;

          const store = {
            get(key) { try { return sessionStorage.getItem("lectern-preview-" + key); } catch { return null; } },
            set(key, value) { try { sessionStorage.setItem("lectern-preview-" + key, value); } catch { /* none */ } },
            remove(key) { try { sessionStorage.removeItem("lectern-preview-" + key); } catch { /* none */ } },
          };

          // Where the reader was, through a reload.
          const placeKey = "place " + location.pathname + location.search;
          const place = (store.get(placeKey) || "").split(" ").map(Number);
          store.remove(placeKey);
          if (place.length === 2 && place.every(Number.isFinite)) {
            const restore = () => window.scrollTo({ left: place[0], top: place[1], behavior: "instant" });
            restore();
            if (document.readyState !== "complete") window.addEventListener("load", restore, { once: true });
          }
          function reload() {
            store.set(placeKey, window.scrollX + " " + window.scrollY);
            if (source) source.close();
            location.reload();
          }

          function plain(address) {
            const url = new URL(address, origin + "/");
            if (url.origin !== origin) return null;
            let path = url.pathname.replace(/\/index\.html$/, "/").replace(/\.html$/, "");
            try { path = decodeURI(path); } catch { /* as it is */ }
            return path.normalize("NFC");
          }
          function loaded() {
            const paths = new Set(performance.getEntriesByType("resource").map((entry) => plain(entry.name)));
            for (const element of document.querySelectorAll("img[src], script[src], source[src], link[rel~=icon]")) {
              paths.add(plain(element.src || element.href));
            }
            return paths;
          }
          function swapStyles(changed) {
            const swapped = new Set();
            for (const link of document.querySelectorAll("link[rel~=stylesheet][href]:not([data-lectern-old])")) {
              const path = plain(link.href);
              if (!changed.has(path)) continue;
              swapped.add(path);
              const fresh = link.cloneNode();
              const url = new URL(link.href);
              url.searchParams.set("build", build);
              fresh.href = url.href;
              link.dataset.lecternOld = "";
              fresh.addEventListener("load", () => link.remove(), { once: true });
              fresh.addEventListener("error", () => { delete link.dataset.lecternOld; fresh.remove(); }, { once: true });
              link.after(fresh);
            }
            return swapped;
          }
          // Loads what the build changed of this page, and no more.
          function refresh(news) {
            build = news.build;
            if (!news.urls) return reload();
            const changed = new Set(news.urls.map(plain));
            const here = plain(location.href);
            if (changed.has(here)) return reload();
            const resources = loaded();
            const needed = [...changed].filter((path) => resources.has(path));
            const swapped = swapStyles(changed);
            if (needed.some((path) => !swapped.has(path))) reload();
          }

          function hear(name, handle) {
            source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
          }
          function connect() {
            if (source || document.visibilityState === "hidden") return;
            source = new EventSource("/_lectern/events");
            hear("hello", (news) => {
              show(news);
              if (news.build === build || news.failed) return;
              // Once for each build: a page that comes from elsewhere must not reload for ever.
              if (store.get("reloaded") === news.build) return;
              store.set("reloaded", news.build);
              reload();
            });
            hear("reload", (news) => { show(news); refresh(news); });
            hear("faults", (news) => {
              show(news);
              if (!news.failed) refresh(news); else build = news.build;
            });
            source.addEventListener("error", () => {
              if (!source || source.readyState !== EventSource.CLOSED) return;
              source = null;
              setTimeout(connect, 1000);
            });
          }
          function disconnect() {
            if (source) source.close();
            source = null;
          }
          // Browsers open six connections to a host: pages that nobody sees give theirs back.
          document.addEventListener("visibilitychange", () => {
            if (document.visibilityState === "hidden") disconnect(); else connect();
          });
          window.addEventListener("pagehide", disconnect);
          window.addEventListener("pageshow", connect);

        """#
}
