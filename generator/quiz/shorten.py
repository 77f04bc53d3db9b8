"""Short names for a script's own variables, so that it is smaller on its way.

A variable gets one short name wherever it stands. Two variables may get the same one if no statement of the script
names both: so scopes inside a statement, such as a function, need not be known. What the script declares for all its
statements keeps a name of its own. Names of properties stay. It asks for our manner of writing, as ``join`` does: arrow
functions with brackets around what they take, one name for each ``const``, methods in classes alone, no labels, no
``eval``, each statement in lines of its own.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from string import ascii_letters

_PIECE = re.compile(
    r"""(?P<space>\s+)|(?P<text>"(?:[^"\\\n]|\\.)*")|(?P<number>\d[\w.]*)|(?P<name>[A-Za-z_$][\w$]*)"""
    r"""|(?P<sign>\.\.\.|\?\.|=>|&&|\|\||\?\?|.)""", re.S,
)
_PATTERN = re.compile(r"/(?![*/ ])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_TEMPLATE = re.compile(r"(?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{)", re.S)

_RESERVED = frozenset(re.findall(r"\w+", """
    async await break case catch class const continue default delete do else export extends false finally for function
    if import in instanceof let new null of return static super switch this throw true try typeof undefined var void
    while yield constructor
"""))
_BEFORE_AN_OBJECT = frozenset(["(", "[", ",", "=", ":", "?", "return", "&&", "||", "??", "...", "const", "let"])
_OPEN, _CLOSE = "([{", ")]}"


@dataclass(slots=True)
class Token:
    """A piece of a script: spaces, a text in quotes, a part of a template, a number, a name, or a sign."""

    kind: str
    text: str
    within: int = -1
    """Where the bracket around it opens, among the tokens without spaces."""
    closes: int = -1
    """Of an opening bracket, where it closes."""
    variable: bool = False
    """Of a name, whether it is a variable's."""
    holds: str = ""
    """Of a curly bracket: ``object``, ``class`` or ``block``."""


@lru_cache(maxsize=32)
def shortened(script: str) -> str:
    """Return *script* with short names for all variables that it declares.

    Quizzes with the same sort of result share their code, and a preview makes it again and again.
    """
    tokens = list(_tokens(script))
    solid = [token for token in tokens if token.kind != "space"]
    _nest(solid)
    for at, token in enumerate(solid):
        token.variable = token.kind == "name" and _is_variable(solid, at)
    variables = [at for at, token in enumerate(solid) if token.variable]
    own = _declared(solid)
    body = _body(solid)
    met = [{name for name, places in own.items() if min(places) <= body}]
    met += [names & own.keys() for names in _by_statement(tokens, body)]
    taken = {token.text for token in solid if token.kind == "name" and token.text not in own} | _RESERVED
    uses = Counter(solid[at].text for at in variables)
    new = _renamed([name for name, _ in uses.most_common() if name in own], met, taken)
    for at in variables:
        name = solid[at].text
        if name in new:
            solid[at].text = f"{name}:{new[name]}" if _is_short_for_both(solid, at) else new[name]
    return "".join(token.text for token in tokens)


def _tokens(script: str) -> Iterator[Token]:
    at, last, templates = 0, "", [0]
    while at < len(script):
        sign = script[at]
        if sign == "`" or (sign == "}" and templates[-1] == 0 and len(templates) > 1):
            found = _TEMPLATE.match(script, at + 1)
            kind = "template"
            if sign == "}":
                templates.pop()
            if found and found[0].endswith("${"):
                templates.append(0)
        else:
            found = (sign == "/" and not re.search(r"[\w$)\]]$", last) and _PATTERN.match(script, at)) or None
            kind = "text"
            if found is None:
                found = _PIECE.match(script, at)
                kind = found.lastgroup or "" if found else ""
            templates[-1] += (sign == "{") - (sign == "}")
        if found is None:
            raise ValueError(f"cannot read this: {script[at:at + 40]!r}")
        yield Token(kind, script[at:found.end()])
        last = last if kind == "space" else found[0]
        at = found.end()


def _nest(solid: Sequence[Token]) -> None:
    """Note of each token in which bracket it stands, and of each curly bracket what it holds."""
    around: list[int] = []
    for at, token in enumerate(solid):
        template = token.kind == "template"
        starts = token.text.endswith("${") if template else token.kind == "sign" and token.text in _OPEN
        ends = token.text.startswith("}") if template else token.kind == "sign" and token.text in _CLOSE
        if ends:
            solid[around.pop()].closes = at
        token.within = around[-1] if around else -1
        if starts:
            around.append(at)
        if token.text == "{":
            before = solid[at - 1].text if at else ""
            classes = at > 1 and "class" in (solid[at - 2].text, solid[at - 4].text if at > 3 else "")
            token.holds = "object" if before in _BEFORE_AN_OBJECT else "class" if classes else "block"


def _is_variable(solid: Sequence[Token], at: int) -> bool:
    """Whether the name at this place is a variable's, and not a property's."""
    token = solid[at]
    before, after = solid[at - 1].text if at else "", solid[at + 1].text if at + 1 < len(solid) else ""
    if token.text in _RESERVED or before in (".", "?."):
        return False
    holds = solid[token.within].holds if token.within >= 0 else ""
    if holds == "class":
        return False
    return not (holds == "object" and before in ("{", ",") and after in (":", "("))


def _is_short_for_both(solid: Sequence[Token], at: int) -> bool:
    """Whether a name in ``{ name }`` stands for a property and for the variable at once."""
    within = solid[at].within
    return within >= 0 and solid[within].holds == "object" and solid[at - 1].text in ("{", ",")


def _declared(solid: Sequence[Token]) -> dict[str, set[int]]:
    """Return the names that the script declares, by ``const``, ``let``, ``function``, ``class``, or as an argument.

    Each with the brackets in which that is done: of an argument those around the arguments.
    """
    ranges: list[tuple[int, int, int]] = []
    for at, token in enumerate(solid[:-1]):
        if token.text in ("const", "let", "function", "class") and token.kind == "name":
            ranges.append((token.within, at + 1, max(at + 1, solid[at + 1].closes)))
        elif token.text == "(" and token.kind == "sign":
            behind, before = solid[token.closes + 1:token.closes + 2], solid[at - 1] if at else token
            is_name = before.kind == "name" and before.text not in _RESERVED - {"catch", "function", "constructor"}
            if behind and (behind[0].text == "=>" or (behind[0].text == "{" and is_name)):
                ranges.append((at, at, token.closes))
    declared: dict[str, set[int]] = {}
    for within, start, end in ranges:
        for at in range(start, end + 1):
            if solid[at].variable:
                declared.setdefault(solid[at].text, set()).add(within)
    return declared


def _body(solid: Sequence[Token]) -> int:
    """Return the bracket in which the script's statements stand: that of the one function it is, or none."""
    if solid[0].text != "(" or solid[0].closes != len(solid) - 1:
        return -1
    return next((at for at, token in enumerate(solid) if token.holds == "block"), -1)


def _by_statement(tokens: Sequence[Token], body: int) -> list[set[str]]:
    """Return the names of variables in each of the script's statements, which stand in lines of their own."""
    statements: list[set[str]] = [set()]
    starts = False
    for token in tokens:
        if token.kind == "space":
            starts = starts or "\n" in token.text
            continue
        if starts and token.within == body:
            statements.append(set())
        starts = False
        if token.variable:
            statements[-1].add(token.text)
    return statements


def _renamed(names: Sequence[str], met: Sequence[set[str]], taken: set[str]) -> dict[str, str]:
    """Return the shortest name for each, the first served first: another one than those it meets have."""
    near: dict[str, set[str]] = {name: set() for name in names}
    for some in met:
        for name in some:
            near[name] |= some
    short = list(islice(_short(taken), len(names)))
    new: dict[str, str] = {}
    for name in names:
        others = {new.get(other) for other in near[name]}
        new[name] = next(each for each in short if each not in others)
    return new


def _short(taken: set[str]) -> Iterator[str]:
    """Yield names, the shortest first."""
    for size in (1, 2, 3):
        for letters in product(ascii_letters, repeat=size):
            name = "".join(letters)
            if name not in taken:
                yield name
