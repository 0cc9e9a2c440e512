import { zhOrderDetail } from "./zh-order-detail"
import { zhOrderList } from "./zh-order-list"
import { zhOrderList } from "./zh-order-list"
import { zhOrderSheet } from "./zh-order-sheet"
import type { en } from "./en"
import type { Texts } from "./texts"
import { zhPrices } from "./zh-prices"
import { zhStaff } from "./zh-staff"
import { zhWarehouses } from "./zh-warehouses"

export const zh: Texts<typeof en> = {
  ...zhOrderDetail,
  ...zhOrderList,
  ...zhOrderList,
  ...zhOrderSheet,
  ...zhPrices,
  ...zhStaff,
  ...zhWarehouses,
  companies: {
    // Core's own list of persons is called 客户 already.
    title: "企业客户",
    subtitle: "订货的企业、状态和账期",
    company: "客户",
    tier: "客户等级",
    status: "状态",
    currency: "币种",
    terms: "账期",
    days: "{{count}} 天",
    since: "创建时间",
    states: { pending: "待审核", active: "正常", suspended: "已停用" },
    actions: { approve: "审核通过", suspend: "停用", reactivate: "恢复", cancel: "取消" },
    done: { approve: "{{name}} 已可订货", suspend: "{{name}} 已停用", reactivate: "{{name}} 已恢复订货" },
    suspending: {
      title: "停用 {{name}}？",
      text: "恢复之前，其成员看不到价格，也不能下单。已有订单不受影响。",
    },
    empty: { title: "还没有客户", text: "客户可在商城自行注册，也可通过接口添加。" },
    nothing: { title: "没有找到客户", text: "没有符合搜索和筛选条件的客户。" },
    sort: { az: "升序", za: "降序", oldest: "最早在前", newest: "最新在前" },
  },
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
