import { LANGUAGES, type Language } from "../../utils/languages"

const en = {
  order: "Order",
  customer: "Customer",
  shipTo: "Ship to",
  date: "Date",
  poNumber: "Your order number",
  wantedOn: "Wanted on",
  placedBy: "Placed by",
  status: "Status",
  due: "Due",
  owed: "Owed",
  remark: "Remark",
  shipsFrom: "Ships from",
  line: "#",
  sku: "SKU",
  goods: "Goods",
  quantity: "Quantity",
  price: "Price",
  amount: "Amount",
  goodsTotal: "Goods",
  discount: "Discount",
  delivery: "Delivery",
  tax: "Tax",
  total: "Total",
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  pickingList: "Picking list",
  deliveryNote: "Delivery note",
  orderedIn: "Order",
  noWarehouse: "No warehouse",
  bin: "Bin",
  packs: "Packs",
  units: "Units",
  packed: "Packed",
  shipped: "Shipped",
  notPacked: "not packed yet",
  tracking: "Tracking",
  receivedBy: "Received by",
  receivedOn: "Date",
  stage: {
    placed: "Placed",
    packed: "Packed",
    shipped: "Shipped",
    delivered: "Delivered",
    completed: "Completed",
    canceled: "Cancelled",
  },
}

const zh: typeof en = {
  order: "订单",
  customer: "客户",
  shipTo: "收货地址",
  date: "日期",
  poNumber: "贵司单号",
  wantedOn: "期望到货日期",
  placedBy: "下单人",
  status: "状态",
  due: "到期日",
  owed: "应付",
  remark: "备注",
  shipsFrom: "发货仓库",
  line: "#",
  sku: "货号",
  goods: "商品",
  quantity: "数量",
  price: "单价",
  amount: "金额",
  goodsTotal: "商品",
  discount: "优惠",
  delivery: "运费",
  tax: "税额",
  total: "合计",
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  pickingList: "拣货单",
  deliveryNote: "送货单",
  orderedIn: "订单",
  noWarehouse: "未指定仓库",
  bin: "货位",
  packs: "包装",
  units: "数量",
  packed: "出库",
  shipped: "发货",
  notPacked: "尚未出库",
  tracking: "运单号",
  receivedBy: "收货人",
  receivedOn: "日期",
  stage: {
    placed: "已提交",
    packed: "已出库",
    shipped: "已发货",
    delivered: "已送达",
    completed: "已完成",
    canceled: "已取消",
  },
}

export const WORDS: Record<Language, typeof en> = { zh, en }

/** The language asked for, else the browser's first that we speak, else English. */
export function languageOf(asked: Language | undefined, acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? "").split(",").map((wish) => wish.trim().slice(0, 2).toLowerCase())
  return asked ?? LANGUAGES.find((language) => language === wishes.find(isSpoken)) ?? "en"
}

function isSpoken(wish: string): boolean {
  return LANGUAGES.some((language) => language === wish)
}
