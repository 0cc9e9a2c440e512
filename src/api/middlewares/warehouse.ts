import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { SearchPlacesParams, ShipTo } from "../admin/places/validators"
import { listWarehouses, retrieveWarehouse } from "../admin/warehouses/query-config"
import { ListWarehousesParams, SaveWarehouseBody, SimulateBody } from "../admin/warehouses/validators"
import { idsInPath } from "../ids-in-path"
import { requireBuyer } from "../require-buyer"

export const warehouseMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/warehouses",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListWarehousesParams, listWarehouses)],
  },
  {
    matcher: "/admin/warehouses/:id",
    methods: ["GET"],
    middlewares: [idsInPath, validateAndTransformQuery(z.object({}), retrieveWarehouse)],
  },
  {
    matcher: "/admin/warehouses/:id",
    methods: ["POST"],
    middlewares: [
      idsInPath,
      validateAndTransformBody(SaveWarehouseBody),
      validateAndTransformQuery(z.object({}), retrieveWarehouse),
    ],
  },
  {
    matcher: "/admin/warehouses/simulate",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SimulateBody)],
  },
  {
    matcher: "/admin/places",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(SearchPlacesParams, { isList: false })],
  },
  {
    matcher: "/store/places/nearest-warehouse",
    methods: ["POST"],
    middlewares: [...requireBuyer(), validateAndTransformBody(ShipTo)],
  },
]
