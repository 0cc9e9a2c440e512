import type { ReactNode } from "react"
import { PartError } from "../../components/page-error"
import { FetchError } from "../../lib/api/client"
import { useIsOnline } from "../../lib/use-is-online"
import { Section } from "../orders/section"

type Asked<Data> = { data: Data | undefined; error: unknown; refetch: () => unknown }

type BlockProps<Data> = {
  title: string
  asked: Asked<Data>
  /** What comes, drawn in grey while it is on its way. */
  shape: ReactNode
  isEmpty: (data: Data) => boolean
  children: (data: Data) => ReactNode
}

/**
 * A part of the home page that is asked for by itself: it waits, fails and is tried again without the others. It is left
 * out where there is nothing, where the member may not see it, and without network.
 */
export function Block<Data>({ title, asked, shape, isEmpty, children }: BlockProps<Data>) {
  const isOnline = useIsOnline()
  const { data, error, refetch } = asked
  if (data !== undefined) {
    return isEmpty(data) ? null : <Section title={title}>{children(data)}</Section>
  }
  if (error instanceof FetchError && error.status === 403) {
    return null
  }
  if (error) {
    return (
      <Section title={title}>
        <PartError error={error} retry={() => void refetch()} />
      </Section>
    )
  }
  return isOnline ? <Section title={title}>{shape}</Section> : null
}
