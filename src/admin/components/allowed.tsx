import type { ReactNode } from "react"
import type { Permission } from "../../modules/staff/utils/permissions"
import { usePermissions } from "../lib/permissions"

/** What only those see who have the permission. */
export const Allowed = ({ to, children }: { to: Permission; children: ReactNode }) =>
  usePermissions().may(to) ? <>{children}</> : null
