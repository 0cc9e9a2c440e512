import type { enToday } from "./en-today"
import type { Texts } from "./texts"

export const zhToday: Texts<typeof enToday> = {
  today: {
    title: "今日",
    seeAll: "查看全部",
    nothingForRole: "您的角色没有当日事务，请从菜单进入所需页面。",
    waiting: "待办",
    nothingWaits: "没有待办。",
    yours: "由您处理",
    sales: {
      title: "本周订单",
      none: "最近两周没有订单。",
      today: "今日 {{orders}} 单",
      weekAgo: "上周同日 {{amount}}，{{orders}} 单",
      day: "{{amount}}，{{orders}} 单",
      currency: "币种",
      chart: "最近七日订单与上周对比；今日 {{total}}",
    },
    overdue: { title: "逾期客户", none: "没有逾期未付的客户。", since: "{{code}}，自 {{when}}" },
    applications: { title: "开户申请", none: "没有待审批的客户。" },
    short: { title: "缺货且有需求", none: "近期订购的商品都有库存。", ordered: "30 日内订购 {{quantity}}" },
  },
}
