import { useApp } from "../helpers/app"

const app = useApp()

it("boots", async () => {
  const service = app.container.resolve("company")
  expect(await service.findBuyer("cus_nobody")).toBeNull()
  expect(await service.findBuyerOfCompany("comp_none", null)).toBeNull()
})
