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

/** Every operation by its id, each with its own types. */
export const byId: {
  readonly "bulkSync.list": typeof BulkSync.listOperation
  readonly "bulkSync.create": typeof BulkSync.createOperation
  readonly "bulkSync.get": typeof BulkSync.getOperation
  readonly "bulkSync.update": typeof BulkSync.updateOperation
  readonly "bulkSync.delete": typeof BulkSync.deleteOperation
  readonly "bulkSync.activate": typeof BulkSync.activateOperation
  readonly "bulkSync.cancel": typeof BulkSync.cancelOperation
  readonly "bulkSync.start": typeof BulkSync.startOperation
  readonly "bulkSync.getStatus": typeof BulkSync.getStatusOperation
  readonly "bulkSync.getSource": typeof BulkSync.getSourceOperation
  readonly "bulkSync.getDestination": typeof BulkSync.getDestinationOperation
  readonly "bulkSync.executions.listStatus": typeof BulkSyncExecutions.listStatusOperation
  readonly "bulkSync.executions.list": typeof BulkSyncExecutions.listOperation
  readonly "bulkSync.executions.get": typeof BulkSyncExecutions.getOperation
  readonly "bulkSync.executions.cancel": typeof BulkSyncExecutions.cancelOperation
  readonly "bulkSync.executions.getConsoleLogs": typeof BulkSyncExecutions.getConsoleLogsOperation
  readonly "bulkSync.executions.getLogs": typeof BulkSyncExecutions.getLogsOperation
  readonly "bulkSync.executions.exportLogs": typeof BulkSyncExecutions.exportLogsOperation
  readonly "bulkSync.executions.getSchemaConsoleLogs": typeof BulkSyncExecutions.getSchemaConsoleLogsOperation
  readonly "bulkSync.schedules.list": typeof BulkSyncSchedules.listOperation
  readonly "bulkSync.schedules.create": typeof BulkSyncSchedules.createOperation
  readonly "bulkSync.schedules.get": typeof BulkSyncSchedules.getOperation
  readonly "bulkSync.schedules.update": typeof BulkSyncSchedules.updateOperation
  readonly "bulkSync.schedules.delete": typeof BulkSyncSchedules.deleteOperation
  readonly "bulkSync.schemas.list": typeof BulkSyncSchemas.listOperation
  readonly "bulkSync.schemas.patch": typeof BulkSyncSchemas.patchOperation
  readonly "bulkSync.schemas.get": typeof BulkSyncSchemas.getOperation
  readonly "bulkSync.schemas.update": typeof BulkSyncSchemas.updateOperation
  readonly "bulkSync.schemas.cancel": typeof BulkSyncSchemas.cancelOperation
  readonly "connections.getTypes": typeof Connections.getTypesOperation
  readonly "connections.getConnectionTypeSchema": typeof Connections.getConnectionTypeSchemaOperation
  readonly "connections.getTypeParameterValues": typeof Connections.getTypeParameterValuesOperation
  readonly "connections.list": typeof Connections.listOperation
  readonly "connections.create": typeof Connections.createOperation
  readonly "connections.connect": typeof Connections.connectOperation
  readonly "connections.testConnection": typeof Connections.testConnectionOperation
  readonly "connections.get": typeof Connections.getOperation
  readonly "connections.update": typeof Connections.updateOperation
  readonly "connections.delete": typeof Connections.deleteOperation
  readonly "connections.getParameterValues": typeof Connections.getParameterValuesOperation
  readonly "connections.executeProxy": typeof Connections.executeProxyOperation
  readonly "connections.getProxyInfo": typeof Connections.getProxyInfoOperation
  readonly "connections.listSharedConnections": typeof Connections.listSharedConnectionsOperation
  readonly "connections.listSharedConnectionsForPartner": typeof Connections.listSharedConnectionsForPartnerOperation
  readonly "connections.createSharedConnection": typeof Connections.createSharedConnectionOperation
  readonly "entities.get": typeof Entities.getOperation
  readonly "entities.getForPartner": typeof Entities.getForPartnerOperation
  readonly "events.list": typeof Events.listOperation
  readonly "events.getTypes": typeof Events.getTypesOperation
  readonly "identity.get": typeof Identity.getOperation
  readonly "jobs.get": typeof Jobs.getOperation
  readonly "modelSync.getSource": typeof ModelSync.getSourceOperation
  readonly "modelSync.getSourceFields": typeof ModelSync.getSourceFieldsOperation
  readonly "modelSync.list": typeof ModelSync.listOperation
  readonly "modelSync.create": typeof ModelSync.createOperation
  readonly "modelSync.getScheduleOptions": typeof ModelSync.getScheduleOptionsOperation
  readonly "modelSync.get": typeof ModelSync.getOperation
  readonly "modelSync.update": typeof ModelSync.updateOperation
  readonly "modelSync.delete": typeof ModelSync.deleteOperation
  readonly "modelSync.activate": typeof ModelSync.activateOperation
  readonly "modelSync.cancel": typeof ModelSync.cancelOperation
  readonly "modelSync.start": typeof ModelSync.startOperation
  readonly "modelSync.getStatus": typeof ModelSync.getStatusOperation
  readonly "modelSync.executions.list": typeof ModelSyncExecutions.listOperation
  readonly "modelSync.executions.get": typeof ModelSyncExecutions.getOperation
  readonly "modelSync.executions.cancel": typeof ModelSyncExecutions.cancelOperation
  readonly "modelSync.executions.getConsoleLogs": typeof ModelSyncExecutions.getConsoleLogsOperation
  readonly "modelSync.executions.getLogUrls": typeof ModelSyncExecutions.getLogUrlsOperation
  readonly "modelSync.executions.getLogs": typeof ModelSyncExecutions.getLogsOperation
  readonly "modelSync.targets.getTargetFields": typeof ModelSyncTargets.getTargetFieldsOperation
  readonly "modelSync.targets.list": typeof ModelSyncTargets.listOperation
  readonly "modelSync.targets.getCreateProperty": typeof ModelSyncTargets.getCreatePropertyOperation
  readonly "models.getEnrichmentSource": typeof Models.getEnrichmentSourceOperation
  readonly "models.post": typeof Models.postOperation
  readonly "models.preview": typeof Models.previewOperation
  readonly "models.list": typeof Models.listOperation
  readonly "models.create": typeof Models.createOperation
  readonly "models.get": typeof Models.getOperation
  readonly "models.update": typeof Models.updateOperation
  readonly "models.delete": typeof Models.deleteOperation
  readonly "models.sample": typeof Models.sampleOperation
  readonly "notifications.getGlobalErrorSubscribers": typeof Notifications.getGlobalErrorSubscribersOperation
  readonly "notifications.setGlobalErrorSubscribers": typeof Notifications.setGlobalErrorSubscribersOperation
  readonly "organization.getCurrent": typeof Organization.getCurrentOperation
  readonly "organization.list": typeof Organization.listOperation
  readonly "organization.create": typeof Organization.createOperation
  readonly "organization.get": typeof Organization.getOperation
  readonly "organization.update": typeof Organization.updateOperation
  readonly "organization.delete": typeof Organization.deleteOperation
  readonly "permissions.policies.list": typeof PermissionsPolicies.listOperation
  readonly "permissions.policies.create": typeof PermissionsPolicies.createOperation
  readonly "permissions.policies.get": typeof PermissionsPolicies.getOperation
  readonly "permissions.policies.update": typeof PermissionsPolicies.updateOperation
  readonly "permissions.policies.delete": typeof PermissionsPolicies.deleteOperation
  readonly "permissions.roles.list": typeof PermissionsRoles.listOperation
  readonly "permissions.roles.create": typeof PermissionsRoles.createOperation
  readonly "permissions.roles.get": typeof PermissionsRoles.getOperation
  readonly "permissions.roles.update": typeof PermissionsRoles.updateOperation
  readonly "permissions.roles.delete": typeof PermissionsRoles.deleteOperation
  readonly "queryRunner.runQuery": typeof QueryRunner.runQueryOperation
  readonly "queryRunner.getQuery": typeof QueryRunner.getQueryOperation
  readonly "schemas.upsertField": typeof Schemas.upsertFieldOperation
  readonly "schemas.patchField": typeof Schemas.patchFieldOperation
  readonly "schemas.deleteField": typeof Schemas.deleteFieldOperation
  readonly "schemas.setPrimaryKeys": typeof Schemas.setPrimaryKeysOperation
  readonly "schemas.resetPrimaryKeys": typeof Schemas.resetPrimaryKeysOperation
  readonly "schemas.refresh": typeof Schemas.refreshOperation
  readonly "schemas.getStatus": typeof Schemas.getStatusOperation
  readonly "schemas.get": typeof Schemas.getOperation
  readonly "schemas.getRecords": typeof Schemas.getRecordsOperation
  readonly "users.listCurrentOrgUsers": typeof Users.listCurrentOrgUsersOperation
  readonly "users.createCurrentOrgUser": typeof Users.createCurrentOrgUserOperation
  readonly "users.getCurrentOrgUser": typeof Users.getCurrentOrgUserOperation
  readonly "users.updateCurrentOrgUser": typeof Users.updateCurrentOrgUserOperation
  readonly "users.deleteCurrentOrgUser": typeof Users.deleteCurrentOrgUserOperation
  readonly "users.list": typeof Users.listOperation
  readonly "users.create": typeof Users.createOperation
  readonly "users.get": typeof Users.getOperation
  readonly "users.update": typeof Users.updateOperation
  readonly "users.delete": typeof Users.deleteOperation
  readonly "users.createApiKey": typeof Users.createApiKeyOperation
  readonly "webhooks.list": typeof Webhooks.listOperation
  readonly "webhooks.create": typeof Webhooks.createOperation
  readonly "webhooks.get": typeof Webhooks.getOperation
  readonly "webhooks.update": typeof Webhooks.updateOperation
  readonly "webhooks.delete": typeof Webhooks.deleteOperation
  readonly "webhooks.disable": typeof Webhooks.disableOperation
  readonly "webhooks.enable": typeof Webhooks.enableOperation
} = {
  "bulkSync.list": BulkSync.listOperation,
  "bulkSync.create": BulkSync.createOperation,
  "bulkSync.get": BulkSync.getOperation,
  "bulkSync.update": BulkSync.updateOperation,
  "bulkSync.delete": BulkSync.deleteOperation,
  "bulkSync.activate": BulkSync.activateOperation,
  "bulkSync.cancel": BulkSync.cancelOperation,
  "bulkSync.start": BulkSync.startOperation,
  "bulkSync.getStatus": BulkSync.getStatusOperation,
  "bulkSync.getSource": BulkSync.getSourceOperation,
  "bulkSync.getDestination": BulkSync.getDestinationOperation,
  "bulkSync.executions.listStatus": BulkSyncExecutions.listStatusOperation,
  "bulkSync.executions.list": BulkSyncExecutions.listOperation,
  "bulkSync.executions.get": BulkSyncExecutions.getOperation,
  "bulkSync.executions.cancel": BulkSyncExecutions.cancelOperation,
  "bulkSync.executions.getConsoleLogs": BulkSyncExecutions.getConsoleLogsOperation,
  "bulkSync.executions.getLogs": BulkSyncExecutions.getLogsOperation,
  "bulkSync.executions.exportLogs": BulkSyncExecutions.exportLogsOperation,
  "bulkSync.executions.getSchemaConsoleLogs": BulkSyncExecutions.getSchemaConsoleLogsOperation,
  "bulkSync.schedules.list": BulkSyncSchedules.listOperation,
  "bulkSync.schedules.create": BulkSyncSchedules.createOperation,
  "bulkSync.schedules.get": BulkSyncSchedules.getOperation,
  "bulkSync.schedules.update": BulkSyncSchedules.updateOperation,
  "bulkSync.schedules.delete": BulkSyncSchedules.deleteOperation,
  "bulkSync.schemas.list": BulkSyncSchemas.listOperation,
  "bulkSync.schemas.patch": BulkSyncSchemas.patchOperation,
  "bulkSync.schemas.get": BulkSyncSchemas.getOperation,
  "bulkSync.schemas.update": BulkSyncSchemas.updateOperation,
  "bulkSync.schemas.cancel": BulkSyncSchemas.cancelOperation,
  "connections.getTypes": Connections.getTypesOperation,
  "connections.getConnectionTypeSchema": Connections.getConnectionTypeSchemaOperation,
  "connections.getTypeParameterValues": Connections.getTypeParameterValuesOperation,
  "connections.list": Connections.listOperation,
  "connections.create": Connections.createOperation,
  "connections.connect": Connections.connectOperation,
  "connections.testConnection": Connections.testConnectionOperation,
  "connections.get": Connections.getOperation,
  "connections.update": Connections.updateOperation,
  "connections.delete": Connections.deleteOperation,
  "connections.getParameterValues": Connections.getParameterValuesOperation,
  "connections.executeProxy": Connections.executeProxyOperation,
  "connections.getProxyInfo": Connections.getProxyInfoOperation,
  "connections.listSharedConnections": Connections.listSharedConnectionsOperation,
  "connections.listSharedConnectionsForPartner": Connections.listSharedConnectionsForPartnerOperation,
  "connections.createSharedConnection": Connections.createSharedConnectionOperation,
  "entities.get": Entities.getOperation,
  "entities.getForPartner": Entities.getForPartnerOperation,
  "events.list": Events.listOperation,
  "events.getTypes": Events.getTypesOperation,
  "identity.get": Identity.getOperation,
  "jobs.get": Jobs.getOperation,
  "modelSync.getSource": ModelSync.getSourceOperation,
  "modelSync.getSourceFields": ModelSync.getSourceFieldsOperation,
  "modelSync.list": ModelSync.listOperation,
  "modelSync.create": ModelSync.createOperation,
  "modelSync.getScheduleOptions": ModelSync.getScheduleOptionsOperation,
  "modelSync.get": ModelSync.getOperation,
  "modelSync.update": ModelSync.updateOperation,
  "modelSync.delete": ModelSync.deleteOperation,
  "modelSync.activate": ModelSync.activateOperation,
  "modelSync.cancel": ModelSync.cancelOperation,
  "modelSync.start": ModelSync.startOperation,
  "modelSync.getStatus": ModelSync.getStatusOperation,
  "modelSync.executions.list": ModelSyncExecutions.listOperation,
  "modelSync.executions.get": ModelSyncExecutions.getOperation,
  "modelSync.executions.cancel": ModelSyncExecutions.cancelOperation,
  "modelSync.executions.getConsoleLogs": ModelSyncExecutions.getConsoleLogsOperation,
  "modelSync.executions.getLogUrls": ModelSyncExecutions.getLogUrlsOperation,
  "modelSync.executions.getLogs": ModelSyncExecutions.getLogsOperation,
  "modelSync.targets.getTargetFields": ModelSyncTargets.getTargetFieldsOperation,
  "modelSync.targets.list": ModelSyncTargets.listOperation,
  "modelSync.targets.getCreateProperty": ModelSyncTargets.getCreatePropertyOperation,
  "models.getEnrichmentSource": Models.getEnrichmentSourceOperation,
  "models.post": Models.postOperation,
  "models.preview": Models.previewOperation,
  "models.list": Models.listOperation,
  "models.create": Models.createOperation,
  "models.get": Models.getOperation,
  "models.update": Models.updateOperation,
  "models.delete": Models.deleteOperation,
  "models.sample": Models.sampleOperation,
  "notifications.getGlobalErrorSubscribers": Notifications.getGlobalErrorSubscribersOperation,
  "notifications.setGlobalErrorSubscribers": Notifications.setGlobalErrorSubscribersOperation,
  "organization.getCurrent": Organization.getCurrentOperation,
  "organization.list": Organization.listOperation,
  "organization.create": Organization.createOperation,
  "organization.get": Organization.getOperation,
  "organization.update": Organization.updateOperation,
  "organization.delete": Organization.deleteOperation,
  "permissions.policies.list": PermissionsPolicies.listOperation,
  "permissions.policies.create": PermissionsPolicies.createOperation,
  "permissions.policies.get": PermissionsPolicies.getOperation,
  "permissions.policies.update": PermissionsPolicies.updateOperation,
  "permissions.policies.delete": PermissionsPolicies.deleteOperation,
  "permissions.roles.list": PermissionsRoles.listOperation,
  "permissions.roles.create": PermissionsRoles.createOperation,
  "permissions.roles.get": PermissionsRoles.getOperation,
  "permissions.roles.update": PermissionsRoles.updateOperation,
  "permissions.roles.delete": PermissionsRoles.deleteOperation,
  "queryRunner.runQuery": QueryRunner.runQueryOperation,
  "queryRunner.getQuery": QueryRunner.getQueryOperation,
  "schemas.upsertField": Schemas.upsertFieldOperation,
  "schemas.patchField": Schemas.patchFieldOperation,
  "schemas.deleteField": Schemas.deleteFieldOperation,
  "schemas.setPrimaryKeys": Schemas.setPrimaryKeysOperation,
  "schemas.resetPrimaryKeys": Schemas.resetPrimaryKeysOperation,
  "schemas.refresh": Schemas.refreshOperation,
  "schemas.getStatus": Schemas.getStatusOperation,
  "schemas.get": Schemas.getOperation,
  "schemas.getRecords": Schemas.getRecordsOperation,
  "users.listCurrentOrgUsers": Users.listCurrentOrgUsersOperation,
  "users.createCurrentOrgUser": Users.createCurrentOrgUserOperation,
  "users.getCurrentOrgUser": Users.getCurrentOrgUserOperation,
  "users.updateCurrentOrgUser": Users.updateCurrentOrgUserOperation,
  "users.deleteCurrentOrgUser": Users.deleteCurrentOrgUserOperation,
  "users.list": Users.listOperation,
  "users.create": Users.createOperation,
  "users.get": Users.getOperation,
  "users.update": Users.updateOperation,
  "users.delete": Users.deleteOperation,
  "users.createApiKey": Users.createApiKeyOperation,
  "webhooks.list": Webhooks.listOperation,
  "webhooks.create": Webhooks.createOperation,
  "webhooks.get": Webhooks.getOperation,
  "webhooks.update": Webhooks.updateOperation,
  "webhooks.delete": Webhooks.deleteOperation,
  "webhooks.disable": Webhooks.disableOperation,
  "webhooks.enable": Webhooks.enableOperation
}
