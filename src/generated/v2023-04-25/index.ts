/**
 * The services of API version 2023-04-25, and what all versions share.
 *
 * Shapes and inputs of a resource are in its own module, such as `effect-polytomic/v2023-04-25/Connections`.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
export * from "../../internal/client/commonExports.ts"
export { BulkSync } from "./BulkSync.ts"
export { BulkSyncExecutions } from "./BulkSyncExecutions.ts"
export { BulkSyncSchemas } from "./BulkSyncSchemas.ts"
export { Connections } from "./Connections.ts"
export { Events } from "./Events.ts"
export { Identity } from "./Identity.ts"
export { Jobs } from "./Jobs.ts"
export { ModelSync } from "./ModelSync.ts"
export { ModelSyncExecutions } from "./ModelSyncExecutions.ts"
export { Models } from "./Models.ts"
export { Organization } from "./Organization.ts"
export { PermissionsPolicies } from "./PermissionsPolicies.ts"
export { PermissionsRoles } from "./PermissionsRoles.ts"
export { Schemas } from "./Schemas.ts"
export { Users } from "./Users.ts"
export { Webhooks } from "./Webhooks.ts"
export * as Polytomic from "./Polytomic.ts"
