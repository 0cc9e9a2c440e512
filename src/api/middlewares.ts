import { defineMiddlewares } from "@medusajs/framework/http"
import { serveMall } from "../mall/serve-mall"
import { boundQueryIndices } from "./bound-query-indices"
import { errorHandler } from "./error-handler"
import { announcementMiddlewares } from "./middlewares/announcement"
import { catalogMiddlewares } from "./middlewares/catalog"
import { commissionMiddlewares } from "./middlewares/commission"
import { companyMiddlewares } from "./middlewares/company"
import { financeMiddlewares } from "./middlewares/finance"
import { orderMiddlewares } from "./middlewares/order"
import { orderListMiddlewares } from "./middlewares/order-list"
import { orderReviewMiddlewares } from "./middlewares/order-review"
import { paperMiddlewares } from "./middlewares/papers"
import { passwordResetMiddlewares } from "./middlewares/password-reset"
import { placementMiddlewares } from "./middlewares/placement"
import { pricingMiddlewares } from "./middlewares/pricing"
import { purchasingMiddlewares } from "./middlewares/purchasing"
import { savedViewMiddlewares } from "./middlewares/saved-view"
import { staffMiddlewares } from "./middlewares/staff"
import { tenancyMiddlewares } from "./middlewares/tenancy"
import { warehouseMiddlewares } from "./middlewares/warehouse"

boundQueryIndices()

export default defineMiddlewares({
  routes: [
    ...staffMiddlewares,
    ...tenancyMiddlewares,
    ...companyMiddlewares,
    ...passwordResetMiddlewares,
    ...catalogMiddlewares,
    ...pricingMiddlewares,
    ...warehouseMiddlewares,
    ...placementMiddlewares,
    ...orderMiddlewares,
    ...orderListMiddlewares,
    ...orderReviewMiddlewares,
    ...paperMiddlewares,
    ...financeMiddlewares,
    ...commissionMiddlewares,
    ...announcementMiddlewares,
    ...purchasingMiddlewares,
    ...savedViewMiddlewares,
    { matcher: "/", middlewares: [serveMall()] },
  ],
  errorHandler,
})
