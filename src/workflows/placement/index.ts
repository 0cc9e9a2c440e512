export { placeCartWorkflow } from "./workflows/place-cart"
export { placeOrderWorkflow } from "./workflows/place-order"
export { previewOrderWorkflow } from "./workflows/preview-order"
export type { OrderRequest, Problem } from "./types"
