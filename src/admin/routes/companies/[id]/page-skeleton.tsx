import { Container, Skeleton } from "@medusajs/ui"

/** In the shape of what comes. */
export const PageSkeleton = () => (
  <div aria-busy className="flex flex-col gap-3 xl:flex-row xl:items-start">
    <div className="flex flex-1 flex-col gap-3">
      <Block height="h-72" />
      <Block height="h-48" />
    </div>
    <div className="flex w-full flex-col gap-3 xl:max-w-[440px]">
      <Block height="h-56" />
      <Block height="h-48" />
    </div>
  </div>
)

const Block = ({ height }: { height: string }) => (
  <Container className="flex flex-col gap-4 p-6">
    <Skeleton className="h-6 w-48" />
    <Skeleton className={`${height} w-full`} />
  </Container>
)
