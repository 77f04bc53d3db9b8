"""A ban on patterns whose cost explodes: what repeats may not itself be read in more than one way.

A repetition in a repetition is where backtracking goes wild: ``(?:a{1,9}){1,9}`` splits a row of letters in
thousands of ways. It is allowed only where each character tells by itself whether the inner one goes on.
"""

from .patterns import ALL, Chars, Choice, Node, Nothing, PatternError, Repeat


def forbid_explosions(pattern: Choice) -> None:
    """Raise ``PatternError`` where a repeated part of *pattern* can be read in several ways."""
    for branch in pattern.of:
        for node in branch:
            _visit(node)


def _visit(node: Node) -> None:
    if isinstance(node, Choice):
        forbid_explosions(node)
    elif isinstance(node, Repeat):
        if node.most > 1:
            _one_way(node.what, _first(node.what)[0])
        _visit(node.what)


def _one_way(node: Node, after: frozenset[int]) -> None:
    """Check what stands in a repetition; *after* are the characters that may follow *node*."""
    if isinstance(node, Repeat):
        if node.least != node.most and _first(node.what)[0] & after:
            raise PatternError("a repetition in a repetition, and both can take the same character")
        _one_way(node.what, after | (_first(node.what)[0] if node.most > 1 else frozenset()))
    elif isinstance(node, Choice):
        taken: frozenset[int] = frozenset()
        for branch in node.of:
            begins, _ = _first_of(branch)
            if begins & taken:
                raise PatternError("alternatives in a repetition begin with the same character")
            taken |= begins
            follow = after
            for inner in reversed(branch):
                _one_way(inner, follow)
                begins, can_be_empty = _first(inner)
                follow = begins | follow if can_be_empty else begins


def _first(node: Node) -> tuple[frozenset[int], bool]:
    """Return the characters that *node* may begin with, and whether it may be empty."""
    if isinstance(node, Nothing):
        return frozenset(), True
    if isinstance(node, Chars):
        return node.of & ALL, False
    if isinstance(node, Repeat):
        begins, empty = _first(node.what)
        return begins, empty or node.least == 0
    found = [_first_of(branch) for branch in node.of]
    return frozenset().union(*(begins for begins, _ in found)), any(empty for _, empty in found)


def _first_of(branch: tuple[Node, ...]) -> tuple[frozenset[int], bool]:
    begins: frozenset[int] = frozenset()
    for node in branch:
        more, empty = _first(node)
        begins |= more
        if not empty:
            return begins, False
    return begins, True
