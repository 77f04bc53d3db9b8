"""The site as one ZIP file that works from a disk: links name files, since a disk knows no index."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

PACK = "download/ai-chat-privacy-guide.zip"
"""Where the file is published."""

TOP = "ai-chat-privacy-guide"
"""The one folder in it."""

_LEFT_OUT = ("download/", "_headers", "sw.js", "sitemap.xml", "robots.txt", "404.html")
"""What a disk has no use for."""

_PACK = re.compile(r'<p class="pack">.*?</p>')
"""Where site_overrides/offline.html offers this file: whoever reads it in the file has it."""

_HREF = re.compile(r'(<a\b[^>]*?\bhref="|<meta http-equiv="refresh" content="0; url=)([^"]*)"')


def packed(folder: Path, day: date) -> bytes:
    """Return the ZIP of the finished site in *folder*; *day* is the date of its files, so the bytes are the same."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as pack:
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            name = path.relative_to(folder).as_posix()
            if name.startswith(_LEFT_OUT):
                continue
            data = path.read_bytes()
            if name.endswith(".html"):
                data = on_a_disk(data.decode()).encode()
            # ZIP knows no day before 1980.
            entry = zipfile.ZipInfo(f"{TOP}/{name}", (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            entry.create_system = 3  # Unix, wherever it is made: the bytes are the same, and 0o644 is understood
            pack.writestr(entry, data)
    return made.getvalue()


def on_a_disk(page: str) -> str:
    """Return *page* with each link to a folder of the site as one to the folder's page, and without the pack itself."""
    page = _PACK.sub("", page)
    return _HREF.sub(lambda found: f'{found[1]}{file_of(found[2])}"', page)


def file_of(address: str) -> str:
    """Return *address* as a disk needs it; what leads out of the site, or into the page, stays."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return address
    if not (parts.path.endswith("/") or parts.path.rpartition("/")[2] in (".", "..")):
        return address
    return address.replace(parts.path, f"{parts.path.rstrip('/')}/index.html", 1)
