/** Logs of executions: the handled records and their results, as files of JSON lines behind signed URLs. */
import * as Effect from "effect/Effect"
import { isReading, recordOf, sizeOf } from "../../catalogue/reading.ts"
import type { Call } from "../../Handler.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import type { Settings } from "../../internal/settings.ts"
import { signPath } from "../../internal/signedFiles.ts"
import type { Context } from "../../Progress.ts"
import * as Reply from "../../Reply.ts"
import type { Store } from "../../Store.ts"
import { missing } from "../documented.ts"
import * as Models from "../models/model.ts"
import { type Counts, countsAt, type Execution, executions } from "./execution.ts"
import { findExecution } from "./executions.ts"
import { type Sync, syncs } from "./sync.ts"

/** The kinds of logs, and their numbers of lines. */
const sizes = {
  records: (counts: Counts): number => counts.total,
  errors: (counts: Counts): number => counts.error,
  warnings: (counts: Counts): number => counts.warnings,
  inserts: (counts: Counts): number => counts.insert,
  updates: (counts: Counts): number => counts.update,
  deletes: (counts: Counts): number => counts.delete
} as const

export type LogType = keyof typeof sizes

const isLogType = (text: string): text is LogType => Object.hasOwn(sizes, text)

const fileName = (settings: Settings, type: LogType): string =>
  `${type}-1.ndjson${settings.modelSyncs.logs === "gzip" ? ".gz" : ""}`

/** Names of the files of a log; a log without lines has no file. */
const filesOf = (settings: Settings, execution: Execution, type: LogType, now: number): ReadonlyArray<string> =>
  sizes[type](countsAt(execution, now)) === 0 ? [] : [fileName(settings, type)]

const pathOf = (execution: Execution, type: LogType, file: string): string =>
  `model-sync-logs/${execution.id}/${type}/${file}`

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

export type Where = Pick<Input<"modelSync.executions.get">, "sync_id" | "id">

export const getUrls = (input: Input<"modelSync.executions.getLogUrls">, call: Call): HandlerResult =>
  Effect.map(findExecution(call, input.sync_id, input.id), (execution) => {
    const signed = filesOf(call.settings, execution, input.type, call.now).map((file) =>
      signPath(call.now, call.origin, pathOf(execution, input.type, file))
    )
    return signed.length === 0
      ? { urls: null, expires: null }
      : { urls: signed.map(({ url }) => url), expires: signed[0]?.expires ?? null }
  })

export const getFile = (input: Input<"modelSync.executions.getLogs">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const execution = yield* findExecution(call, input.sync_id, input.id)
    const files = filesOf(call.settings, execution, input.type, call.now)
    if (!files.includes(input.filename)) return yield* Effect.fail(missing(call.operation, "Log file", input.filename))
    const { url } = signPath(call.now, call.origin, pathOf(execution, input.type, input.filename))
    switch (call.settings.modelSyncs.logFile) {
      case "location":
        return new Reply.Success(undefined, { location: url })
      case "redirect":
        return new Reply.Raw(Reply.empty(302, { location: url }))
      case "text":
        return new Reply.Raw(Reply.text(200, "text/plain", url))
    }
  })

/** The signed URLs of the logs of an execution, as in its event. */
export const eventUrls = ({ settings }: Context, execution: Execution, now: number): Record<string, unknown> => {
  const urls = (type: LogType): ReadonlyArray<string> =>
    filesOf(settings, execution, type, now).map(
      (file) => signPath(now, execution.origin, pathOf(execution, type, file)).url
    )
  return {
    total_records: urls("records"),
    inserted_records: urls("inserts"),
    updated_records: urls("updates"),
    deleted_records: urls("deletes"),
    errored_records: urls("errors"),
    warnings: urls("warnings")
  }
}

// -----------------------------------------------------------------------------
// Files
// -----------------------------------------------------------------------------

/** The file at a path below `/files/`, if it is a log of an execution. */
export const read = (store: Store, path: string, now: number): string | undefined => {
  const [kind, id = "", type = ""] = path.split("/")
  const execution = kind === "model-sync-logs" ? store.get(executions, id) : undefined
  const sync = execution === undefined ? undefined : store.get(syncs, execution.sync_id)
  if (execution === undefined || sync === undefined || !isLogType(type)) return undefined
  const first = firstOf(countsAt(execution, now), type)
  return Array.from(
    { length: sizes[type](countsAt(execution, now)) },
    (_, i) => `${JSON.stringify(lineOf(store, sync, execution, type, first + i))}\n`
  ).join("")
}

// Records are handled in the order of their kinds; see `Totals`.
const firstOf = ({ error, insert, update, upserts }: Counts, type: LogType): number => {
  switch (type) {
    case "records":
    case "errors":
      return 0
    case "warnings":
    case "inserts":
      return error
    case "updates":
      return error + insert
    case "deletes":
      return error + insert + update + upserts
  }
}

const lineOf = (
  store: Store,
  sync: Sync,
  execution: Execution,
  type: LogType,
  index: number
): Record<string, unknown> => {
  const from = execution.work?.from ?? 0
  const record = { record: written(store, sync, from + index) }
  const reason = execution.work?.error ?? "the target refused the record"
  switch (type) {
    case "errors":
      return { ...record, error: reason }
    case "warnings":
      return { ...record, warning: "a value was cut to the length of its field" }
    default:
      return record
  }
}

/** Record that the sync writes for a record of its models. */
const written = (store: Store, sync: Sync, index: number): Record<string, unknown> => {
  const cache = new Map<string, Record<string, unknown>>()
  const recordOfModel = (id: string): Record<string, unknown> => {
    const known = cache.get(id)
    if (known !== undefined) return known
    const model = store.get(Models.models, id)
    const reading = model === undefined ? undefined : Models.reading(store, model)
    const record =
      model === undefined || reading === undefined || !isReading(reading)
        ? {}
        : Models.pick(model, recordOf(reading, index % sizeOf(reading)))
    cache.set(id, record)
    return record
  }
  const valueOf = (source: { readonly model_id: string; readonly field: string }): unknown => {
    const model = store.get(Models.models, source.model_id)
    const field = model === undefined ? undefined : Models.fieldOf(model, source.field)
    return field === undefined ? null : (recordOfModel(source.model_id)[field.name] ?? null)
  }
  return Object.fromEntries([
    ...(sync.identity === null ? [] : [[sync.identity.target, valueOf(sync.identity.source)]]),
    ...[...sync.fields, ...sync.override_fields].map((field) => [
      field.target,
      field.override_value ?? (field.source === null ? null : valueOf(field.source))
    ])
  ])
}
