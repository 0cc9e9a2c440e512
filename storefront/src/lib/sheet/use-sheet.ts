import { del, get, set } from "idb-keyval"
import { create } from "zustand"
import { createJSONStorage, persist } from "zustand/middleware"
import type { Goods } from "../api/answers"
import { withAdded, withQuantity, type SheetLine } from "./sheet-lines"

type Sheet = {
  lines: SheetLine[]
  poNumber: string
  remark: string
  /** Under which the sheet is placed: however often it is sent, one order. A new sheet has a new one. */
  key: string
  setQuantity: (goods: Pick<Goods, "sku" | "name">, quantity: string) => void
  add: (rows: { goods: Pick<Goods, "sku" | "name">; quantity: string }[]) => void
  setNote: (id: string, note: string) => void
  remove: (id: string) => void
  write: (text: Partial<Pick<Sheet, "poNumber" | "remark">>) => void
  startAnew: () => void
}

const anew = () => ({ lines: [], poNumber: "", remark: "", key: crypto.randomUUID() })

/** The order sheet of this device: it outlives a reload and needs no network. */
export const useSheet = create<Sheet>()(
  persist(
    (update) => ({
      ...anew(),
      setQuantity: (goods, quantity) =>
        update(({ lines }) => ({ lines: withQuantity(lines, goods, quantity) })),
      add: (rows) => update(({ lines }) => ({ lines: withAdded(lines, rows) })),
      setNote: (id, note) =>
        update(({ lines }) => ({ lines: lines.map((line) => (line.id === id ? { ...line, note } : line)) })),
      remove: (id) => update(({ lines }) => ({ lines: lines.filter((line) => line.id !== id) })),
      write: (text) => update(text),
      startAnew: () => update(anew()),
    }),
    {
      name: "order-sheet",
      storage: createJSONStorage(() => ({
        getItem: async (name) => (await get<string>(name)) ?? null,
        setItem: set,
        removeItem: del,
      })),
    },
  ),
)
