import type { MedusaContainer } from "@medusajs/framework/types"
import type PlacementModuleService from "../../modules/placement/service"
import type { KnownPlacement } from "../../modules/placement/types"
import { hashInput } from "../../modules/placement/utils/hash-input"
import { inTurn } from "../../utils/in-turn"
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

/**
 * Places a core cart as an order. Its key is the cart's id: however often and from wherever it is completed, one
 * order. All that would be refused is told before a payment provider is asked. One completion at a time: a failing one
 * must not give back the authorisation that another is placing with.
 */
export async function placeCart(container: MedusaContainer, input: PlaceCartInput): Promise<Placed> {
  return await inTurn(container, `place-cart:${input.cart_id}`, () => placeAlone(container, input))
}

async function placeAlone(
  container: MedusaContainer,
  { cart_id, actor_id }: PlaceCartInput,
): Promise<Placed> {
  const key = { key: `cart:${cart_id}`, input_hash: hashInput({ cart_id }) }
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
  const authorisation = await authoriseSession(container, cart, draft, session, actor_id)
  try {
    return await placeDraft(container, { ...draft, payment: authorisation.payment }, key)
  } catch (error) {
    // A commit may have been carried out although its answer got lost: then the order stands and keeps its payment.
    if (await placements.isPlaced(key.key)) {
      return asReplay((await placements.findByKey(key.key, key.input_hash))!)
    }
    if (authorisation.authorised) {
      await releaseAuthorisation(container, cart, authorisation.authorised)
    }
    throw error
  }
}

function asReplay({ answer, order_id }: KnownPlacement): Placed {
  return { order: answer, order_id, is_replay: true }
}
