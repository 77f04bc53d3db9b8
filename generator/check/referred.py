"""Words said once: a text takes in the words under a key of content/words.yml by ``{section.key}``.

What is filled in while a page is made has a name without a dot (``{name}``), so the two are never mixed up.
"""

import re
from collections.abc import Mapping

from generator.load.tree import Tree, texts

REFERENCE = re.compile(r"\{(\w[\w-]*(?:\.[\w-]+)+)\}")
"""A reference: the keys from the section down, with dots between them."""

REFERRING = ("tools", "quizzes", "how_to", "private", "owners", "comparison")
"""Files beside words.yml whose texts may refer: families and files that stand alone."""


def said(tree: Tree) -> dict[str, str]:
    """Return what can be referred to, by its keys with dots between them: the texts that do not refer themselves."""
    return {".".join(map(str, path)): text for path, text in texts(tree) if not REFERENCE.search(text)}


def resolved(tree: Tree, words: Mapping[str, str]) -> Tree:
    """Return *tree* with the words that its texts refer to; a reference that leads nowhere stays as it is."""
    if isinstance(tree, str):
        return REFERENCE.sub(lambda found: words.get(found[1], found[0]), tree) if "{" in tree else tree
    if isinstance(tree, dict):
        return {key: resolved(inner, words) for key, inner in tree.items()}
    if isinstance(tree, list):
        return [resolved(inner, words) for inner in tree]
    return tree
