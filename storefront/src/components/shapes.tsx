import { clx } from "@medusajs/ui"

/** Grey shapes in the place and size of what comes. */
export function Shapes({ count, className, shape }: { count: number; className: string; shape: string }) {
  return (
    <div aria-hidden="true" className={className}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={clx("bg-ui-bg-switch-off rounded-lg motion-safe:animate-pulse", shape)} />
      ))}
    </div>
  )
}
