/** Console of executions: their progress, and each batch of records. The newest 50 messages are kept. */
import * as Effect from "effect/Effect"
import * as Base64Url from "effect/encoding/Base64Url"
import * as Result from "effect/Result"
import { type Call, formatTimestamp } from "../../Handler.ts"
import { uuid } from "../../internal/ids.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import { countsAt, type Execution, endOf, errorsAt, handledAt, isTerminal, neverStarts, statusAt } from "./execution.ts"
import { findExecution } from "./executions.ts"

/** Maximum number of stored messages, and of messages in a page. */
const storedMessages = 50

/** Number of records that are written at a time. */
const batch = 5

export interface Entry {
  readonly id: string
  readonly timestamp: string
  readonly level: string
  readonly message: string
  readonly payload: { readonly [name: string]: unknown } | null
}

export const getLogs = (input: Input<"modelSync.executions.getConsoleLogs">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const execution = yield* findExecution(call, input.sync_id, input.id)
    const entries = entriesAt(execution, call.now)
    const after = input.after === undefined ? -1 : decode(input.after)
    if (after === undefined) {
      return yield* Effect.fail(Refusal.badRequest("The cursor is not valid", "invalid_cursor"))
    }
    const from = Math.max(after + 1, entries.length - storedMessages)
    const limit = input.limit === undefined || input.limit < 1 ? storedMessages : Math.min(input.limit, storedMessages)
    const until = Math.min(entries.length, from + limit)
    return {
      data: {
        entries: entries.slice(from, until),
        next_cursor: until < entries.length ? Base64Url.encode(String(until - 1)) : null
      }
    }
  })

const decode = (cursor: string): number | undefined => {
  const text = Result.getOrUndefined(Base64Url.decodeString(cursor)) ?? ""
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

// -----------------------------------------------------------------------------
// Messages
// -----------------------------------------------------------------------------

/** The messages up to a time, the oldest first. */
const entriesAt = (execution: Execution, now: number): ReadonlyArray<Entry> => {
  const entries: Array<Entry> = []
  const write = (at: number, level: string, message: string, payload: Entry["payload"] = null): void => {
    const id = uuid(`console/${execution.id}/${entries.length}`)
    entries.push({ id, timestamp: formatTimestamp(at), level, message, payload })
  }
  write(execution.created_at, "info", "Execution created", { type: execution.type })
  if (execution.work !== null && now >= execution.starts_at) {
    write(execution.starts_at, "info", "Execution running")
    writeBatches(execution, now, write)
  }
  if (execution.cancel !== null && now >= execution.cancel.asked_at) {
    write(execution.cancel.asked_at, "warn", "Cancellation requested")
  }
  if (!isTerminal(execution, now)) return entries
  const end = endOf(execution)
  const [error] = errorsAt(execution, end)
  if (error !== undefined) write(end, "error", error)
  const counts = neverStarts(execution) ? null : { ...countsAt(execution, end) }
  write(end, "info", `Execution ${statusAt(execution, end)}`, counts)
  return entries
}

type Write = (at: number, level: string, message: string, payload?: Entry["payload"]) => void

const writeBatches = (execution: Execution, now: number, write: Write): void => {
  const { cancel, starts_at, work } = execution
  if (work === null) return
  const handled = handledAt(execution, Math.min(now, cancel?.asked_at ?? now))
  // An execution handles all records, unless it stopped midway.
  const all = handledAt({ ...execution, cancel: null, work: { ...work, ends_at: work.handled_at } }, work.handled_at)
  for (let from = 0; from + batch <= handled || (from < handled && handled === all); from += batch) {
    const to = Math.min(from + batch, all)
    const at = starts_at + Math.ceil(((work.handled_at - starts_at) * to) / Math.max(1, all))
    write(Math.min(at, endOf(execution)), "info", `Wrote records ${from + 1} to ${to}`, { from: from + 1, to })
  }
}
