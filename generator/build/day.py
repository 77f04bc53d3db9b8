"""Which day a command takes for today: the same all over the world, since it is the day in UTC.

The shells ask once and pass it on.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from generator.disk.refused import RefusedError

LAST = 253402300799
"""The last second of the year 9999."""


def build_day(environment: Mapping[str, str]) -> date:
    """Return today in UTC, or the day of ``SOURCE_DATE_EPOCH`` (seconds, UTC): the same day, the same bytes."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(UTC).date()
    if not (epoch.isascii() and epoch.isdigit() and int(epoch[:13]) <= LAST):
        raise RefusedError("SOURCE_DATE_EPOCH is not a number of seconds since 1970: write digits, or unset it.")
    return datetime.fromtimestamp(int(epoch), UTC).date()
