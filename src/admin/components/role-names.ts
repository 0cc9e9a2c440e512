import { useCallback } from "react"
import { useTranslation } from "react-i18next"

type Named = { id: string; name: string; is_ready: boolean }

/** Ready roles by their names in the reader's language, the merchant's own by theirs. */
export function useRoleName(): (role: Named) => string {
  const { t } = useTranslation("b2b")
  return useCallback(({ id, name, is_ready }) => (is_ready ? t(`staff.readyRoles.${id}`) : name), [t])
}

type Scoped = { scope: string | null; department: string | null; regions: readonly string[] }

/** Whose customers somebody sees, in words. */
export function useScopeText(): (scoped: Scoped) => string {
  const { t, i18n } = useTranslation("b2b")
  return useCallback(
    ({ scope, department, regions }) => {
      const separator = i18n.language.startsWith("zh") ? "、" : ", "
      return scope ? t(`staff.scopeTexts.${scope}`, { department, regions: regions.join(separator) }) : "–"
    },
    [t, i18n.language],
  )
}
