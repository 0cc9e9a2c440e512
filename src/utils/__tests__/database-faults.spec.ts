import { isDatabaseLost, withoutDeadlock } from "../database-faults"

const fault = (code: string, message = "…") => Object.assign(new Error(message), { code })

describe("isDatabaseLost", () => {
  it.each(["ECONNREFUSED", "ECONNRESET", "EPIPE", "57P01", "57P03", "08006", "53300"])("knows %s", (code) => {
    expect(isDatabaseLost(fault(code))).toBe(true)
  })

  it.each([
    "Connection terminated unexpectedly",
    "Knex: Timeout acquiring a connection. The pool is probably full.",
  ])("knows: %s", (message) => {
    expect(isDatabaseLost(new Error(message))).toBe(true)
  })

  it.each([fault("23505"), fault("not_found"), new Error("The connection between goods"), "57P01", null])(
    "is not taken in by %s",
    (error) => {
      expect(isDatabaseLost(error)).toBe(false)
    },
  )
})

describe("withoutDeadlock", () => {
  it("runs the work again until it passes", async () => {
    const work = jest.fn().mockRejectedValueOnce(fault("40P01")).mockResolvedValueOnce("placed")
    await expect(withoutDeadlock(work)).resolves.toBe("placed")
    expect(work).toHaveBeenCalledTimes(2)
  })

  it("gives up after three times", async () => {
    const work = jest.fn().mockRejectedValue(fault("40001"))
    await expect(withoutDeadlock(work)).rejects.toMatchObject({ code: "40001" })
    expect(work).toHaveBeenCalledTimes(3)
  })

  it("lets every other error through at once", async () => {
    const work = jest.fn().mockRejectedValue(fault("23505"))
    await expect(withoutDeadlock(work)).rejects.toMatchObject({ code: "23505" })
    expect(work).toHaveBeenCalledTimes(1)
  })
})
