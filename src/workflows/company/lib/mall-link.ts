/** A link into the mall: `address` is where the mall is served, without it the link is a path. */
export function mallLink(address: string | undefined, path: string, params: Record<string, string>): string {
  return `${(address ?? "").replace(/\/+$/, "")}${path}?${new URLSearchParams(params)}`
}
