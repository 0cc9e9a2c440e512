export * from "./act-on-review"
export * from "./review-edited-order"
