/**
 * The operations of API version 2022-12-12 as data, for tools that go through all of them.
 *
 * Made from `spec/2022-12-12.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Operation from "../../Operation.ts"
import * as BulkSync from "./BulkSync.ts"
import * as BulkSyncExecutions from "./BulkSyncExecutions.ts"
import * as BulkSyncSchemas from "./BulkSyncSchemas.ts"
import * as Connections from "./Connections.ts"
import * as Events from "./Events.ts"
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
  BulkSync.getStatusOperation,
  BulkSyncExecutions.listOperation,
  BulkSyncExecutions.startOperation,
  BulkSyncExecutions.getOperation,
  BulkSyncSchemas.listOperation,
  BulkSyncSchemas.patchOperation,
  BulkSyncSchemas.getOperation,
  BulkSyncSchemas.updateOperation,
  Connections.getTypesOperation,
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
  Events.apiV2GetEventsOperation,
  Events.apiV2GetEventTypesOperation,
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
  ModelSyncExecutions.getErrorLogsOperation,
  ModelSyncExecutions.getInsertLogsOperation,
  ModelSyncExecutions.getRecordLogsOperation,
  ModelSyncExecutions.getUpdateLogsOperation,
  Models.listOperation,
  Models.createOperation,
  Models.getOperation,
  Models.updateOperation,
  Models.removeOperation,
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

/** Every operation by its id, each with its own types. */
export const byId: {
  readonly "bulkSync.getDestination": typeof BulkSync.getDestinationOperation
  readonly "bulkSync.getSource": typeof BulkSync.getSourceOperation
  readonly "bulkSync.getSourceSchema": typeof BulkSync.getSourceSchemaOperation
  readonly "bulkSync.getSourceStatus": typeof BulkSync.getSourceStatusOperation
  readonly "bulkSync.list": typeof BulkSync.listOperation
  readonly "bulkSync.create": typeof BulkSync.createOperation
  readonly "bulkSync.get": typeof BulkSync.getOperation
  readonly "bulkSync.update": typeof BulkSync.updateOperation
  readonly "bulkSync.remove": typeof BulkSync.removeOperation
  readonly "bulkSync.activate": typeof BulkSync.activateOperation
  readonly "bulkSync.getStatus": typeof BulkSync.getStatusOperation
  readonly "bulkSync.executions.list": typeof BulkSyncExecutions.listOperation
  readonly "bulkSync.executions.start": typeof BulkSyncExecutions.startOperation
  readonly "bulkSync.executions.get": typeof BulkSyncExecutions.getOperation
  readonly "bulkSync.schemas.list": typeof BulkSyncSchemas.listOperation
  readonly "bulkSync.schemas.patch": typeof BulkSyncSchemas.patchOperation
  readonly "bulkSync.schemas.get": typeof BulkSyncSchemas.getOperation
  readonly "bulkSync.schemas.update": typeof BulkSyncSchemas.updateOperation
  readonly "connections.getTypes": typeof Connections.getTypesOperation
  readonly "connections.list": typeof Connections.listOperation
  readonly "connections.create": typeof Connections.createOperation
  readonly "connections.connect": typeof Connections.connectOperation
  readonly "connections.get": typeof Connections.getOperation
  readonly "connections.update": typeof Connections.updateOperation
  readonly "connections.remove": typeof Connections.removeOperation
  readonly "connections.getParameterValues": typeof Connections.getParameterValuesOperation
  readonly "connections.getSource": typeof Connections.getSourceOperation
  readonly "connections.getSourceFields": typeof Connections.getSourceFieldsOperation
  readonly "connections.getTarget": typeof Connections.getTargetOperation
  readonly "connections.getTargetFields": typeof Connections.getTargetFieldsOperation
  readonly "events.apiV2GetEvents": typeof Events.apiV2GetEventsOperation
  readonly "events.apiV2GetEventTypes": typeof Events.apiV2GetEventTypesOperation
  readonly "jobs.get": typeof Jobs.getOperation
  readonly "modelSync.list": typeof ModelSync.listOperation
  readonly "modelSync.create": typeof ModelSync.createOperation
  readonly "modelSync.getScheduleOptions": typeof ModelSync.getScheduleOptionsOperation
  readonly "modelSync.get": typeof ModelSync.getOperation
  readonly "modelSync.update": typeof ModelSync.updateOperation
  readonly "modelSync.remove": typeof ModelSync.removeOperation
  readonly "modelSync.activate": typeof ModelSync.activateOperation
  readonly "modelSync.start": typeof ModelSync.startOperation
  readonly "modelSync.getStatus": typeof ModelSync.getStatusOperation
  readonly "modelSync.executions.list": typeof ModelSyncExecutions.listOperation
  readonly "modelSync.executions.get": typeof ModelSyncExecutions.getOperation
  readonly "modelSync.executions.getErrorLogs": typeof ModelSyncExecutions.getErrorLogsOperation
  readonly "modelSync.executions.getInsertLogs": typeof ModelSyncExecutions.getInsertLogsOperation
  readonly "modelSync.executions.getRecordLogs": typeof ModelSyncExecutions.getRecordLogsOperation
  readonly "modelSync.executions.getUpdateLogs": typeof ModelSyncExecutions.getUpdateLogsOperation
  readonly "models.list": typeof Models.listOperation
  readonly "models.create": typeof Models.createOperation
  readonly "models.get": typeof Models.getOperation
  readonly "models.update": typeof Models.updateOperation
  readonly "models.remove": typeof Models.removeOperation
  readonly "organization.list": typeof Organization.listOperation
  readonly "organization.create": typeof Organization.createOperation
  readonly "organization.get": typeof Organization.getOperation
  readonly "organization.update": typeof Organization.updateOperation
  readonly "organization.remove": typeof Organization.removeOperation
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
  readonly "schemas.getRecords": typeof Schemas.getRecordsOperation
  readonly "users.list": typeof Users.listOperation
  readonly "users.create": typeof Users.createOperation
  readonly "users.get": typeof Users.getOperation
  readonly "users.update": typeof Users.updateOperation
  readonly "users.remove": typeof Users.removeOperation
  readonly "users.createApiKey": typeof Users.createApiKeyOperation
  readonly "webhooks.list": typeof Webhooks.listOperation
  readonly "webhooks.create": typeof Webhooks.createOperation
  readonly "webhooks.get": typeof Webhooks.getOperation
  readonly "webhooks.update": typeof Webhooks.updateOperation
  readonly "webhooks.delete": typeof Webhooks.deleteOperation
} = {
  "bulkSync.getDestination": BulkSync.getDestinationOperation,
  "bulkSync.getSource": BulkSync.getSourceOperation,
  "bulkSync.getSourceSchema": BulkSync.getSourceSchemaOperation,
  "bulkSync.getSourceStatus": BulkSync.getSourceStatusOperation,
  "bulkSync.list": BulkSync.listOperation,
  "bulkSync.create": BulkSync.createOperation,
  "bulkSync.get": BulkSync.getOperation,
  "bulkSync.update": BulkSync.updateOperation,
  "bulkSync.remove": BulkSync.removeOperation,
  "bulkSync.activate": BulkSync.activateOperation,
  "bulkSync.getStatus": BulkSync.getStatusOperation,
  "bulkSync.executions.list": BulkSyncExecutions.listOperation,
  "bulkSync.executions.start": BulkSyncExecutions.startOperation,
  "bulkSync.executions.get": BulkSyncExecutions.getOperation,
  "bulkSync.schemas.list": BulkSyncSchemas.listOperation,
  "bulkSync.schemas.patch": BulkSyncSchemas.patchOperation,
  "bulkSync.schemas.get": BulkSyncSchemas.getOperation,
  "bulkSync.schemas.update": BulkSyncSchemas.updateOperation,
  "connections.getTypes": Connections.getTypesOperation,
  "connections.list": Connections.listOperation,
  "connections.create": Connections.createOperation,
  "connections.connect": Connections.connectOperation,
  "connections.get": Connections.getOperation,
  "connections.update": Connections.updateOperation,
  "connections.remove": Connections.removeOperation,
  "connections.getParameterValues": Connections.getParameterValuesOperation,
  "connections.getSource": Connections.getSourceOperation,
  "connections.getSourceFields": Connections.getSourceFieldsOperation,
  "connections.getTarget": Connections.getTargetOperation,
  "connections.getTargetFields": Connections.getTargetFieldsOperation,
  "events.apiV2GetEvents": Events.apiV2GetEventsOperation,
  "events.apiV2GetEventTypes": Events.apiV2GetEventTypesOperation,
  "jobs.get": Jobs.getOperation,
  "modelSync.list": ModelSync.listOperation,
  "modelSync.create": ModelSync.createOperation,
  "modelSync.getScheduleOptions": ModelSync.getScheduleOptionsOperation,
  "modelSync.get": ModelSync.getOperation,
  "modelSync.update": ModelSync.updateOperation,
  "modelSync.remove": ModelSync.removeOperation,
  "modelSync.activate": ModelSync.activateOperation,
  "modelSync.start": ModelSync.startOperation,
  "modelSync.getStatus": ModelSync.getStatusOperation,
  "modelSync.executions.list": ModelSyncExecutions.listOperation,
  "modelSync.executions.get": ModelSyncExecutions.getOperation,
  "modelSync.executions.getErrorLogs": ModelSyncExecutions.getErrorLogsOperation,
  "modelSync.executions.getInsertLogs": ModelSyncExecutions.getInsertLogsOperation,
  "modelSync.executions.getRecordLogs": ModelSyncExecutions.getRecordLogsOperation,
  "modelSync.executions.getUpdateLogs": ModelSyncExecutions.getUpdateLogsOperation,
  "models.list": Models.listOperation,
  "models.create": Models.createOperation,
  "models.get": Models.getOperation,
  "models.update": Models.updateOperation,
  "models.remove": Models.removeOperation,
  "organization.list": Organization.listOperation,
  "organization.create": Organization.createOperation,
  "organization.get": Organization.getOperation,
  "organization.update": Organization.updateOperation,
  "organization.remove": Organization.removeOperation,
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
  "schemas.getRecords": Schemas.getRecordsOperation,
  "users.list": Users.listOperation,
  "users.create": Users.createOperation,
  "users.get": Users.getOperation,
  "users.update": Users.updateOperation,
  "users.remove": Users.removeOperation,
  "users.createApiKey": Users.createApiKeyOperation,
  "webhooks.list": Webhooks.listOperation,
  "webhooks.create": Webhooks.createOperation,
  "webhooks.get": Webhooks.getOperation,
  "webhooks.update": Webhooks.updateOperation,
  "webhooks.delete": Webhooks.deleteOperation
}
