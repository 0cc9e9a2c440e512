/** A warehouse is a stock location with what ranking needs of it. */
const defaults = ["id", "name", "address.*", "warehouse_profile.*"]

export const listWarehouses = { defaults, isList: true }
export const retrieveWarehouse = { defaults, isList: false }
