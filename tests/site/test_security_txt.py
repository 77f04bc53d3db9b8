"""security.txt: what RFC 9116 asks for, made of what is known; nothing without a contact."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from generator.model import Content
from generator.site import Site
from generator.site.security_txt import POLICY, SECURITY_TXT, security_txt

PAGE = "about/security/"
ALONE = """\
Contact: mailto:security@guide.example
Expires: {expires}T00:00:00Z
Preferred-Languages: en
"""
WHOLE = ALONE + """\
Canonical: https://guide.example/.well-known/security.txt
Policy: https://guide.example{folder}/about/security/
"""


def reached(content: Content) -> Content:
    return replace(content, site=content.site.model_copy(update={"contact": "security@guide.example"}))


@pytest.mark.parametrize(
    ("site_url", "expected"),
    [
        ("", ALONE),
        ("http://127.0.0.1:8000/", ALONE),
        ("https://guide.example/", WHOLE.replace("{folder}", "")),
        ("https://guide.example/some/where", WHOLE.replace("{folder}", "/some/where")),
    ],
)
def test_what_it_says(site_url: str, expected: str, content: Content) -> None:
    expires = content.site.as_of + timedelta(days=364)

    assert security_txt(reached(content), policy=PAGE, site_url=site_url) == {
        SECURITY_TXT: expected.format(expires=expires)
    }


def test_it_holds_for_less_than_a_year(content: Content) -> None:
    text = security_txt(reached(content))[SECURITY_TXT]
    expires = datetime.fromisoformat(text.splitlines()[1].removeprefix("Expires: "))

    assert timedelta(days=300) < expires.date() - content.site.as_of < timedelta(days=365)


def test_without_a_contact_there_is_none(content: Content) -> None:
    site = content.site.model_copy(update={"contact": None})

    assert security_txt(replace(content, site=site), policy=PAGE, site_url="https://guide.example/") == {}


def test_the_site_has_the_page_that_it_names(site: Site) -> None:
    assert POLICY in site.pages
    assert (SECURITY_TXT in site.files) == (site.content is not None and site.content.site.contact is not None)
