/**
 * The operations of API version 2025-09-18 as data, for tools that go through all of them.
 *
 * Made from `spec/2025-09-18.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Operation from "../../Operation.ts"
import * as BulkSync from "./BulkSync.ts"
import * as BulkSyncExecutions from "./BulkSyncExecutions.ts"
import * as BulkSyncSchedules from "./BulkSyncSchedules.ts"
import * as BulkSyncSchemas from "./BulkSyncSchemas.ts"
import * as Connections from "./Connections.ts"
import * as Entities from "./Entities.ts"
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
  BulkSync.deleteOperation,
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
  BulkSyncExecutions.getConsoleLogsOperation,
  BulkSyncExecutions.getLogsOperation,
  BulkSyncExecutions.exportLogsOperation,
  BulkSyncExecutions.getSchemaConsoleLogsOperation,
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
  Connections.deleteOperation,
  Connections.getParameterValuesOperation,
  Connections.executeProxyOperation,
  Connections.getProxyInfoOperation,
  Connections.listSharedConnectionsOperation,
  Connections.listSharedConnectionsForPartnerOperation,
  Connections.createSharedConnectionOperation,
  Entities.getOperation,
  Entities.getForPartnerOperation,
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
  ModelSync.deleteOperation,
  ModelSync.activateOperation,
  ModelSync.cancelOperation,
  ModelSync.startOperation,
  ModelSync.getStatusOperation,
  ModelSyncExecutions.listOperation,
  ModelSyncExecutions.getOperation,
  ModelSyncExecutions.cancelOperation,
  ModelSyncExecutions.getConsoleLogsOperation,
  ModelSyncExecutions.getLogUrlsOperation,
  ModelSyncExecutions.getLogsOperation,
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
  Models.deleteOperation,
  Models.sampleOperation,
  Notifications.getGlobalErrorSubscribersOperation,
  Notifications.setGlobalErrorSubscribersOperation,
  Organization.getCurrentOperation,
  Organization.listOperation,
  Organization.createOperation,
  Organization.getOperation,
  Organization.updateOperation,
  Organization.deleteOperation,
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
  QueryRunner.runQueryOperation,
  QueryRunner.getQueryOperation,
  Schemas.upsertFieldOperation,
  Schemas.patchFieldOperation,
  Schemas.deleteFieldOperation,
  Schemas.setPrimaryKeysOperation,
  Schemas.resetPrimaryKeysOperation,
  Schemas.refreshOperation,
  Schemas.getStatusOperation,
  Schemas.getOperation,
  Schemas.getRecordsOperation,
  Users.listCurrentOrgUsersOperation,
  Users.createCurrentOrgUserOperation,
  Users.getCurrentOrgUserOperation,
  Users.updateCurrentOrgUserOperation,
  Users.deleteCurrentOrgUserOperation,
  Users.listOperation,
  Users.createOperation,
  Users.getOperation,
  Users.updateOperation,
  Users.deleteOperation,
  Users.createApiKeyOperation,
  Webhooks.listOperation,
  Webhooks.createOperation,
  Webhooks.getOperation,
  Webhooks.updateOperation,
  Webhooks.deleteOperation,
  Webhooks.disableOperation,
  Webhooks.enableOperation
]
