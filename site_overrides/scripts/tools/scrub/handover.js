/**
 * Give kinds of data to the quiz: it opens in a tab of its own, so that text and placeholders stay here.
 *
 * They go into that tab's `history.state`, where the quiz keeps answers anyway: nothing stands in the address bar,
 * nothing is stored, and no file is loaded because of them.
 */

// Milliseconds between two looks, and until we look no longer: by then the page does not load, or is another one.
const POLL = 50
const PATIENCE = 10_000

/**
 * @param {string} address - the quiz's page
 * @param {string[]} kinds
 * @param {(reason: "blocked" | "apart") => void} failed - no tab, or a browser that keeps pages on a disk apart
 */
export function handOver(address, kinds, failed) {
  const tab = window.open(address, "_blank")
  if (!tab) {
    failed("blocked")
    return
  }
  const until = Date.now() + PATIENCE
  const given = () => {
    // Until the page is there the tab holds an empty one of the same origin.
    if (tab.location.href !== address || tab.document.readyState !== "complete") return false
    tab.history.replaceState({ answers: { data: kinds }, step: 0 }, "")
    // The quiz reads its answers again as if somebody had come back to it.
    tab.dispatchEvent(new Event("popstate"))
    return true
  }
  const timer = setInterval(() => {
    try {
      if (tab.closed || Date.now() > until || given()) clearInterval(timer)
    } catch {
      clearInterval(timer)
      failed("apart")
    }
  }, POLL)
}
