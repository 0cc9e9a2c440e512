export * from "./workflows/delete-order-rule"
export * from "./workflows/save-order-rules"
export * from "./workflows/set-visibility"
