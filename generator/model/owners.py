"""What owners of websites ask of a chatbot."""

from pydantic import Field

from .authored import Authored, PlanId, Slug, Text, YesNo


class OwnersQuestion(Authored):
    """One question, and what answers it."""

    id: PlanId
    """The end of its anchors on chatbots' pages."""
    question: Text
    column: Text | None = None
    """The head of its column in the table. ``None``: the question itself."""
    topics: tuple[Text, ...] = Field(min_length=1)
    """The topics that answer it, the best known one counts."""
    in_questionnaire: YesNo = "no"
    """``yes``: the business kit asks a vendor this too, after the five questions of its checklist."""


class OwnersTable(Authored):
    """One table of the comparison."""

    id: Slug
    """Its anchor on the page."""
    title: Text
    questions: tuple[OwnersQuestion, ...] = Field(min_length=1)


class Owners(Authored):
    """content/owners.yml: the tables of the comparison of website chatbots, in their order."""

    tables: tuple[OwnersTable, ...] = Field(min_length=1)
    checklists: tuple[Slug, ...] = ()
    """Checklists for owners, linked above the tables."""

    @property
    def questions(self) -> tuple[OwnersQuestion, ...]:
        """All questions, in their order."""
        return tuple(question for table in self.tables for question in table.questions)
