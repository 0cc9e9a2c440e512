import { readFileSync } from "node:fs"
import path from "node:path"
import { ROOT } from "../lib/settings.mjs"
import { storeApi } from "../lib/demo-api.mjs"

const { example_buyer_email: email } = JSON.parse(
  readFileSync(path.join(ROOT, "src/scripts/seed/credentials.json"), "utf8"),
)

/** The demo's example buyer: their token, and codes of goods that are in stock, at most 200. */
export async function logInBuyer(url) {
  const { token, get } = await storeApi(url, email)
  return {
    token,
    codes: async (count) => {
      const { goods } = await get(`/store/catalog?in_stock=true&limit=${count}`)
      return goods.map(({ sku }) => sku)
    },
  }
}
