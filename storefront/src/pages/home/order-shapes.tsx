import { Shapes } from "../../components/shapes"

/** Orders of a list that is on its way. */
export function OrderShapes({ count }: { count: number }) {
  return <Shapes count={count} className="flex flex-col gap-3 py-4" shape="h-12" />
}
