/** Core's repositories, named one by one: the module loader registers what this folder exports. */
export { OrderClaimRepository, OrderRepository, ReturnRepository } from "@medusajs/order/dist/repositories"
