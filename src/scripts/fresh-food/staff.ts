import type { DemoStaff } from "../seed/demo"

/** Made up; the owner is the terminal's first user. */
export const STAFF: readonly DemoStaff[] = [
  {
    email: "clerk@example.com",
    first_name: "小燕",
    last_name: "陈",
    role_id: "order_clerk",
    department: "客服部",
  },
  {
    email: "rep-north@example.com",
    first_name: "建北",
    last_name: "林",
    role_id: "sales_rep",
    department: "销售部",
    region: "北区",
  },
  {
    email: "rep-south@example.com",
    first_name: "志南",
    last_name: "黄",
    role_id: "sales_rep",
    department: "销售部",
    region: "南区",
  },
  {
    email: "keeper@example.com",
    first_name: "大勇",
    last_name: "郑",
    role_id: "warehouse_keeper",
    department: "仓储部",
  },
  {
    email: "finance@example.com",
    first_name: "慧敏",
    last_name: "吴",
    role_id: "finance",
    department: "财务部",
  },
  {
    email: "marketing@example.com",
    first_name: "佳宁",
    last_name: "许",
    role_id: "marketing",
    department: "市场部",
  },
  {
    email: "viewer@example.com",
    first_name: "文静",
    last_name: "叶",
    role_id: "viewer",
    department: "总经办",
  },
]
