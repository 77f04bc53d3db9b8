"""A text made comparable: small letters, plain quotes and dashes, no Markdown marks, no addresses of links."""

import re
import unicodedata

QUOTES = str.maketrans({
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
})
ADDRESS = re.compile(r"\]\([^)\n]{0,998}\)")
MARKS = re.compile(r"[*_#>|~\[\]\\`]")
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff9-\ufffb]"
)


def normal(text: str) -> str:
    """Return *text* made comparable (site_overrides/scripts/tools/read-a-policy/normal.js keeps the places too)."""
    plain = UNSEEN.sub("", MARKS.sub("", ADDRESS.sub("", text)).translate(QUOTES))
    # Sign by sign, as the browser's twin does it: signs are not joined with those that stand beside them.
    letters = "".join(sign if sign.isascii() else unicodedata.normalize("NFKC", sign) for sign in plain)
    return re.sub(r"\s+", " ", letters.lower()).lstrip(" ")
