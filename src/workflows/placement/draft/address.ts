import type { ShipToAddress } from "../../../read-models/order-terms"
import type { OrderAddress } from "../types"

/** Core knows first and last names; a company's address has one contact, in whatever order their language puts it. */
export function addressOf(shipTo: ShipToAddress): OrderAddress {
  return {
    company: shipTo.company,
    first_name: shipTo.contact_name,
    last_name: null,
    phone: shipTo.phone,
    address_1: shipTo.address_1,
    address_2: shipTo.address_2,
    city: shipTo.city,
    province: shipTo.province,
    postal_code: shipTo.postal_code,
    country_code: shipTo.country_code,
  }
}
