// @ts-check
/*
 * The search page. Nothing is fetched, sent or stored; the address bar stays bare. The words last typed are kept in
 * history.state, so that "back" from a page shows the same results again.
 *
 * Needs, loaded before it as classic scripts (so that it works from file:// too):
 *   assets/lunr.js          lunr, from the mkdocs package
 *   assets/search-index.js  window.searchIndex = {docs: [{location, title, text}, ...]};
 * Format of a doc, as publish writes it:
 *   location  from the site's root, "assistants/chatgpt/" or, for a part, "assistants/chatgpt/#facts"; "" is home
 *   title     plain text: the page's title, or the heading of the part
 *   also      other words for the page, if any: a query that is one of them finds the page first
 *   aside     1: a page for editors, which stands behind those for readers
 *   text      plain text, every tag replaced by a space, runs of white space by one space: what stands there, without
 *             its sub-parts
 * A page's own doc stands before those of its parts. Words for the visitor are data attributes of #search.
 */
(function () {
  "use strict";

  /** @typedef {{location: string, title: string, text: string, also?: string[], aside?: 1}} Doc */
  /** @typedef {{doc: Doc, page: Doc | undefined, score: number}} Hit */

  /** Results shown at most. */
  const SHOWN = 20;
  /** What a page is worth that goes by the very words asked for. */
  const NAMED = 1000;
  /** What it is worth that goes by some of them ("my ex girlfriend messages" has "girlfriend"). */
  const PARTLY = 30;
  /** What a term counts that stands elsewhere on the page, not in its best part. */
  const ELSEWHERE = 0.3;
  /** What pages for the editors of the guide count, beside those for its readers. */
  const ASIDE = 0.1;
  /** Letters of a term from which on words that begin with it count, and those with a slip of the finger. */
  const BEGINS = 3;
  const SLIPS = 4;
  /** Letters of a doc's text shown below its title. */
  const CONTEXT = 180;
  /** Milliseconds of indexing at a time, so that typing is never held up. */
  const SLICE = 24;

  /** @type {any} */
  const lunr = /** @type {any} */ (window).lunr;
  /** @type {Doc[] | undefined} */
  const docs = /** @type {any} */ (window).searchIndex && /** @type {any} */ (window).searchIndex.docs;

  const $search = document.getElementById("search");
  const $form = $search && $search.querySelector("form");
  const $field = $search && $search.querySelector("input");
  const $status = $search && /** @type {HTMLElement | null} */ ($search.querySelector(".status"));
  const $found = $search && /** @type {HTMLElement | null} */ ($search.querySelector(".found"));
  if (!$search || !$form || !$field || !$status || !$found) return;

  const words = $search.dataset;
  /** @type {HTMLElement | null} */ ($search.querySelector(".without")).hidden = true;
  if (!lunr || !docs) {
    $status.textContent = words.broken || "";
    return;
  }
  $form.hidden = false;

  /** @type {any} */
  let index = null;
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.ref("ref");
  builder.field("title", { boost: 8 });
  builder.field("also", { boost: 6 });
  builder.field("text");

  /** Pages by address without the part, to name the page that a part belongs to. @type {Map<string, Doc>} */
  const pages = new Map();
  for (const doc of docs) if (!doc.location.includes("#")) pages.set(doc.location, doc);

  /** Other words of each doc, as they are compared. @type {string[][]} */
  const names = [];
  let next = 0;
  /** Indexes for a moment, then lets the page breathe. */
  function build() {
    const end = performance.now() + SLICE;
    while (next < docs.length && performance.now() < end) {
      const { title, text, also } = docs[next];
      builder.add({ ref: String(next), title, text, also: (also || []).join(" ") });
      names.push((also || []).map(plain));
      next += 1;
    }
    if (next < docs.length) setTimeout(build);
    else {
      index = builder.build();
      show();
    }
  }

  /**
   * The words of a query that say something: lower case, stop words out unless there is nothing else.
   * @param {string} text
   * @returns {string[]}
   */
  function terms(text) {
    const all = text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const telling = all.filter((term) => lunr.stopWordFilter(new lunr.Token(term, {})));
    return telling.length ? telling : all;
  }

  /**
   * Docs that have the term, or a word that begins with it, or (long terms) one with a slip of the finger.
   * @param {string} term
   * @returns {Map<string, number>} score by ref
   */
  function scores(term) {
    const hits = index.query((/** @type {any} */ query) => {
      query.term(term, { boost: 10 });
      if (term.length >= BEGINS) query.term(term, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING, boost: 3 });
      if (term.length > SLIPS) query.term(term, { editDistance: 1 });
    });
    return new Map(hits.map((/** @type {any} */ hit) => [hit.ref, hit.score]));
  }

  /** A text as names are compared: small letters, stems, one space between words. @param {string} text */
  const plain = (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean)
    .map((word) => String(lunr.stemmer(new lunr.Token(word, {})))).join(" ");

  /**
   * Adds what other words of the docs are worth: all terms for the very words asked for, else those of the name.
   * @param {Map<string, number>[]} found
   * @param {string[]} asked
   * @param {string} whole
   * @returns {Set<string>} pages that go by some of the words
   */
  function addNamed(found, asked, whole) {
    const stems = asked.map(plain);
    const known = new Set();
    names.forEach((own, ref) => {
      const very = own.includes(whole);
      const part = very ? [] : own.filter((name) => name && ` ${whole} `.includes(` ${name} `)).join(" ").split(" ");
      found.forEach((one, at) => {
        if (!very && !part.includes(stems[at])) return;
        known.add(docs[ref].location);
        one.set(String(ref), (one.get(String(ref)) || 0) + (very ? NAMED : PARTLY));
      });
    });
    return known;
  }

  /**
   * Best pages first, each by its best part. Pages that have all terms, or go by some, stand alone; if there is none,
   * any will do (`near`). Before them all come pages that go by the very words asked for.
   * @param {string[]} asked
   * @param {string} whole
   * @returns {{hits: Hit[], near: boolean}}
   */
  function find(asked, whole) {
    const found = asked.map(scores);
    const known = addNamed(found, asked, whole);
    /** The best part of each page, and what each term is worth anywhere on it.
     * @type {Map<string, {ref: number, score: number, terms: number[]}>} */
    const best = new Map();
    for (const ref of new Set(found.flatMap((one) => [...one.keys()]))) {
      const own = found.map((one) => one.get(ref) || 0);
      const score = own.reduce((sum, each) => sum + each, 0);
      const address = docs[Number(ref)].location.split("#")[0];
      const page = best.get(address) || { ref: -1, score: 0, terms: own.map(() => 0) };
      page.terms = page.terms.map((each, at) => Math.max(each, own[at]));
      if (score > page.score) [page.ref, page.score] = [Number(ref), score];
      best.set(address, page);
    }
    const ranked = [...best].map(([address, { ref, score, terms: worth }]) => {
      const elsewhere = worth.reduce((sum, each) => sum + each, 0) - score;
      const counts = docs[ref].aside ? ASIDE : 1;
      return {
        doc: docs[ref], page: pages.get(address), score: counts * (score + ELSEWHERE * Math.max(0, elsewhere)),
        whole: known.has(address) || worth.every(Boolean), ref,
      };
    }).sort((a, b) => b.score - a.score || a.ref - b.ref);
    const all = ranked.filter((hit) => hit.whole);
    return { hits: all.length ? all : ranked, near: !all.length && ranked.length > 0 };
  }

  /**
   * The stretch of text with the most of the terms in it, cut at spaces.
   * @param {string} text
   * @param {string[]} asked
   */
  function context(text, asked) {
    const low = text.toLowerCase();
    let from = 0;
    let most = 0;
    for (const term of asked) {
      for (let place = low.indexOf(term); place >= 0; place = low.indexOf(term, place + term.length)) {
        const piece = low.slice(place, place + CONTEXT / 2);
        const count = asked.filter((other) => piece.includes(other)).length;
        if (count > most) [from, most] = [place, count];
      }
    }
    from = Math.max(0, from - CONTEXT / 3);
    if (from > 0) from = text.indexOf(" ", from) + 1;
    const before = from ? "\u2026 " : "";
    if (text.length <= from + CONTEXT) return before + text.slice(from);
    const to = Math.max(text.lastIndexOf(" ", from + CONTEXT), from + CONTEXT / 2);
    return `${before}${text.slice(from, to)} \u2026`;
  }

  /**
   * Puts text into an element, words that begin with a term in `mark`. Text nodes only: nothing is parsed as HTML.
   * @param {HTMLElement} $element
   * @param {string} text
   * @param {string[]} asked
   */
  function write($element, text, asked) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${asked.join("|")})[\\p{L}\\p{N}]*`, "giu");
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      const $mark = document.createElement("mark");
      $mark.className = "hit";
      $mark.textContent = match[0];
      $element.append(text.slice(end, match.index), $mark);
      end = match.index + match[0].length;
    }
    $element.append(text.slice(end));
  }

  /** Without a server a folder needs its index.html. @param {string} place */
  function address(place) {
    const [path, part] = place.split("#");
    const file = location.protocol === "file:" ? "index.html" : "";
    return `${words.root}/${path}${file}${part ? `#${part}` : ""}`;
  }

  /** @param {Hit} hit @param {string[]} asked */
  function item(hit, asked) {
    const $item = document.createElement("li");
    const $link = document.createElement("a");
    $link.href = address(hit.doc.location);
    const $title = document.createElement("span");
    write($title, hit.page ? hit.page.title : hit.doc.title, asked);
    $link.append($title);
    $item.append($link);
    if (hit.page && hit.page !== hit.doc) {
      const $part = document.createElement("p");
      $part.className = "part";
      write($part, hit.doc.title, asked);
      $item.append($part);
    }
    const $text = document.createElement("p");
    $text.className = "small";
    write($text, context(hit.doc.text, asked), asked);
    $item.append($text);
    return $item;
  }

  /** Reads the field and shows what is found. */
  function show() {
    const asked = terms($field.value);
    if (!index) return;
    if (!asked.length) {
      $found.hidden = true;
      $found.replaceChildren();
      $status.textContent = words.ready || "";
      return;
    }
    const { hits, near } = find(asked, plain($field.value));
    const shown = hits.slice(0, SHOWN);
    $found.replaceChildren(...shown.map((hit) => item(hit, asked)));
    $found.hidden = !shown.length;
    let says = hits.length > SHOWN ? words.more : words.many;
    if (!hits.length) says = words.none;
    else if (near) says = words.near;
    else if (hits.length === 1) says = words.one;
    $status.textContent = (says || "").replace("{count}", String(hits.length)).replace("{shown}", String(shown.length));
  }

  let waiting = 0;
  $field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      history.replaceState({ ...history.state, search: $field.value }, "");
      show();
    }, 80);
  });

  // Enter leads to the first result instead of sending the form; arrows walk the list; Escape returns to the field.
  $form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
    const $first = $found.querySelector("a");
    if ($first) $first.focus();
  });
  $search.addEventListener("keydown", (event) => {
    const $stops = [$field, ...$found.querySelectorAll("a")];
    const at = $stops.indexOf(/** @type {any} */ (document.activeElement));
    if (at < 0) return;
    if (event.key === "Escape" && at > 0) $field.focus();
    else if (event.key === "ArrowDown" && $stops[at + 1]) $stops[at + 1].focus();
    else if (event.key === "ArrowUp" && at > 0) $stops[at - 1].focus();
    else return;
    event.preventDefault();
  });

  // Browsers may put back what was typed after the page is loaded, hence pageshow.
  window.addEventListener("pageshow", () => {
    const kept = history.state && history.state.search;
    if (kept && !$field.value) $field.value = kept;
    show();
  });
  setTimeout(build);
})();
