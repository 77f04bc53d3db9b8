// @ts-check
/*
 * Badges of sources grow old by themselves, so that a copy nobody renews grows more careful. They are worded anew by
 * the later of the visitor's day and the day of the build. Words are data attributes of this script's element; the
 * rules are those of generator/model/ageing.py, and tests/look/test_age.py holds both together.
 */
(() => {
  "use strict";
  const say = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const now = new Date();
  // The visitor's own day, written as UTC: so days lie whole days apart, whatever their clock does in spring.
  const today = Math.max(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()), Date.parse(say.built || "") || 0);
  const DAY = 864e5;

  /** @param {string} unit @param {number} n */
  const count = (unit, n) => (say[n === 1 ? unit : unit + "s"] || "").replace("{count}", String(n));

  /** How long ago, as Words.ago in generator/wording/__init__.py says it. @param {number} days */
  function ago(days) {
    const months = Math.round(days / (365.25 / 12));
    if (days <= 0) return say.today || "";
    if (days <= 31) return count("day", days);
    return months <= 24 ? count("month", months) : count("year", Math.floor((months + 6) / 12));
  }

  for (const $badge of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".age[data-shelf]"))) {
    const { seen, shelf, date, copy } = $badge.dataset;
    const life = Number(shelf) * DAY;
    // What we did not open counts as one shelf life old on the day that the content vouches for.
    const day = Date.parse(seen || say.asOf || "") - (seen ? 0 : life);
    const dead = today > day + 2 * life;
    const old = dead || !seen || !!copy || today > day + life;
    const key = !seen ? "closed" : copy ? "undated" : old ? "past" : "seen";
    const words = say[dead ? (key === "past" ? "dead" : key + "Dead") : key] || "";
    $badge.className = dead ? "age dead" : old ? "age old" : "age";
    $badge.textContent = words.replace("{date}", date || "").replace("{ago}", ago((today - day) / DAY));
  }
})();
