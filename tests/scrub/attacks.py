"""Texts made to cost a pattern as much as they can: they run into each repetition, and then fail."""

from collections.abc import Iterator

from generator.scrub.patterns import Chars, Choice, Node, Repeat, parse

LONGEST = 400
"""How often a repetition is fed at most before the pattern is begun anew."""

GENERAL = (
    "a", "1", "1 ", "a.", "a-", "Aa ", "A1", "0x", ":", "a:", "(", "1.1.", "@", "a@", "\u200b1", "é", "-----BEGIN ",
)
"""What is tried on every pattern."""


def attacks(pattern: str) -> Iterator[str]:
    """Yield pieces that, put in a row, lead to each repetition of *pattern* and leave it unfinished."""
    seen = set()
    for piece in (*GENERAL, *_into(parse(pattern), "")):
        if piece and piece not in seen:
            seen.add(piece)
            yield piece


def _into(node: Node, before: str) -> Iterator[str]:
    """Yield texts that begin as *node* asks for, up to and through each repetition in it."""
    if isinstance(node, Repeat):
        yield before + _least(node.what) * min(node.most, LONGEST)
        yield from _into(node.what, before)
    elif isinstance(node, Choice):
        for branch in node.of:
            so_far = before
            for inner in branch:
                yield from _into(inner, so_far)
                so_far += _least(inner)


def _least(node: Node) -> str:
    """Return the shortest text that fits *node*."""
    if isinstance(node, Chars):
        return next((sign for sign in "a1A-./ " if ord(sign) in node.of), chr(min(node.of)))
    if isinstance(node, Repeat):
        return _least(node.what) * node.least
    if isinstance(node, Choice):
        return "".join(_least(inner) for inner in node.of[0])
    return ""
