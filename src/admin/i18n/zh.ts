import { zhToday } from "./zh-today"
import { zhCompanies } from "./zh-companies"
import { zhOrderDetail } from "./zh-order-detail"
import { zhOrderList } from "./zh-order-list"
import { zhOrderSheet } from "./zh-order-sheet"
import type { en } from "./en"
import type { Texts } from "./texts"
import { zhPrices } from "./zh-prices"
import { zhStaff } from "./zh-staff"
import { zhWarehouses } from "./zh-warehouses"

export const zh: Texts<typeof en> = {
  ...zhCompanies,
  ...zhOrderDetail,
  ...zhOrderList,
  ...zhOrderSheet,
  ...zhPrices,
  ...zhToday,
  ...zhStaff,
  ...zhWarehouses,
  announcements: {
    title: "公告",
    subtitle: "客户在订货商城首页看到的内容",
    write: "写公告",
    words: "公告",
    titleIn: { en: "英文标题", zh: "中文标题" },
    textIn: { en: "英文内容", zh: "中文内容" },
    category: "链接到分类",
    noCategory: "无",
    audience: "可见范围",
    everyone: "全部客户",
    someGroup: "某个客户组",
    from: "开始展示",
    until: "结束展示",
    state: "状态",
    states: { toCome: "未开始", shown: "展示中", over: "已结束" },
    edit: "编辑公告",
    remove: "撤下",
    removing: { title: "撤下这条公告？", text: "客户将不再看到它。" },
    save: "保存",
    cancel: "取消",
    saved: "公告已保存",
    removed: "公告已撤下",
    empty: { title: "还没有公告", text: "在这里写的公告会显示在商城首页。" },
  },
}
