import type { MiddlewareRoute } from "@medusajs/framework/http"
import { idsInPath } from "../ids-in-path"
import { noForeignEmail, ownCart } from "../own-carts"
import { noTermsOfReturn, ownOrder, ownOrderToChange } from "../own-orders"

const collectionInPath = ownCart(({ params }) => ({ payment_collection_id: params.id }))
const ordersCollectionInPath = ownOrderToChange(({ params }) => ({ payment_collection_id: params.id }))
const cartInBody = ownCart(({ body }) => ({ cart_id: body?.cart_id }))

/** Routes of core's that know a record by nothing but its id. Without methods a matcher covers all that is below it. */
export const tenancyMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/carts/:id",
    middlewares: [idsInPath, ownCart(({ params }) => ({ cart_id: params.id }))],
  },
  { matcher: "/store/carts", methods: ["POST"], middlewares: [noForeignEmail] },
  { matcher: "/store/carts/:id", methods: ["POST"], middlewares: [noForeignEmail] },
  { matcher: "/store/payment-collections", methods: ["POST"], middlewares: [cartInBody] },
  {
    matcher: "/store/payment-collections/:id",
    middlewares: [idsInPath, collectionInPath, ordersCollectionInPath],
  },
  {
    matcher: "/store/shipping-options",
    methods: ["GET"],
    middlewares: [ownCart(({ query }) => ({ cart_id: query.cart_id }))],
  },
  { matcher: "/store/shipping-options/:id", middlewares: [cartInBody] },
  {
    matcher: "/store/orders/:id",
    methods: ["GET"],
    middlewares: [idsInPath, ownOrder(({ params }) => ({ order_id: params.id }))],
  },
  {
    matcher: "/store/orders/:id/transfer",
    middlewares: [idsInPath, ownOrderToChange(({ params }) => ({ order_id: params.id }))],
  },
  {
    matcher: "/store/returns",
    methods: ["POST"],
    middlewares: [ownOrderToChange(({ body }) => ({ order_id: body?.order_id })), noTermsOfReturn],
  },
]
