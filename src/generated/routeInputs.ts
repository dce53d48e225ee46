/** Inputs of the routes of all versions. Made by `npm run generate`. */
import type * as BulkSync20250918 from "./v2025-09-18/BulkSync.ts"
import type * as BulkSyncExecutions20250918 from "./v2025-09-18/BulkSyncExecutions.ts"
import type * as BulkSyncSchedules20250918 from "./v2025-09-18/BulkSyncSchedules.ts"
import type * as BulkSyncSchemas20250918 from "./v2025-09-18/BulkSyncSchemas.ts"
import type * as Connections20250918 from "./v2025-09-18/Connections.ts"
import type * as Entities20250918 from "./v2025-09-18/Entities.ts"
import type * as Events20250918 from "./v2025-09-18/Events.ts"
import type * as Jobs20250918 from "./v2025-09-18/Jobs.ts"
import type * as ModelSync20250918 from "./v2025-09-18/ModelSync.ts"
import type * as ModelSyncExecutions20250918 from "./v2025-09-18/ModelSyncExecutions.ts"
import type * as ModelSyncTargets20250918 from "./v2025-09-18/ModelSyncTargets.ts"
import type * as Models20250918 from "./v2025-09-18/Models.ts"
import type * as Notifications20250918 from "./v2025-09-18/Notifications.ts"
import type * as Organization20250918 from "./v2025-09-18/Organization.ts"
import type * as PermissionsPolicies20250918 from "./v2025-09-18/PermissionsPolicies.ts"
import type * as PermissionsRoles20250918 from "./v2025-09-18/PermissionsRoles.ts"
import type * as QueryRunner20250918 from "./v2025-09-18/QueryRunner.ts"
import type * as Schemas20250918 from "./v2025-09-18/Schemas.ts"
import type * as Users20250918 from "./v2025-09-18/Users.ts"
import type * as Webhooks20250918 from "./v2025-09-18/Webhooks.ts"
import type * as BulkSync20240208 from "./v2024-02-08/BulkSync.ts"
import type * as BulkSyncExecutions20240208 from "./v2024-02-08/BulkSyncExecutions.ts"
import type * as BulkSyncSchedules20240208 from "./v2024-02-08/BulkSyncSchedules.ts"
import type * as BulkSyncSchemas20240208 from "./v2024-02-08/BulkSyncSchemas.ts"
import type * as Connections20240208 from "./v2024-02-08/Connections.ts"
import type * as Events20240208 from "./v2024-02-08/Events.ts"
import type * as Jobs20240208 from "./v2024-02-08/Jobs.ts"
import type * as ModelSync20240208 from "./v2024-02-08/ModelSync.ts"
import type * as ModelSyncExecutions20240208 from "./v2024-02-08/ModelSyncExecutions.ts"
import type * as ModelSyncTargets20240208 from "./v2024-02-08/ModelSyncTargets.ts"
import type * as Models20240208 from "./v2024-02-08/Models.ts"
import type * as Notifications20240208 from "./v2024-02-08/Notifications.ts"
import type * as Organization20240208 from "./v2024-02-08/Organization.ts"
import type * as PermissionsPolicies20240208 from "./v2024-02-08/PermissionsPolicies.ts"
import type * as PermissionsRoles20240208 from "./v2024-02-08/PermissionsRoles.ts"
import type * as QueryRunner20240208 from "./v2024-02-08/QueryRunner.ts"
import type * as Schemas20240208 from "./v2024-02-08/Schemas.ts"
import type * as Users20240208 from "./v2024-02-08/Users.ts"
import type * as Webhooks20240208 from "./v2024-02-08/Webhooks.ts"
import type * as BulkSync20230425 from "./v2023-04-25/BulkSync.ts"
import type * as BulkSyncExecutions20230425 from "./v2023-04-25/BulkSyncExecutions.ts"
import type * as BulkSyncSchemas20230425 from "./v2023-04-25/BulkSyncSchemas.ts"
import type * as Connections20230425 from "./v2023-04-25/Connections.ts"
import type * as Events20230425 from "./v2023-04-25/Events.ts"
import type * as Jobs20230425 from "./v2023-04-25/Jobs.ts"
import type * as ModelSync20230425 from "./v2023-04-25/ModelSync.ts"
import type * as ModelSyncExecutions20230425 from "./v2023-04-25/ModelSyncExecutions.ts"
import type * as Models20230425 from "./v2023-04-25/Models.ts"
import type * as Organization20230425 from "./v2023-04-25/Organization.ts"
import type * as PermissionsPolicies20230425 from "./v2023-04-25/PermissionsPolicies.ts"
import type * as PermissionsRoles20230425 from "./v2023-04-25/PermissionsRoles.ts"
import type * as Schemas20230425 from "./v2023-04-25/Schemas.ts"
import type * as Users20230425 from "./v2023-04-25/Users.ts"
import type * as Webhooks20230425 from "./v2023-04-25/Webhooks.ts"
import type * as BulkSync20221212 from "./v2022-12-12/BulkSync.ts"
import type * as BulkSyncExecutions20221212 from "./v2022-12-12/BulkSyncExecutions.ts"
import type * as BulkSyncSchemas20221212 from "./v2022-12-12/BulkSyncSchemas.ts"
import type * as Connections20221212 from "./v2022-12-12/Connections.ts"
import type * as Events20221212 from "./v2022-12-12/Events.ts"
import type * as Jobs20221212 from "./v2022-12-12/Jobs.ts"
import type * as ModelSync20221212 from "./v2022-12-12/ModelSync.ts"
import type * as ModelSyncExecutions20221212 from "./v2022-12-12/ModelSyncExecutions.ts"
import type * as Models20221212 from "./v2022-12-12/Models.ts"
import type * as Organization20221212 from "./v2022-12-12/Organization.ts"
import type * as PermissionsPolicies20221212 from "./v2022-12-12/PermissionsPolicies.ts"
import type * as PermissionsRoles20221212 from "./v2022-12-12/PermissionsRoles.ts"
import type * as Schemas20221212 from "./v2022-12-12/Schemas.ts"
import type * as Users20221212 from "./v2022-12-12/Users.ts"
import type * as Webhooks20221212 from "./v2022-12-12/Webhooks.ts"

/** The input of each route in the versions that have it. A route is named by the id of its newest operation. */
export interface RouteInputs {
  readonly "bulkSync.activate":
    | BulkSync20250918.ActivateInput
    | BulkSync20240208.ActivateInput
    | BulkSync20230425.ActivateInput
    | BulkSync20221212.ActivateInput
  readonly "bulkSync.cancel": BulkSync20250918.CancelInput | BulkSync20240208.CancelInput | BulkSync20230425.CancelInput
  readonly "bulkSync.create":
    | BulkSync20250918.CreateInput
    | BulkSync20240208.CreateInput
    | BulkSync20230425.CreateInput
    | BulkSync20221212.CreateInput
  readonly "bulkSync.delete":
    | BulkSync20250918.DeleteInput
    | BulkSync20240208.RemoveInput
    | BulkSync20230425.RemoveInput
    | BulkSync20221212.RemoveInput
  readonly "bulkSync.executions.cancel": BulkSyncExecutions20250918.CancelInput | BulkSyncExecutions20240208.CancelInput
  readonly "bulkSync.executions.exportLogs":
    | BulkSyncExecutions20250918.ExportLogsInput
    | BulkSyncExecutions20240208.ExportLogsInput
  readonly "bulkSync.executions.get":
    | BulkSyncExecutions20250918.GetInput
    | BulkSyncExecutions20240208.GetInput
    | BulkSyncExecutions20230425.GetInput
    | BulkSyncExecutions20221212.GetInput
  readonly "bulkSync.executions.getConsoleLogs": BulkSyncExecutions20250918.GetConsoleLogsInput
  readonly "bulkSync.executions.getLogs":
    | BulkSyncExecutions20250918.GetLogsInput
    | BulkSyncExecutions20240208.GetLogsInput
  readonly "bulkSync.executions.getSchemaConsoleLogs": BulkSyncExecutions20250918.GetSchemaConsoleLogsInput
  readonly "bulkSync.executions.list":
    | BulkSyncExecutions20250918.ListInput
    | BulkSyncExecutions20240208.ListInput
    | BulkSyncExecutions20230425.ListInput
    | BulkSyncExecutions20221212.ListInput
  readonly "bulkSync.executions.listStatus":
    | BulkSyncExecutions20250918.ListStatusInput
    | BulkSyncExecutions20240208.ListStatusInput
  readonly "bulkSync.get":
    | BulkSync20250918.GetInput
    | BulkSync20240208.GetInput
    | BulkSync20230425.GetInput
    | BulkSync20221212.GetInput
  readonly "bulkSync.getDestination": BulkSync20250918.GetDestinationInput | BulkSync20240208.GetDestinationInput
  readonly "bulkSync.getDestination@2023-04-25":
    | BulkSync20230425.GetDestinationInput
    | BulkSync20221212.GetDestinationInput
  readonly "bulkSync.getSource": BulkSync20250918.GetSourceInput | BulkSync20240208.GetSourceInput
  readonly "bulkSync.getSource@2023-04-25": BulkSync20230425.GetSourceInput | BulkSync20221212.GetSourceInput
  readonly "bulkSync.getSourceSchema": BulkSync20230425.GetSourceSchemaInput | BulkSync20221212.GetSourceSchemaInput
  readonly "bulkSync.getSourceStatus": BulkSync20230425.GetSourceStatusInput | BulkSync20221212.GetSourceStatusInput
  readonly "bulkSync.getStatus":
    | BulkSync20250918.GetStatusInput
    | BulkSync20240208.GetStatusInput
    | BulkSync20230425.GetStatusInput
    | BulkSync20221212.GetStatusInput
  readonly "bulkSync.list": BulkSync20250918.ListInput | BulkSync20240208.ListInput | {}
  readonly "bulkSync.schedules.create": BulkSyncSchedules20250918.CreateInput | BulkSyncSchedules20240208.CreateInput
  readonly "bulkSync.schedules.delete": BulkSyncSchedules20250918.DeleteInput | BulkSyncSchedules20240208.DeleteInput
  readonly "bulkSync.schedules.get": BulkSyncSchedules20250918.GetInput | BulkSyncSchedules20240208.GetInput
  readonly "bulkSync.schedules.list": BulkSyncSchedules20250918.ListInput | BulkSyncSchedules20240208.ListInput
  readonly "bulkSync.schedules.update": BulkSyncSchedules20250918.UpdateInput | BulkSyncSchedules20240208.UpdateInput
  readonly "bulkSync.schemas.cancel": BulkSyncSchemas20250918.CancelInput | BulkSyncSchemas20240208.CancelInput
  readonly "bulkSync.schemas.get":
    | BulkSyncSchemas20250918.GetInput
    | BulkSyncSchemas20240208.GetInput
    | BulkSyncSchemas20230425.GetInput
    | BulkSyncSchemas20221212.GetInput
  readonly "bulkSync.schemas.list":
    | BulkSyncSchemas20250918.ListInput
    | BulkSyncSchemas20240208.ListInput
    | BulkSyncSchemas20230425.ListInput
    | BulkSyncSchemas20221212.ListInput
  readonly "bulkSync.schemas.patch":
    | BulkSyncSchemas20250918.PatchInput
    | BulkSyncSchemas20240208.PatchInput
    | BulkSyncSchemas20221212.PatchInput
  readonly "bulkSync.schemas.update": BulkSyncSchemas20250918.UpdateInput | BulkSyncSchemas20240208.UpdateInput
  readonly "bulkSync.schemas.update@2023-04-25":
    | BulkSyncSchemas20230425.UpdateInput
    | BulkSyncSchemas20221212.UpdateInput
  readonly "bulkSync.start":
    | BulkSync20250918.StartInput
    | BulkSync20240208.StartInput
    | BulkSyncExecutions20230425.StartInput
    | BulkSyncExecutions20221212.StartInput
  readonly "bulkSync.update": BulkSync20250918.UpdateInput | BulkSync20240208.UpdateInput
  readonly "bulkSync.update@2023-04-25": BulkSync20230425.UpdateInput | BulkSync20221212.UpdateInput
  readonly "connections.connect":
    | Connections20250918.ConnectInput
    | Connections20240208.ConnectInput
    | Connections20230425.ConnectInput
    | Connections20221212.ConnectInput
  readonly "connections.create":
    | Connections20250918.CreateInput
    | Connections20240208.CreateInput
    | Connections20230425.CreateInput
    | Connections20221212.CreateInput
  readonly "connections.createSharedConnection": Connections20250918.CreateSharedConnectionInput
  readonly "connections.createSharedConnection@2024-02-08":
    | Connections20240208.CreateSharedConnectionInput
    | Connections20230425.CreateSharedConnectionInput
  readonly "connections.delete":
    | Connections20250918.DeleteInput
    | Connections20240208.RemoveInput
    | Connections20230425.RemoveInput
    | Connections20221212.RemoveInput
  readonly "connections.executeProxy": Connections20250918.ExecuteProxyInput
  readonly "connections.get":
    | Connections20250918.GetInput
    | Connections20240208.GetInput
    | Connections20230425.GetInput
    | Connections20221212.GetInput
  readonly "connections.getConnectionTypeSchema":
    | Connections20250918.GetConnectionTypeSchemaInput
    | Connections20240208.GetConnectionTypeSchemaInput
  readonly "connections.getParameterValues":
    | Connections20250918.GetParameterValuesInput
    | Connections20240208.GetParameterValuesInput
    | Connections20230425.GetParameterValuesInput
    | Connections20221212.GetParameterValuesInput
  readonly "connections.getProxyInfo": Connections20250918.GetProxyInfoInput
  readonly "connections.getSource": Connections20230425.GetSourceInput | Connections20221212.GetSourceInput
  readonly "connections.getSourceFields":
    | Connections20230425.GetSourceFieldsInput
    | Connections20221212.GetSourceFieldsInput
  readonly "connections.getTarget": Connections20230425.GetTargetInput | Connections20221212.GetTargetInput
  readonly "connections.getTargetFields":
    | Connections20230425.GetTargetFieldsInput
    | Connections20221212.GetTargetFieldsInput
  readonly "connections.getTypeParameterValues":
    | Connections20250918.GetTypeParameterValuesInput
    | Connections20240208.GetTypeParameterValuesInput
    | Connections20230425.GetTypeParameterValuesInput
  readonly "connections.getTypes": {}
  readonly "connections.list": {}
  readonly "connections.listSharedConnections": Connections20250918.ListSharedConnectionsInput
  readonly "connections.listSharedConnections@2024-02-08":
    | Connections20240208.ListSharedConnectionsInput
    | Connections20230425.ListSharedConnectionsInput
  readonly "connections.listSharedConnectionsForPartner": Connections20250918.ListSharedConnectionsForPartnerInput
  readonly "connections.testConnection":
    | Connections20250918.TestConnectionInput
    | Connections20240208.TestConnectionInput
  readonly "connections.update": Connections20250918.UpdateInput | Connections20240208.UpdateInput
  readonly "connections.update@2023-04-25": Connections20230425.UpdateInput | Connections20221212.UpdateInput
  readonly "entities.get": Entities20250918.GetInput
  readonly "entities.getForPartner": Entities20250918.GetForPartnerInput
  readonly "events.getTypes": {}
  readonly "events.list":
    | Events20250918.ListInput
    | Events20240208.ListInput
    | Events20230425.ApiV2GetEventsInput
    | Events20221212.ApiV2GetEventsInput
  readonly "identity.get": {}
  readonly "jobs.get": Jobs20250918.GetInput | Jobs20240208.GetInput | Jobs20230425.GetInput | Jobs20221212.GetInput
  readonly "modelSync.activate":
    | ModelSync20250918.ActivateInput
    | ModelSync20240208.ActivateInput
    | ModelSync20230425.ActivateInput
    | ModelSync20221212.ActivateInput
  readonly "modelSync.cancel": ModelSync20250918.CancelInput | ModelSync20240208.CancelInput
  readonly "modelSync.create":
    | ModelSync20250918.CreateInput
    | ModelSync20240208.CreateInput
    | ModelSync20230425.CreateInput
    | ModelSync20221212.CreateInput
  readonly "modelSync.delete":
    | ModelSync20250918.DeleteInput
    | ModelSync20240208.RemoveInput
    | ModelSync20230425.RemoveInput
    | ModelSync20221212.RemoveInput
  readonly "modelSync.executions.cancel": ModelSyncExecutions20250918.CancelInput
  readonly "modelSync.executions.get":
    | ModelSyncExecutions20250918.GetInput
    | ModelSyncExecutions20240208.GetInput
    | ModelSyncExecutions20230425.GetInput
    | ModelSyncExecutions20221212.GetInput
  readonly "modelSync.executions.getConsoleLogs": ModelSyncExecutions20250918.GetConsoleLogsInput
  readonly "modelSync.executions.getErrorLogUrLs": ModelSyncExecutions20230425.GetErrorLogUrLsInput
  readonly "modelSync.executions.getErrorLogs":
    | ModelSyncExecutions20230425.GetErrorLogsInput
    | ModelSyncExecutions20221212.GetErrorLogsInput
  readonly "modelSync.executions.getInsertLogUrLs": ModelSyncExecutions20230425.GetInsertLogUrLsInput
  readonly "modelSync.executions.getInsertLogs":
    | ModelSyncExecutions20230425.GetInsertLogsInput
    | ModelSyncExecutions20221212.GetInsertLogsInput
  readonly "modelSync.executions.getLogUrls":
    | ModelSyncExecutions20250918.GetLogUrlsInput
    | ModelSyncExecutions20240208.GetLogUrlsInput
  readonly "modelSync.executions.getLogs":
    | ModelSyncExecutions20250918.GetLogsInput
    | ModelSyncExecutions20240208.GetLogsInput
  readonly "modelSync.executions.getRecordLogUrLs": ModelSyncExecutions20230425.GetRecordLogUrLsInput
  readonly "modelSync.executions.getRecordLogs":
    | ModelSyncExecutions20230425.GetRecordLogsInput
    | ModelSyncExecutions20221212.GetRecordLogsInput
  readonly "modelSync.executions.getUpdateLogUrLs": ModelSyncExecutions20230425.GetUpdateLogUrLsInput
  readonly "modelSync.executions.getUpdateLogs":
    | ModelSyncExecutions20230425.GetUpdateLogsInput
    | ModelSyncExecutions20221212.GetUpdateLogsInput
  readonly "modelSync.executions.getWarningLogUrLs": ModelSyncExecutions20230425.GetWarningLogUrLsInput
  readonly "modelSync.executions.getWarningLogs": ModelSyncExecutions20230425.GetWarningLogsInput
  readonly "modelSync.executions.list":
    | ModelSyncExecutions20250918.ListInput
    | ModelSyncExecutions20240208.ListInput
    | ModelSyncExecutions20230425.ListInput
    | ModelSyncExecutions20221212.ListInput
  readonly "modelSync.executions.update": ModelSyncExecutions20240208.UpdateInput
  readonly "modelSync.get":
    | ModelSync20250918.GetInput
    | ModelSync20240208.GetInput
    | ModelSync20230425.GetInput
    | ModelSync20221212.GetInput
  readonly "modelSync.getScheduleOptions": {}
  readonly "modelSync.getSource": ModelSync20250918.GetSourceInput | ModelSync20240208.GetSourceInput
  readonly "modelSync.getSourceFields": ModelSync20250918.GetSourceFieldsInput | ModelSync20240208.GetSourceFieldsInput
  readonly "modelSync.getStatus":
    | ModelSync20250918.GetStatusInput
    | ModelSync20240208.GetStatusInput
    | ModelSync20230425.GetStatusInput
    | ModelSync20221212.GetStatusInput
  readonly "modelSync.list": ModelSync20250918.ListInput | ModelSync20240208.ListInput | {}
  readonly "modelSync.start":
    | ModelSync20250918.StartInput
    | ModelSync20240208.StartInput
    | ModelSync20230425.StartInput
    | ModelSync20221212.StartInput
  readonly "modelSync.targets.getCreateProperty":
    | ModelSyncTargets20250918.GetCreatePropertyInput
    | ModelSyncTargets20240208.GetCreatePropertyInput
  readonly "modelSync.targets.getTarget": ModelSyncTargets20240208.GetTargetInput
  readonly "modelSync.targets.getTargetFields":
    | ModelSyncTargets20250918.GetTargetFieldsInput
    | ModelSyncTargets20240208.GetTargetFieldsInput
  readonly "modelSync.targets.list": ModelSyncTargets20250918.ListInput | ModelSyncTargets20240208.ListInput
  readonly "modelSync.update": ModelSync20250918.UpdateInput | ModelSync20240208.UpdateInput
  readonly "modelSync.update@2023-04-25": ModelSync20230425.UpdateInput | ModelSync20221212.UpdateInput
  readonly "models.create":
    | Models20250918.CreateInput
    | Models20240208.CreateInput
    | Models20230425.CreateInput
    | Models20221212.CreateInput
  readonly "models.delete":
    | Models20250918.DeleteInput
    | Models20240208.RemoveInput
    | Models20230425.RemoveInput
    | Models20221212.RemoveInput
  readonly "models.get":
    | Models20250918.GetInput
    | Models20240208.GetInput
    | Models20230425.GetInput
    | Models20221212.GetInput
  readonly "models.getEnrichmentSource":
    | Models20250918.GetEnrichmentSourceInput
    | Models20240208.GetEnrichmentSourceInput
  readonly "models.list": Models20250918.ListInput | {}
  readonly "models.post": Models20250918.PostInput | Models20240208.PostInput | Models20230425.PostInput
  readonly "models.preview": Models20250918.PreviewInput | Models20240208.PreviewInput | Models20230425.PreviewInput
  readonly "models.sample": Models20250918.SampleInput | Models20240208.SampleInput | Models20230425.SampleInput
  readonly "models.update": Models20250918.UpdateInput | Models20240208.UpdateInput
  readonly "models.update@2023-04-25": Models20230425.UpdateInput | Models20221212.UpdateInput
  readonly "notifications.getGlobalErrorSubscribers": {}
  readonly "notifications.setGlobalErrorSubscribers":
    | Notifications20250918.SetGlobalErrorSubscribersInput
    | Notifications20240208.SetGlobalErrorSubscribersInput
  readonly "organization.create":
    | Organization20250918.CreateInput
    | Organization20240208.CreateInput
    | Organization20230425.CreateInput
    | Organization20221212.CreateInput
  readonly "organization.delete":
    | Organization20250918.DeleteInput
    | Organization20240208.RemoveInput
    | Organization20230425.RemoveInput
    | Organization20221212.RemoveInput
  readonly "organization.get":
    | Organization20250918.GetInput
    | Organization20240208.GetInput
    | Organization20230425.GetInput
    | Organization20221212.GetInput
  readonly "organization.getCurrent": {}
  readonly "organization.list": {}
  readonly "organization.update": Organization20250918.UpdateInput | Organization20240208.UpdateInput
  readonly "organization.update@2023-04-25": Organization20230425.UpdateInput | Organization20221212.UpdateInput
  readonly "permissions.policies.create":
    | PermissionsPolicies20250918.CreateInput
    | PermissionsPolicies20240208.CreateInput
    | PermissionsPolicies20230425.CreateInput
    | PermissionsPolicies20221212.CreateInput
  readonly "permissions.policies.delete":
    | PermissionsPolicies20250918.DeleteInput
    | PermissionsPolicies20240208.RemoveInput
    | PermissionsPolicies20230425.DeleteInput
    | PermissionsPolicies20221212.DeleteInput
  readonly "permissions.policies.get":
    | PermissionsPolicies20250918.GetInput
    | PermissionsPolicies20240208.GetInput
    | PermissionsPolicies20230425.GetInput
    | PermissionsPolicies20221212.GetInput
  readonly "permissions.policies.list": {}
  readonly "permissions.policies.update":
    | PermissionsPolicies20250918.UpdateInput
    | PermissionsPolicies20240208.UpdateInput
  readonly "permissions.policies.update@2023-04-25":
    | PermissionsPolicies20230425.UpdateInput
    | PermissionsPolicies20221212.UpdateInput
  readonly "permissions.roles.create":
    | PermissionsRoles20250918.CreateInput
    | PermissionsRoles20240208.CreateInput
    | PermissionsRoles20230425.CreateInput
    | PermissionsRoles20221212.CreateInput
  readonly "permissions.roles.delete":
    | PermissionsRoles20250918.DeleteInput
    | PermissionsRoles20240208.RemoveInput
    | PermissionsRoles20230425.DeleteInput
    | PermissionsRoles20221212.DeleteInput
  readonly "permissions.roles.get":
    | PermissionsRoles20250918.GetInput
    | PermissionsRoles20240208.GetInput
    | PermissionsRoles20230425.GetInput
    | PermissionsRoles20221212.GetInput
  readonly "permissions.roles.list": {}
  readonly "permissions.roles.update": PermissionsRoles20250918.UpdateInput | PermissionsRoles20240208.UpdateInput
  readonly "permissions.roles.update@2023-04-25":
    | PermissionsRoles20230425.UpdateInput
    | PermissionsRoles20221212.UpdateInput
  readonly "queryRunner.getQuery": QueryRunner20250918.GetQueryInput | QueryRunner20240208.GetQueryInput
  readonly "queryRunner.runQuery": QueryRunner20250918.RunQueryInput | QueryRunner20240208.RunQueryInput
  readonly "schemas.deleteField": Schemas20250918.DeleteFieldInput | Schemas20240208.DeleteFieldInput
  readonly "schemas.get": Schemas20250918.GetInput | Schemas20240208.GetInput
  readonly "schemas.getRecords": Schemas20250918.GetRecordsInput | Schemas20240208.GetRecordsInput
  readonly "schemas.getRecords@2023-04-25": Schemas20230425.GetRecordsInput | Schemas20221212.GetRecordsInput
  readonly "schemas.getStatus": Schemas20250918.GetStatusInput | Schemas20240208.GetStatusInput
  readonly "schemas.patchField": Schemas20250918.PatchFieldInput
  readonly "schemas.refresh": Schemas20250918.RefreshInput | Schemas20240208.RefreshInput
  readonly "schemas.resetPrimaryKeys": Schemas20250918.ResetPrimaryKeysInput | Schemas20240208.ResetPrimaryKeysInput
  readonly "schemas.setPrimaryKeys": Schemas20250918.SetPrimaryKeysInput | Schemas20240208.SetPrimaryKeysInput
  readonly "schemas.upsertField": Schemas20250918.UpsertFieldInput | Schemas20240208.UpsertFieldInput
  readonly "users.create":
    | Users20250918.CreateInput
    | Users20240208.CreateInput
    | Users20230425.CreateInput
    | Users20221212.CreateInput
  readonly "users.createApiKey":
    | Users20250918.CreateApiKeyInput
    | Users20240208.CreateApiKeyInput
    | Users20230425.CreateApiKeyInput
    | Users20221212.CreateApiKeyInput
  readonly "users.createCurrentOrgUser": Users20250918.CreateCurrentOrgUserInput
  readonly "users.delete":
    | Users20250918.DeleteInput
    | Users20240208.RemoveInput
    | Users20230425.RemoveInput
    | Users20221212.RemoveInput
  readonly "users.deleteCurrentOrgUser": Users20250918.DeleteCurrentOrgUserInput
  readonly "users.get":
    | Users20250918.GetInput
    | Users20240208.GetInput
    | Users20230425.GetInput
    | Users20221212.GetInput
  readonly "users.getCurrentOrgUser": Users20250918.GetCurrentOrgUserInput
  readonly "users.list":
    | Users20250918.ListInput
    | Users20240208.ListInput
    | Users20230425.ListInput
    | Users20221212.ListInput
  readonly "users.listCurrentOrgUsers": {}
  readonly "users.update": Users20250918.UpdateInput | Users20240208.UpdateInput
  readonly "users.update@2023-04-25": Users20230425.UpdateInput | Users20221212.UpdateInput
  readonly "users.updateCurrentOrgUser": Users20250918.UpdateCurrentOrgUserInput
  readonly "webhooks.create":
    | Webhooks20250918.CreateInput
    | Webhooks20240208.CreateInput
    | Webhooks20230425.CreateInput
    | Webhooks20221212.CreateInput
  readonly "webhooks.delete":
    | Webhooks20250918.DeleteInput
    | Webhooks20240208.RemoveInput
    | Webhooks20230425.DeleteInput
    | Webhooks20221212.DeleteInput
  readonly "webhooks.disable": Webhooks20250918.DisableInput | Webhooks20240208.DisableInput
  readonly "webhooks.enable": Webhooks20250918.EnableInput | Webhooks20240208.EnableInput
  readonly "webhooks.get":
    | Webhooks20250918.GetInput
    | Webhooks20240208.GetInput
    | Webhooks20230425.GetInput
    | Webhooks20221212.GetInput
  readonly "webhooks.list": {}
  readonly "webhooks.update": Webhooks20250918.UpdateInput | Webhooks20240208.UpdateInput
  readonly "webhooks.update@2023-04-25": Webhooks20230425.UpdateInput | Webhooks20221212.UpdateInput
}
