/** The BulkSync resources in all versions: bulk syncs, their executions, schedules and schemas. */

import type { Handler } from "../Handler.ts"
import { bind } from "../internal/route.ts"
import * as Cancel from "./bulkSync/cancel.ts"
import * as Ends from "./bulkSync/ends.ts"
import { executions } from "./bulkSync/execution.ts"
import * as Executions from "./bulkSync/executionOperations.ts"
import * as Lifecycle from "./bulkSync/lifecycle.ts"
import * as Logs from "./bulkSync/logs.ts"
import { bulkSyncs } from "./bulkSync/model.ts"
import * as Schedules from "./bulkSync/scheduleOperations.ts"
import * as Schemas from "./bulkSync/schemaOperations.ts"
import * as Status from "./bulkSync/status.ts"
import { type Kind, kind, related } from "./entities/kind.ts"

export { progress } from "./bulkSync/progress.ts"

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() =>
  bind({
    // Bulk syncs
    "bulkSync.list": Lifecycle.list,
    "bulkSync.create": Lifecycle.create,
    "bulkSync.get": Lifecycle.get,
    "bulkSync.update": Lifecycle.replace,
    "bulkSync.update@2023-04-25": Lifecycle.merge,
    "bulkSync.delete": Lifecycle.remove,
    "bulkSync.activate": Lifecycle.activate,
    "bulkSync.cancel": Cancel.cancelSync,
    "bulkSync.start": Executions.start,
    "bulkSync.getStatus": Status.getStatus,

    // Both ends
    "bulkSync.getSource": (input, call) => Ends.getSource(input.id, input, call),
    "bulkSync.getSource@2023-04-25": (input, call) => Ends.getSource(input.connection_id, input, call),
    "bulkSync.getSourceSchema": Ends.getSourceSchema,
    "bulkSync.getSourceStatus": Ends.getSourceStatus,
    "bulkSync.getDestination": Ends.getDestination,
    "bulkSync.getDestination@2023-04-25": Ends.getDestination,

    // Executions
    "bulkSync.executions.listStatus": Status.list,
    "bulkSync.executions.list": Executions.list,
    "bulkSync.executions.get": Executions.get,
    "bulkSync.executions.cancel": Cancel.cancelExecution,
    "bulkSync.executions.getLogs": Logs.getLogs,
    "bulkSync.executions.exportLogs": Logs.exportLogs,
    "bulkSync.executions.getConsoleLogs": Logs.getConsole,
    "bulkSync.executions.getSchemaConsoleLogs": Logs.getSchemaConsole,

    // Schedules
    "bulkSync.schedules.list": Schedules.list,
    "bulkSync.schedules.create": Schedules.create,
    "bulkSync.schedules.get": Schedules.get,
    "bulkSync.schedules.update": Schedules.update,
    "bulkSync.schedules.delete": Schedules.remove,

    // Schemas
    "bulkSync.schemas.list": Schemas.list,
    "bulkSync.schemas.patch": Schemas.patch,
    "bulkSync.schemas.get": Schemas.get,
    "bulkSync.schemas.update": Schemas.replace,
    "bulkSync.schemas.update@2023-04-25": Schemas.merge,
    "bulkSync.schemas.cancel": Cancel.cancelSchema
  }))()

/** Bulk syncs and their executions can be looked up by id. */
export const kinds: ReadonlyArray<Kind> = /*#__PURE__*/ (() => [
  kind(bulkSyncs, (sync) => ({
    type: "bulk_sync",
    organization_id: sync.organization_id,
    canonical_path: `/api/bulk/syncs/${sync.id}`,
    relationships: {
      organization: related("/api/organizations", sync.organization_id),
      source_connection: related("/api/connections", sync.source_connection_id),
      destination_connection: related("/api/connections", sync.destination_connection_id)
    },
    context: { name: sync.name }
  })),
  kind(executions, (execution) => ({
    type: "bulk_sync_execution",
    organization_id: execution.organization_id,
    canonical_path: `/api/bulk/syncs/${execution.sync_id}/executions/${execution.id}`,
    relationships: {
      organization: related("/api/organizations", execution.organization_id),
      bulk_sync: related("/api/bulk/syncs", execution.sync_id)
    },
    context: { type: execution.type }
  }))
])()
