import type { enter as english } from "../en/enter"
import type { Strings } from "../texts"

export const enter: Strings<typeof english> = {
  logIn: {
    title: "登录",
    text: "您的价格、库存和订单。",
    email: "邮箱",
    password: "密码",
    enter: "登录",
    wrong: "邮箱或密码不正确。",
    network: "无法连接服务器，请重试。",
    apply: "申请开户",
    forgotten: "忘记密码",
  },
  apply: {
    title: "申请开户",
    text: "商家审核通过后，即可看到您的价格。",
    company: "客户资料",
    name: "客户名称",
    taxId: "税号",
    address: "收货地址",
    code: "推广码",
    send: "提交申请",
    toLogIn: "已有账号，去登录",
    taken: "该邮箱已有账号，密码不符。请登录或重设密码。",
    member: "您已属于某个客户，或有内容未被接受。请登录查看申请状态。",
    network: "无法连接服务器。内容没有丢失，请重新提交。",
  },
  standing: {
    pending: {
      title: "申请审核中",
      text: "商家已收到申请。审核通过后，这里会显示商品和价格；本页每分钟自动刷新一次。",
    },
    suspended: { title: "账号已停用", text: "暂时不能订货，请联系商家。" },
    none: { title: "您还不属于任何客户", text: "请申请开户，或请贵司负责人邀请您。" },
    askAgain: "刷新状态",
  },
  reset: {
    title: "重设密码",
    text: "我们会把链接发到您的邮箱。",
    send: "发送链接",
    sent: "如果该邮箱有账号，链接已经发出，15 分钟内有效，只能使用一次。没有收到？请查看垃圾邮件，或一分钟后再试。",
    toLogIn: "返回登录",
    new: "设置新密码",
    password: "新密码",
    repeated: "再输一次",
    save: "保存并登录",
    stale: "链接已使用或已过期，请重新获取。",
  },
}
