"""Templates place what was computed: no words, no sums, no styles, and short enough to read at once."""

import re
from pathlib import Path

import pytest

from generator.render.environment import TEMPLATES

ALL = sorted(path for path in TEMPLATES.glob("*.jinja") if path.name != "preview.jinja")
"""All but the page that tells authors what is wrong: it is never published."""


@pytest.mark.parametrize("template", ALL, ids=lambda path: path.name)
def test_a_template_has_no_words_of_its_own(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->", "", text, flags=re.DOTALL)
    text = re.sub(r"<code>[^<]*</code>", "", text)  # a mark that programs look for, such as [NAME_1]
    seen = re.findall(r"\b(?:aria-label|alt|title|placeholder|data-t)=\"([^\"]*[A-Za-z][^\"]*)\"", text)
    seen += re.findall(r"[A-Za-z]{2,}", re.sub(r"<[^>]*>|\{: #[a-z-]* \}|&[a-z]+;", " ", text))

    assert seen == []


@pytest.mark.parametrize("template", ALL, ids=lambda path: path.name)
def test_a_template_is_unstyled_and_reckons_nothing(template: Path) -> None:
    text = template.read_text(encoding="utf-8")

    assert "style=" not in text
    assert not re.search(r"\|\s*(sort|safe|sum|round)\b", text)


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.jinja")), ids=lambda path: path.name)
def test_a_template_can_be_read_at_once(template: Path) -> None:
    lines = template.read_text(encoding="utf-8").splitlines()

    assert len(lines) < 60
    assert [number for number, line in enumerate(lines, 1) if len(line) > 120] == []
