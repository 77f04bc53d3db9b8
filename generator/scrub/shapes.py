"""What has no check digit and is known by its shape: phones, dates, places, addresses of machines, secrets.

The twin of shapes.js. Each function returns how many characters, from the start, are right; 0: none.
"""

import re
from ipaddress import AddressValueError, IPv6Address

from .numbers import digits, ends, signs, whole

PHONE_LENGTHS = {
    "1": (11, 11), "7": (11, 11), "27": (11, 11), "30": (12, 12), "31": (11, 11), "32": (10, 11), "33": (11, 11),
    "34": (11, 11), "351": (12, 12), "353": (10, 12), "36": (10, 11), "39": (10, 13), "40": (11, 11), "41": (11, 11),
    "420": (12, 12), "44": (11, 12), "45": (10, 10), "46": (9, 11), "47": (10, 10), "48": (11, 11), "49": (9, 13),
    "52": (12, 13), "54": (12, 13), "55": (12, 13), "61": (11, 11), "63": (11, 12), "64": (10, 12), "65": (10, 10),
    "81": (11, 12), "82": (11, 12), "852": (11, 11), "86": (12, 13), "90": (12, 12), "91": (12, 12), "92": (12, 12),
    "971": (11, 12),
}
"""Digits with the country's own, for countries whose numbers are of fixed length; others have 8 to 13."""

MONTHS = (
    "jan feb mar apr may jun jul aug sep oct nov dec jän mär mai okt dez janv fév avr jui aoû déc ene abr ago set dic "
    "gen mag giu lug ott maa mei fev out maj des"
)
"""How names of months begin in the languages that we know."""

NO_PASSWORD = (
    "required none null true false undefined string password passwort optional protected incorrect wrong missing "
    "reset changed hidden empty expired invalid input text here your please"
)
"""Words that follow "password:" and are none."""

DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d)|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?!\d)", re.ASCII)
YEARS = re.compile(r"(?:19|20)\d\d ?- ?(?:19|20)\d\d|\d{1,6}/(?:19|20)\d\d", re.ASCII)
PAIRS = re.compile(r"0\d(?:[. -]\d\d){4}", re.ASCII)
"""A French number; with dots, it begins like a date."""
MAC = re.compile(r"[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}")
# Fewer signs before a full stop are an abbreviation ("St. ", "Ave. "), and the line goes on behind it.
LINE_END = re.compile(
    r"[a-z\u00df-\u024f]{4}\. |[0-9A-Z]{2}\. "
    r"|,? (?:and|und|et|y|e|-|[Tt]el|[Pp]h|[Pp]hone|[Mm]ob|[Mm]obile)(?![A-Za-z])"
)
"""Where the line of an address ends at the latest."""
MONEY = re.compile(r"\d{1,12}\.\d{1,12}", re.ASCII)


def _cut(value: str, least: int, most: int) -> int:
    """Return the longest beginning of *value* that ends with a group and has *least* to *most* digits."""
    counted = value.replace("(0)", "( )")  # "+44 (0)20": the 0 is for calls at home
    return next((end for end in ends(value) if least <= len(digits(counted[:end])) <= most), 0)


def phone_abroad(value: str) -> int:
    """A phone number with + and the country; other digits may follow it."""
    number = digits(value)
    for size in (3, 2, 1):
        if number[:size] in PHONE_LENGTHS:
            return _cut(value, *PHONE_LENGTHS[number[:size]])
    return _cut(value, 8, 13)


def phone_national(value: str) -> int:
    """A phone number with its leading 0, as most of Europe, Australia and others write it."""
    if PAIRS.fullmatch(value):
        return len(value)
    if DATE.match(value) or value.count("/") > 1:
        return 0
    number = digits(value)
    # In one piece only mobiles have a shape of their own: Australia's and France's, Britain's, Germany's.
    if number == value:
        return whole(bool(re.fullmatch(r"0[467]\d{8}|07\d{9}|01[5-7]\d{8,9}", number, re.ASCII)), value)
    # 00 is dialled for +; no country's number begins with a further 0.
    if number.startswith("00"):
        return 0 if number.startswith("000") else _cut(value, 11, 15)
    return _cut(value, 9, 12 if re.match("01[5-7]", number) else 11)  # German mobiles have up to 12 digits


def phone(value: str) -> int:
    """A phone number beside a word that says so."""
    if DATE.match(value) or YEARS.match(value) or MONEY.fullmatch(value):
        return 0
    return _cut(value, 7, 13)


def birth_date(value: str) -> int:
    """A day that is in the calendar, with a year in which somebody alive can be born."""
    name = re.search(r"[^\d\s.,/-]{3,12}", value)
    if name and not any(name[0].lower().startswith(month) for month in MONTHS.split()):
        return 0
    numbers = [int(part) for part in re.findall(r"\d{1,4}", value, re.ASCII)]
    if name:
        first, last = numbers[0], numbers[-1]
        year, day = (first, last) if first > 99 else (last, first)
        right = 1 <= day <= 31 and (1900 <= year <= 2100 or year <= 99)
        return whole(len(numbers) == 2 and right, value)
    year = max(numbers[0], numbers[2])
    # Countries differ in which of day and month comes first; the smaller one has to be a month.
    rest = sorted(numbers[1:] if numbers[0] > 31 else numbers[:2])
    return whole(1 <= rest[0] <= 12 and rest[1] <= 31 and (year <= 99 or 1900 <= year <= 2100), value)


def document(value: str) -> int:
    """The number of a passport or identity card: letters and digits, two digits at least."""
    return whole(6 <= len(signs(value)) <= 10 and len(digits(value)) >= 2 and not DATE.match(value), value)


def account(value: str) -> int:
    """The number of a bank account as a country writes it, in one piece or in groups."""
    return 0 if DATE.match(value) or YEARS.match(value) or MONEY.fullmatch(value) else _cut(value, 6, 14)


def mac(value: str) -> int:
    """The address of one network card: not of all, and not of none."""
    shown = signs(value)
    # Digits alone with dots between them are a number, unless they begin with 00 as many cards do and no number does.
    number = "." in value and shown.isdigit() and not shown.startswith("00")
    return whole(len(set(shown)) > 1 and not number, value)


def address_line(value: str) -> int:
    """What stands behind "address:": parts with commas between them, and a number in one of the first two."""
    stop = LINE_END.search(value)
    end = len(value) if stop is None else stop.end() - 2 if stop[0].endswith(". ") else stop.start()
    line = value[:end].rstrip(" .,:()'")
    first, _, rest = line.partition(", ")
    numbered = re.search(r"\d", first + rest.partition(", ")[0], re.ASCII)
    capitals = all(re.match(r"[A-Z0-9\u00c0-\u00de]", part) for part in (line, rest))
    right = numbered and capitals and "@" not in line and "://" not in line
    return len(line) if right else 0


def ip(value: str) -> int:
    """An IP address that can lead somewhere: no mask, and not the machine itself."""
    if ":" not in value:
        parts = [int(part) for part in value.split(".")]
        return whole(max(parts) <= 255 and parts[0] not in (0, 127, 255), value)
    # The last colon of "fe80::1:" is the sentence's; that of "fe80::" is the address's own.
    end = len(value) - (value.endswith(":") and not value.endswith("::"))
    groups = value[:end].split(":")
    # Pairs of digits in a row are the fingerprint of a certificate; names in code have two colons as well.
    if not digits(value) or not any(len(group) > 2 for group in groups):
        return 0
    try:
        IPv6Address(value[:end])
    except AddressValueError:
        return 0
    return end


def ip_alone(value: str) -> int:
    """Four numbers without a word of networks beside them: versions and sections seldom go beyond 99."""
    return ip(value) if max(int(part) for part in value.split(".")) > 99 else 0


def latitude(value: str) -> int:
    """One half of a position."""
    return whole(abs(float(value)) <= 180, value)


def place(value: str) -> int:
    """A position: how far north, and how far east."""
    north, east = (float(part) for part in value.split(","))
    return whole(abs(north) <= 90 and abs(east) <= 180 and (north, east) != (0, 0), value)


def link(value: str) -> int:
    """An address; what ends the sentence around it is no part of it."""
    return len(value.rstrip(".,;:!?)]}'\""))


def api_token(value: str) -> int:
    """A long value without sense behind the name of a key: letters and digits, and no address."""
    end = len(value.rstrip(".,;:"))
    token = value[:end]
    mixed = re.search(r"\d", token, re.ASCII) and re.search(r"[A-Za-z]", token)
    other = "://" in token or token.startswith("/") or MAC.fullmatch(token)
    return end if end >= 16 and mixed and not other else 0


def password(value: str) -> int:
    """What stands behind "password:", unless it is code or a word of a form."""
    end = len(value.rstrip(".,;:)\"'"))
    secret = value[:end]
    code = re.search(r"[(){}<>$\[]", secret)
    return end if end >= 4 and not code and secret.lower() not in NO_PASSWORD.split() else 0


def phrase(value: str) -> int:
    """What stands in quotes behind "password:": it may have spaces, and then looks like groups and no sentence."""
    if " " not in value:
        return password(value)
    return whole(len({len(part) for part in value.split(" ")}) == 1 and password(value) == len(value), value)


def password_alone(value: str) -> int:
    """What stands behind "password" without a colon: it must look like one."""
    end = password(value)
    secret = value[:end]
    letter, other = re.search(r"[A-Za-z]", secret), re.search(r"[\d!@#$%^&*_+~]", secret, re.ASCII)
    return end if end >= 6 and letter and other else 0
