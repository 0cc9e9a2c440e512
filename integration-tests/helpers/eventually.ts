/** Asserts what comes true a little later: subscribers run after the work that emitted their event has answered. */
export async function eventually<T>(read: () => Promise<T>, expected: unknown, seconds = 5): Promise<void> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until;) {
    try {
      return expect(await read()).toMatchObject(expected as object)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  expect(await read()).toMatchObject(expected as object)
}
