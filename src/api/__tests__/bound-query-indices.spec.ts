import { boundedAddress } from "../bound-query-indices"

describe("boundedAddress", () => {
  it.each([
    ["/a?b[3000000000]=1&b[1000]=2", "/a?b[]=1&b[]=2"],
    ["/a?b%5B3000000000%5D[c]=1", "/a?b[][c]=1"],
    ["/a?b[%330%30000]=1", "/a?b[]=1"],
  ])("lets a huge index be the next one: %s", (address, bounded) => {
    expect(boundedAddress(address)).toBe(bounded)
  })

  it.each(["/a/[3000000000]", "/a?b[999]=1", "/a?b=[x]&c[d][0]=3000000000", "/a?b=?[]", "/a?"])(
    "leaves %s as it is",
    (address) => {
      expect(boundedAddress(address)).toBe(address)
    },
  )
})
