"""What a change of the content moves: facts and rules, verdicts, scenarios and pages, against a git revision.

``compare`` is for programs, ``guide impact`` prints it; the comment on a pull request comes from there.
"""

from .compare import Impact, compare
from .report import FORMATS
from .revision import RevisionError

__all__ = ["FORMATS", "Impact", "RevisionError", "compare"]
