"""What axe has to say about a page that has come to rest."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def violations(page: Page) -> list[tuple[str, str]]:
    """Return each rule that axe finds broken, with its first element's HTML; none is the goal.

    A button fades to its new colours for an eighth of a second. Axe would measure a colour of the way,
    so it starts when nothing moves any more.
    """
    page.evaluate("() => Promise.allSettled(document.getAnimations().map(moving => moving.finished))")
    return [(each["id"], each["nodes"][0]["html"]) for each in Axe().run(page).response["violations"]]
