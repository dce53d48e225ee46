/**
 * All services of API version 2023-04-25 together.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import * as Layer from "effect/Layer"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import { BulkSync } from "./BulkSync.ts"
import { BulkSyncExecutions } from "./BulkSyncExecutions.ts"
import { BulkSyncSchemas } from "./BulkSyncSchemas.ts"
import { Connections } from "./Connections.ts"
import { Events } from "./Events.ts"
import { Identity } from "./Identity.ts"
import { Jobs } from "./Jobs.ts"
import { ModelSync } from "./ModelSync.ts"
import { ModelSyncExecutions } from "./ModelSyncExecutions.ts"
import { Models } from "./Models.ts"
import { Organization } from "./Organization.ts"
import { PermissionsPolicies } from "./PermissionsPolicies.ts"
import { PermissionsRoles } from "./PermissionsRoles.ts"
import { Schemas } from "./Schemas.ts"
import { Users } from "./Users.ts"
import { Webhooks } from "./Webhooks.ts"

/** Every service. */
export type Services =
  | BulkSync
  | BulkSyncExecutions
  | BulkSyncSchemas
  | Connections
  | Events
  | Identity
  | Jobs
  | ModelSync
  | ModelSyncExecutions
  | Models
  | Organization
  | PermissionsPolicies
  | PermissionsRoles
  | Schemas
  | Users
  | Webhooks

/** Provides every service on top of a client. It is never memoized, as none of theirs is: each client has services of its own. */
export const layer: Layer.Layer<Services, never, PolytomicClient> = /*#__PURE__*/ Layer.fresh(
  /*#__PURE__*/ Layer.suspend(() =>
    Layer.mergeAll(
      BulkSync.layer,
      BulkSyncExecutions.layer,
      BulkSyncSchemas.layer,
      Connections.layer,
      Events.layer,
      Identity.layer,
      Jobs.layer,
      ModelSync.layer,
      ModelSyncExecutions.layer,
      Models.layer,
      Organization.layer,
      PermissionsPolicies.layer,
      PermissionsRoles.layer,
      Schemas.layer,
      Users.layer,
      Webhooks.layer
    )
  )
)
