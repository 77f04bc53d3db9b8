"""The plugin of MkDocs: it adapts and decides nothing.

``on_config`` turns what authors wrote into Markdown files and leads MkDocs to them; ``on_post_build`` has the
result published and swapped in. Between the two MkDocs builds as it always does. For the preview
there is a ``Painter`` too, which builds single pages and nothing else.
"""

import importlib.metadata
import logging
import os
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import base, load_config
from mkdocs.config import config_options as options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, MkDocsException, PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from generator.disk.refused import RefusedError, is_refusal, refused
from generator.problems import as_text
from generator.publish import publish
from generator.publish.pack import PACK
from generator.site import Site, read_site
from generator.speed.memo import same

from .any_engine import additions
from .day import build_day
from .in_place import is_mounted
from .mkdocs_pages import Painter, frame_of_theme
from .workspace import PAGES, alone, begin, discard, remove_pages, swap_in, watched, write_pages

log = get_plugin_logger("guide")


class CalledOffError(BuildError):
    """Nobody waits for this build any longer."""


class GuideConfig(base.Config):
    """The plugin's keys in mkdocs.yml."""

    proof = options.Type(bool, default=True)
    """Whether a build proves the quizzes' guarantees."""
    zip = options.Type(bool, default=False)
    """Whether the site is published as one ZIP file too, which works from a disk."""


class GuidePlugin(BasePlugin[GuideConfig]):
    """Hands the generated pages to MkDocs, and MkDocs' result to publish."""

    preview = False
    """Whether this build is looked at by its author alone: no policy, no proof."""
    last: Site | None = None
    """What the pages in the target folder are made from: only those that change are built again, in place. For a
    preview whose templates are the same as before."""
    called_off: Callable[[], bool] | None = None
    """Whether the build may end without a result. It is asked before each page."""
    site = Site()
    """What this build is made from."""
    today = date.min
    """The day of this build, in UTC."""
    painter: Painter | None = None
    """Builds single pages again, after this build."""

    def __init__(self) -> None:
        self._held = ExitStack()
        self._built: Path | None = None
        self._target = Path()
        self._addresses: set[str] = set()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and render everything; raise with the whole report before MkDocs has emptied any folder."""
        root = Path(config.config_file_path).parent
        config.watch += [str(path) for path in watched(root)]
        self._held.enter_context(alone(root, lambda: log.info("Another build is running: waiting for it")))
        prove = self.config.proof and not self.preview
        self.today = build_day(os.environ)
        self.site = read_site(root, self.today, prove=prove, site_url=self._site_url(config))
        if self.site.content is None:
            raise PluginError(as_text(self.site.problems))
        # MkDocs builds what is older than its source: all pages, when what stands around them has changed.
        reframed = self.last is not None and not same(self.last.frame, self.site.frame)
        write_pages(root / PAGES, self.site.pages, afresh=reframed)
        self._target = Path(config.site_dir).resolve()
        self._built = None if self.last else begin(root, self._target)
        if is_mounted(self._target) and not self.preview:
            log.info(f"A disk is mounted at {self._target}: the site is filled in place, page after page.")
        config.docs_dir, config.site_dir = str(root / PAGES), str(self._built or self._target)
        frame_of_theme(config, self.site)
        config.extra["download"] = PACK if self.config.zip and not self.preview else ""
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Remember which pages there are."""
        # Static templates, such as 404.html, become pages without a file of their own.
        self._addresses = {file.dest_uri for file in files.documentation_pages()} | config.theme.static_templates
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Remember the menu for ``on_env``."""
        self._nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Remember what pages are built with."""
        self.painter = Painter(config, files, self._nav, env)
        return env

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Go on with reading pages, or not."""
        self._go_on()
        return page

    # Any: MkDocs calls its context so.
    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        """Go on with building pages, or not."""
        self._go_on()
        return context

    @event_priority(-100)  # last: what other plugins write is published too
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the built folder, and swap it in unless MkDocs is about to call the build off."""
        assert self.site.content is not None
        self._go_on()
        folder = Path(config.site_dir)
        if self.last:
            remove_pages(folder, keep=self._addresses)
        pack = self.config.zip and not self.preview
        more = additions(self.site, self._site_url(config), pack=pack, preview=self.preview)
        for sentence in publish(folder, more):
            log.warning(sentence)
        if config.strict and _warned():
            return
        if self._built is not None:
            swap_in(Path(config.config_file_path).parent, self._built, self._target)
        self._end(config)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site as it was; what the system has refused is told in a sentence, with what to do."""
        if self._built is not None:
            discard(self._built)
        self._end(None)
        if isinstance(error, RefusedError):
            raise PluginError(str(error)) from error
        if isinstance(error, OSError) and is_refusal(error):
            raise PluginError(refused(error)) from error

    def _go_on(self) -> None:
        if self.called_off and self.called_off():
            raise CalledOffError("called off")

    def _site_url(self, config: MkDocsConfig) -> str:
        """Return where the site will be; a preview is not there."""
        return "" if self.preview else config.site_url or ""

    def _end(self, config: MkDocsConfig | None) -> None:
        if config is not None:
            # The painter builds on with this, and the folder beside the site is gone.
            config.site_dir = str(self._target)
        self._built = None
        self._held.close()


def _warned() -> bool:
    """Return whether MkDocs has counted a warning, for which it ends a strict build after its last event."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))


def build_site(
    config_file: Path, site_dir: Path | None = None, *, preview: bool = False, last: Site | None = None,
    called_off: Callable[[], bool] | None = None,
) -> GuidePlugin | None:
    """Build as ``mkdocs build`` does; return the plugin, which knows what was built, or ``None`` when it failed.

    Why it failed stands in the log "mkdocs". ``preview``: for its author's eyes, so warnings do not end it.
    The other arguments are attributes of ``GuidePlugin``.
    """
    site_folder = str(site_dir) if site_dir else None
    builds = logging.getLogger("mkdocs.commands.build")
    if not config_file.is_file():
        log.error(f"{config_file} is not there: go to the project's folder, or name it: --root FOLDER")
        return None
    try:
        builds.addFilter(_is_news)
        _make_known()
        # None leaves strict as mkdocs.yml has it.
        config = load_config(str(config_file), site_dir=site_folder, strict=False if preview else None)
        plugin = config.plugins["guide"]
        assert isinstance(plugin, GuidePlugin)
        plugin.preview, plugin.last, plugin.called_off = preview, last, called_off
        build(config, dirty=last is not None)
    except BuildError:
        return None
    except MkDocsException as reason:
        # Abort stands for an error that MkDocs has told already, or for warnings in a strict build.
        if not isinstance(reason, Abort) or "strict" in str(reason):
            log.error(reason.format_message())
        return None
    except RefusedError as error:
        log.error(str(error))
        return None
    except OSError as error:
        if not is_refusal(error):
            raise
        log.error(refused(error))
        return None
    finally:
        builds.removeFilter(_is_news)
    return plugin


def _make_known() -> None:
    """Let MkDocs find this plugin where the project's folder is used without being installed."""
    here = importlib.metadata.EntryPoint("guide", f"{__name__}:{GuidePlugin.__name__}", "mkdocs.plugins")
    known = MkDocsConfig.plugins
    assert isinstance(known, options.Plugins)
    known.installed_plugins.setdefault("guide", here)


def _is_news(record: logging.LogRecord) -> bool:
    """MkDocs warns of every dirty build, because its menus may be wrong then. Ours name no other page."""
    return "'dirty' build" not in record.getMessage()
