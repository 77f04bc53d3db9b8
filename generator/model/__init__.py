"""Typed, frozen models of everything that authors write."""

from .assistants import ASSISTANT_KINDS, CORE_TOPICS, HEADLINE_TOPICS, NOT_KNOWING, Assistant, Fact, Plan, Walkthrough
from .authored import ArchivedText, Authored, Source
from .checklists import Checklist
from .content import Content
from .data import SENSITIVITIES, DataKind
from .questions import QuestionAnswer
from .quiz import VERDICTS, Quiz
from .risks import Risk
from .scenarios import Scenario
from .site import SiteSettings
from .topics import Topic, Topics

__all__ = [
    "ASSISTANT_KINDS", "CORE_TOPICS", "HEADLINE_TOPICS", "NOT_KNOWING", "SENSITIVITIES", "VERDICTS",
    "ArchivedText", "Assistant", "Authored", "Checklist", "Content", "DataKind", "Fact", "Plan", "QuestionAnswer",
    "Quiz", "Risk", "Scenario", "SiteSettings", "Source", "Topic", "Topics", "Walkthrough",
]
