import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router"
import { NotFoundPage } from "../pages/not-found-page"
import { PageError } from "../components/page-error"
import { useSession } from "../lib/session"
import { Shell } from "./shell"

const root = createRootRoute({ notFoundComponent: NotFoundPage })

const logIn = createRoute({
  getParentRoute: () => root,
  path: "/log-in",
  validateSearch: ({ next }: Record<string, unknown>) => ({
    // Only a place of our own: an address handed in by others must not lead away.
    ...(typeof next === "string" && /^\/(?!\/)/.test(next) && { next }),
  }),
  component: lazyRouteComponent(() => import("../pages/log-in/log-in-page"), "LogInPage"),
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
  component: lazyRouteComponent(() => import("../pages/goods/goods-page"), "GoodsPage"),
})

const sheet = createRoute({
  getParentRoute: () => inside,
  path: "/sheet",
  component: lazyRouteComponent(() => import("../pages/sheet/sheet-page"), "SheetPage"),
})

const orders = createRoute({
  getParentRoute: () => inside,
  path: "/orders",
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
  component: lazyRouteComponent(() => import("../pages/account/account-page"), "AccountPage"),
})

export const router = createRouter({
  routeTree: root.addChildren([logIn, inside.addChildren([home, goods, sheet, orders, order, account])]),
  defaultPreload: "intent",
  defaultErrorComponent: ({ error, reset }) => <PageError error={error} retry={reset} />,
  scrollRestoration: true,
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}
