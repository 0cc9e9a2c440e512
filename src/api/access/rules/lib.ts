import { ACTIONS_OF, type Permission, type Resource } from "../../../modules/staff/utils/permissions"
import type { Confined, Method, Needs, Rule } from "../rule"

type Action = "read" | "create" | "update" | "delete"

const ALL_METHODS: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"]

/** One act. */
export function act(
  method: Method,
  path: string,
  needs: Rule["needs"],
  confined: Confined = "nobody's",
): Rule {
  return { methods: [method], path, needs, confined }
}

/** Whatever is asked at this path and below it. */
export function all(path: string, needs: Needs, confined: Confined = "nobody's"): Rule {
  return { methods: ALL_METHODS, path: `${path}/*`, needs, confined }
}

/**
 * A resource as REST has it: GET reads; POST to the collection creates, to a record or below it updates; DELETE of a
 * record deletes, of something below it updates. `batch` can do all three, a file to import creates and updates, an
 * export needs the permission to export as well.
 */
export function resource(name: Resource, path: string, confined: Confined = "nobody's"): Rule[] {
  const may = (...actions: Action[]) => [...new Set(actions.map((action) => permission(name, action)))]
  const rule = (methods: Method[], at: string, needs: Permission[]): Rule => ({
    ...{ methods, path: at, needs, confined },
  })
  return [
    rule(["POST"], `${path}/batch`, may("create", "update", "delete")),
    rule(["POST"], `${path}/import/*`, may("create", "update")),
    rule(["POST"], `${path}/imports/*`, may("create", "update")),
    rule(["GET", "POST"], `${path}/export`, [...may("read"), "export"]),
    rule(["POST"], path, may("create")),
    rule(["DELETE"], `${path}/:id`, may("delete")),
    ...record(name, path, confined),
  ]
}

/** What is at the path and below it: read or updated. */
export function record(name: Resource, path: string, confined: Confined = "nobody's"): Rule[] {
  const rule = (methods: readonly Method[], action: "read" | "update"): Rule => ({
    ...{ methods, path: `${path}/*`, needs: [permission(name, action)], confined },
  })
  return [rule(["GET"], "read"), rule(["POST", "PUT", "PATCH", "DELETE"], "update")]
}

/** A resource that knows fewer actions takes the nearest: what cannot be created apart is updated. */
function permission(name: Resource, action: Action): Permission {
  const known = ACTIONS_OF[name] as readonly string[]
  return `${known.includes(action) ? action : "update"}:${name}` as Permission
}
