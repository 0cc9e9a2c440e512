import { create } from "zustand"
import { persist } from "zustand/middleware"

type GoodsView = { view: "list" | "grid"; show: (view: "list" | "grid") => void }

/** How goods are listed on this device. */
export const useGoodsView = create<GoodsView>()(
  persist((update) => ({ view: "list", show: (view) => update({ view }) }), { name: "goods-view" }),
)
