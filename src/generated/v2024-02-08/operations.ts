/**
 * The operations of API version 2024-02-08 as data, for tools that go through all of them.
 *
 * Made from `spec/2024-02-08.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Operation from "../../Operation.ts"
import * as BulkSync from "./BulkSync.ts"
import * as BulkSyncExecutions from "./BulkSyncExecutions.ts"
import * as BulkSyncSchedules from "./BulkSyncSchedules.ts"
import * as BulkSyncSchemas from "./BulkSyncSchemas.ts"
import * as Connections from "./Connections.ts"
import * as Events from "./Events.ts"
import * as Identity from "./Identity.ts"
import * as Jobs from "./Jobs.ts"
import * as ModelSync from "./ModelSync.ts"
import * as ModelSyncExecutions from "./ModelSyncExecutions.ts"
import * as ModelSyncTargets from "./ModelSyncTargets.ts"
import * as Models from "./Models.ts"
import * as Notifications from "./Notifications.ts"
import * as Organization from "./Organization.ts"
import * as PermissionsPolicies from "./PermissionsPolicies.ts"
import * as PermissionsRoles from "./PermissionsRoles.ts"
import * as QueryRunner from "./QueryRunner.ts"
import * as Schemas from "./Schemas.ts"
import * as Users from "./Users.ts"
import * as Webhooks from "./Webhooks.ts"

/** Every operation, resource by resource. */
export const all: ReadonlyArray<Operation.Any> = [
  BulkSync.listOperation,
  BulkSync.createOperation,
  BulkSync.getOperation,
  BulkSync.updateOperation,
  BulkSync.removeOperation,
  BulkSync.activateOperation,
  BulkSync.cancelOperation,
  BulkSync.startOperation,
  BulkSync.getStatusOperation,
  BulkSync.getSourceOperation,
  BulkSync.getDestinationOperation,
  BulkSyncExecutions.listStatusOperation,
  BulkSyncExecutions.listOperation,
  BulkSyncExecutions.getOperation,
  BulkSyncExecutions.cancelOperation,
  BulkSyncExecutions.getLogsOperation,
  BulkSyncExecutions.exportLogsOperation,
  BulkSyncSchedules.listOperation,
  BulkSyncSchedules.createOperation,
  BulkSyncSchedules.getOperation,
  BulkSyncSchedules.updateOperation,
  BulkSyncSchedules.deleteOperation,
  BulkSyncSchemas.listOperation,
  BulkSyncSchemas.patchOperation,
  BulkSyncSchemas.getOperation,
  BulkSyncSchemas.updateOperation,
  BulkSyncSchemas.cancelOperation,
  Connections.getTypesOperation,
  Connections.getConnectionTypeSchemaOperation,
  Connections.getTypeParameterValuesOperation,
  Connections.listOperation,
  Connections.createOperation,
  Connections.connectOperation,
  Connections.testConnectionOperation,
  Connections.getOperation,
  Connections.updateOperation,
  Connections.removeOperation,
  Connections.getParameterValuesOperation,
  Connections.createSharedConnectionOperation,
  Connections.listSharedConnectionsOperation,
  Events.listOperation,
  Events.getTypesOperation,
  Identity.getOperation,
  Jobs.getOperation,
  ModelSync.getSourceOperation,
  ModelSync.getSourceFieldsOperation,
  ModelSync.listOperation,
  ModelSync.createOperation,
  ModelSync.getScheduleOptionsOperation,
  ModelSync.getOperation,
  ModelSync.updateOperation,
  ModelSync.removeOperation,
  ModelSync.activateOperation,
  ModelSync.cancelOperation,
  ModelSync.startOperation,
  ModelSync.getStatusOperation,
  ModelSyncExecutions.listOperation,
  ModelSyncExecutions.getOperation,
  ModelSyncExecutions.updateOperation,
  ModelSyncExecutions.getLogUrlsOperation,
  ModelSyncExecutions.getLogsOperation,
  ModelSyncTargets.getTargetOperation,
  ModelSyncTargets.getTargetFieldsOperation,
  ModelSyncTargets.listOperation,
  ModelSyncTargets.getCreatePropertyOperation,
  Models.getEnrichmentSourceOperation,
  Models.postOperation,
  Models.previewOperation,
  Models.listOperation,
  Models.createOperation,
  Models.getOperation,
  Models.updateOperation,
  Models.removeOperation,
  Models.sampleOperation,
  Notifications.getGlobalErrorSubscribersOperation,
  Notifications.setGlobalErrorSubscribersOperation,
  Organization.listOperation,
  Organization.createOperation,
  Organization.getOperation,
  Organization.updateOperation,
  Organization.removeOperation,
  PermissionsPolicies.listOperation,
  PermissionsPolicies.createOperation,
  PermissionsPolicies.getOperation,
  PermissionsPolicies.updateOperation,
  PermissionsPolicies.removeOperation,
  PermissionsRoles.listOperation,
  PermissionsRoles.createOperation,
  PermissionsRoles.getOperation,
  PermissionsRoles.updateOperation,
  PermissionsRoles.removeOperation,
  QueryRunner.runQueryOperation,
  QueryRunner.getQueryOperation,
  Schemas.upsertFieldOperation,
  Schemas.deleteFieldOperation,
  Schemas.setPrimaryKeysOperation,
  Schemas.resetPrimaryKeysOperation,
  Schemas.refreshOperation,
  Schemas.getStatusOperation,
  Schemas.getOperation,
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
  Webhooks.removeOperation,
  Webhooks.disableOperation,
  Webhooks.enableOperation
]
