"""How long something is kept, in words. Pages, the quiz and the feed say it alike."""

from collections.abc import Mapping
from typing import Any

DAYS_IN_A_YEAR = 365


# Any: see ``wording.Section``.
def up_to_days(number: Mapping[str, Any], days: int) -> str:
    """Return a length of storage: nothing, whole days, or years where *days* are whole years.

    *number* is the section of that name in content/words.yml.
    """
    if days <= 0:
        return str(number["no_days"])
    years, rest = divmod(days, DAYS_IN_A_YEAR)
    key, count = ("up_to_days", days) if rest else ("up_to_years", years)
    return str(number[key]["one" if count == 1 else "many"]).format(count=count)
