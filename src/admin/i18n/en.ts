import { enToday } from "./en-today"
import { enCompanies } from "./en-companies"
import { enOrderDetail } from "./en-order-detail"
import { enOrderList } from "./en-order-list"
import { enOrderSheet } from "./en-order-sheet"
import { enPrices } from "./en-prices"
import { enStaff } from "./en-staff"
import { enWarehouses } from "./en-warehouses"

export const en = {
  ...enCompanies,
  ...enOrderDetail,
  ...enOrderList,
  ...enOrderSheet,
  ...enPrices,
  ...enToday,
  ...enStaff,
  ...enWarehouses,
  announcements: {
    title: "Announcements",
    subtitle: "What buyers read on the mall's home page",
    write: "Write an announcement",
    words: "Announcement",
    titleIn: { en: "Title in English", zh: "Title in Chinese" },
    textIn: { en: "Text in English", zh: "Text in Chinese" },
    category: "Leads to the category",
    noCategory: "None",
    audience: "For",
    everyone: "Everyone",
    someGroup: "A customer group",
    from: "Shown from",
    until: "Shown until",
    state: "Status",
    states: { toCome: "To come", shown: "Shown", over: "Over" },
    edit: "Edit the announcement",
    remove: "Take down",
    removing: { title: "Take the announcement down?", text: "Buyers no longer see it." },
    save: "Save",
    cancel: "Cancel",
    saved: "The announcement is saved",
    removed: "The announcement is taken down",
    empty: { title: "No announcements yet", text: "What you write here stands on the mall's home page." },
  },
} as const
