/** Local spellings of cities that the gazetteer keeps under their English name, both normalised. */
const BY_COUNTRY: Record<string, Record<string, string>> = {
  at: { wien: "vienna" },
  be: {
    bruxelles: "brussels",
    brussel: "brussels",
    anvers: "antwerpen",
    antwerp: "antwerpen",
    ghent: "gent",
  },
  ch: { geneva: "geneve", genf: "geneve", zuerich: "zurich", basle: "basel", lucerne: "luzern" },
  cz: { praha: "prague" },
  de: {
    munchen: "munich",
    muenchen: "munich",
    koeln: "koln",
    cologne: "koln",
    nuernberg: "nurnberg",
    nuremberg: "nurnberg",
    duesseldorf: "dusseldorf",
    hanover: "hannover",
    frankfurt: "frankfurt am main",
  },
  dk: { kobenhavn: "copenhagen", koebenhavn: "copenhagen" },
  es: { seville: "sevilla", saragossa: "zaragoza" },
  gr: { athina: "athens" },
  it: {
    roma: "rome",
    milano: "milan",
    napoli: "naples",
    firenze: "florence",
    venezia: "venice",
    torino: "turin",
    genova: "genoa",
    padua: "padova",
    mantua: "mantova",
  },
  nl: { "den haag": "the hague" },
  pl: { warszawa: "warsaw", cracow: "krakow" },
  pt: { lisboa: "lisbon", oporto: "porto" },
  ro: { bucuresti: "bucharest" },
  rs: { beograd: "belgrade" },
  ru: { moskva: "moscow" },
  se: { gothenburg: "goteborg" },
  ua: { kiev: "kyiv" },
  us: { "new york": "new york city" },
}

const ENGLISH_NAMES = new Map(
  Object.entries(BY_COUNTRY).flatMap(([country, names]) =>
    Object.entries(names).map(([local, english]) => [`${country}/${local}`, english]),
  ),
)

/** The normalised name under which the gazetteer keeps a city. */
export function gazetteerName(countryCode: string, normalized: string): string {
  return ENGLISH_NAMES.get(`${countryCode}/${normalized}`) ?? normalized
}
