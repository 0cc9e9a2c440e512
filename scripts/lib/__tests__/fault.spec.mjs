import { explain, failure, Fault } from "../fault.mjs"

describe("what is said in one line", () => {
  const diskFull = /^The disk is full/

  it.each([
    ["a write of ours", Object.assign(new Error("write"), { code: "ENOSPC" })],
    [
      "initdb",
      new Error('initdb failed. ERROR OUTPUT: could not write to file "base": No space left on device'),
    ],
    [
      "a step's output",
      failure("migrate failed (exit 1)", "could not extend file: No space left on device\n"),
    ],
    ["a bundler", failure("terminal failed (exit 1)", "[Error: ENOSPC: no space left on device, write]")],
  ])("names a full disk when %s met it", (_who, error) => {
    expect(explain(error)).toMatch(diskFull)
  })

  it("is a fault's own message", () => {
    expect(explain(new Fault("Port 9000 is taken"))).toBe("Port 9000 is taken")
  })

  it("is the first line of anything else", () => {
    expect(explain(failure("seed failed (exit 1); its output: seed.log", "at line 1\nat line 2"))).toBe(
      "seed failed (exit 1); its output: seed.log",
    )
  })
})
