/** Names in TypeScript. */

/** `permissions.policies` → `PermissionsPolicies`, `CreateBulkSyncRequest.Schemas` → `CreateBulkSyncRequestSchemas`. */
export const pascalCase = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("")

/** The last part of a dotted name: `connections.get` → `get`. */
export const methodName = (id: string): string => id.slice(id.lastIndexOf(".") + 1)

/** A member's name in TypeScript: quoted if it is not an identifier. */
export const propertyName = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

/** Reserved names of types: imports of generated modules, and built-in types of TypeScript. */
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
