import { readFileSync } from "fs"
import path from "path"

export type Schema = {
  $ref?: string
  type?: string | string[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  items?: Schema
  enum?: unknown[]
  const?: unknown
  maxLength?: number
  maxItems?: number
  minimum?: number
  maximum?: number
}

type Parameter = { $ref?: string; in: "query" | "path" | "header"; name: string; schema: Schema }
type Described = {
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

export type Operation = {
  /** "POST /store/orders/{id}", as in the document. */
  name: string
  method: "GET" | "POST" | "DELETE"
  route: string
  parameters: Parameter[]
  /** The schema of its JSON body, if it takes one. */
  body: Schema | null
}

const document = JSON.parse(readFileSync(path.join(__dirname, "../../docs/openapi.json"), "utf8")) as {
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> }
}

/** Every operation of docs/openapi.json, which a unit test holds to the routes that there are. */
export const operations: Operation[] = Object.entries(document.paths).flatMap(([route, methods]) =>
  Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
    name: `${method.toUpperCase()} ${route}`,
    method: method.toUpperCase() as Operation["method"],
    route,
    parameters: parameters.map(({ $ref, ...own }) =>
      $ref ? document.components.parameters[lastPart($ref)] : (own as Parameter),
    ),
    body: requestBody?.content["application/json"]?.schema ?? null,
  })),
)

export function resolveSchema(schema: Schema): Schema {
  return schema.$ref ? resolveSchema(document.components.schemas[lastPart(schema.$ref)]) : schema
}

function lastPart(pointer: string): string {
  return pointer.split("/").pop() as string
}
