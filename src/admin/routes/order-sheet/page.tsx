import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ShoppingCart } from "@medusajs/icons"
import { useSearchParams } from "react-router-dom"
import { CustomerPicker } from "./customer-picker"
import { CustomerSheet } from "./customer-sheet"

/** Ordering for a customer who called or wrote: choose them, fill their sheet, place it; all from the keyboard. */
const OrderSheetPage = () => {
  const [params, setParams] = useSearchParams()
  const company = params.get("company")
  if (!company) {
    return <CustomerPicker choose={(id, draft) => setParams({ company: id, ...(draft && { draft }) })} />
  }
  return (
    <CustomerSheet
      // Another customer's sheet is another one.
      key={`${company} ${params.get("draft")}`}
      companyId={company}
      draftId={params.get("draft")}
      leave={() => setParams({})}
    />
  )
}

export const config = defineRouteConfig({
  label: "orderSheet.title",
  translationNs: "b2b",
  icon: ShoppingCart,
})

export default OrderSheetPage
