import { MathBN } from "@medusajs/framework/utils"
import { withoutProducts } from "../without-products"

const hidden = new Set(["prod_hidden"])
const open = { id: "prod_open", title: "Open" }
const secret = { id: "prod_hidden", title: "Secret" }

describe("withoutProducts", () => {
  it("takes hidden products out of lists at any depth, and out of nothing else", () => {
    const answer = {
      product_categories: [
        { id: "pcat_1", products: [secret, open], category_children: [{ id: "pcat_2", products: [secret] }] },
      ],
      others: [secret],
      count: 1,
    }
    expect(withoutProducts(answer, hidden)).toEqual({
      product_categories: [
        { id: "pcat_1", products: [open], category_children: [{ id: "pcat_2", products: [] }] },
      ],
      others: [secret],
      count: 1,
    })
  })

  it("leaves dates, exact numbers and empty values as they are", () => {
    const answer = {
      at: new Date(0),
      amount: MathBN.convert("1.1"),
      products: null,
      list: [null, undefined, 1],
    }
    expect(withoutProducts(answer, hidden)).toEqual(answer)
  })
})
