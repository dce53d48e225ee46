/** Routes of all versions: operations with one method and path are the same call. Made by `npm run generate`. */
import type { RouteInputs } from "./routeInputs.ts"

/** The operations of each route by their versions and ids, newest first. */
export const routes: { readonly [Route in keyof RouteInputs]: ReadonlyArray<string> } = {
  "bulkSync.activate": [
    "2025-09-18 bulkSync.activate",
    "2024-02-08 bulkSync.activate",
    "2023-04-25 bulkSync.activate",
    "2022-12-12 bulkSync.activate"
  ],
  "bulkSync.cancel": ["2025-09-18 bulkSync.cancel", "2024-02-08 bulkSync.cancel", "2023-04-25 bulkSync.cancel"],
  "bulkSync.create": [
    "2025-09-18 bulkSync.create",
    "2024-02-08 bulkSync.create",
    "2023-04-25 bulkSync.create",
    "2022-12-12 bulkSync.create"
  ],
  "bulkSync.delete": [
    "2025-09-18 bulkSync.delete",
    "2024-02-08 bulkSync.remove",
    "2023-04-25 bulkSync.remove",
    "2022-12-12 bulkSync.remove"
  ],
  "bulkSync.executions.cancel": ["2025-09-18 bulkSync.executions.cancel", "2024-02-08 bulkSync.executions.cancel"],
  "bulkSync.executions.exportLogs": [
    "2025-09-18 bulkSync.executions.exportLogs",
    "2024-02-08 bulkSync.executions.exportLogs"
  ],
  "bulkSync.executions.get": [
    "2025-09-18 bulkSync.executions.get",
    "2024-02-08 bulkSync.executions.get",
    "2023-04-25 bulkSync.executions.get",
    "2022-12-12 bulkSync.executions.get"
  ],
  "bulkSync.executions.getConsoleLogs": ["2025-09-18 bulkSync.executions.getConsoleLogs"],
  "bulkSync.executions.getLogs": ["2025-09-18 bulkSync.executions.getLogs", "2024-02-08 bulkSync.executions.getLogs"],
  "bulkSync.executions.getSchemaConsoleLogs": ["2025-09-18 bulkSync.executions.getSchemaConsoleLogs"],
  "bulkSync.executions.list": [
    "2025-09-18 bulkSync.executions.list",
    "2024-02-08 bulkSync.executions.list",
    "2023-04-25 bulkSync.executions.list",
    "2022-12-12 bulkSync.executions.list"
  ],
  "bulkSync.executions.listStatus": [
    "2025-09-18 bulkSync.executions.listStatus",
    "2024-02-08 bulkSync.executions.listStatus"
  ],
  "bulkSync.get": [
    "2025-09-18 bulkSync.get",
    "2024-02-08 bulkSync.get",
    "2023-04-25 bulkSync.get",
    "2022-12-12 bulkSync.get"
  ],
  "bulkSync.getDestination": ["2025-09-18 bulkSync.getDestination", "2024-02-08 bulkSync.getDestination"],
  "bulkSync.getDestination@2023-04-25": ["2023-04-25 bulkSync.getDestination", "2022-12-12 bulkSync.getDestination"],
  "bulkSync.getSource": ["2025-09-18 bulkSync.getSource", "2024-02-08 bulkSync.getSource"],
  "bulkSync.getSource@2023-04-25": ["2023-04-25 bulkSync.getSource", "2022-12-12 bulkSync.getSource"],
  "bulkSync.getSourceSchema": ["2023-04-25 bulkSync.getSourceSchema", "2022-12-12 bulkSync.getSourceSchema"],
  "bulkSync.getSourceStatus": ["2023-04-25 bulkSync.getSourceStatus", "2022-12-12 bulkSync.getSourceStatus"],
  "bulkSync.getStatus": [
    "2025-09-18 bulkSync.getStatus",
    "2024-02-08 bulkSync.getStatus",
    "2023-04-25 bulkSync.getStatus",
    "2022-12-12 bulkSync.getStatus"
  ],
  "bulkSync.list": [
    "2025-09-18 bulkSync.list",
    "2024-02-08 bulkSync.list",
    "2023-04-25 bulkSync.list",
    "2022-12-12 bulkSync.list"
  ],
  "bulkSync.schedules.create": ["2025-09-18 bulkSync.schedules.create", "2024-02-08 bulkSync.schedules.create"],
  "bulkSync.schedules.delete": ["2025-09-18 bulkSync.schedules.delete", "2024-02-08 bulkSync.schedules.delete"],
  "bulkSync.schedules.get": ["2025-09-18 bulkSync.schedules.get", "2024-02-08 bulkSync.schedules.get"],
  "bulkSync.schedules.list": ["2025-09-18 bulkSync.schedules.list", "2024-02-08 bulkSync.schedules.list"],
  "bulkSync.schedules.update": ["2025-09-18 bulkSync.schedules.update", "2024-02-08 bulkSync.schedules.update"],
  "bulkSync.schemas.cancel": ["2025-09-18 bulkSync.schemas.cancel", "2024-02-08 bulkSync.schemas.cancel"],
  "bulkSync.schemas.get": [
    "2025-09-18 bulkSync.schemas.get",
    "2024-02-08 bulkSync.schemas.get",
    "2023-04-25 bulkSync.schemas.get",
    "2022-12-12 bulkSync.schemas.get"
  ],
  "bulkSync.schemas.list": [
    "2025-09-18 bulkSync.schemas.list",
    "2024-02-08 bulkSync.schemas.list",
    "2023-04-25 bulkSync.schemas.list",
    "2022-12-12 bulkSync.schemas.list"
  ],
  "bulkSync.schemas.patch": [
    "2025-09-18 bulkSync.schemas.patch",
    "2024-02-08 bulkSync.schemas.patch",
    "2022-12-12 bulkSync.schemas.patch"
  ],
  "bulkSync.schemas.update": ["2025-09-18 bulkSync.schemas.update", "2024-02-08 bulkSync.schemas.update"],
  "bulkSync.schemas.update@2023-04-25": ["2023-04-25 bulkSync.schemas.update", "2022-12-12 bulkSync.schemas.update"],
  "bulkSync.start": [
    "2025-09-18 bulkSync.start",
    "2024-02-08 bulkSync.start",
    "2023-04-25 bulkSync.executions.start",
    "2022-12-12 bulkSync.executions.start"
  ],
  "bulkSync.update": ["2025-09-18 bulkSync.update", "2024-02-08 bulkSync.update"],
  "bulkSync.update@2023-04-25": ["2023-04-25 bulkSync.update", "2022-12-12 bulkSync.update"],
  "connections.connect": [
    "2025-09-18 connections.connect",
    "2024-02-08 connections.connect",
    "2023-04-25 connections.connect",
    "2022-12-12 connections.connect"
  ],
  "connections.create": [
    "2025-09-18 connections.create",
    "2024-02-08 connections.create",
    "2023-04-25 connections.create",
    "2022-12-12 connections.create"
  ],
  "connections.createSharedConnection": ["2025-09-18 connections.createSharedConnection"],
  "connections.createSharedConnection@2024-02-08": [
    "2024-02-08 connections.createSharedConnection",
    "2023-04-25 connections.createSharedConnection"
  ],
  "connections.delete": [
    "2025-09-18 connections.delete",
    "2024-02-08 connections.remove",
    "2023-04-25 connections.remove",
    "2022-12-12 connections.remove"
  ],
  "connections.executeProxy": ["2025-09-18 connections.executeProxy"],
  "connections.get": [
    "2025-09-18 connections.get",
    "2024-02-08 connections.get",
    "2023-04-25 connections.get",
    "2022-12-12 connections.get"
  ],
  "connections.getConnectionTypeSchema": [
    "2025-09-18 connections.getConnectionTypeSchema",
    "2024-02-08 connections.getConnectionTypeSchema"
  ],
  "connections.getParameterValues": [
    "2025-09-18 connections.getParameterValues",
    "2024-02-08 connections.getParameterValues",
    "2023-04-25 connections.getParameterValues",
    "2022-12-12 connections.getParameterValues"
  ],
  "connections.getProxyInfo": ["2025-09-18 connections.getProxyInfo"],
  "connections.getSource": ["2023-04-25 connections.getSource", "2022-12-12 connections.getSource"],
  "connections.getSourceFields": ["2023-04-25 connections.getSourceFields", "2022-12-12 connections.getSourceFields"],
  "connections.getTarget": ["2023-04-25 connections.getTarget", "2022-12-12 connections.getTarget"],
  "connections.getTargetFields": ["2023-04-25 connections.getTargetFields", "2022-12-12 connections.getTargetFields"],
  "connections.getTypeParameterValues": [
    "2025-09-18 connections.getTypeParameterValues",
    "2024-02-08 connections.getTypeParameterValues",
    "2023-04-25 connections.getTypeParameterValues"
  ],
  "connections.getTypes": [
    "2025-09-18 connections.getTypes",
    "2024-02-08 connections.getTypes",
    "2023-04-25 connections.getTypes",
    "2022-12-12 connections.getTypes"
  ],
  "connections.list": [
    "2025-09-18 connections.list",
    "2024-02-08 connections.list",
    "2023-04-25 connections.list",
    "2022-12-12 connections.list"
  ],
  "connections.listSharedConnections": ["2025-09-18 connections.listSharedConnections"],
  "connections.listSharedConnections@2024-02-08": [
    "2024-02-08 connections.listSharedConnections",
    "2023-04-25 connections.listSharedConnections"
  ],
  "connections.listSharedConnectionsForPartner": ["2025-09-18 connections.listSharedConnectionsForPartner"],
  "connections.testConnection": ["2025-09-18 connections.testConnection", "2024-02-08 connections.testConnection"],
  "connections.update": ["2025-09-18 connections.update", "2024-02-08 connections.update"],
  "connections.update@2023-04-25": ["2023-04-25 connections.update", "2022-12-12 connections.update"],
  "entities.get": ["2025-09-18 entities.get"],
  "entities.getForPartner": ["2025-09-18 entities.getForPartner"],
  "events.getTypes": [
    "2025-09-18 events.getTypes",
    "2024-02-08 events.getTypes",
    "2023-04-25 events.apiV2GetEventTypes",
    "2022-12-12 events.apiV2GetEventTypes"
  ],
  "events.list": [
    "2025-09-18 events.list",
    "2024-02-08 events.list",
    "2023-04-25 events.apiV2GetEvents",
    "2022-12-12 events.apiV2GetEvents"
  ],
  "identity.get": ["2025-09-18 identity.get", "2024-02-08 identity.get", "2023-04-25 identity.get"],
  "jobs.get": ["2025-09-18 jobs.get", "2024-02-08 jobs.get", "2023-04-25 jobs.get", "2022-12-12 jobs.get"],
  "modelSync.activate": [
    "2025-09-18 modelSync.activate",
    "2024-02-08 modelSync.activate",
    "2023-04-25 modelSync.activate",
    "2022-12-12 modelSync.activate"
  ],
  "modelSync.cancel": ["2025-09-18 modelSync.cancel", "2024-02-08 modelSync.cancel"],
  "modelSync.create": [
    "2025-09-18 modelSync.create",
    "2024-02-08 modelSync.create",
    "2023-04-25 modelSync.create",
    "2022-12-12 modelSync.create"
  ],
  "modelSync.delete": [
    "2025-09-18 modelSync.delete",
    "2024-02-08 modelSync.remove",
    "2023-04-25 modelSync.remove",
    "2022-12-12 modelSync.remove"
  ],
  "modelSync.executions.cancel": ["2025-09-18 modelSync.executions.cancel"],
  "modelSync.executions.get": [
    "2025-09-18 modelSync.executions.get",
    "2024-02-08 modelSync.executions.get",
    "2023-04-25 modelSync.executions.get",
    "2022-12-12 modelSync.executions.get"
  ],
  "modelSync.executions.getConsoleLogs": ["2025-09-18 modelSync.executions.getConsoleLogs"],
  "modelSync.executions.getErrorLogUrLs": ["2023-04-25 modelSync.executions.getErrorLogUrLs"],
  "modelSync.executions.getErrorLogs": [
    "2023-04-25 modelSync.executions.getErrorLogs",
    "2022-12-12 modelSync.executions.getErrorLogs"
  ],
  "modelSync.executions.getInsertLogUrLs": ["2023-04-25 modelSync.executions.getInsertLogUrLs"],
  "modelSync.executions.getInsertLogs": [
    "2023-04-25 modelSync.executions.getInsertLogs",
    "2022-12-12 modelSync.executions.getInsertLogs"
  ],
  "modelSync.executions.getLogUrls": [
    "2025-09-18 modelSync.executions.getLogUrls",
    "2024-02-08 modelSync.executions.getLogUrls"
  ],
  "modelSync.executions.getLogs": [
    "2025-09-18 modelSync.executions.getLogs",
    "2024-02-08 modelSync.executions.getLogs"
  ],
  "modelSync.executions.getRecordLogUrLs": ["2023-04-25 modelSync.executions.getRecordLogUrLs"],
  "modelSync.executions.getRecordLogs": [
    "2023-04-25 modelSync.executions.getRecordLogs",
    "2022-12-12 modelSync.executions.getRecordLogs"
  ],
  "modelSync.executions.getUpdateLogUrLs": ["2023-04-25 modelSync.executions.getUpdateLogUrLs"],
  "modelSync.executions.getUpdateLogs": [
    "2023-04-25 modelSync.executions.getUpdateLogs",
    "2022-12-12 modelSync.executions.getUpdateLogs"
  ],
  "modelSync.executions.getWarningLogUrLs": ["2023-04-25 modelSync.executions.getWarningLogUrLs"],
  "modelSync.executions.getWarningLogs": ["2023-04-25 modelSync.executions.getWarningLogs"],
  "modelSync.executions.list": [
    "2025-09-18 modelSync.executions.list",
    "2024-02-08 modelSync.executions.list",
    "2023-04-25 modelSync.executions.list",
    "2022-12-12 modelSync.executions.list"
  ],
  "modelSync.executions.update": ["2024-02-08 modelSync.executions.update"],
  "modelSync.get": [
    "2025-09-18 modelSync.get",
    "2024-02-08 modelSync.get",
    "2023-04-25 modelSync.get",
    "2022-12-12 modelSync.get"
  ],
  "modelSync.getScheduleOptions": [
    "2025-09-18 modelSync.getScheduleOptions",
    "2024-02-08 modelSync.getScheduleOptions",
    "2023-04-25 modelSync.getScheduleOptions",
    "2022-12-12 modelSync.getScheduleOptions"
  ],
  "modelSync.getSource": ["2025-09-18 modelSync.getSource", "2024-02-08 modelSync.getSource"],
  "modelSync.getSourceFields": ["2025-09-18 modelSync.getSourceFields", "2024-02-08 modelSync.getSourceFields"],
  "modelSync.getStatus": [
    "2025-09-18 modelSync.getStatus",
    "2024-02-08 modelSync.getStatus",
    "2023-04-25 modelSync.getStatus",
    "2022-12-12 modelSync.getStatus"
  ],
  "modelSync.list": [
    "2025-09-18 modelSync.list",
    "2024-02-08 modelSync.list",
    "2023-04-25 modelSync.list",
    "2022-12-12 modelSync.list"
  ],
  "modelSync.start": [
    "2025-09-18 modelSync.start",
    "2024-02-08 modelSync.start",
    "2023-04-25 modelSync.start",
    "2022-12-12 modelSync.start"
  ],
  "modelSync.targets.getCreateProperty": [
    "2025-09-18 modelSync.targets.getCreateProperty",
    "2024-02-08 modelSync.targets.getCreateProperty"
  ],
  "modelSync.targets.getTarget": ["2024-02-08 modelSync.targets.getTarget"],
  "modelSync.targets.getTargetFields": [
    "2025-09-18 modelSync.targets.getTargetFields",
    "2024-02-08 modelSync.targets.getTargetFields"
  ],
  "modelSync.targets.list": ["2025-09-18 modelSync.targets.list", "2024-02-08 modelSync.targets.list"],
  "modelSync.update": ["2025-09-18 modelSync.update", "2024-02-08 modelSync.update"],
  "modelSync.update@2023-04-25": ["2023-04-25 modelSync.update", "2022-12-12 modelSync.update"],
  "models.create": [
    "2025-09-18 models.create",
    "2024-02-08 models.create",
    "2023-04-25 models.create",
    "2022-12-12 models.create"
  ],
  "models.delete": [
    "2025-09-18 models.delete",
    "2024-02-08 models.remove",
    "2023-04-25 models.remove",
    "2022-12-12 models.remove"
  ],
  "models.get": ["2025-09-18 models.get", "2024-02-08 models.get", "2023-04-25 models.get", "2022-12-12 models.get"],
  "models.getEnrichmentSource": ["2025-09-18 models.getEnrichmentSource", "2024-02-08 models.getEnrichmentSource"],
  "models.list": [
    "2025-09-18 models.list",
    "2024-02-08 models.list",
    "2023-04-25 models.list",
    "2022-12-12 models.list"
  ],
  "models.post": ["2025-09-18 models.post", "2024-02-08 models.post", "2023-04-25 models.post"],
  "models.preview": ["2025-09-18 models.preview", "2024-02-08 models.preview", "2023-04-25 models.preview"],
  "models.sample": ["2025-09-18 models.sample", "2024-02-08 models.sample", "2023-04-25 models.sample"],
  "models.update": ["2025-09-18 models.update", "2024-02-08 models.update"],
  "models.update@2023-04-25": ["2023-04-25 models.update", "2022-12-12 models.update"],
  "notifications.getGlobalErrorSubscribers": [
    "2025-09-18 notifications.getGlobalErrorSubscribers",
    "2024-02-08 notifications.getGlobalErrorSubscribers"
  ],
  "notifications.setGlobalErrorSubscribers": [
    "2025-09-18 notifications.setGlobalErrorSubscribers",
    "2024-02-08 notifications.setGlobalErrorSubscribers"
  ],
  "organization.create": [
    "2025-09-18 organization.create",
    "2024-02-08 organization.create",
    "2023-04-25 organization.create",
    "2022-12-12 organization.create"
  ],
  "organization.delete": [
    "2025-09-18 organization.delete",
    "2024-02-08 organization.remove",
    "2023-04-25 organization.remove",
    "2022-12-12 organization.remove"
  ],
  "organization.get": [
    "2025-09-18 organization.get",
    "2024-02-08 organization.get",
    "2023-04-25 organization.get",
    "2022-12-12 organization.get"
  ],
  "organization.getCurrent": ["2025-09-18 organization.getCurrent"],
  "organization.list": [
    "2025-09-18 organization.list",
    "2024-02-08 organization.list",
    "2023-04-25 organization.list",
    "2022-12-12 organization.list"
  ],
  "organization.update": ["2025-09-18 organization.update", "2024-02-08 organization.update"],
  "organization.update@2023-04-25": ["2023-04-25 organization.update", "2022-12-12 organization.update"],
  "permissions.policies.create": [
    "2025-09-18 permissions.policies.create",
    "2024-02-08 permissions.policies.create",
    "2023-04-25 permissions.policies.create",
    "2022-12-12 permissions.policies.create"
  ],
  "permissions.policies.delete": [
    "2025-09-18 permissions.policies.delete",
    "2024-02-08 permissions.policies.remove",
    "2023-04-25 permissions.policies.delete",
    "2022-12-12 permissions.policies.delete"
  ],
  "permissions.policies.get": [
    "2025-09-18 permissions.policies.get",
    "2024-02-08 permissions.policies.get",
    "2023-04-25 permissions.policies.get",
    "2022-12-12 permissions.policies.get"
  ],
  "permissions.policies.list": [
    "2025-09-18 permissions.policies.list",
    "2024-02-08 permissions.policies.list",
    "2023-04-25 permissions.policies.list",
    "2022-12-12 permissions.policies.list"
  ],
  "permissions.policies.update": ["2025-09-18 permissions.policies.update", "2024-02-08 permissions.policies.update"],
  "permissions.policies.update@2023-04-25": [
    "2023-04-25 permissions.policies.update",
    "2022-12-12 permissions.policies.update"
  ],
  "permissions.roles.create": [
    "2025-09-18 permissions.roles.create",
    "2024-02-08 permissions.roles.create",
    "2023-04-25 permissions.roles.create",
    "2022-12-12 permissions.roles.create"
  ],
  "permissions.roles.delete": [
    "2025-09-18 permissions.roles.delete",
    "2024-02-08 permissions.roles.remove",
    "2023-04-25 permissions.roles.delete",
    "2022-12-12 permissions.roles.delete"
  ],
  "permissions.roles.get": [
    "2025-09-18 permissions.roles.get",
    "2024-02-08 permissions.roles.get",
    "2023-04-25 permissions.roles.get",
    "2022-12-12 permissions.roles.get"
  ],
  "permissions.roles.list": [
    "2025-09-18 permissions.roles.list",
    "2024-02-08 permissions.roles.list",
    "2023-04-25 permissions.roles.list",
    "2022-12-12 permissions.roles.list"
  ],
  "permissions.roles.update": ["2025-09-18 permissions.roles.update", "2024-02-08 permissions.roles.update"],
  "permissions.roles.update@2023-04-25": ["2023-04-25 permissions.roles.update", "2022-12-12 permissions.roles.update"],
  "queryRunner.getQuery": ["2025-09-18 queryRunner.getQuery", "2024-02-08 queryRunner.getQuery"],
  "queryRunner.runQuery": ["2025-09-18 queryRunner.runQuery", "2024-02-08 queryRunner.runQuery"],
  "schemas.deleteField": ["2025-09-18 schemas.deleteField", "2024-02-08 schemas.deleteField"],
  "schemas.get": ["2025-09-18 schemas.get", "2024-02-08 schemas.get"],
  "schemas.getRecords": ["2025-09-18 schemas.getRecords", "2024-02-08 schemas.getRecords"],
  "schemas.getRecords@2023-04-25": ["2023-04-25 schemas.getRecords", "2022-12-12 schemas.getRecords"],
  "schemas.getStatus": ["2025-09-18 schemas.getStatus", "2024-02-08 schemas.getStatus"],
  "schemas.patchField": ["2025-09-18 schemas.patchField"],
  "schemas.refresh": ["2025-09-18 schemas.refresh", "2024-02-08 schemas.refresh"],
  "schemas.resetPrimaryKeys": ["2025-09-18 schemas.resetPrimaryKeys", "2024-02-08 schemas.resetPrimaryKeys"],
  "schemas.setPrimaryKeys": ["2025-09-18 schemas.setPrimaryKeys", "2024-02-08 schemas.setPrimaryKeys"],
  "schemas.upsertField": ["2025-09-18 schemas.upsertField", "2024-02-08 schemas.upsertField"],
  "users.create": [
    "2025-09-18 users.create",
    "2024-02-08 users.create",
    "2023-04-25 users.create",
    "2022-12-12 users.create"
  ],
  "users.createApiKey": [
    "2025-09-18 users.createApiKey",
    "2024-02-08 users.createApiKey",
    "2023-04-25 users.createApiKey",
    "2022-12-12 users.createApiKey"
  ],
  "users.createCurrentOrgUser": ["2025-09-18 users.createCurrentOrgUser"],
  "users.delete": [
    "2025-09-18 users.delete",
    "2024-02-08 users.remove",
    "2023-04-25 users.remove",
    "2022-12-12 users.remove"
  ],
  "users.deleteCurrentOrgUser": ["2025-09-18 users.deleteCurrentOrgUser"],
  "users.get": ["2025-09-18 users.get", "2024-02-08 users.get", "2023-04-25 users.get", "2022-12-12 users.get"],
  "users.getCurrentOrgUser": ["2025-09-18 users.getCurrentOrgUser"],
  "users.list": ["2025-09-18 users.list", "2024-02-08 users.list", "2023-04-25 users.list", "2022-12-12 users.list"],
  "users.listCurrentOrgUsers": ["2025-09-18 users.listCurrentOrgUsers"],
  "users.update": ["2025-09-18 users.update", "2024-02-08 users.update"],
  "users.update@2023-04-25": ["2023-04-25 users.update", "2022-12-12 users.update"],
  "users.updateCurrentOrgUser": ["2025-09-18 users.updateCurrentOrgUser"],
  "webhooks.create": [
    "2025-09-18 webhooks.create",
    "2024-02-08 webhooks.create",
    "2023-04-25 webhooks.create",
    "2022-12-12 webhooks.create"
  ],
  "webhooks.delete": [
    "2025-09-18 webhooks.delete",
    "2024-02-08 webhooks.remove",
    "2023-04-25 webhooks.delete",
    "2022-12-12 webhooks.delete"
  ],
  "webhooks.disable": ["2025-09-18 webhooks.disable", "2024-02-08 webhooks.disable"],
  "webhooks.enable": ["2025-09-18 webhooks.enable", "2024-02-08 webhooks.enable"],
  "webhooks.get": [
    "2025-09-18 webhooks.get",
    "2024-02-08 webhooks.get",
    "2023-04-25 webhooks.get",
    "2022-12-12 webhooks.get"
  ],
  "webhooks.list": [
    "2025-09-18 webhooks.list",
    "2024-02-08 webhooks.list",
    "2023-04-25 webhooks.list",
    "2022-12-12 webhooks.list"
  ],
  "webhooks.update": ["2025-09-18 webhooks.update", "2024-02-08 webhooks.update"],
  "webhooks.update@2023-04-25": ["2023-04-25 webhooks.update", "2022-12-12 webhooks.update"]
}
