import { useTranslation } from "react-i18next"

/** The reader's language as Intl knows it: the dashboard writes zhCN for what browsers call zh-CN. */
export function useLocale(): string {
  const { i18n } = useTranslation()
  return i18n.language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
}
