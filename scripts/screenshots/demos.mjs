/**
 * Whose mall and terminal are shown, in which language, and how: every page once on a phone in Chinese and once on a desk in English,
 * and what matters most (`only`) the other way round and in the dark.
 */
export const DEMOS = {
  "fresh-food": {
    owner: "admin@example.com",
    buyer: "buyer-05@customers.example",
    locale: "zh-CN",
    language: "zh",
    series: [
      { width: 360 },
      { width: 1440, only: ["home", "goods", "sheet"] },
      { width: 360, colorScheme: "dark", only: ["goods", "sheet"] },
    ],
  },
  "online-retail": {
    owner: "admin@example.com",
    buyer: "15311@customers.example",
    locale: "en-GB",
    language: "en",
    series: [
      { width: 1440 },
      { width: 360, only: ["home", "goods", "sheet"] },
      { width: 1440, colorScheme: "dark", only: ["goods"] },
    ],
  },
}
