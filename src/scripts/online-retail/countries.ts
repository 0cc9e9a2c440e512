/** Country names as the data writes them, ISO 3166-1 alpha-2 in Medusa's lower case. */
const CODES: Record<string, string> = {
  "United Kingdom": "gb",
  Australia: "au",
  Austria: "at",
  Bahrain: "bh",
  Belgium: "be",
  Brazil: "br",
  Canada: "ca",
  // Jersey and Guernsey are one country in the data; Jersey is the larger.
  "Channel Islands": "je",
  Cyprus: "cy",
  "Czech Republic": "cz",
  Denmark: "dk",
  EIRE: "ie",
  Finland: "fi",
  France: "fr",
  Germany: "de",
  Greece: "gr",
  "Hong Kong": "hk",
  Iceland: "is",
  Israel: "il",
  Italy: "it",
  Japan: "jp",
  Lebanon: "lb",
  Lithuania: "lt",
  Malta: "mt",
  Netherlands: "nl",
  Norway: "no",
  Poland: "pl",
  Portugal: "pt",
  RSA: "za",
  "Saudi Arabia": "sa",
  Singapore: "sg",
  Spain: "es",
  Sweden: "se",
  Switzerland: "ch",
  USA: "us",
  "United Arab Emirates": "ae",
}

/** Throws on a name without a country of its own ("Unspecified", "European Community"). */
export function countryCode(name: string): string {
  const code = CODES[name]
  if (!code) {
    throw new Error(`"${name}" is not one country: no ship-to address can be derived`)
  }
  return code
}
