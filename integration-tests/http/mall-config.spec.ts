import { Modules } from "@medusajs/framework/utils"
import supertest from "supertest"
import { useApp } from "../helpers/app"
import { aShop } from "../helpers/shop"

const app = useApp()

const config = () => supertest(app.baseUrl).get("/mall/config")

it("says plainly when no key opens the store's channel, then names the newest that does", async () => {
  const stores = app.container.resolve(Modules.STORE)
  const [store] = await stores.listStores({}, { take: 1 })
  const [empty] = await app.container.resolve(Modules.SALES_CHANNEL).createSalesChannels([{ name: "Empty" }])
  await stores.updateStores(store.id, { default_sales_channel_id: empty.id })
  const { body } = await config().expect(404)
  expect(body).toMatchObject({ type: "not_found", message: expect.stringContaining("publishable API key") })

  const shop = await aShop(app.container)
  await stores.updateStores(store.id, { default_sales_channel_id: shop.channelId })
  expect((await config().expect(200)).body).toEqual({ publishable_key: shop.publishableKey })
})

it("never names a key that was revoked", async () => {
  const keys = app.container.resolve(Modules.API_KEY)
  const [key] = await keys.listApiKeys({ token: (await config().expect(200)).body.publishable_key })
  await keys.revoke(key.id, { revoked_by: "test" })
  await config().expect(404)
})
