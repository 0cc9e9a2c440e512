import { useEffect } from "react"
import { useCompany } from "../api/use-company"
import { useSheet } from "./use-sheet"

/** Keeps with the sheet whose it is, from the first page on: whoever logs in next must not see it. */
export function useSheetOwner(): void {
  const company = useCompany().data
  const owner = useSheet(({ known }) => known?.memberId)
  const know = useSheet((sheet) => sheet.know)
  useEffect(() => {
    if (company && company.member.id !== owner) {
      know({ memberId: company.member.id, currency: company.company.currency_code })
    }
  }, [company, owner, know])
}
