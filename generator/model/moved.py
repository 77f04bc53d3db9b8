"""What was renamed: old addresses lead on, and ticks and links that name the old are read as the new."""

from typing import Literal

from pydantic import Field

from .authored import Authored, Day, Text

MovedFamily = Literal[
    "assistants", "data", "risks", "scenarios", "checklists", "questions", "website_chatbots", "incidents", "rights",
    "switches", "quizzes", "plans", "items", "pages",
]
"""The family of what was renamed. Plans are written ``assistant/plan``, items of a checklist ``checklist/item``, pages
of prose by their path below ``content/pages`` without an ending (``about/method``)."""


class Move(Authored):
    """One name that was given up for another."""

    family: MovedFamily
    old: Text
    new: Text
    on: Day
    """The day of the renaming."""


class Moved(Authored):
    """content/moved.yml. ``.venv/bin/guide rename`` writes it."""

    moves: tuple[Move, ...] = Field(min_length=1)

    def names(self, family: str) -> dict[str, str]:
        """Return the name that stands now for each old name of *family*; a name that moved twice leads to the last.

        Following a circle (which the check refuses) ends where it began.
        """
        steps = {move.old: move.new for move in self.moves if move.family == family}
        found = {}
        for old in steps:
            new, passed = steps[old], {old}
            while new in steps and new not in passed:
                passed.add(new)
                new = steps[new]
            found[old] = new
        return found

    def tools(self) -> dict[str, str]:
        """Return the same for ``assistant/plan`` as quizzes name it, whichever of the two was renamed.

        A key without a slash is an assistant or a website chatbot: each ``old/...`` is read as ``new/...``, and the
        result once more.
        """
        return {**self.names("plans"), **self.names("assistants"), **self.names("website_chatbots")}
