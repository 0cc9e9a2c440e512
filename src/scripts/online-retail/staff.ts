import type { DemoStaff } from "../seed/demo"

/** Made up; the owner is the terminal's first user. */
export const STAFF: readonly DemoStaff[] = [
  {
    email: "clerk@example.com",
    first_name: "Olivia",
    last_name: "Clarke",
    role_id: "order_clerk",
    department: "Order desk",
  },
  {
    email: "rep-north@example.com",
    first_name: "Noah",
    last_name: "Reed",
    role_id: "sales_rep",
    department: "Sales",
    region: "North",
  },
  {
    email: "rep-south@example.com",
    first_name: "Sophie",
    last_name: "Rowe",
    role_id: "sales_rep",
    department: "Sales",
    region: "South",
  },
  {
    email: "keeper@example.com",
    first_name: "Karl",
    last_name: "Stone",
    role_id: "warehouse_keeper",
    department: "Warehouse",
  },
  {
    email: "finance@example.com",
    first_name: "Fiona",
    last_name: "Price",
    role_id: "finance",
    department: "Finance",
  },
  {
    email: "marketing@example.com",
    first_name: "Mark",
    last_name: "Holt",
    role_id: "marketing",
    department: "Marketing",
  },
  {
    email: "viewer@example.com",
    first_name: "Vera",
    last_name: "Watts",
    role_id: "viewer",
    department: "Management",
  },
]
