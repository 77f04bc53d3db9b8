"""All checks by the names that content/detectors.yml gives them. The twin of validators.js."""

from collections.abc import Callable, Mapping

from . import labels, numbers, shapes

Check = Callable[[str], int]
"""Returns how many characters of a match are right, counted from its start; 0: none."""

VALIDATORS: Mapping[str, Check] = {
    check.__name__: check
    for check in (
        numbers.aadhaar, numbers.base58, numbers.bech32, numbers.bsn, numbers.card, numbers.codice_fiscale, numbers.dni,
        numbers.iban, numbers.medicare, numbers.nhs, numbers.nie, numbers.nir, numbers.routing, numbers.sin,
        numbers.ssn, numbers.steuer_id, numbers.tfn,
        labels.labelled, labels.seed, labels.seed_labelled,
        shapes.account, shapes.address_line, shapes.api_token, shapes.birth_date, shapes.document, shapes.ip,
        shapes.ip_alone,
        shapes.latitude, shapes.link, shapes.mac, shapes.password, shapes.password_alone, shapes.phone,
        shapes.phone_abroad, shapes.phone_national, shapes.phrase, shapes.place,
    )
}
