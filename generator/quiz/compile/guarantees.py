"""An author's promises about the whole table, read: each names what there is, and promises something."""

from generator.model import Quiz
from generator.model.quiz import Guarantee

from ..engine.language import KeyPath, Reader, names_in
from ..engine.table import Promise, Table

SOMETHING = (
    "write always with at_least or at_most, or better with than, or stand_in with stands_for, or milder_headlines: yes"
)
"""What a guarantee may promise."""


def guarantees(quiz: Quiz, table: Table, reader: Reader) -> tuple[Promise, ...]:
    """Read the promises; one about nothing is a mistake."""
    return tuple(_promise(promise, ("guarantees", i), table, reader) for i, promise in enumerate(quiz.guarantees))


def _promise(promise: Guarantee, path: KeyPath, table: Table, reader: Reader) -> Promise:
    entry: Promise = {
        "id": promise.id, "says": promise.says, "milder_headlines": promise.milder_headlines,
        "always": None if promise.always is None else reader.condition(promise.always, (*path, "always")),
        "given": None if promise.given is None else reader.condition(promise.given, (*path, "given")),
        "at_least": promise.at_least, "at_most": promise.at_most, "better": promise.better, "than": promise.than,
        "stand_in": promise.stand_in, "stands_for": None,
    }
    for key, values in (("better", promise.better), ("than", promise.than)):
        for name, value in (values or {}).items():
            if name not in reader.names:
                known = list(reader.names)
                reader.unknown((*path, key, name), f"'{name}' is not a name that rules know", name, known)
            elif value not in reader.names[name]:
                known = list(reader.names[name])
                reader.unknown((*path, key, name), f"'{value}' is not a value of {name}", value, known)
    whole = promise.always is not None and (promise.at_least or promise.at_most)
    stands = promise.stand_in is not None and promise.stands_for is not None
    if stands:
        _stand_in(promise, entry, path, table, reader)
    if not (whole or (promise.better and promise.than) or stands or promise.milder_headlines == "yes"):
        reader.blame(path, f"guarantee '{promise.id}' promises nothing", SOMETHING)
    return entry


def _stand_in(promise: Guarantee, entry: Promise, path: KeyPath, table: Table, reader: Reader) -> None:
    """Read what stands for others: a kind of data for kinds, a tool for tools."""
    name = str(promise.stand_in)
    if name in table["data"] or name in table["tools"]:
        about = "data." if name in table["data"] else "plan."
        entry["stands_for"] = reader.condition(promise.stands_for, (*path, "stands_for"))
        for read in dict.fromkeys(names_in(entry["stands_for"])):
            if not read.startswith(about):
                says = f"'{read}' tells no {'kinds of data' if about == 'data.' else 'tools'} apart"
                known = [each for each in reader.names if each.startswith(about)]
                reader.unknown((*path, "stands_for", read), says, read, known)
    else:
        says = f"'{name}' is no kind of data and no tool here"
        reader.unknown((*path, "stand_in"), says, name, [*table["data"], *table["tools"]])
