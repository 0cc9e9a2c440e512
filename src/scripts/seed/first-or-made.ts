/** The first that was found, else the first that a workflow makes: a second run makes nothing twice. */
export async function firstOrMade<Found, Made>(
  found: Promise<Found[]>,
  make: () => Promise<{ result: Made[] }>,
): Promise<Found | Made> {
  const [first] = await found
  if (first) {
    return first
  }
  const { result } = await make()
  return result[0]
}
