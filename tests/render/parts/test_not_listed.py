"""Products without a page: whoever looks for one is led to what we know of it."""

from dataclasses import replace

from generator.model.not_covered import NotCovered
from generator.render.parts.not_listed import tools_not_listed
from tests.render.conftest import Read

PRODUCTS = (
    {"name": "Babble", "what": "Another one.", "treat_as": "other/public", "answered_by": "is-replika-private"},
    {"name": "Murmur", "what": "Another one.", "treat_as": "other/public"},
)


def test_a_product_leads_to_the_question_that_tells_of_it(real: Read) -> None:
    products = NotCovered.model_validate({"products": PRODUCTS})
    read = replace(real, content=replace(real.content, not_covered=products))
    guide = replace(read.guide(), pages=frozenset({"quiz/should-i-share.md", "questions/is-replika-private.md"}))

    found = tools_not_listed(guide.at("assistants/index.md")).products

    assert [(each.name, each.more and each.more.url) for each in found] == [
        ("Babble", "../questions/is-replika-private/"), ("Murmur", None),
    ]
