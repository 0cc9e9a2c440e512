import type { DemoAnnouncement, DemoPromotion } from "../seed/demo"

/** Made up; each is applied by core's promotions. */
export const PROMOTIONS: readonly DemoPromotion[] = [
  {
    code: "SAVE20",
    is_automatic: true,
    name: "£20 off from £400",
    description: "Taken off every order with goods worth £400 or more.",
    method: "fixed",
    value: 20,
    from: "400",
  },
  {
    code: "XMAS10",
    is_automatic: false,
    name: "Christmas goods",
    description: "10 % off Christmas goods with the code XMAS10.",
    method: "percentage",
    value: 10,
    category: "christmas",
  },
]

/** They tell what is so in this demo. */
export const ANNOUNCEMENTS: readonly DemoAnnouncement[] = [
  {
    texts: {
      en: { title: "10 % off Christmas goods", text: "Enter the code XMAS10 when you place your order." },
      zh: { title: "圣诞商品九折", text: "提交订单时填写优惠码 XMAS10。" },
    },
    category: "christmas",
  },
  {
    texts: {
      en: {
        title: "Five warehouses, one order",
        text: "Your goods come from the nearest warehouse that has them; the sheet shows from where and how far.",
      },
      zh: { title: "五个仓库，一张订单", text: "商品就近发货，订货单上可以看到从哪个仓库发、有多远。" },
    },
  },
  {
    texts: {
      en: { title: "For tier A", text: "5 % off the list price of everything is in your prices already." },
      zh: { title: "A 级客户专享", text: "全部商品标价 95 折，您看到的价格已经是折后价。" },
    },
    tier: "A",
  },
]
