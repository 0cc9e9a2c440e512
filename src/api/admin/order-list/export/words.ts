import type {
  OrderPaymentStatus,
  OrderSource,
  OrderStage,
  OrderWork,
} from "../../../../read-models/order-kinds"
import type { Language } from "../../../../utils/languages"

export type Words = {
  sheet: string
  columns: Record<Column, string>
  source: Record<OrderSource, string>
  stage: Record<OrderStage, string>
  payment: Record<OrderPaymentStatus, string>
  method: Record<"credit" | "offline", string>
  waits: Record<OrderWork, string>
}

/** What an exported order tells, in this order. */
export const COLUMNS = [
  "number",
  "placed_at",
  "company_code",
  "company",
  "email",
  "sales_rep",
  "source",
  "po_number",
  "lines",
  "total",
  "currency",
  "stage",
  "payment_method",
  "payment_status",
  "owed",
  "due_at",
  "waits_for",
  "warehouses",
] as const
export type Column = (typeof COLUMNS)[number]

const en: Words = {
  sheet: "Orders",
  columns: {
    number: "Order",
    placed_at: "Placed",
    company_code: "Company code",
    company: "Company",
    email: "Email",
    sales_rep: "Sales rep",
    source: "Source",
    po_number: "Buyer's order number",
    lines: "Lines",
    total: "Total",
    currency: "Currency",
    stage: "Stage",
    payment_method: "Payment",
    payment_status: "Payment status",
    owed: "Owed",
    due_at: "Due",
    waits_for: "Waits for",
    warehouses: "Warehouses",
  },
  source: {
    mall: "Mall",
    on_behalf: "On behalf",
    message: "Message",
    phone: "Phone",
    api: "API",
    cart: "Cart",
    draft_order: "Draft order",
    other: "Other",
  },
  stage: {
    placed: "Placed",
    packed: "Packed",
    shipped: "Shipped",
    delivered: "Delivered",
    completed: "Completed",
    canceled: "Cancelled",
  },
  payment: {
    canceled: "Cancelled",
    overdue: "Overdue",
    due: "Due",
    on_account: "On account",
    unpaid: "Not paid yet",
    paid: "Paid",
  },
  method: { credit: "On account", offline: "Offline" },
  waits: {
    order_review: "Order review",
    finance_review: "Finance review",
    outbound_review: "Outbound review",
    resubmission: "Returned by review",
    packing: "To pack",
    shipping: "To ship",
    receipt: "To be received",
    overdue: "Overdue",
    return: "Return requested",
  },
}

const zh: Words = {
  sheet: "订单",
  columns: {
    number: "订单号",
    placed_at: "下单时间",
    company_code: "客户编码",
    company: "客户",
    email: "邮箱",
    sales_rep: "业务员",
    source: "订单来源",
    po_number: "客户单号",
    lines: "行数",
    total: "合计",
    currency: "币种",
    stage: "订单状态",
    payment_method: "付款方式",
    payment_status: "付款状态",
    owed: "未结金额",
    due_at: "到期日",
    waits_for: "待处理",
    warehouses: "仓库",
  },
  source: {
    mall: "订货商城",
    on_behalf: "代客下单",
    message: "消息",
    phone: "电话",
    api: "接口",
    cart: "购物车",
    draft_order: "草稿订单",
    other: "其他",
  },
  stage: {
    placed: "已提交",
    packed: "已出库",
    shipped: "已发货",
    delivered: "已送达",
    completed: "已完成",
    canceled: "已取消",
  },
  payment: {
    canceled: "已取消",
    overdue: "逾期",
    due: "应付",
    on_account: "账期支付",
    unpaid: "未付款",
    paid: "已付款",
  },
  method: { credit: "账期", offline: "线下" },
  waits: {
    order_review: "待订单审核",
    finance_review: "待财务审核",
    outbound_review: "待出库审核",
    resubmission: "审核退回",
    packing: "待出库",
    shipping: "待发货",
    receipt: "待收货",
    overdue: "逾期",
    return: "待退货",
  },
}

export const WORDS: Record<Language, Words> = { en, zh }
