"""Browser modules, joined into one classic script.

Modules do not load from ``file://``, and one script is one request. The modules are ours and written for this:
imports and exports stand on lines of their own, and no two modules give the same name to different things.
"""

import posixpath
import re
from collections.abc import Mapping

from .minify import script

_IMPORT = re.compile(r'^import \{ [\w, $]+ \} from "(?P<path>\.{1,2}/[./\w-]+\.js)"$')
_EXPORT = re.compile(r"^export (?=(?:async )?function\*? |const |class )")
_NAMED = re.compile(r"^(?:async )?(?:function\*?|const|let|class) (?P<name>\w+)")


def imports(text: str, path: str) -> list[str]:
    """Return the paths of the modules that the module at *path* imports, in its order."""
    folder = posixpath.dirname(path)
    return [
        posixpath.normpath(posixpath.join(folder, found["path"]))
        for line in text.splitlines() if (found := _IMPORT.match(line))
    ]


def in_order(modules: Mapping[str, str], last: str) -> list[str]:
    """Return *last* and all that it needs, each module after those that it imports."""
    order: list[str] = []

    def visit(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise ValueError(f"modules import each other in a circle: {' -> '.join((*above, name))}")
        for needed in imports(modules[name], name):
            if needed not in order:
                visit(needed, (*above, name))
        order.append(name)

    visit(last, ())
    return order


def bare(text: str) -> str:
    """Return a module's text without its imports, and without ``export`` before what it names."""
    return "\n".join(_EXPORT.sub("", line) for line in text.splitlines() if not _IMPORT.match(line))


def joined(modules: Mapping[str, str], last: str) -> str:
    """Return one classic script's text: *last* and all that it imports, as the body of one function.

    ``ValueError`` where the modules are not as this asks for: that is our mistake, not an author's.
    """
    texts: list[str] = []
    owner: dict[str, str] = {}
    for module in in_order(modules, last):
        text = bare(modules[module])
        for line in text.splitlines():
            if (found := _NAMED.match(line)) and owner.setdefault(found["name"], module) != module:
                raise ValueError(f"'{found['name']}' is named in {owner[found['name']]} and in {module}")
            if line.startswith(("import ", "export ")) and line != "export {}":
                raise ValueError(f"cannot join this line of {module}: {line}")
        texts.append(text)
    return script("\n".join(texts)).strip()
