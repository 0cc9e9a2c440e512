import type { home as english } from "../en/home"
import type { Strings } from "../texts"

export const home: Strings<typeof english> = {
  home: {
    toGoods: "去选商品",
    toSheet: "打开订货单",
    announcements: "公告",
    toTheseGoods: "查看商品",
    promotions: "促销活动",
    off: { percentage: "优惠 {{value}}%", fixed: "立减 {{value}}" },
    until: "截至 {{date}}",
    usual: "常购商品",
    noneYet: "常订的商品会显示在这里，先去选商品吧。",
    lastOrder: "上一单",
    openOrders: "进行中的订单",
    allOrders: "全部订单",
    categories: "分类",
    credit: "额度与应付款项",
    toCredit: "全部应付款项",
  },
}
