/** Core's service of the order table: the module loader registers what this folder exports. */
export { OrderService } from "@medusajs/order/dist/services"
