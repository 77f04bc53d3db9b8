"""Numbers with check digits. Each function returns how many characters, from the start, are right; 0: none.

The twin of numbers.js. The same texts give the same answers in both; a test compares them.
"""

import hashlib

IBAN_LENGTHS = (
    "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22"
    "GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20"
    "MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26"
    "UA29VA22VG24XK20YE30"
)
"""Country and length, as the registry of IBANs has them."""

MAESTRO = (5018, 5020, 5038, 5893, 6304, 6759, 6761, 6762, 6763, 6799)
DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
# What a digit or letter counts at an odd place: a table of the tax office's that follows no formula.
CODICE_ODD = (1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23)
# Verhoeff's two tables, one row a word: how two digits combine, and where a digit moves by its place.
VERHOEFF_TIMES = (
    "0123456789 1234067895 2340178956 3401289567 4012395678 5987604321 6598710432 7659821043 8765932104 9876543210"
)
VERHOEFF_MOVED = (
    "0123456789 1576283094 5803796142 8916043527 9453126870 4286573901 2793806415 7046913258"
)
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
# The first ends Bech32 (BIP 173), the second Bech32m (BIP 350). Which one an address has goes by its version.
BECH32_SUMS = (1, 0x2BC830A3)
BECH32_STEPS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def digits(value: str) -> str:
    """Return the digits of *value*."""
    return "".join(sign for sign in value if sign in "0123456789")


def signs(value: str) -> str:
    """Return the letters and digits of *value*, in capitals."""
    return "".join(sign for sign in value if sign.isascii() and sign.isalnum()).upper()


def whole(right: bool, value: str) -> int:
    """Return all of *value*, or none of it."""
    return len(value) if right else 0


def weighted(number: str, weights: tuple[int, ...]) -> int:
    """Return the sum of the digits of *number*, each times its weight."""
    return sum(int(digit) * weight for digit, weight in zip(number, weights, strict=False))


def luhn(number: str) -> bool:
    """Return whether the last digit is right by Luhn."""
    total = 0
    for place, digit in enumerate(reversed(number)):
        twice = int(digit) * (2 if place % 2 else 1)
        total += twice - 9 if twice > 9 else twice
    return total % 10 == 0


def ends(value: str) -> list[int]:
    """Return where *value* may end, the longest first: behind each group of digits."""
    return [i for i in range(len(value), 0, -1) if value[i - 1].isdigit() and not value[i : i + 1].isdigit()]


def is_card(number: str) -> bool:
    """Return whether *number* has a known beginning, its length, and a right last digit."""
    size, two, four = len(number), int(number[:2]), int(number[:4])
    known = (
        (number[0] == "4" and size in (16, 19))
        or ((51 <= two <= 55 or 2221 <= four <= 2720) and size == 16)
        or (two in (34, 37) and size == 15)
        or ((two in (36, 38, 39) or 3000 <= four <= 3059) and size == 14)
        or ((four == 6011 or 6440 <= four <= 6599) and size in (16, 19))
        or ((four in MAESTRO or 56 <= two <= 58) and 13 <= size <= 19)
        or ((3528 <= four <= 3589 or two == 62) and 16 <= size <= 19)
    )
    # Luhn alone lets one in ten numbers through, so beginning and length have to fit as well.
    return known and len(set(number)) > 1 and luhn(number)


def card(value: str) -> int:
    """A payment card; digits of something else may follow it."""
    return next((end for end in ends(value) if len(digits(value[:end])) >= 13 and is_card(digits(value[:end]))), 0)


def iban(value: str) -> int:
    """An IBAN of a known country; other words may follow it."""
    at = IBAN_LENGTHS.find(value[:2].upper())
    if at < 0 or at % 4:
        return 0
    size, end = int(IBAN_LENGTHS[at + 2 : at + 4]), 0
    while end < len(value) and size:
        size -= value[end] != " "
        end += 1
    # A letter or digit right behind it: it is part of something longer, and no IBAN.
    if size or value[end : end + 1].isalnum():
        return 0
    account = signs(value[:end])
    number = "".join(str(int(sign, 36)) for sign in account[4:] + account[:4])
    return end if int(number) % 97 == 1 else 0


def ssn(value: str) -> int:
    """A US social security number has no check digit, but some parts are never given."""
    number = digits(value)
    return whole(number[:3] not in ("000", "666") and number[3:5] != "00" and number[5:] != "0000", value)


def nhs(value: str) -> int:
    """An NHS number of England, Wales and the Isle of Man."""
    number = digits(value)
    return whole((11 - weighted(number, (10, 9, 8, 7, 6, 5, 4, 3, 2)) % 11) % 11 == int(number[9]), value)


def dni(value: str) -> int:
    """A Spanish DNI: eight digits and a letter."""
    return whole(DNI_LETTERS[int(digits(value)) % 23] == value[-1].upper(), value)


def nie(value: str) -> int:
    """A Spanish NIE: X, Y or Z stands for a digit."""
    return whole(DNI_LETTERS[int(f"{'XYZ'.index(value[0].upper())}{digits(value)}") % 23] == value[-1].upper(), value)


def codice_fiscale(value: str) -> int:
    """An Italian tax code: letters and digits, weighted by their place."""
    code = signs(value)
    places = [int(sign, 36) - (10 if sign.isalpha() else 0) for sign in code]
    total = sum(place if i % 2 else CODICE_ODD[place] for i, place in enumerate(places[:15]))
    return whole(total % 26 == places[15], value)


def steuer_id(value: str) -> int:
    """A German tax id (ISO 7064, mod 11, 10)."""
    number, product = digits(value), 10
    for digit in number[:10]:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    # Of the first ten digits exactly one comes twice or three times, and no number begins with 0.
    often = [count for count in (number[:10].count(digit) for digit in set(number[:10])) if count > 1]
    given = number[0] != "0" and len(often) == 1 and often[0] <= 3
    return whole(given and (11 - product) % 10 == int(number[10]), value)


def bsn(value: str) -> int:
    """A Dutch citizen number (the test of eleven)."""
    number = digits(value)
    return whole(number != "000000000" and weighted(number, (9, 8, 7, 6, 5, 4, 3, 2, -1)) % 11 == 0, value)


def nir(value: str) -> int:
    """A French social security number; Corsica writes 2A and 2B."""
    number = signs(value)
    plain = int(number[:13].replace("2A", "19").replace("2B", "18"))
    return whole(97 - plain % 97 == int(number[13:]), value)


def aadhaar(value: str) -> int:
    """An Indian Aadhaar number (Verhoeff)."""
    check, times, moved = 0, VERHOEFF_TIMES.split(), VERHOEFF_MOVED.split()
    for place, digit in enumerate(reversed(digits(value))):
        check = int(times[check][int(moved[place % 8][int(digit)])])
    number = digits(value)
    return whole(check == 0 and number[0] not in "01" and number != number[::-1], value)


def sin(value: str) -> int:
    """A Canadian social insurance number."""
    return whole(luhn(digits(value)) and digits(value) != "000000000", value)


def tfn(value: str) -> int:
    """An Australian tax file number, of nine digits or of eight."""
    number = digits(value)
    weights = (1, 4, 3, 7, 5, 8, 6, 9, 10) if len(number) == 9 else (10, 7, 8, 4, 6, 3, 5, 1)
    return whole(int(number) > 0 and weighted(number, weights) % 11 == 0, value)


def medicare(value: str) -> int:
    """An Australian Medicare number, with or without the place on the card."""
    number = digits(value)
    return whole(weighted(number[:8], (1, 3, 7, 9, 1, 3, 7, 9)) % 10 == int(number[8]), value)


def routing(value: str) -> int:
    """A US routing number."""
    number = digits(value)
    return whole(int(number) > 0 and weighted(number, (3, 7, 1, 3, 7, 1, 3, 7, 1)) % 10 == 0, value)


def base58(value: str) -> int:
    """A wallet address that carries its own checksum (Base58Check)."""
    number = 0
    for sign in value:
        number = number * 58 + BASE58.index(sign)
    # 25 bytes: a version, 20 of the address itself, 4 of the checksum.
    if number >> 200:
        return 0
    raw = number.to_bytes(25, "big")
    return whole(hashlib.sha256(hashlib.sha256(raw[:21]).digest()).digest()[:4] == raw[21:], value)


def bech32(value: str) -> int:
    """A wallet address in Bech32 or Bech32m."""
    name, _, rest = value.lower().partition("1")
    # The name is summed as well: its high bits, a zero, its low bits. That keeps an address to its network.
    parts = [ord(sign) >> 5 for sign in name] + [0] + [ord(sign) & 31 for sign in name]
    check = 1
    for part in parts + [BECH32.index(sign) for sign in rest]:
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ part
        for i, step in enumerate(BECH32_STEPS):
            check ^= step if top >> i & 1 else 0
    return whole(check in BECH32_SUMS, value)
