import { READY_ROLES } from "../../../modules/staff/utils/ready-roles"
import { styleOfMenus } from "../menu-by-role"

const keeper = READY_ROLES.find(({ id }) => id === "warehouse_keeper")!
const KEEPER = { isOwner: false, permissions: keeper.permissions, seesAll: true }

const COMPARE: Record<string, (href: string, part: string) => boolean> = {
  "": (href, part) => href === part,
  "^": (href, part) => href.startsWith(part),
  $: (href, part) => href.endsWith(part),
  "*": (href, part) => href.includes(part),
}

/** Which of these links the style hides. */
function hidden(style: string, links: readonly string[]): string[] {
  const selectors = style.match(/^:is\(([^)]*)\)/)?.[1].split(",") ?? []
  return links.filter((href) =>
    selectors.some((selector) =>
      [...selector.matchAll(/\[href([$^*]?)="([^"]*)"\]/g)].every(([, kind, part]) =>
        COMPARE[kind](href, part),
      ),
    ),
  )
}

describe("the menus of a role", () => {
  const links = [
    "/app/orders",
    "/app/products",
    "/app/promotions",
    "/app/settings/store",
    "/app/settings/locations",
  ]

  it("leave out what it does not include", () => {
    expect(hidden(styleOfMenus(KEEPER, "/app"), links)).toEqual(["/app/promotions", "/app/settings/store"])
  })

  it("leave out buttons that create and change, wherever they stand, and keep the names of records", () => {
    const buttons = [
      "/app/products/create",
      "/app/products/prod_1/edit",
      "/app/products/prod_1/media?view=edit",
    ]
    const names = [
      "/app/products/prod_1",
      "/app/promotions/promo_1",
      "/app/products?q=edit",
      "/app/inventory/create",
    ]
    expect(hidden(styleOfMenus(KEEPER, "/app"), [...buttons, ...names])).toEqual(buttons)
  })

  it("leave out everything until it is known who asks, but never the own profile", () => {
    const all = styleOfMenus(null, "/app")
    expect(hidden(all, [...links, "/app/settings", "/app/settings/profile"])).toEqual(links)
  })

  it("are whole for an owner", () => {
    expect(styleOfMenus({ isOwner: true, permissions: [], seesAll: true }, "/app")).toBe("")
  })

  it("follow the terminal to where it is served", () => {
    expect(hidden(styleOfMenus(KEEPER, ""), ["/promotions", "/app/promotions"])).toEqual(["/promotions"])
  })
})
