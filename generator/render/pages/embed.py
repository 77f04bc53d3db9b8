"""The quiz without the site around it, for a frame in somebody else's page."""

from pathlib import Path

from generator.model import Content, Quiz
from generator.quiz.bundle import paths
from generator.quiz.bundle.embed_style import needed, words_of
from generator.quiz.bundle.scripts import CODE, MODULES

from ..addresses import quiz_path, relative
from ..page import Page
from .quiz import quiz_body

THEME = Path(__file__).resolve().parents[3] / "site_overrides"


def embed_page(content: Content, quiz: Quiz) -> Page:
    """Return the page for a frame: the core alone, with a link to the whole. It is not for search engines."""
    path = f"embed/{quiz.id}.md"
    core, _ = paths(quiz.id)
    return Page(
        path=path, title=quiz.title, description=quiz.lead, family="quiz",
        body=quiz_body(content, quiz, path, relative(path, quiz_path(quiz.id))), template="embed.html",
        more={"styles": [_style_path(quiz)], "scripts": [core, CODE], "robots": "noindex"},
    )


def embed_files(content: Content, quiz: Quiz, scripts: str) -> dict[str, str]:
    """Return the page's style: of ours what it can need, by the words of the page and of its *scripts*."""
    around = ("base.html", "slim.html", "parts/danger.html", "parts/sprite.html")
    frame = [(THEME / name).read_text(encoding="utf-8") for name in around]
    words = words_of(embed_page(content, quiz).body, scripts, *frame)
    styles = (THEME / "assets/css/site.css", MODULES / "quiz.css")
    css = "".join(needed(style.read_text(encoding="utf-8"), words) for style in styles)
    return {_style_path(quiz): f"{css}\n"}


def _style_path(quiz: Quiz) -> str:
    return f"assets/quiz/{quiz.id}-embed.css"
