"""What each tool works with, by its slug."""

from collections.abc import Mapping

from generator.scrub.table import scrub_data

from . import kit, letters, policy
from .bundle import Data

TABLES: Mapping[str, Data] = {
    "business-kit": kit.data, "letters": letters.data, "read-a-policy": policy.data, "scrub": scrub_data,
}
