"""What the scrub tool looks for: content/detectors.yml."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, PositiveInt

from .authored import Authored, Slug, Text, YesNo, wrong

Validator = Literal[
    "aadhaar", "account", "address_line", "api_token", "base58", "bech32", "birth_date", "bsn", "card",
    "codice_fiscale", "dni", "document", "iban", "ip", "ip_alone", "labelled",
    "latitude", "link", "mac", "medicare", "nhs", "nie", "nir",
    "password", "password_alone", "phone", "phone_abroad", "phone_national", "phrase", "place", "routing", "seed",
    "seed_labelled", "sin", "ssn",
    "steuer_id", "tfn",
]
"""Checks that a pattern cannot make. Each is written twice: generator/scrub/validators.py and validators.js."""


def _placeholder(text: str) -> str:
    if not re.fullmatch(r"[A-Z]+(_[A-Z]+){0,2}", text):
        hint = "use up to three words of capitals, joined by underscores"
        raise wrong("value", "is no placeholder", hint, given=text)
    return text


class Pattern(Authored):
    """One shape that a detector knows."""

    is_: Text = Field(alias="is")
    """A pattern of the small language that Python and browsers read alike (generator/scrub/patterns.py).

    What is hidden is the whole match, or its group, which stands at the end.
    """
    alone: YesNo = "yes"
    """``no``: it counts only near one of the detector's context words."""
    validator: Validator | None = None
    """``None``: the shape is enough."""
    apart: Text | None = None
    """Signs. Where one of them stands between a digit and the match, it is the middle of something longer."""
    over_lines: YesNo = "no"
    """``yes``: it is so sure that it counts as well where a line ends in its middle."""


class Nearby(Authored):
    """Words that tell what stands beside them."""

    words: tuple[Text, ...] = Field(min_length=1)
    """In small letters, each beginning and ending with a letter; " ~" behind or "~ " before: any word for a number."""
    within: PositiveInt
    """How many characters after the word the match may begin."""
    before: int = 0
    """How many characters before the word the match may end. 0: the word always comes first."""
    nearest: YesNo = "no"
    """``yes``: of several matches after a word only the first is meant."""


class Detector(Authored):
    """One kind of private detail, and how it is known."""

    id: Slug
    name: Text
    """What a mark calls it ("E-mail address")."""
    placeholder: Annotated[str, AfterValidator(_placeholder)]
    """What it becomes: EMAIL gives ``[EMAIL_1]``. Several detectors may share one."""
    data: Slug
    """The kind of data that it is, for the quiz and for a link."""
    priority: PositiveInt
    """Where two overlap the higher one holds; of two alike the longer one."""
    any_case: YesNo = "no"
    same: Literal["digits", "words", "exact"] = "words"
    """When two are the same value: by letters and digits alone, by words whatever their case, or letter for letter."""
    patterns: tuple[Pattern, ...] = Field(min_length=1)
    context: Nearby | None = None
    unless: Nearby | None = None
    """Words that tell that it is something else."""
    finds: tuple[Text, ...] = Field(min_length=1)
    """Texts with everything that it must find in ``[[ ]]``. A broken bar stands for nothing (see the file's head)."""
    leaves: tuple[Text, ...] = Field(min_length=1)
    """Texts in which it must find nothing."""


class Detectors(Authored):
    """content/detectors.yml."""

    detectors: tuple[Detector, ...] = Field(min_length=1)
