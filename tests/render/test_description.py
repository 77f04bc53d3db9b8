"""What a page says of itself: whole sentences, between 50 and 160 letters."""

import pytest

from generator.render.description import described

FITS = "Deleted chats are gone within 30 days, says the company. Backups may last longer."
LONG = "It keeps what you type for as long as you leave it there and longer where a law asks for it"


@pytest.mark.parametrize(
    ("title", "says", "expected"),
    [
        pytest.param("Delete", FITS, FITS, id="what fits stays"),
        pytest.param("Delete", f"{FITS}\n  {LONG}.", FITS, id="sentences that do not fit are left out"),
        pytest.param("People reading", "Staff can.", "People reading. Staff can.", id="a short one gets the title"),
        pytest.param("Is it safe?", "Yes.", "Is it safe? Yes.", id="no full stop behind a question mark"),
        pytest.param("Keep", f"{LONG}; {LONG}.", f"{LONG} \u2026", id="a long sentence ends with a clause"),
        pytest.param("Keep", "word " * 40, f"{'word ' * 31}\u2026", id="or with a word"),
        pytest.param(
            "A case", f"The case is United States v. Heppner of 17 February 2026. {LONG} and so on and so on and on.",
            "The case is United States v. Heppner of 17 February 2026.", id="one letter ends no sentence",
        ),
    ],
)
def test_a_description_is_whole_sentences(title: str, says: str, expected: str) -> None:
    assert described(title, says) == expected
