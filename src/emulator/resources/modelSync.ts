/** The ModelSync resource, its targets and its executions, in all versions. */
import type { Call, Handler } from "../Handler.ts"
import { bind } from "../internal/route.ts"
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

// The two oldest versions have an operation for each kind of log.
const logUrls = (type: Logs.LogType) => (input: Logs.Where, call: Call) => Logs.getUrls({ ...input, type }, call)

const logFile = (type: Logs.LogType) => (input: Logs.Where & { readonly filename: string }, call: Call) =>
  Logs.getFile({ ...input, type }, call)

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() =>
  bind({
    // Sources and targets
    "modelSync.getSource": Sources.getSource,
    "modelSync.getSourceFields": Sources.getSourceFields,
    "modelSync.targets.list": Targets.list,
    "modelSync.targets.getTargetFields": Targets.getFields,
    "modelSync.targets.getCreateProperty": Targets.getCreateProperty,
    "modelSync.targets.getTarget": Reads.getTarget,

    // Lifecycle
    "modelSync.list": Lifecycle.list,
    "modelSync.get": Lifecycle.get,
    "modelSync.create": Lifecycle.create,
    "modelSync.update": Lifecycle.replace,
    "modelSync.update@2023-04-25": Lifecycle.merge,
    "modelSync.delete": Lifecycle.remove,
    "modelSync.activate": Lifecycle.activate,
    "modelSync.start": Lifecycle.run,
    "modelSync.cancel": Executions.cancelSync,
    "modelSync.getStatus": Executions.getStatus,
    "modelSync.getScheduleOptions": Lifecycle.getScheduleOptions,

    // Executions
    "modelSync.executions.list": Executions.list,
    "modelSync.executions.get": Executions.get,
    "modelSync.executions.cancel": Executions.cancel,
    "modelSync.executions.update": Executions.update,
    "modelSync.executions.getConsoleLogs": Console.getLogs,

    // Logs
    "modelSync.executions.getLogUrls": Logs.getUrls,
    "modelSync.executions.getLogs": Logs.getFile,
    "modelSync.executions.getErrorLogUrLs": logUrls("errors"),
    "modelSync.executions.getInsertLogUrLs": logUrls("inserts"),
    "modelSync.executions.getRecordLogUrLs": logUrls("records"),
    "modelSync.executions.getUpdateLogUrLs": logUrls("updates"),
    "modelSync.executions.getWarningLogUrLs": logUrls("warnings"),
    "modelSync.executions.getErrorLogs": logFile("errors"),
    "modelSync.executions.getInsertLogs": logFile("inserts"),
    "modelSync.executions.getRecordLogs": logFile("records"),
    "modelSync.executions.getUpdateLogs": logFile("updates"),
    "modelSync.executions.getWarningLogs": logFile("warnings")
  }))()

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
