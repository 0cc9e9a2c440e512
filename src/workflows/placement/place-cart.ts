import type { MedusaContainer, PaymentDTO } from "@medusajs/framework/types"
import type PlacementModuleService from "../../modules/placement/service"
import type { KnownPlacement } from "../../modules/placement/types"
import { hashInput } from "../../modules/placement/utils/hash-input"
import { inTurn } from "../../utils/in-turn"
import type { Cart } from "./cart/cart-fields"
import { draftFromCart, readCart } from "./cart/draft-from-cart"
import { authoriseSession, payingSession, releaseAuthorisation } from "./cart/settle-session"
import { draftFigures } from "./draft-figures"
import { refuseProblems } from "./draft/refuse-problems"
import { judgeDraft } from "./judge-draft"
import { placeDraft, type Placed } from "./place-draft"

export type PlaceCartInput = {
  cart_id: string
  /** The customer who is logged in, if any. */
  actor_id: string | null
}

/** What is to be looked after when an attempt fails. */
type Begun = { cart: Cart; authorised: PaymentDTO | null }

/**
 * Places a core cart as an order. Its key is the cart's id: however often and from wherever it is completed, one
 * order. All that would be refused is told before a payment provider is asked. One completion at a time: a failing one
 * must not give back the authorisation that another is placing with.
 */
export async function placeCart(container: MedusaContainer, input: PlaceCartInput): Promise<Placed> {
  const turn = `place-cart:${input.cart_id}`
  const begun: Begun[] = []
  try {
    return await inTurn(container, turn, () => placeAlone(container, input, (attempt) => begun.push(attempt)))
  } catch (error) {
    if (!begun.length) {
      throw error
    }
    // A turn of its own: a lost connection ends the first one, and another server may be placing the cart by now.
    const known = await inTurn(container, turn, () => settleFailed(container, begun[0]))
    if (known) {
      return asReplay(known)
    }
    throw error
  }
}

async function placeAlone(
  container: MedusaContainer,
  { cart_id, actor_id }: PlaceCartInput,
  onBegin: (attempt: Begun) => void,
): Promise<Placed> {
  const key = keyOf(cart_id)
  const placements = container.resolve<PlacementModuleService>("placement")
  const known = await placements.findByKey(key.key, key.input_hash)
  if (known) {
    return asReplay(known)
  }
  const cart = await readCart(container, cart_id)
  const draft = await draftFromCart(container, cart)
  const session = payingSession(cart, draftFigures(draft).total)
  const { problems } = await judgeDraft(container, draft)
  refuseProblems(problems)
  const { payment, authorised } = await authoriseSession(container, cart, draft, session, actor_id)
  onBegin({ cart, authorised })
  return await placeDraft(container, { ...draft, payment }, key)
}

/**
 * A commit may have been carried out although its answer got lost: then the order stands, keeps its payment and is
 * returned. Else what this attempt had authorised is given back.
 */
async function settleFailed(
  container: MedusaContainer,
  { cart, authorised }: Begun,
): Promise<KnownPlacement | null> {
  const key = keyOf(cart.id)
  const placements = container.resolve<PlacementModuleService>("placement")
  if (await placements.isPlaced(key.key)) {
    return await placements.findByKey(key.key, key.input_hash)
  }
  if (authorised) {
    await releaseAuthorisation(container, cart, authorised)
  }
  return null
}

function keyOf(cart_id: string) {
  return { key: `cart:${cart_id}`, input_hash: hashInput({ cart_id }) }
}

function asReplay({ answer, order_id }: KnownPlacement): Placed {
  return { order: answer, order_id, is_replay: true }
}
