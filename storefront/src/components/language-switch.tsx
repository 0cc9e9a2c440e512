import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { chooseLanguage, LANGUAGES, type Language } from "../i18n"

const NAMES: Record<Language, string> = { zh: "中文", en: "English" }

export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  return (
    <div
      role="group"
      aria-label={t("language")}
      className="bg-ui-bg-component shadow-borders-base flex rounded-lg p-1"
    >
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => chooseLanguage(language)}
          className={clx(
            "txt-compact-small-plus h-11 min-w-16 rounded-md px-3 outline-none motion-safe:transition-colors",
            "focus-visible:shadow-borders-focus",
            i18n.language === language
              ? "bg-ui-bg-base text-ui-fg-base shadow-elevation-card-rest"
              : "text-ui-fg-subtle hover:text-ui-fg-base",
          )}
        >
          {NAMES[language]}
        </button>
      ))}
    </div>
  )
}
