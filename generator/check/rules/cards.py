"""The cards of a quiz name myths that there are, each once; a statement that is right is written on its card.

Without words of its own a card shows its myth's claim, which is wrong.

Passes::

    cards:
      - {myth: paying-stops-training}
      - {myth: deleting-removes-it-at-once, says: A deleted chat stays for a while., right: "yes"}

Fails::

    cards:
      - {myth: paying-stops-training, right: "yes"}
"""

from collections.abc import Iterator
from datetime import date

from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from ..parsed import Parsed

ID = "cards"


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each card without a myth, with a myth that stands before, or with a claim called right."""
    book = parsed.singles.get("myths")
    known = [myth.id for myth in book.model.myths] if book else []
    for record in parsed.quizzes:
        if record.model.cards and not book:
            says, hint = "these cards have no myths to stand on", "write content/myths.yml, or mend it"
            yield record.document.problem(("cards",), says, ID, hint, key=True)
            continue
        seen: set[str] = set()
        for index, card in enumerate(record.model.cards):
            path = ("cards", index, "myth")
            if card.myth not in known:
                says, hint = f"no myth is called {quoted(card.myth)}", use_one_of(card.myth, known)
                yield record.document.problem(path, says, ID, hint)
            elif card.myth in seen:
                yield record.document.problem(path, "this myth has a card already", ID, "take another myth")
            if card.right == "yes" and card.says is None:
                says, hint = "a myth's claim is not right", "add 'says:' with a statement that is right"
                yield record.document.problem((*path[:2], "right"), says, ID, hint)
            seen.add(card.myth)
