import { del, get, set } from "idb-keyval"
import type { StateStorage } from "zustand/middleware"

/** Tells the other tabs of this device what one of them has written. */
const channel = new BroadcastChannel("order-sheet")

export function tellOtherTabs(name: string): void {
  channel.postMessage(name)
}

/** Calls back when another tab has written under this name. */
export function onOtherTab(name: string, changed: () => void): void {
  channel.addEventListener("message", ({ data }) => {
    if (data === name) {
      changed()
    }
  })
}

/** IndexedDB, with the other tabs told of each write. */
export const deviceStorage: StateStorage = {
  getItem: async (name) => (await get<string>(name)) ?? null,
  setItem: async (name, value) => {
    await set(name, value)
    tellOtherTabs(name)
  },
  removeItem: del,
}
