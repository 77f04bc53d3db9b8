"""Links with which readers tell us what is wrong: an issue in the repository, filled in as far as the page knows."""

from urllib.parse import urlencode

from generator.model import Content

FACT = "correct-a-fact.yml"
MENU = "menu-has-moved.yml"
"""Forms in .github/ISSUE_TEMPLATE. Their fields have the names that links fill in."""


def issue(content: Content, form: str, **fields: str) -> str:
    """Return the address of a new issue by *form* with *fields* filled in; empty where no repository is known."""
    if not content.site.repository:
        return ""
    return f"{content.site.repository.rstrip('/')}/issues/new?{urlencode({'template': form, **fields})}"
