"""What any engine needs before it, and publishing after it: an engine only makes HTML of Markdown by our templates.

Nothing here asks MkDocs to build. ``guide pages`` writes a folder that an engine of the same form of settings can
build (MkDocs, Zensical); ``guide publish`` finishes the folder that it has built.
"""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.load.yaml import Document, load_file
from generator.problems import as_text
from generator.publish import Additions
from generator.publish.pack import PACK
from generator.site import Site
from generator.site.scripts import worker_script

from .workspace import write_pages

SETTINGS = "mkdocs.yml"
"""The engine's settings, in which all stands that the templates need; it is JSON, which YAML reads."""

DOCS, OVERRIDES, BUILT = "pages", "site_overrides", "site"
"""Beside it: the Markdown of all pages, the templates, and the site that the engine builds."""

_OURS = ("plugins", "nav", "not_in_nav", "strict", "validation")
"""Keys of mkdocs.yml that say how MkDocs and our plugin build."""


def frame(site: Site, *, pack: bool = False) -> dict[str, object]:
    """Return what the templates read as ``config.extra``: the words around every page, the days, the download."""
    return {**site.frame, "download": PACK if pack else ""}


def additions(site: Site, site_url: str = "", *, pack: bool = False, preview: bool = False) -> Additions:
    """Return what publishing adds to a folder of built pages; a *preview* has no policy and no worker."""
    assert site.content is not None
    return Additions(
        files=site.files,
        days=site.days,
        as_of=site.content.site.as_of,
        site_url=site_url,
        policy=not preview,
        heads=site.heads,
        found_by=site.found_by,
        worker=None if preview else worker_script,
        pack=pack,
    )


# Any: settings of MkDocs, whose keys each have a form of their own.
def settings(own: Mapping[str, Any], site: Site) -> dict[str, Any]:
    """Return an engine's settings: our *own*, without what our plugin does, and with all that templates need."""
    assert site.content is not None
    kept = {key: value for key, value in own.items() if key not in _OURS}
    return {
        **kept,
        "site_name": site.content.site.name,
        "site_description": site.content.site.description,
        "docs_dir": DOCS, "site_dir": BUILT,
        "theme": {**own["theme"], "custom_dir": OVERRIDES},
        "plugins": [],  # without the key MkDocs would write a search index, which is ours to make
        "extra": frame(site, pack=True),
    }


def write_for_engine(root: Path, folder: Path, site: Site) -> None:
    """Write all that an engine needs for *site* into *folder*: settings, pages, templates."""
    own = load_file(root / SETTINGS, SETTINGS)
    if not isinstance(own, Document) or not isinstance(own.tree, dict):
        raise ValueError(SETTINGS if isinstance(own, Document) else as_text(own))
    folder.mkdir(parents=True, exist_ok=True)
    write_pages(folder / DOCS, site.pages)
    shutil.rmtree(folder / OVERRIDES, ignore_errors=True)
    shutil.copytree(root / OVERRIDES, folder / OVERRIDES)
    text = json.dumps(settings(own.tree, site), ensure_ascii=False, indent=1)
    (folder / SETTINGS).write_text(text + "\n", encoding="utf-8", newline="\n")
