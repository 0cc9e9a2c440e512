export * from "./workflows/import-item-costs"
export * from "./workflows/set-item-costs"
