import type { DemoAnnouncement, DemoPromotion } from "../seed/demo"

/** Made up; each is applied by core's promotions. */
export const PROMOTIONS: readonly DemoPromotion[] = [
  {
    code: "MAN300",
    is_automatic: true,
    name: "满 300 减 15",
    description: "商品满 300 元的订单自动减 15 元。",
    method: "fixed",
    value: 15,
    from: "300",
    below: "800",
  },
  {
    code: "MAN800",
    is_automatic: true,
    name: "满 800 减 50",
    description: "商品满 800 元的订单自动减 50 元。",
    method: "fixed",
    value: 50,
    from: "800",
  },
  {
    code: "FRUIT95",
    is_automatic: false,
    name: "水果 95 折",
    description: "凭优惠码 FRUIT95，水果 95 折。",
    method: "percentage",
    value: 5,
    category: "fruit",
  },
]

/** They tell what is so in this demo. */
export const ANNOUNCEMENTS: readonly DemoAnnouncement[] = [
  {
    texts: {
      zh: { title: "水果 95 折", text: "提交订单时填写优惠码 FRUIT95。" },
      en: { title: "5 % off fruit", text: "Enter the code FRUIT95 when you place your order." },
    },
    category: "fruit",
  },
  {
    texts: {
      zh: { title: "论斤的商品可以订小数", text: "比如菠菜 2.5 斤，直接填 2.5 就行。" },
      en: { title: "Goods by weight take decimals", text: "For two and a half 斤 of spinach, enter 2.5." },
    },
  },
  {
    texts: {
      zh: { title: "A 级客户专享", text: "全部商品标价 95 折，您看到的价格已经是折后价。" },
      en: { title: "For tier A", text: "5 % off the list price of everything is in your prices already." },
    },
    tier: "A",
  },
]
