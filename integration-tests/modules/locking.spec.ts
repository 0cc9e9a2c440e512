import { Modules } from "@medusajs/framework/utils"
import { useApp } from "../helpers/app"

const app = useApp()
const locking = () => app.container.resolve(Modules.LOCKING)

/** Runs a job with the keys inside one with the others; fails when it has to wait for them. */
async function nested(keys: string[], others: string[]): Promise<string> {
  return await locking().execute(keys, () => locking().execute(others, async () => "done", { timeout: 1 }))
}

it("takes no lock for stock items, whose rows are locked, so that no two operations wait for each other", async () => {
  await expect(nested(["iitem_1", "iitem_2"], ["iitem_2", "iitem_1"])).resolves.toBe("done")
})

it("takes every other lock as core does", async () => {
  await expect(nested(["cart_1", "iitem_1"], ["iitem_1", "cart_2"])).resolves.toBe("done")
  await expect(nested(["cart_1", "iitem_1"], ["iitem_1", "cart_1"])).rejects.toThrow(
    "Timed-out acquiring lock",
  )
})
