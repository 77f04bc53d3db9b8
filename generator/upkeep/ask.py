"""Ask whether addresses still answer: one at a time per host, with a pause, HEAD before GET. Asks the web."""

import http.client
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from typing import IO
from urllib.parse import urldefrag, urlsplit

AGENT = "ai-chat-privacy-guide link check (asks each address once a month)"
TIMEOUT = 20
"""Seconds until we give up on an address."""

HOSTS_AT_ONCE = 4

TRY_GET = (400, 403, 404, 405, 406, 410, 500, 501)
"""Answers that some servers give to HEAD alone."""

SLOW_DOWN = (429, 503)
"""Answers of a host that wants to be left alone for a while."""

LONGEST_WAIT = 60
"""Seconds that we wait for such a host; when it wants longer, its other addresses are for another day."""

FOR_GOOD = (301, 308)

NO_USE = ("timed out", "[SSL")
"""Beginnings of errors that GET would meet, too."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address said."""

    status: int | None
    """``None``: there was no answer, see ``error``."""
    to: str = ""
    """Where it leads for good, if it does; a way with a temporary step is not for good."""
    error: str = ""
    wait: int = field(default=0, compare=False)
    """Seconds that the host wants to be left alone; 0: it said nothing of that."""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects, and keeps their kinds."""

    def __init__(self) -> None:
        self.codes: list[int] = []

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Note the kind, and go on with the method that was used."""
        self.codes.append(code)
        followed = super().redirect_request(req, fp, code, msg, headers, newurl)
        if followed is not None:
            followed.method = req.get_method()
        return followed


def ask(url: str) -> Answer:
    """Return what *url* answers to HEAD, or to GET where a server does not care for HEAD."""
    answer = _ask(url, "HEAD")
    again = answer.status in TRY_GET or (answer.status is None and not answer.error.startswith(NO_USE))
    return _ask(url, "GET") if again else answer


def _ask(url: str, method: str) -> Answer:
    redirects = _Redirects()
    opener = urllib.request.build_opener(redirects)
    request = urllib.request.Request(url, method=method, headers={"User-Agent": AGENT, "Accept": "text/html, */*"})
    try:
        with opener.open(request, timeout=TIMEOUT) as response:
            moved = bool(redirects.codes) and all(code in FOR_GOOD for code in redirects.codes)
            return Answer(response.status, response.url if moved else "")
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, wait=_seconds(error) if error.code in SLOW_DOWN else 0)
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        return Answer(None, error=str(reason) or type(reason).__name__)


def _seconds(error: urllib.error.HTTPError) -> int:
    """Return what ``Retry-After`` says in seconds. A date there, or nothing, counts as long."""
    said = error.headers.get("Retry-After", "").strip()
    return int(said) if said.isdigit() else LONGEST_WAIT + 1


def ask_all(
    urls: Iterable[str], delay: float, asking: Callable[[str], Answer] = ask,
    pause: Callable[[float], object] | None = None,
) -> Iterator[tuple[str, Answer]]:
    """Yield each address with its answer. Addresses of one host are asked in turn, *delay* seconds apart.

    A host that wants to be left alone is, for as long as it says or until another day.

    Whoever stops listening stops the questions, too.
    """
    stopped = threading.Event()
    hosts: dict[str, list[str]] = {}
    for url in dict.fromkeys(urldefrag(url).url for url in urls):
        hosts.setdefault(urlsplit(url).netloc, []).append(url)

    def one_host(addresses: list[str]) -> list[tuple[str, Answer]]:
        found: list[tuple[str, Answer]] = []
        for url in addresses:
            wait = found[-1][1].wait if found else 0
            if wait > LONGEST_WAIT:
                break
            if found:
                (pause or stopped.wait)(max(delay, wait))
            if not stopped.is_set():
                found.append((url, asking(url)))
        return found

    pool = ThreadPoolExecutor(HOSTS_AT_ONCE)
    try:
        for done in as_completed([pool.submit(one_host, addresses) for addresses in hosts.values()]):
            yield from done.result()
    finally:
        stopped.set()
        pool.shutdown(cancel_futures=True)
