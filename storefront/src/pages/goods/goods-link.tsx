import { Link } from "@tanstack/react-router"
import type { Goods } from "../../lib/api/answers"

/** The name of goods; the link fills the whole row or tile that it stands in. */
export function GoodsLink({ goods }: { goods: Goods }) {
  return (
    <Link
      to="/goods/$handle"
      params={{ handle: goods.handle ?? goods.product_id }}
      className="focus-visible:after:shadow-borders-focus outline-none after:absolute after:inset-0 after:rounded-md"
    >
      {goods.name}
    </Link>
  )
}
