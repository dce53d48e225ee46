/**
 * The operations of API version 2023-04-25 as data, for tools that go through all of them.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Operation from "../../Operation.ts"
import * as BulkSync from "./BulkSync.ts"
import * as BulkSyncExecutions from "./BulkSyncExecutions.ts"
import * as BulkSyncSchemas from "./BulkSyncSchemas.ts"
import * as Connections from "./Connections.ts"
import * as Events from "./Events.ts"
import * as Identity from "./Identity.ts"
import * as Jobs from "./Jobs.ts"
import * as ModelSync from "./ModelSync.ts"
import * as ModelSyncExecutions from "./ModelSyncExecutions.ts"
import * as Models from "./Models.ts"
import * as Organization from "./Organization.ts"
import * as PermissionsPolicies from "./PermissionsPolicies.ts"
import * as PermissionsRoles from "./PermissionsRoles.ts"
import * as Schemas from "./Schemas.ts"
import * as Users from "./Users.ts"
import * as Webhooks from "./Webhooks.ts"

/** Every operation, resource by resource. */
export const all: ReadonlyArray<Operation.Any> = [
  BulkSync.getDestinationOperation,
  BulkSync.getSourceOperation,
  BulkSync.getSourceSchemaOperation,
  BulkSync.getSourceStatusOperation,
  BulkSync.listOperation,
  BulkSync.createOperation,
  BulkSync.getOperation,
  BulkSync.updateOperation,
  BulkSync.removeOperation,
  BulkSync.activateOperation,
  BulkSync.cancelOperation,
  BulkSync.getStatusOperation,
  BulkSyncExecutions.listOperation,
  BulkSyncExecutions.startOperation,
  BulkSyncExecutions.getOperation,
  BulkSyncSchemas.listOperation,
  BulkSyncSchemas.getOperation,
  BulkSyncSchemas.updateOperation,
  Connections.getTypesOperation,
  Connections.getTypeParameterValuesOperation,
  Connections.listOperation,
  Connections.createOperation,
  Connections.connectOperation,
  Connections.getOperation,
  Connections.updateOperation,
  Connections.removeOperation,
  Connections.getParameterValuesOperation,
  Connections.getSourceOperation,
  Connections.getSourceFieldsOperation,
  Connections.getTargetOperation,
  Connections.getTargetFieldsOperation,
  Connections.createSharedConnectionOperation,
  Connections.listSharedConnectionsOperation,
  Events.apiV2GetEventsOperation,
  Events.apiV2GetEventTypesOperation,
  Identity.getOperation,
  Jobs.getOperation,
  ModelSync.listOperation,
  ModelSync.createOperation,
  ModelSync.getScheduleOptionsOperation,
  ModelSync.getOperation,
  ModelSync.updateOperation,
  ModelSync.removeOperation,
  ModelSync.activateOperation,
  ModelSync.startOperation,
  ModelSync.getStatusOperation,
  ModelSyncExecutions.listOperation,
  ModelSyncExecutions.getOperation,
  ModelSyncExecutions.getErrorLogUrLsOperation,
  ModelSyncExecutions.getErrorLogsOperation,
  ModelSyncExecutions.getInsertLogUrLsOperation,
  ModelSyncExecutions.getInsertLogsOperation,
  ModelSyncExecutions.getRecordLogUrLsOperation,
  ModelSyncExecutions.getRecordLogsOperation,
  ModelSyncExecutions.getUpdateLogUrLsOperation,
  ModelSyncExecutions.getUpdateLogsOperation,
  ModelSyncExecutions.getWarningLogUrLsOperation,
  ModelSyncExecutions.getWarningLogsOperation,
  Models.postOperation,
  Models.previewOperation,
  Models.listOperation,
  Models.createOperation,
  Models.getOperation,
  Models.updateOperation,
  Models.removeOperation,
  Models.sampleOperation,
  Organization.listOperation,
  Organization.createOperation,
  Organization.getOperation,
  Organization.updateOperation,
  Organization.removeOperation,
  PermissionsPolicies.listOperation,
  PermissionsPolicies.createOperation,
  PermissionsPolicies.getOperation,
  PermissionsPolicies.updateOperation,
  PermissionsPolicies.deleteOperation,
  PermissionsRoles.listOperation,
  PermissionsRoles.createOperation,
  PermissionsRoles.getOperation,
  PermissionsRoles.updateOperation,
  PermissionsRoles.deleteOperation,
  Schemas.getRecordsOperation,
  Users.listOperation,
  Users.createOperation,
  Users.getOperation,
  Users.updateOperation,
  Users.removeOperation,
  Users.createApiKeyOperation,
  Webhooks.listOperation,
  Webhooks.createOperation,
  Webhooks.getOperation,
  Webhooks.updateOperation,
  Webhooks.deleteOperation
]
