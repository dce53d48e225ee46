/** The BulkSync resources in all versions: bulk syncs, their executions, schedules and schemas. */

import * as V2022 from "../../generated/v2022-12-12/BulkSync.ts"
import * as Executions2022 from "../../generated/v2022-12-12/BulkSyncExecutions.ts"
import * as Schemas2022 from "../../generated/v2022-12-12/BulkSyncSchemas.ts"
import * as V2023 from "../../generated/v2023-04-25/BulkSync.ts"
import * as Executions2023 from "../../generated/v2023-04-25/BulkSyncExecutions.ts"
import * as Schemas2023 from "../../generated/v2023-04-25/BulkSyncSchemas.ts"
import * as V2024 from "../../generated/v2024-02-08/BulkSync.ts"
import * as Executions2024 from "../../generated/v2024-02-08/BulkSyncExecutions.ts"
import * as Schedules2024 from "../../generated/v2024-02-08/BulkSyncSchedules.ts"
import * as Schemas2024 from "../../generated/v2024-02-08/BulkSyncSchemas.ts"
import * as V2025 from "../../generated/v2025-09-18/BulkSync.ts"
import * as Executions2025 from "../../generated/v2025-09-18/BulkSyncExecutions.ts"
import * as Schedules2025 from "../../generated/v2025-09-18/BulkSyncSchedules.ts"
import * as Schemas2025 from "../../generated/v2025-09-18/BulkSyncSchemas.ts"
import { type Handler, on } from "../Handler.ts"
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

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [
  // Bulk syncs
  ...on([V2025.listOperation], Lifecycle.listPage),
  ...on([V2024.listOperation], Lifecycle.list),
  ...on([V2023.listOperation, V2022.listOperation], (_input, call) => Lifecycle.list({}, call)),
  ...on([V2025.createOperation, V2024.createOperation, V2023.createOperation, V2022.createOperation], Lifecycle.create),
  ...on([V2025.getOperation, V2024.getOperation, V2023.getOperation, V2022.getOperation], Lifecycle.get),
  ...on([V2025.updateOperation, V2024.updateOperation], Lifecycle.replace),
  ...on([V2023.updateOperation, V2022.updateOperation], Lifecycle.merge),
  ...on([V2025.deleteOperation, V2024.removeOperation, V2023.removeOperation, V2022.removeOperation], Lifecycle.remove),
  ...on(
    [V2025.activateOperation, V2024.activateOperation, V2023.activateOperation, V2022.activateOperation],
    Lifecycle.activate
  ),
  ...on([V2025.cancelOperation, V2024.cancelOperation, V2023.cancelOperation], Cancel.cancelSync),
  ...on(
    [V2025.startOperation, V2024.startOperation, Executions2023.startOperation, Executions2022.startOperation],
    Executions.start
  ),
  ...on(
    [V2025.getStatusOperation, V2024.getStatusOperation, V2023.getStatusOperation, V2022.getStatusOperation],
    Status.getStatus
  ),

  // Both ends
  ...on([V2025.getSourceOperation, V2024.getSourceOperation], (input, call) => Ends.getSource(input.id, input, call)),
  ...on([V2023.getSourceOperation, V2022.getSourceOperation], (input, call) =>
    Ends.getSource(input.connection_id, input, call)
  ),
  ...on([V2023.getSourceSchemaOperation, V2022.getSourceSchemaOperation], Ends.getSourceSchema),
  ...on([V2023.getSourceStatusOperation, V2022.getSourceStatusOperation], Ends.getSourceStatus),
  ...on(
    [
      V2025.getDestinationOperation,
      V2024.getDestinationOperation,
      V2023.getDestinationOperation,
      V2022.getDestinationOperation
    ],
    Ends.getDestination
  ),

  // Executions
  ...on([Executions2025.listStatusOperation, Executions2024.listStatusOperation], Status.list),
  ...on([Executions2025.listOperation, Executions2024.listOperation], Executions.listPage),
  ...on([Executions2023.listOperation, Executions2022.listOperation], Executions.list),
  ...on(
    [
      Executions2025.getOperation,
      Executions2024.getOperation,
      Executions2023.getOperation,
      Executions2022.getOperation
    ],
    Executions.get
  ),
  ...on([Executions2025.cancelOperation, Executions2024.cancelOperation], Cancel.cancelExecution),
  ...on([Executions2025.getLogsOperation, Executions2024.getLogsOperation], Logs.getLogs),
  ...on([Executions2025.exportLogsOperation, Executions2024.exportLogsOperation], Logs.exportLogs),
  ...on([Executions2025.getConsoleLogsOperation], Logs.getConsole),
  ...on([Executions2025.getSchemaConsoleLogsOperation], Logs.getSchemaConsole),

  // Schedules
  ...on([Schedules2025.listOperation, Schedules2024.listOperation], Schedules.list),
  ...on([Schedules2025.createOperation, Schedules2024.createOperation], Schedules.create),
  ...on([Schedules2025.getOperation, Schedules2024.getOperation], Schedules.get),
  ...on([Schedules2025.updateOperation, Schedules2024.updateOperation], Schedules.update),
  ...on([Schedules2025.deleteOperation, Schedules2024.deleteOperation], Schedules.remove),

  // Schemas
  ...on([Schemas2025.listOperation, Schemas2024.listOperation, Schemas2023.listOperation], Schemas.list),
  ...on([Schemas2022.listOperation], (input, call) => Schemas.list({ id: input.id }, call)),
  ...on([Schemas2025.patchOperation, Schemas2024.patchOperation, Schemas2022.patchOperation], Schemas.patch),
  ...on(
    [Schemas2025.getOperation, Schemas2024.getOperation, Schemas2023.getOperation, Schemas2022.getOperation],
    Schemas.get
  ),
  ...on([Schemas2025.updateOperation, Schemas2024.updateOperation], Schemas.replace),
  ...on([Schemas2023.updateOperation, Schemas2022.updateOperation], Schemas.merge),
  ...on([Schemas2025.cancelOperation, Schemas2024.cancelOperation], Cancel.cancelSchema)
])()

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
