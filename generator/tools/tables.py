"""What each tool works with, by its slug."""

from collections.abc import Mapping

from .bundle import Data

TABLES: Mapping[str, Data] = {}
