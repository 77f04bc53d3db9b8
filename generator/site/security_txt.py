"""``security.txt`` (RFC 9116): whom to tell of a way around the site's promises; made where there is a contact.

It ends to hold a year after the day that the content vouches for: a site that nobody tends names nobody.
"""

from datetime import timedelta
from urllib.parse import urljoin

from generator.model import Content

SECURITY_TXT = ".well-known/security.txt"
"""Where the standard wants it, from the root of the host."""

POLICY = "about/security.md"
"""The page for visitors: what is promised, how it is tested, how to report."""

HOLDS = timedelta(days=364)
"""The standard asks for less than a year, so that nobody writes to an address that was given up."""


def security_txt(content: Content, *, policy: str = "", site_url: str = "") -> dict[str, str]:
    """Return the file by its path; nothing where ``content/site.yml`` has no contact.

    *policy* is the address of the page about security from the site's root; empty: there is none. *site_url* is where
    the site will be; the addresses of a security.txt are whole, so without it there are none.
    """
    site = content.site
    if site.contact is None:
        return {}
    lines = [
        f"Contact: mailto:{site.contact}", f"Expires: {site.as_of + HOLDS}T00:00:00Z", "Preferred-Languages: en",
    ]
    if site_url.startswith("https://"):
        # The standard knows one place, at the root of the host, also where the site stands in a folder.
        lines.append(f"Canonical: {urljoin(site_url, f'/{SECURITY_TXT}')}")
        if policy:
            lines.append(f"Policy: {site_url.rstrip('/')}/{policy}")
    return {SECURITY_TXT: "".join(f"{line}\n" for line in lines)}
