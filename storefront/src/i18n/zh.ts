import type { Texts } from "./texts"

export const zh: Texts = {
  title: "订货商城",
  language: "语言",
  headline: "批发订货，一客一价",
  introduction:
    "本服务器接收企业客户的订单：协议价、就近发货、授信和佣金一步完成。商城将在此页面开放；在此之前，请使用管理终端或接口。",
  status: { asking: "正在连接服务器…", up: "服务器运行正常", down: "服务器没有响应" },
  terminal: "打开管理终端",
  api: {
    title: "商城接口",
    text: "供客户的业务系统或销售应用接入。每个请求都带上商店的公开密钥和采购员的令牌。",
    requests: {
      login: "登录",
      prices: "查询自己的价格和依据",
      preview: "试算：订单金额，以及哪些会被拒绝",
      order: "提交订单，同一个键只提交一次",
      credit: "授信额度、已用、冻结、可用",
    },
  },
  rules: {
    title: "一张订单做了什么",
    price: { title: "一客一价", text: "每行先用与该客户的协议价，其次客户等级价，最后标价。" },
    warehouse: { title: "就近发货", text: "从最近的有货仓库发货，包裹最少。" },
    credit: { title: "冻结授信", text: "提交订单的同时，从客户授信中冻结相应金额。" },
    commission: { title: "佣金", text: "介绍客户的分销商获得佣金，最多两级。" },
  },
}
