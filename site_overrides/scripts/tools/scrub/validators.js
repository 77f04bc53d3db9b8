/** All checks by the names that content/detectors.yml gives them. The twin of generator/scrub/validators.py. */
import { aadhaar, base58, bech32, bsn, card, codiceFiscale, dni, iban, medicare } from "./numbers.js"
import { nhs, nie, nir, routing, sin, ssn, steuerId, tfn } from "./numbers.js"
import { labelled, seed, seedLabelled } from "./labels.js"
import { account, addressLine, apiToken, birthDate, documentNumber, ip, ipAlone, latitude, link, mac } from "./shapes.js"
import { password, passwordAlone, phone, phoneAbroad, phoneNational, phrase, place } from "./shapes.js"

/** @type {Record<string, import("./numbers.js").Check>} */
export const VALIDATORS = {
  aadhaar, base58, bech32, bsn, card, codice_fiscale: codiceFiscale, dni, iban, medicare, nhs, nie, nir, routing, sin,
  ssn, steuer_id: steuerId, tfn, account, address_line: addressLine, api_token: apiToken, birth_date: birthDate,
  document: documentNumber, ip, ip_alone: ipAlone, labelled, seed,
  seed_labelled: seedLabelled, latitude, link, mac, password, password_alone: passwordAlone, phone,
  phone_abroad: phoneAbroad, phone_national: phoneNational, phrase, place,
}
