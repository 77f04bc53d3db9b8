"""Which day a command takes for today; the shells ask once and pass it on."""

from collections.abc import Mapping
from datetime import UTC, date, datetime


def build_day(environment: Mapping[str, str]) -> date:
    """Return the computer's date, or the day of ``SOURCE_DATE_EPOCH`` (seconds, UTC): the same day, the same bytes."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
