import { useQuery } from "@tanstack/react-query"
import { useCallback, useReducer } from "react"
import { openDraft } from "../../lib/order-sheet/api"
import { afterAct, emptySheet, type Sheet, type SheetAct } from "../../lib/order-sheet/sheet"

type Act = SheetAct | { do: "open"; sheet: Sheet }

const reduce = (sheet: Sheet, act: Act) => (act.do === "open" ? act.sheet : afterAct(sheet, act, Date.now()))

/** The sheet of this page, from a draft where one was opened. */
export function useCustomerSheet(draftId: string | null) {
  const [sheet, act] = useReducer(reduce, null, () => emptySheet(crypto.randomUUID()))
  const { isPending, error } = useQuery({
    queryKey: ["b2b-order-sheet", "draft", draftId],
    queryFn: async () => {
      const { sheet: left } = await openDraft(draftId!)
      const { lines, ...terms } = left
      const rows = lines.map((line) => ({ ...line, id: line.sku }))
      act({ do: "open", sheet: { ...terms, rows, history: [], draft_id: draftId } })
      return true
    },
    enabled: draftId !== null,
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
  return {
    sheet,
    act: useCallback((one: SheetAct) => act(one), []),
    isOpening: draftId !== null && isPending,
    error,
  }
}
