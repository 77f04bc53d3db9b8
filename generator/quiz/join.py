"""The quiz's browser modules, joined into one classic script.

Modules do not load from ``file://``, and one script is one request. The modules are ours and written for this:
imports and exports stand on lines of their own, and no two modules give the same name to different things.
"""

import re
from collections.abc import Collection, Mapping

_IMPORT = re.compile(r'^import \{ (?P<names>[\w, $]+) \} from "\.{1,2}/(?:[./\w-]+/)?(?P<name>[\w-]+\.js)"$')
_EXPORT = re.compile(r"^export (?=(?:async )?function |const |class )")
_NAMED = re.compile(r"^(?:async )?(?:function|const|let|class) (?P<name>\w+)")
_CAST = re.compile(r"/\*\* @(?:type|param) \{[^*]*\*/ ")
_COMMENT = re.compile(r"^\s*(?://.*|/\*\*.*\*/)$")

_QUOTED_OR_SIGN = re.compile(
    r"""("(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|/(?![*/ ])(?:[^/\\\n\[]|\\.|\[[^\]\n]*\])+/[a-z]*)"""
    r"""|[ \t]*([=+\-*<>?:,;{}()&|!\[\]]+)[ \t]*"""
)
_QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`')
_NEEDLESS_BREAK = re.compile(r"(?<=[{,(\[])\n|\n(?=[})\].?:])")


def imports(text: str) -> list[str]:
    """Return the names of the modules that a module imports, in its order."""
    return [found["name"] for line in text.splitlines() if (found := _IMPORT.match(line))]


def in_order(modules: Mapping[str, str], last: str) -> list[str]:
    """Return *last* and all that it needs, each module after those that it imports."""
    order: list[str] = []

    def visit(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise ValueError(f"modules import each other in a circle: {' -> '.join((*above, name))}")
        for needed in imports(modules[name]):
            if needed not in order:
                visit(needed, (*above, name))
        order.append(name)

    visit(last, ())
    return order


def script_lines(text: str) -> list[str]:
    """Return a module's lines without imports, ``export``, comments and indentation.

    Of comments, lines that are nothing else go, and types in the middle of a line: no text in quotes looks like these.
    """
    lines, inside = [], False
    for line in text.splitlines():
        bare = line.strip()
        if inside:
            inside = "*/" not in bare
        elif bare.startswith("/*") and "*/" not in bare:
            inside = True
        elif bare and not _COMMENT.match(line) and not _IMPORT.match(line):
            lines.append(_CAST.sub("", _EXPORT.sub("", line)).strip())
    return lines


def handed(modules: Mapping[str, str], first: str, second: str) -> list[str]:
    """Return the names that the script of *second* needs of the script of *first*, which runs before it."""
    there = in_order(modules, first)
    names = {
        name.strip()
        for module in in_order(modules, second) if module not in there
        for line in modules[module].splitlines() if (found := _IMPORT.match(line)) and found["name"] in there
        for name in found["names"].split(",")
    }
    return sorted(names)


def joined(modules: Mapping[str, str], last: str, without: Collection[str] = ()) -> str:
    """Return one classic script's text: *last* and all that it imports but *without*, as the body of one function.

    ``ValueError`` where the modules are not as this asks for: that is our mistake, not an author's.
    """
    lines: list[str] = []
    owner: dict[str, str] = {}
    for module in in_order(modules, last):
        if module in without:
            continue
        for line in modules[module].splitlines():
            if (found := _NAMED.match(_EXPORT.sub("", line))) and owner.setdefault(found["name"], module) != module:
                raise ValueError(f"'{found['name']}' is named in {owner[found['name']]} and in {module}")
        lines += script_lines(modules[module])
    left = [line for line in lines if line.startswith(("import ", "export ")) or " // " in _QUOTED.sub("", line)]
    if left:
        raise ValueError(f"cannot join this line: {left[0]}")
    return squeezed("\n".join(lines))


def squeezed(script: str) -> str:
    """Return *script* without spaces around signs and without line breaks inside brackets.

    Text in quotes, templates and patterns stay as they are. It asks for our manner of writing: double quotes, a space
    behind a dividing slash, no template inside a template, no two signs such as ``- -`` that would run together.
    """
    tight = _QUOTED_OR_SIGN.sub(lambda found: found[1] or found[2], script)
    return _NEEDLESS_BREAK.sub("", tight)
