/** The ModelSync resource, its targets and its executions, in all versions. */
import * as V2022 from "../../generated/v2022-12-12/ModelSync.ts"
import * as V2022Executions from "../../generated/v2022-12-12/ModelSyncExecutions.ts"
import * as V2023 from "../../generated/v2023-04-25/ModelSync.ts"
import * as V2023Executions from "../../generated/v2023-04-25/ModelSyncExecutions.ts"
import * as V2024 from "../../generated/v2024-02-08/ModelSync.ts"
import * as V2024Executions from "../../generated/v2024-02-08/ModelSyncExecutions.ts"
import * as V2024Targets from "../../generated/v2024-02-08/ModelSyncTargets.ts"
import * as V2025 from "../../generated/v2025-09-18/ModelSync.ts"
import * as V2025Executions from "../../generated/v2025-09-18/ModelSyncExecutions.ts"
import * as V2025Targets from "../../generated/v2025-09-18/ModelSyncTargets.ts"
import type * as Operation from "../../Operation.ts"
import { type Call, type Handler, on } from "../Handler.ts"
import * as Reads from "./connections/modelSyncReads.ts"
import { type Kind, kind, related } from "./entities/kind.ts"
import * as Console from "./modelSync/console.ts"
import { executions } from "./modelSync/execution.ts"
import * as Executions from "./modelSync/executions.ts"
import * as Lifecycle from "./modelSync/lifecycle.ts"
import * as Logs from "./modelSync/logs.ts"
import * as Sources from "./modelSync/sources.ts"
import { syncs } from "./modelSync/sync.ts"
import * as Targets from "./modelSync/targets.ts"

export { progress } from "./modelSync/progress.ts"

interface LogFile {
  readonly sync_id: string
  readonly id: string
  readonly filename: string
}

// The two oldest versions have an operation for each kind of log.
const logUrls = (type: Logs.LogType, operation: Operation.Operation<Omit<LogFile, "filename">, unknown, unknown>) =>
  on([operation], (input, call: Call) => Logs.getUrls({ ...input, type }, call))

const logFiles = (
  type: Logs.LogType,
  ...operations: readonly [
    Operation.Operation<LogFile, void, unknown>,
    ...ReadonlyArray<Operation.Operation<LogFile, void, unknown>>
  ]
) => on(operations, (input, call: Call) => Logs.getFile({ ...input, type }, call))

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [
  // Sources and targets
  ...on([V2025.getSourceOperation, V2024.getSourceOperation], Sources.getSource),
  ...on([V2025.getSourceFieldsOperation, V2024.getSourceFieldsOperation], Sources.getSourceFields),
  ...on([V2025Targets.listOperation, V2024Targets.listOperation], Targets.list),
  ...on([V2025Targets.getTargetFieldsOperation, V2024Targets.getTargetFieldsOperation], Targets.getFields),
  ...on([V2025Targets.getCreatePropertyOperation, V2024Targets.getCreatePropertyOperation], Targets.getCreateProperty),
  ...on([V2024Targets.getTargetOperation], Reads.getTarget),

  // Lifecycle
  ...on([V2025.listOperation, V2024.listOperation], Lifecycle.listPage),
  ...on([V2023.listOperation, V2022.listOperation], Lifecycle.list),
  ...on([V2025.getOperation, V2024.getOperation, V2023.getOperation, V2022.getOperation], Lifecycle.get),
  ...on([V2025.createOperation, V2024.createOperation, V2023.createOperation, V2022.createOperation], Lifecycle.create),
  ...on([V2025.updateOperation, V2024.updateOperation], Lifecycle.replace),
  ...on([V2023.updateOperation, V2022.updateOperation], Lifecycle.merge),
  ...on([V2025.deleteOperation, V2024.removeOperation, V2023.removeOperation, V2022.removeOperation], Lifecycle.remove),
  ...on(
    [V2025.activateOperation, V2024.activateOperation, V2023.activateOperation, V2022.activateOperation],
    Lifecycle.activate
  ),
  ...on([V2025.startOperation, V2024.startOperation, V2023.startOperation, V2022.startOperation], Lifecycle.run),
  ...on([V2025.cancelOperation, V2024.cancelOperation], Executions.cancelSync),
  ...on(
    [V2025.getStatusOperation, V2024.getStatusOperation, V2023.getStatusOperation, V2022.getStatusOperation],
    Executions.getStatus
  ),
  ...on(
    [
      V2025.getScheduleOptionsOperation,
      V2024.getScheduleOptionsOperation,
      V2023.getScheduleOptionsOperation,
      V2022.getScheduleOptionsOperation
    ],
    Lifecycle.getScheduleOptions
  ),

  // Executions
  ...on([V2025Executions.listOperation, V2024Executions.listOperation], Executions.listPage),
  ...on([V2023Executions.listOperation, V2022Executions.listOperation], Executions.list),
  ...on(
    [
      V2025Executions.getOperation,
      V2024Executions.getOperation,
      V2023Executions.getOperation,
      V2022Executions.getOperation
    ],
    Executions.get
  ),
  ...on([V2025Executions.cancelOperation], Executions.cancel),
  ...on([V2024Executions.updateOperation], Executions.update),
  ...on([V2025Executions.getConsoleLogsOperation], Console.getLogs),

  // Logs
  ...on([V2025Executions.getLogUrlsOperation, V2024Executions.getLogUrlsOperation], Logs.getUrls),
  ...on([V2025Executions.getLogsOperation, V2024Executions.getLogsOperation], Logs.getFile),
  ...logUrls("errors", V2023Executions.getErrorLogUrLsOperation),
  ...logUrls("inserts", V2023Executions.getInsertLogUrLsOperation),
  ...logUrls("records", V2023Executions.getRecordLogUrLsOperation),
  ...logUrls("updates", V2023Executions.getUpdateLogUrLsOperation),
  ...logUrls("warnings", V2023Executions.getWarningLogUrLsOperation),
  ...logFiles("errors", V2023Executions.getErrorLogsOperation, V2022Executions.getErrorLogsOperation),
  ...logFiles("inserts", V2023Executions.getInsertLogsOperation, V2022Executions.getInsertLogsOperation),
  ...logFiles("records", V2023Executions.getRecordLogsOperation, V2022Executions.getRecordLogsOperation),
  ...logFiles("updates", V2023Executions.getUpdateLogsOperation, V2022Executions.getUpdateLogsOperation),
  ...logFiles("warnings", V2023Executions.getWarningLogsOperation)
])()

/** Model syncs and their executions can be looked up by id. */
export const kinds: ReadonlyArray<Kind> = /*#__PURE__*/ (() => [
  kind(syncs, (sync) => ({
    type: "sync",
    organization_id: sync.organization_id,
    canonical_path: `/api/syncs/${sync.id}`,
    relationships: {
      organization: related("/api/organizations", sync.organization_id),
      target_connection: related("/api/connections", sync.target.connection_id)
    },
    context: { name: sync.name }
  })),
  kind(executions, (execution) => ({
    type: "sync_execution",
    organization_id: execution.organization_id,
    canonical_path: `/api/syncs/${execution.sync_id}/executions/${execution.id}`,
    relationships: {
      organization: related("/api/organizations", execution.organization_id),
      sync: related("/api/syncs", execution.sync_id)
    },
    context: {}
  }))
])()
