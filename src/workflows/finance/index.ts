export * from "./workflows/align-order-credit"
export * from "./workflows/grant-credit"
export * from "./workflows/name-holds-of-order"
