/** Names in TypeScript. */

/** `permissions.policies` → `PermissionsPolicies`, `CreateBulkSyncRequest.Schemas` → `CreateBulkSyncRequestSchemas`. */
export const pascalCase = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("")

/** The last part of a dotted name: `connections.get` → `get`. */
export const methodName = (id: string): string => id.slice(id.lastIndexOf(".") + 1)

/** A member's name as TypeScript wants it: quoted if it is no identifier. */
export const propertyName = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

/** Names that a type can't have, as generated modules call their imports so, or as TypeScript does. */
export const reservedNames: ReadonlySet<string> = new Set([
  "Array",
  "Base",
  "Context",
  "Effect",
  "Layer",
  "Operation",
  "PolytomicClient",
  "PolytomicError",
  "ReadonlyArray",
  "Record",
  "Schema",
  "Service",
  "Stream",
  "Timestamp"
])
