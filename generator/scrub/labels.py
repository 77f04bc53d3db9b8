"""What is known by its label alone: numbers of many kinds, and the words of a wallet. The twin of labels.js."""

import re

from .numbers import digits, signs
from .shapes import DATE, MONEY, YEARS

NO_SEED = frozenset(re.findall("[a-z]+", (
    "the and for was are his her our but not had were she him its has did who how let got too yet nor been them their "
    "from have than your which these those would because over said went came some more into your don does"
)))
"""Everyday words that no list of a wallet's words has (BIP 39, English)."""

_GROUP = re.compile("[^ ]{1,40}")


def labelled(value: str) -> int:
    """A number behind a word that tells what it is: groups of digits and capitals, up to a word of a sentence."""
    end, most = 0, 24
    for group in _GROUP.finditer(value):
        text = group[0]
        figures = bool(re.search("[0-9]", text))
        short = bool(re.fullmatch("[A-Z]{1,4}", text)) if end else bool(re.fullmatch("[A-Z-]{1,5}", text))
        if not (figures or short) or len(signs(value[: group.end()])) > most:
            break
        # Letters come first only where digits follow them.
        follow = value[group.end() : group.end() + 6]
        if not figures and not end and (group.start() or not re.match(" [A-Z]{0,4}[0-9]", follow)):
            break
        end = group.end()
    while end and not (value[end - 1].isalnum() or (value[end - 1] == ")" and "(" in value[:end])):
        end -= 1
    number = value[:end]
    count, size = len(digits(number)), len(signs(number))
    right = (count >= 3 and size >= 4) or (count >= 2 and size >= 6)
    other = DATE.fullmatch(number) or YEARS.match(number) or MONEY.fullmatch(number)
    return end if right and not other and not re.fullmatch("(?:19|20)[0-9][0-9]", number) else 0


def seed_labelled(value: str) -> int:
    """As many words as a wallet has, none of them one of everyday."""
    words = value.lower().split(" ")
    count = next((each for each in (24, 21, 18, 15, 12) if each <= len(words)), 0)
    return len(" ".join(words[:count])) if count and not set(words[:count]) & NO_SEED else 0


def seed(value: str) -> int:
    """The same without a label: nothing may be left over."""
    return len(value) if seed_labelled(value) == len(value) and len(set(value.split(" "))) > 6 else 0
