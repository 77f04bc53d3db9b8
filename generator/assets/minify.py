"""Scripts and styles without comments and needless spaces. The one module that knows what does it (decision 12)."""

import rcssmin
import rjsmin


def script(text: str) -> str:
    """Return the script *text* for browsers. Comments that begin with ``/*!`` stay: they hold licences."""
    return str(rjsmin.jsmin(text, keep_bang_comments=True)).strip() + "\n"


def style(text: str) -> str:
    """Return the style *text* for browsers."""
    return str(rcssmin.cssmin(text, keep_bang_comments=True)).strip() + "\n"
