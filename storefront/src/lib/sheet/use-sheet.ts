import { create } from "zustand"
import { createJSONStorage, persist } from "zustand/middleware"
import type { Address, Goods } from "../api/answers"
import { remember, type Past } from "../../../../src/order-sheet/history"
import { deviceStorage, onOtherTab } from "./keep-on-device"
import { withAdded, withQuantity, type Added, type SheetLine } from "./sheet-lines"

type Named = Pick<Goods, "sku" | "name">

/** What is written beside the rows. An empty payment or address is the usual one. */
export type SheetTexts = {
  poNumber: string
  remark: string
  /** The day on which the goods are wanted, such as 2026-12-24; empty: any. */
  wantedOn: string
  coupon: string
  payment: string
  shipTo: string
}

/** What is last known of who fills the sheet, for when there is no network. */
export type KnownBuyer = { memberId: string; currency: string; addresses: Address[] }

export type KeptSheet = SheetTexts & {
  lines: SheetLine[]
  /** Under which the sheet is placed: however often it is sent, one order. A new sheet has a new one. */
  key: string
}

type Sheet = KeptSheet & {
  known: KnownBuyer | null
  history: Past<SheetLine>[]
  /** The names of the goods taken out last, while the way back is offered. */
  takenOut: string[]
  setQuantity: (goods: Named, quantity: string) => void
  /** As it is typed into a row: the row stays, whatever it says. */
  typeQuantity: (id: string, text: string) => void
  add: (rows: Added[]) => void
  /** Puts these rows in place of all. */
  replace: (rows: Added[]) => void
  setNote: (id: string, note: string) => void
  remove: (id: string) => void
  /** Takes these goods out at once. */
  removeGoods: (skus: string[]) => void
  undo: () => void
  forgetTakenOut: () => void
  write: (text: Partial<SheetTexts>) => void
  /** Another member than the one before begins with an empty sheet. */
  know: (buyer: Pick<KnownBuyer, "memberId" | "currency"> & Partial<KnownBuyer>) => void
  /** As on a device that nobody has used. */
  forget: () => void
  /** For another order of the same rows, where the key has placed one already. */
  renewKey: () => void
  startAnew: () => void
  /** Puts back a sheet that was sent off: as it was into an empty one, else its goods beside those that are in. */
  takeBack: (sheet: KeptSheet) => void
}

/** One for all, so that who looks at it sees no change. */
const NOTHING: string[] = []

const anew = () => ({
  lines: [] as SheetLine[],
  poNumber: "",
  remark: "",
  wantedOn: "",
  coupon: "",
  payment: "",
  key: crypto.randomUUID(),
  history: [] as Past<SheetLine>[],
  takenOut: NOTHING,
})

const unused = () => ({ ...anew(), shipTo: "", known: null })

const namesOf = (lines: SheetLine[]) => lines.map(({ name }) => name)

const isAnother = ({ memberId }: Pick<KnownBuyer, "memberId">, known: KnownBuyer | null) =>
  known !== null && known.memberId !== memberId

const NAME = "order-sheet"

/** What of the sheet is kept with an order that waits. */
export const keptSheet = ({
  lines,
  poNumber,
  remark,
  wantedOn,
  coupon,
  payment,
  shipTo,
  key,
}: KeptSheet): KeptSheet => ({ lines, poNumber, remark, wantedOn, coupon, payment, shipTo, key })

/** The order sheet of this device: it outlives a reload, needs no network, and is the same in every tab. */
export const useSheet = create<Sheet>()(
  persist(
    (update, read) => {
      const change = (kind: string, to: (lines: SheetLine[]) => SheetLine[]) =>
        update(({ lines, history }) => ({
          lines: to(lines),
          history: remember(history, lines, kind, Date.now()),
          takenOut: NOTHING,
        }))
      const takeOut = (isOut: (line: SheetLine) => boolean) =>
        update(({ lines, history }) => {
          const out = lines.filter(isOut)
          return {
            lines: lines.filter((line) => !isOut(line)),
            history: remember(history, lines, `remove ${out.map(({ id }) => id).join()}`, Date.now()),
            takenOut: namesOf(out),
          }
        })
      return {
        ...unused(),
        setQuantity: (goods, quantity) =>
          change(`quantity ${goods.sku}`, (lines) => withQuantity(lines, goods, quantity)),
        typeQuantity: (id, quantity) =>
          change(`quantity ${id}`, (lines) =>
            lines.map((line) => (line.id === id ? { ...line, quantity } : line)),
          ),
        add: (rows) => change(`add ${Date.now()}`, (lines) => withAdded(lines, rows)),
        replace: (rows) =>
          update(({ lines, history }) => ({
            lines: withAdded([], rows),
            history: remember(history, lines, `replace ${Date.now()}`, Date.now()),
            takenOut: namesOf(lines),
          })),
        setNote: (id, note) =>
          change(`note ${id}`, (lines) => lines.map((line) => (line.id === id ? { ...line, note } : line))),
        remove: (id) => takeOut((line) => line.id === id),
        removeGoods: (skus) => takeOut(({ sku }) => skus.includes(sku)),
        undo: () =>
          update(({ lines, history }) => ({
            lines: history.at(-1)?.lines ?? lines,
            history: history.slice(0, -1),
            takenOut: NOTHING,
          })),
        forgetTakenOut: () => update({ takenOut: NOTHING }),
        write: (text) => update(text),
        know: (buyer) => {
          const { known } = read()
          const next = { addresses: [], ...(isAnother(buyer, known) ? null : known), ...buyer }
          // Writing keeps the rows as well, and another tab may have changed them just now.
          if (JSON.stringify(next) !== JSON.stringify(known)) {
            update({ ...(isAnother(buyer, known) && unused()), known: next })
          }
        },
        forget: () => update(unused()),
        renewKey: () => update({ key: crypto.randomUUID() }),
        startAnew: () => update(anew()),
        takeBack: (sheet) =>
          update(({ lines, history }) =>
            lines.length === 0
              ? sheet
              : {
                  lines: withAdded(
                    lines,
                    sheet.lines.map((line) => ({ goods: line, ...line })),
                  ),
                  history: remember(history, lines, `back ${sheet.key}`, Date.now()),
                },
          ),
      }
    },
    {
      name: NAME,
      storage: createJSONStorage(() => deviceStorage),
      partialize: (sheet) => ({ ...keptSheet(sheet), known: sheet.known }),
    },
  ),
)

onOtherTab(NAME, () => void useSheet.persist.rehydrate())
