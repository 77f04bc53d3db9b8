"""Questions that people type, each with a short answer first."""

from .authored import Authored, Evidence, Slug, Text


class QuestionAnswer(Authored):
    """A question that people type, with a short answer first."""

    slug: Slug
    question: Text
    group: Text
    short_answer: Text
    """40 to 60 words."""
    more: tuple[Evidence, ...] = ()
    assistants: tuple[Slug, ...] = ()
    data: tuple[Slug, ...] = ()
    risks: tuple[Slug, ...] = ()
