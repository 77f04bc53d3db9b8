"""The promises of a quiz: their conditions read, and what is wrong with them told."""

from collections.abc import Mapping, Sequence

from generator.model import Quiz
from generator.model.quiz import Guarantee, Rule

from ..engine.language import KeyPath, Reader, names_in
from ..engine.table import Promise, Table

SOMETHING = (
    "write always with at_least, at_most or first, or better with than, or stand_in with stands_for, "
    "or milder_headlines: yes, or evidence: claims or named"
)
"""What a guarantee may promise."""


def guarantees(quiz: Quiz, table: Table, reader: Reader) -> tuple[Promise, ...]:
    """Read the promises; one about nothing is a mistake."""
    return tuple(
        _promise(promise, ("guarantees", i), table, reader, quiz.rules) for i, promise in enumerate(quiz.guarantees)
    )


def _promise(promise: Guarantee, path: KeyPath, table: Table, reader: Reader, known: Sequence[Rule]) -> Promise:
    rules, leading = [rule.id for rule in known], {rule.id for rule in known if rule.leads == "yes"}
    entry: Promise = {
        "id": promise.id, "says": promise.says, "milder_headlines": promise.milder_headlines,
        "evidence": promise.evidence,
        "always": None if promise.always is None else reader.condition(promise.always, (*path, "always")),
        "given": None if promise.given is None else reader.condition(promise.given, (*path, "given")),
        "at_least": promise.at_least, "at_most": promise.at_most, "better": promise.better, "than": promise.than,
        "first": list(promise.first), "where": promise.where, "because": promise.because,
        "stand_in": promise.stand_in, "stands_for": None,
    }
    for key, values in (("better", promise.better), ("than", promise.than)):
        _sides(values or {}, (*path, key), reader)
    for i, rule in enumerate(promise.first):
        if rule not in rules:
            reader.unknown((*path, "first", i), f"'{rule}' is not a rule of this quiz", rule, rules)
        elif rule not in leading:
            reader.blame((*path, "first", i), f"a reason that rests on a fact can be told before rule '{rule}'",
                         "give that rule: leads: \"yes\"")
    whole = promise.always is not None and (promise.at_least or promise.at_most or promise.first)
    pair = promise.better and promise.than
    stands = promise.stand_in is not None and promise.stands_for is not None
    if stands:
        _stand_in(promise, entry, path, table, reader)
    if not (whole or pair or stands or promise.milder_headlines == "yes" or promise.evidence):
        reader.blame(path, f"guarantee '{promise.id}' promises nothing", SOMETHING)
    if (promise.where or promise.because) and not (pair and promise.where and promise.at_least):
        reader.blame(path, f"guarantee '{promise.id}' does not say what follows from its 'where' or 'because'",
                     "write better with than, where, and at_least: the verdict that than then has at least")
    if promise.first and promise.always is None:
        reader.blame((*path, "first"), f"guarantee '{promise.id}' does not say where its first reason is promised",
                     "add always")
    return entry


def _sides(values: Mapping[str, str], path: KeyPath, reader: Reader) -> None:
    """What is set to one value everywhere has a known name and value, and can have one value alone."""
    for name, value in values.items():
        if name not in reader.names:
            reader.unknown((*path, name), f"'{name}' is not a name that rules know", name, list(reader.names))
        elif name in reader.lists:
            reader.blame((*path, name), f"'{name}' holds several values, so none of them can be set alone",
                         "compare something else, and narrow it by given")
        elif value not in reader.names[name]:
            reader.unknown((*path, name), f"'{value}' is not a value of {name}", value, list(reader.names[name]))


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
