"""All content, checked: what the pages, the quizzes and the API are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .assistants import Assistant
from .checklists import Checklist
from .comparison import Comparison
from .danger import Danger
from .data import DataKind
from .detectors import Detectors
from .glossary import Glossary
from .how_to import HowTo
from .incidents import Incident
from .letters import Letters
from .moved import Moved
from .myths import Myths
from .not_covered import NotCovered
from .owners import Owners
from .phrases import PhraseBook
from .private import Private
from .questions import QuestionAnswer
from .quiz import Home, Quiz
from .reading import Reading
from .rights import Right
from .risks import Risk
from .scenarios import Scenario
from .site import SiteSettings
from .switches import Switches
from .synonyms import Synonyms
from .tools import Tool
from .topics import Topic, Topics
from .unknowns import Unknowns
from .website_chatbots import WebsiteChatbot


@dataclass(frozen=True, slots=True)
class Content:
    """Everything authored, by family and slug, in the order of the slugs."""

    site: SiteSettings
    topics: Topics
    words: Mapping[str, Mapping[str, object]]
    """content/words.yml: words of the pages by section and key; ``{name}`` stands for what is filled in."""
    assistants: Mapping[str, Assistant]
    data: Mapping[str, DataKind]
    risks: Mapping[str, Risk]
    scenarios: Mapping[str, Scenario]
    checklists: Mapping[str, Checklist]
    questions: Mapping[str, QuestionAnswer]
    quizzes: Mapping[str, Quiz]
    """Those that decide, by questions and rules."""
    card_quizzes: Mapping[str, Quiz] = field(default_factory=dict)
    """Those that ask what is true, by cards."""
    website_chatbots: Mapping[str, WebsiteChatbot] = field(default_factory=dict)
    incidents: Mapping[str, Incident] = field(default_factory=dict)
    rights: Mapping[str, Right] = field(default_factory=dict)
    tools: Mapping[str, Tool] = field(default_factory=dict)
    switches: Mapping[str, Switches] = field(default_factory=dict)
    """Which switch stops what, a page for each company."""
    phrases: PhraseBook | None = None
    """``None``, as with glossary and myths: the site has no such file."""
    glossary: Glossary | None = None
    myths: Myths | None = None
    unknowns: Unknowns | None = None
    detectors: Detectors | None = None
    reading: Reading | None = None
    letters: Letters | None = None
    danger: Danger | None = None
    not_covered: NotCovered | None = None
    how_to: HowTo | None = None
    private: Private | None = None
    owners: Owners | None = None
    comparison: Comparison | None = None
    synonyms: Synonyms | None = None
    moved: Moved | None = None
    """``None``: nothing was ever renamed."""

    @property
    def homes(self) -> tuple[Home, ...]:
        """The regions that pages ask for: those of the first quiz that has some."""
        return next((quiz.homes for quiz in self.quizzes.values() if quiz.homes), ())

    def topic(self, topic_id: str) -> Topic:
        """The topic with this id; ``KeyError`` when there is none."""
        for topic in self.topics.topics:
            if topic.id == topic_id:
                return topic
        raise KeyError(topic_id)
