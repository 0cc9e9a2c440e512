import i18next from "i18next"
import { initReactI18next } from "react-i18next"
import { en } from "./en"
import { zh } from "./zh"

export const LANGUAGES = ["zh", "en"] as const
export type Language = (typeof LANGUAGES)[number]

const STORED_UNDER = "language"

/** The language chosen here before, else the browser's when we speak it, else English. */
export function preferredLanguage(): Language {
  const wishes = [localStorage.getItem(STORED_UNDER), ...navigator.languages].map((wish) => wish?.slice(0, 2))
  return LANGUAGES.find((language) => language === wishes.find(isSpoken)) ?? "en"
}

function isSpoken(wish: string | undefined): boolean {
  return LANGUAGES.some((language) => language === wish)
}

/** Must run before the first page is drawn. */
export function startTranslations(language: Language = preferredLanguage()) {
  i18next.on("languageChanged", showLanguage)
  void i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, zh: { translation: zh } },
    lng: language,
    fallbackLng: "en",
    interpolation: { escapeValue: false },
  })
}

export function chooseLanguage(language: Language) {
  localStorage.setItem(STORED_UNDER, language)
  void i18next.changeLanguage(language)
}

function showLanguage(language: string) {
  document.documentElement.lang = language
  document.title = i18next.t("title")
}
