"""The headers that a host should send, as ``_headers``: Netlify, Cloudflare Pages and others read this file.

``.deploy/`` makes a web server's settings from the same file, so all hosts say the same.
"""

from collections.abc import Iterable

from .policy import policy_of_all

HEADERS = "_headers"

PERMISSIONS = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "fullscreen",
    "geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
    "publickey-credentials-get", "screen-wake-lock", "usb", "xr-spatial-tracking",
)
"""What browsers can grant and no page here asks for. The clipboard is not among them: "Copy" needs it."""

MINUTES = 5
"""How long a browser may keep a page without asking again. Names of files stay when their content changes."""


def headers(pages: Iterable[str]) -> dict[str, str]:
    """Return name and value of each header, for a site of these *pages*."""
    return {
        "Content-Security-Policy": policy_of_all(pages, header=True),
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in PERMISSIONS),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cache-Control": f"public, max-age={60 * MINUTES}, must-revalidate",
    }


def headers_file(pages: Iterable[str]) -> str:
    """Return the text of ``_headers``."""
    return "".join(["/*\n", *(f"  {name}: {value}\n" for name, value in headers(pages).items())])
