import type { InputConfig } from "@medusajs/framework/types"
import { defineConfig } from "@medusajs/framework/utils"
import { withB2b } from ".."

function providersOf(modules?: InputConfig["modules"]) {
  const config = defineConfig(withB2b({ modules } as InputConfig) as Parameters<typeof defineConfig>[0])
  const { resolve, options } = config.modules!.fulfillment as {
    resolve: string
    options: { providers: { id: string }[] }
  }
  expect(resolve).toMatch(/src\/modules\/fulfillment$/)
  return options.providers.map(({ id }) => id)
}

describe("withB2b replaces core's fulfilment", () => {
  it("and keeps the provider that Medusa has by itself", () => {
    expect(providersOf()).toEqual(["manual"])
  })

  it("and keeps the providers that the app names, as a list or by name", () => {
    const theirs = {
      resolve: "@medusajs/medusa/fulfillment",
      options: { providers: [{ resolve: "./carrier", id: "carrier" }] },
    }
    expect(providersOf([theirs])).toEqual(["carrier"])
    expect(providersOf({ fulfillment: theirs })).toEqual(["carrier"])
  })
})
