"""Single pages, built by MkDocs as the last build has built them, for whoever looks at one."""

from dataclasses import dataclass

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from generator.site import Site


@dataclass(frozen=True)
class Painter:
    """Builds a page as the last build has built it, for somebody who is looking at it."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment

    def paint(self, site: Site, path: str) -> None:
        """Build the page at *path* (of its Markdown) from *site*, which may link to the same pages as the last one."""
        frame_of_theme(self.config, site)
        page = Page(None, File.generated(self.config, path, content=site.pages[path]), self.config)
        page.read_source(self.config)
        page.render(self.config, self.files)
        template = self.env.get_template(str(page.meta.get("template", "main.html")))
        html = template.render(get_context(self.nav, self.files, self.config, page))
        write_file(html.encode("utf-8"), page.file.abs_dest_path)


def frame_of_theme(config: MkDocsConfig, site: Site) -> None:
    """Give the theme's templates what they show around every page."""
    assert site.content is not None
    config.site_name, config.site_description = site.content.site.name, site.content.site.description
    config.extra |= site.frame
