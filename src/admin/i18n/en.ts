import { enOrderDetail } from "./en-order-detail"
import { enOrderList } from "./en-order-list"
import { enOrderList } from "./en-order-list"
import { enOrderSheet } from "./en-order-sheet"
import { enPrices } from "./en-prices"
import { enStaff } from "./en-staff"
import { enWarehouses } from "./en-warehouses"

export const en = {
  ...enOrderDetail,
  ...enOrderList,
  ...enOrderList,
  ...enOrderSheet,
  ...enPrices,
  ...enStaff,
  ...enWarehouses,
  companies: {
    title: "Companies",
    subtitle: "The firms that order, their state and their terms",
    company: "Company",
    tier: "Tier",
    status: "Status",
    currency: "Currency",
    terms: "Payment terms",
    days: "{{count}} days",
    since: "Since",
    states: { pending: "Pending", active: "Active", suspended: "Suspended" },
    actions: { approve: "Approve", suspend: "Suspend", reactivate: "Reactivate", cancel: "Cancel" },
    done: {
      approve: "{{name}} may order now",
      suspend: "{{name}} is suspended",
      reactivate: "{{name}} may order again",
    },
    suspending: {
      title: "Suspend {{name}}?",
      text: "Its members see goods without prices and cannot order until it is reactivated. Open orders stay.",
    },
    empty: {
      title: "No companies yet",
      text: "A company registers itself in the mall, or is added through the API.",
    },
    nothing: { title: "No company found", text: "Nothing fits the search and the filters." },
    sort: { az: "A to Z", za: "Z to A", oldest: "Oldest first", newest: "Newest first" },
  },
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
