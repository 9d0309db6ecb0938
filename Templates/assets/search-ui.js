/* Lectern's search interface: the dialog, the search page and the words marked on arrival.
   Loads the engine, search.js, when it is first needed. Text only ever becomes text nodes. */
(function () {
  'use strict';

  const root = document.documentElement.dataset.root || '';
  const lectern = window.lectern = window.lectern || {};
  lectern.ready = lectern.ready || new Promise(resolve => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => resolve(lectern));
    else resolve(lectern);
  });

  const LANGUAGES = {
    zh: {
      label: '搜索', placeholder: '搜索笔记、术语、事件…', clear: '清空', close: '关闭', results: '搜索结果',
      page: '页面', term: '术语', event: '事件', searching: '正在搜索…', none: '没有找到相关内容',
      noneHint: '换一个说法，或少输入几个字试试。', failed: '搜索索引无法加载', start: '输入文字即可搜索',
      startHint: '可以搜任意连续的汉字，也可以中英文混合。', found: (count, isFull) => (isFull ? '最相关的 ' : '找到 ') + count + ' 条结果', move: '选择',
      open: '打开', leave: '关闭', unmark: '清除高亮', also: '又称',
    },
    en: {
      label: 'Search', placeholder: 'Search notes, terms, events…', clear: 'Clear', close: 'Close', results: 'Search results',
      page: 'Pages', term: 'Terms', event: 'Events', searching: 'Searching…', none: 'Nothing found',
      noneHint: 'Try other words, or fewer of them.', failed: 'The search index could not be loaded', start: 'Type to search',
      startHint: 'Any part of a Chinese sentence will do, and languages may be mixed.',
      found: (count, isFull) => (isFull ? 'Top ' : '') + count + (count === 1 ? ' result' : ' results'), move: 'move', open: 'open', leave: 'close',
      unmark: 'Clear highlights', also: 'also',
    },
  };
  const words = /^zh/i.test(document.documentElement.lang || 'zh') ? LANGUAGES.zh : LANGUAGES.en;

  // ---- The engine, when needed ----

  let engineLoading = null;

  function loadEngine() {
    if (lectern.engine) return Promise.resolve(lectern.engine);
    engineLoading = engineLoading || new Promise(resolve => {
      const script = document.createElement('script');
      script.charset = 'utf-8';
      script.onload = () => resolve(lectern.engine || null);
      script.onerror = () => {
        engineLoading = null;
        resolve(null);
      };
      script.src = root + 'assets/search.js';
      document.head.append(script);
    });
    return engineLoading;
  }

  lectern.search = async (query, options) => {
    const engine = await loadEngine();
    return engine ? engine.search(query, options) : Object.assign([], { unavailable: true });
  };

  // ---- Elements ----

  function element(name, attributes, ...children) {
    const result = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) result.setAttribute(key, value);
    result.append(...children);
    return result;
  }

  function icon(path) {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    const line = document.createElementNS(space, 'path');
    const attributes = { viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': 'true', class: 'search-icon' };
    for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
    line.setAttribute('d', path);
    svg.append(line);
    return svg;
  }

  const LENS = 'M9 3.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11M13 13l4 4';
  const CROSS = 'M5 5l10 10M15 5L5 15';

  /* The text with its marks as elements. */
  function marked(text, marks) {
    const nodes = [];
    let at = 0;
    for (const [start, end] of marks || []) {
      if (start > at) nodes.push(text.slice(at, start));
      nodes.push(element('mark', {}, text.slice(start, end)));
      at = end;
    }
    nodes.push(text.slice(at));
    return nodes;
  }

  function addressOf(result) {
    const [path, fragment] = result.url.split('#');
    const query = result.words && result.words.length
      ? (path.includes('?') ? '&' : '?') + 'highlight=' + result.words.map(encodeURIComponent).join('+') : '';
    return root + path + query + (fragment === undefined ? '' : '#' + fragment);
  }

  // ---- The box and its list ----

  let boxes = 0;

  /* A combobox with its listbox, as the ARIA Authoring Practices describe it. */
  function makeBox(settings) {
    const id = 'lectern-search-' + ++boxes;
    const input = element('input', {
      type: 'search', role: 'combobox', class: 'search-input', id: id + '-input', 'aria-label': words.label,
      'aria-expanded': 'false', 'aria-controls': id + '-list', 'aria-autocomplete': 'list', autocomplete: 'off',
      autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search', placeholder: words.placeholder,
    });
    const close = element('button', { type: 'button', class: 'search-close', 'aria-label': settings.closeLabel }, icon(CROSS));
    const status = element('p', { role: 'status', 'aria-live': 'polite', class: 'search-status' });
    const note = element('div', { class: 'search-note' });
    const list = element('div', { role: 'listbox', id: id + '-list', class: 'search-list', 'aria-label': words.results });
    const field = element('div', { class: 'search-field' }, icon(LENS), input, close);
    const body = element('div', { class: 'search-body' }, note, list);
    let options = [];
    let active = -1;
    let turn = 0;
    let timer = 0;

    function activate(index, scroll) {
      if (options[active]) options[active].setAttribute('aria-selected', 'false');
      active = options.length ? (index + options.length) % options.length : -1;
      if (active < 0) {
        input.removeAttribute('aria-activedescendant');
        return;
      }
      options[active].setAttribute('aria-selected', 'true');
      input.setAttribute('aria-activedescendant', options[active].id);
      if (scroll && active === 0) body.scrollTop = 0;
      else if (scroll) options[active].scrollIntoView({ block: 'nearest' });
    }

    function say(title, hint) {
      note.replaceChildren();
      if (title) note.append(element('p', { class: 'search-note-title' }, title));
      if (hint) note.append(element('p', {}, hint));
    }

    function makeOption(result) {
      const option = element('a', {
        role: 'option', class: 'search-option', 'aria-selected': 'false', tabindex: '-1', href: addressOf(result),
      });
      const title = element('span', { class: 'search-title' }, ...marked(result.title, result.titleMarks));
      const others = (result.aliases || []).slice(0, 3).join(words === LANGUAGES.zh ? '、' : ', ');
      if (others) title.append(element('span', { class: 'search-also' }, words.also + ' ' + others));
      const trail = [...(result.breadcrumb || [])];
      if (result.section) trail.push(result.section);
      option.append(title);
      if (trail.length) option.append(element('span', { class: 'search-trail' }, trail.join(' › ')));
      if (result.excerpt) option.append(element('span', { class: 'search-excerpt' }, ...marked(result.excerpt, result.marks)));
      option.addEventListener('click', () => { if (settings.onOpen) settings.onOpen(); });
      return option;
    }

    /* Shows the results by kind; the kind with the best result, which comes first, leads. */
    function show(results) {
      const groups = {};
      for (const result of results) {
        const kind = result.kind === 'term' || result.kind === 'event' ? result.kind : 'page';
        (groups[kind] = groups[kind] || []).push(makeOption(result));
      }
      list.replaceChildren();
      options = [];
      for (const kind of Object.keys(groups)) {
        const label = element('div', { class: 'search-kind', id: id + '-' + kind, role: 'presentation' }, words[kind]);
        list.append(element('div', { role: 'group', 'aria-labelledby': label.id }, label, ...groups[kind]));
        options.push(...groups[kind]);
      }
      options.forEach((option, index) => {
        option.id = id + '-option-' + index;
        option.addEventListener('mousemove', () => { if (index !== active) activate(index, false); });
      });
      list.hidden = !options.length;
      input.setAttribute('aria-expanded', String(options.length > 0));
      active = -1;
      activate(0, true);
    }

    async function run() {
      const mine = ++turn;
      const query = input.value.trim();
      if (settings.onQuery) settings.onQuery(query);
      if (!query) {
        status.textContent = '';
        show([]);
        say(words.start, words.startHint);
        return;
      }
      const slow = setTimeout(() => { if (mine === turn) status.textContent = words.searching; }, 250);
      const results = await lectern.search(query, { limit: settings.limit, isStale: () => mine !== turn });
      clearTimeout(slow);
      if (mine !== turn) return;
      show(results);
      if (results.length) say('', '');
      else if (results.unavailable) say(words.failed, '');
      else say(words.none, words.noneHint);
      status.classList.toggle('is-quiet', !results.length);
      status.textContent = results.length ? words.found(results.length, results.length >= settings.limit) : results.unavailable ? words.failed : words.none;
    }

    function schedule() {
      clearTimeout(timer);
      timer = setTimeout(run, 60);
    }

    input.addEventListener('input', event => { if (!event.isComposing) schedule(); });
    input.addEventListener('compositionend', schedule);
    input.addEventListener('keydown', event => {
      if (event.isComposing || event.keyCode === 229) return;
      const moves = { ArrowDown: 1, ArrowUp: -1 };
      if (moves[event.key]) activate(active < 0 ? 0 : active + moves[event.key], true);
      else if (event.key === 'Enter' && options[active]) {
        if (event.ctrlKey || event.metaKey) window.open(options[active].href, '_blank', 'noopener');
        else options[active].click();
      } else if (event.key === 'Escape') {
        event.stopPropagation();
        settings.onEscape(input);
      } else return;
      event.preventDefault();
    });
    close.addEventListener('click', () => settings.onClose(input));
    show([]);
    say(words.start, words.startHint);

    return {
      nodes: [field, status, body],
      input,
      set(query) {
        input.value = query;
        run();
      },
      clear() {
        input.value = '';
        run();
      },
    };
  }

  // ---- The dialog ----

  let dialog = null;
  let dialogBox = null;

  function makeDialog() {
    dialog = element('dialog', { class: 'lectern-search', 'aria-label': words.label });
    const leave = () => dialog.close();
    dialogBox = makeBox({ limit: 12, closeLabel: words.close, onClose: leave, onEscape: leave, onOpen: leave });
    const keys = [['↑↓', words.move], ['↵', words.open], ['Esc', words.leave]];
    const hints = keys.map(([key, text]) => element('span', {}, element('kbd', {}, key), ' ' + text));
    dialog.append(...dialogBox.nodes, element('div', { class: 'search-keys', 'aria-hidden': 'true' }, ...hints));
    dialog.addEventListener('mousedown', event => { if (event.target === dialog) leave(); });
    document.body.append(dialog);
  }

  function open() {
    if (!dialog) makeDialog();
    if (!dialog.open) dialog.showModal();
    dialogBox.input.focus();
    dialogBox.input.select();
    loadEngine().then(engine => engine && engine.prepare());
  }

  const isTyping = target => target instanceof Element
    && (target.closest('input, textarea, select') !== null || target.isContentEditable);

  document.addEventListener('keydown', event => {
    if (event.isComposing || event.defaultPrevented || event.altKey) return;
    const isShortcut = event.key === '/' ? !event.ctrlKey && !event.metaKey && !isTyping(event.target)
      : (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';
    if (isShortcut) {
      event.preventDefault();
      if (pageBox) pageBox.input.focus();
      else open();
    }
  });
  document.addEventListener('click', event => {
    const opener = event.target instanceof Element && event.target.closest('[data-search-open]');
    if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });

  // ---- The search page ----

  let pageBox = null;

  function parameter(name) {
    try { return new URLSearchParams(location.search).get(name) || ''; } catch (error) { return ''; }
  }

  function replaceParameter(name, value) {
    try {
      const url = new URL(location.href);
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
      if (url.href !== location.href) history.replaceState(history.state, '', url);
    } catch (error) { /* Some browsers forbid this for pages from disk. */ }
  }

  function mountPage(place) {
    const clear = () => {
      pageBox.clear();
      pageBox.input.focus();
    };
    pageBox = makeBox({
      limit: 30, closeLabel: words.clear, onClose: clear, onEscape: clear, onQuery: query => replaceParameter('q', query),
    });
    place.classList.add('search-page');
    place.replaceChildren(...pageBox.nodes);
    const query = parameter('q');
    if (query) pageBox.set(query);
    pageBox.input.focus({ preventScroll: true });
    loadEngine().then(engine => engine && engine.prepare());
  }

  // ---- The words that led here ----

  const MOST_HITS = 300;

  function pattern(query) {
    const parts = query.slice(0, 300).split(/\s+/).filter(Boolean).slice(0, 8).sort((a, b) => b.length - a.length);
    return parts.length ? new RegExp(parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'giu') : null;
  }

  function markText(node, expression) {
    const text = node.data;
    const pieces = [];
    let at = 0;
    for (const match of text.matchAll(expression)) {
      if (match.index > at) pieces.push(text.slice(at, match.index));
      pieces.push(element('mark', { class: 'search-hit' }, match[0]));
      at = match.index + match[0].length;
    }
    if (!pieces.length) return 0;
    const count = pieces.filter(piece => typeof piece !== 'string').length;
    node.replaceWith(...pieces, text.slice(at));
    return count;
  }

  function markNote(note, expression) {
    const walker = document.createTreeWalker(note, NodeFilter.SHOW_TEXT, {
      acceptNode: node => node.parentElement && node.parentElement.closest('script, style, svg, math, .katex')
        ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    });
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    let hits = 0;
    for (const node of nodes) if (hits < MOST_HITS) hits += markText(node, expression);
    return hits;
  }

  function highlight() {
    const note = document.querySelector('[data-note]');
    const expression = note && pattern(parameter('highlight'));
    if (!expression || !markNote(note, expression)) return;
    const button = element('button', { type: 'button', class: 'search-unmark' }, words.unmark, icon(CROSS));
    const dismiss = () => {
      for (const mark of note.querySelectorAll('mark.search-hit')) {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent.normalize();
      }
      button.remove();
      document.removeEventListener('keydown', onKey);
      replaceParameter('highlight', '');
    };
    const onKey = event => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented && !(dialog && dialog.open)) dismiss();
    };
    button.addEventListener('click', dismiss);
    document.addEventListener('keydown', onKey);
    document.body.append(button);
    if (!location.hash) note.querySelector('mark.search-hit').scrollIntoView({ block: 'center' });
  }

  lectern.ready.then(() => {
    const place = document.querySelector('[data-search-page]');
    if (place) mountPage(place);
    highlight();
  });
})();
