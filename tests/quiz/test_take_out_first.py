"""Secrets inside a whole: with one in it nothing may be shared, and page and result say first to take it out."""

import re

import pytest

from tests.real import TODAY, real_content, real_quiz, real_site
from tests.words import WORDS

HOLDERS = {slug: kind for slug, kind in real_content().data.items() if kind.take_out_first}
"""Kinds in which secrets can be."""


@pytest.fixture(scope="module")
def bodies() -> dict[str, str]:
    """The pages of kinds of data by their paths."""
    return {path: text for path, text in real_site().pages.items() if path.startswith("data/")}


@pytest.mark.parametrize("slug", ["screenshots", "device-or-log-file", "own-code", "purchase-or-bill"])
def test_what_in_life_holds_secrets_says_so(slug: str) -> None:
    assert slug in HOLDERS


@pytest.mark.parametrize("slug", HOLDERS)
def test_with_the_secret_in_it_no_cloud_is_right(slug: str) -> None:
    engine = real_quiz().engine
    for secret in HOLDERS[slug].take_out_first:
        for tool, entry in engine.table["tools"].items():
            decided = engine.decide({"data": [slug, secret], "tool": tool}, TODAY)
            local = entry["attributes"]["runs"] == "device" and "model" not in decided.asked
            assert (decided.verdict == "never") is not local, (secret, tool)


@pytest.mark.parametrize("slug", HOLDERS)
def test_the_page_says_it_before_the_answer(slug: str, bodies: dict[str, str]) -> None:
    body, kind = bodies[f"data/{slug}.md"], HOLDERS[slug]
    told = re.search(r'id="take-out-first">(.*?)</div>', body, re.DOTALL)

    assert told
    assert re.findall(r'href="([^"]+)"', told[1]) == [
        *(f"../../data/{secret}/" for secret in kind.take_out_first), "../../tools/scrub/",
    ]
    assert WORDS["data.first_out"] in told[1]
    assert told.start() < body.index('<p class="short">')


def test_others_say_nothing(bodies: dict[str, str]) -> None:
    said = {path for path, body in bodies.items() if "take-out-first" in body}

    assert said == {f"data/{slug}.md" for slug in HOLDERS}
