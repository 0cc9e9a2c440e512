import { clx } from "@medusajs/ui"

/** The goods' picture; without one the first sign of its name on a quiet ground. */
export function GoodsPicture({
  src,
  name,
  className,
}: {
  src: string | null
  name: string
  className?: string
}) {
  const box = clx("bg-ui-bg-component shrink-0 overflow-hidden rounded-md", className ?? "size-14")
  if (src) {
    return <img src={src} alt="" loading="lazy" className={clx(box, "object-cover")} />
  }
  return (
    <span aria-hidden="true" className={clx(box, "text-ui-fg-muted txt-large-plus grid place-items-center")}>
      {[...name][0]}
    </span>
  )
}
