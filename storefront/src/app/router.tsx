import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router"
import { PageError } from "../components/page-error"
// Where nearly every visit begins: a way more to the server would cost longer than their code. The others come when
// they are opened.
import { GoodsPage } from "../pages/goods/goods-page"
import { LogInPage } from "../pages/log-in/log-in-page"
import { NotFoundPage } from "../pages/not-found-page"
import { isOrderTab } from "../pages/orders/order-tabs"
import { catalogQuery } from "../lib/api/use-catalog"
import { useSession } from "../lib/session"
import { queries } from "./queries"
import { Shell } from "./shell"

const root = createRootRoute({ notFoundComponent: NotFoundPage })

const logIn = createRoute({
  getParentRoute: () => root,
  path: "/log-in",
  validateSearch: ({ next, email }: Record<string, unknown>) => ({
    ...(typeof email === "string" && { email }),
    // Only a place of our own: an address handed in by others must not lead away.
    ...(typeof next === "string" && /^\/(?!\/)/.test(next) && { next }),
  }),
  component: LogInPage,
})

const apply = createRoute({
  getParentRoute: () => root,
  path: "/apply",
  // A code of digits alone arrives as a number.
  validateSearch: ({ code }: Record<string, unknown>) => ({
    ...((typeof code === "string" || typeof code === "number") && { code: String(code) }),
  }),
  component: lazyRouteComponent(() => import("../pages/apply/apply-page"), "ApplyPage"),
})

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: "/reset-password",
  validateSearch: ({ token, email }: Record<string, unknown>) => ({
    ...(typeof token === "string" && { token }),
    ...(typeof email === "string" && { email }),
  }),
  component: lazyRouteComponent(
    () => import("../pages/reset-password/reset-password-page"),
    "ResetPasswordPage",
  ),
})

/** Everything that needs a log-in, inside the shell. */
const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  beforeLoad: ({ location }) => {
    if (!useSession.getState().isIn) {
      redirect({ to: "/log-in", search: { next: location.href }, throw: true })
    }
  },
  component: Shell,
})

const home = createRoute({
  getParentRoute: () => inside,
  path: "/",
  component: lazyRouteComponent(() => import("../pages/home/home-page"), "HomePage"),
})

const goods = createRoute({
  getParentRoute: () => inside,
  path: "/goods",
  validateSearch: ({ q, category, in_stock }: Record<string, unknown>) => ({
    ...((typeof q === "string" || typeof q === "number") && q !== "" && { q: String(q) }),
    ...(typeof category === "string" && { category }),
    ...(in_stock === true && { in_stock }),
  }),
  loaderDeps: ({ search }) => search,
  // Asked for before the page is drawn, and as soon as a thumb touches the way to it.
  loader: ({ deps: { q, category, in_stock } }) =>
    void queries.prefetchInfiniteQuery(catalogQuery({ q, category_id: category, in_stock })),
  component: GoodsPage,
})

const product = createRoute({
  getParentRoute: () => inside,
  path: "/goods/$handle",
  component: lazyRouteComponent(() => import("../pages/goods/product-page"), "ProductPage"),
})

const sheet = createRoute({
  getParentRoute: () => inside,
  path: "/sheet",
  component: lazyRouteComponent(() => import("../pages/sheet/sheet-page"), "SheetPage"),
})

const orders = createRoute({
  getParentRoute: () => inside,
  path: "/orders",
  validateSearch: ({ q, tab }: Record<string, unknown>) => ({
    ...((typeof q === "string" || typeof q === "number") && q !== "" && { q: String(q) }),
    ...(isOrderTab(tab) && { tab }),
  }),
  component: lazyRouteComponent(() => import("../pages/orders/orders-page"), "OrdersPage"),
})

const order = createRoute({
  getParentRoute: () => inside,
  path: "/orders/$id",
  component: lazyRouteComponent(() => import("../pages/orders/order-page"), "OrderPage"),
})

const account = createRoute({
  getParentRoute: () => inside,
  path: "/account",
  component: lazyRouteComponent(() => import("../pages/account/account-layout"), "AccountLayout"),
})

const company = createRoute({
  getParentRoute: () => account,
  path: "/",
  component: lazyRouteComponent(() => import("../pages/account/company-page"), "CompanyPage"),
})

const members = createRoute({
  getParentRoute: () => account,
  path: "/members",
  component: lazyRouteComponent(() => import("../pages/account/members-page"), "MembersPage"),
})

const addresses = createRoute({
  getParentRoute: () => account,
  path: "/addresses",
  component: lazyRouteComponent(() => import("../pages/account/addresses-page"), "AddressesPage"),
})

const credit = createRoute({
  getParentRoute: () => account,
  path: "/credit",
  component: lazyRouteComponent(() => import("../pages/account/credit-page"), "CreditPage"),
})

const distributor = createRoute({
  getParentRoute: () => account,
  path: "/distributor",
  component: lazyRouteComponent(() => import("../pages/account/distributor-page"), "DistributorPage"),
})

export const router = createRouter({
  routeTree: root.addChildren([
    logIn,
    apply,
    resetPassword,
    inside.addChildren([
      home,
      goods,
      product,
      sheet,
      orders,
      order,
      account.addChildren([company, members, addresses, credit, distributor]),
    ]),
  ]),
  defaultPreload: "intent",
  defaultErrorComponent: ({ error, reset }) => <PageError error={error} retry={reset} />,
  scrollRestoration: true,
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}
