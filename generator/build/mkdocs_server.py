"""MkDocs' live server over a folder: it watches files and reloads browsers."""

from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

# Not shorter: each look asks for the time of every watched file. MkDocs itself takes half a second and a tenth.
LOOK, CALM = 0.1, 0.05
"""Seconds between two looks at the watched files; seconds that nothing may change before a build begins.

A file caught half written is reported and, at the next look, mended.
"""


def live_server(host: str, port: int, folder: Path, watch: list[Path], builder: Callable[[], None]) -> LiveReloadServer:
    """Return MkDocs' server over *folder*, which calls *builder* and reloads browsers when anything in *watch* changes.

    *builder* must not raise: a request that comes in the meantime would wait for ever.
    """
    server = LiveReloadServer(builder=builder, host=host, port=port, root=str(folder), polling_interval=LOOK)
    server.build_delay = CALM
    for path in watch:
        server.watch(str(path))
    return server
