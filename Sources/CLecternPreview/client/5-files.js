/* Lectern's preview, the files: what the page has loaded beside itself, and how a new version of it comes into the page. */
(function (preview) {
  "use strict";

  const USERS = "link[rel~=stylesheet], link[rel~=icon], img, source, video, audio, track, iframe, embed, object";
  const RENEWABLE = "link, img, source";
  const REFERENCES = ["href", "src", "srcset", "poster", "data"];
  // Of the address that the page listens at, in bytes. Of what is beyond, the page hears when it is loaded again.
  const MOST_BYTES = 6000;

  /* The path of an address from the site's root, decoded; "" for one of another site, or of the preview's own. */
  function pathOf(address) {
    const url = preview.resolve(address, document.baseURI);
    if (!url || url.origin !== location.origin || url.pathname.startsWith("/_lectern/")) return "";
    try {
      return decodeURIComponent(url.pathname.slice(1));
    } catch (error) {
      // A stray percent sign: no address of the generator's.
      return "";
    }
  }

  // The addresses of an attribute; in `srcset` their sizes stand behind them.
  function addressesIn(name, value) {
    return name === "srcset" ? value.split(/,\s/).map((part) => part.trim().split(/\s/)[0]) : [value];
  }

  function pathsOf(element) {
    const values = REFERENCES.map((name) => [name, element.getAttribute(name)]).filter(([, value]) => value);
    return values.flatMap(([name, value]) => addressesIn(name, value)).map(pathOf).filter(Boolean);
  }

  // The scripts that the page names. Those that scripts have loaded are their own affair.
  const scriptsOf = (source) => [...source.document.querySelectorAll("script[src]")].flatMap(pathsOf);

  /* The files that the page uses, scripts first, as many as may be asked about. */
  function files(source) {
    const paths = new Set([...scriptsOf(source), ...[...document.querySelectorAll(USERS)].flatMap(pathsOf)]);
    let bytes = 0;
    return [...paths].filter((path) => (bytes += encodeURIComponent(path).length + 6) <= MOST_BYTES);
  }

  /* Loads anew what changed of the page's files. False when only loading the whole page can do that.
     `changed` is a map from paths to versions. */
  function renew(source, changed) {
    const users = [...document.querySelectorAll(USERS)].filter((user) => pathsOf(user).some((path) => changed.has(path)));
    if (scriptsOf(source).some((path) => changed.has(path)) || !users.every((user) => user.matches(RENEWABLE))) return false;
    for (const user of users) for (const name of ["href", "src", "srcset"]) renewAddresses(user, name, changed);
    return true;
  }

  // The same address with another query: only so will a browser load it again. It shows the old until the new has come.
  function renewAddresses(user, name, changed) {
    const value = user.getAttribute(name);
    if (!value) return;
    let fresh = value;
    for (const address of addressesIn(name, value)) {
      const version = changed.get(pathOf(address));
      if (version === undefined) continue;
      fresh = fresh.replace(address, () => address.replace(/[?#].*$/, "") + "?preview=" + version);
    }
    if (fresh !== value) user.setAttribute(name, fresh);
  }

  Object.assign(preview, { files, renew });
})(globalThis.lecternPreview);
