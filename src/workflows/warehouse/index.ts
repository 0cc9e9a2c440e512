export * from "./workflows/save-warehouse-profiles"
