import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { listAnnouncements } from "../admin/announcements/query-config"
import { AnnouncementBody, ListAnnouncementsParams } from "../admin/announcements/validators"
import { idsInPath } from "../ids-in-path"
import { requireActiveCompany } from "../require-buyer"
import { StoreAnnouncementsParams } from "../store/announcements/validators"

export const announcementMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/announcements",
    methods: ["GET"],
    middlewares: [
      ...requireActiveCompany(),
      validateAndTransformQuery(StoreAnnouncementsParams, { isList: false }),
    ],
  },
  {
    matcher: "/admin/announcements",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListAnnouncementsParams, listAnnouncements)],
  },
  {
    matcher: "/admin/announcements",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AnnouncementBody)],
  },
  { matcher: "/admin/announcements/:id", methods: ["GET", "DELETE"], middlewares: [idsInPath] },
  {
    matcher: "/admin/announcements/:id",
    methods: ["POST"],
    middlewares: [idsInPath, validateAndTransformBody(AnnouncementBody)],
  },
]
