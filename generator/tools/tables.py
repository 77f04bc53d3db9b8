"""What each tool works with, by its slug."""

from collections.abc import Mapping

from generator.scrub.table import scrub_data

from . import policy
from .bundle import Data

TABLES: Mapping[str, Data] = {"read-a-policy": policy.data, "scrub": scrub_data}
