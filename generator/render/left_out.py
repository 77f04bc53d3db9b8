"""What this site does without (``left_out`` in content/site.yml): no page, and no entry in the menus."""

from collections.abc import Iterable

from generator.model import Content

from .addresses import FAMILIES, GLOSSARY, HOW_TO, MEANING, MYTHS, PHRASES, address, index_path

_PAGES = {
    "how-to": HOW_TO, "myths": MYTHS, "phrases": PHRASES, "glossary": GLOSSARY, "private": MEANING,
    **{family.replace("_", "-"): index_path(family) for family in FAMILIES},
}


def kept(content: Content, paths: Iterable[str]) -> frozenset[str]:
    """Return *paths* of pages without those that would show nothing."""
    return frozenset(paths) - {_PAGES[name] for name in _left(content)}


def menu_without(content: Content) -> list[str]:
    """Return the addresses that no menu names."""
    return [address(_PAGES[name]) for name in _left(content)]


def is_left(content: Content, where: str) -> bool:
    """Return whether the address *where* belongs to what this site does without."""
    listed = [name for name in content.site.left_out if name.startswith("tools")]
    tools = [f"{name}/" for name in listed if not (content.tools if name == "tools" else name[6:] in content.tools)]
    return where.startswith((*menu_without(content), *tools))


def _left(content: Content) -> list[str]:
    """Return what may be left out and is not there; a part that is there has its page all the same."""
    return [
        name for name in content.site.left_out if name in _PAGES and not getattr(content, name.replace("-", "_"))
    ]
