import { useApp } from "../helpers/app"
const app = useApp()
it("boots", async () => {
  expect((await fetch(app.baseUrl + "/health")).status).toBe(200)
})
