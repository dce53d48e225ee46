/** The Events resource in all versions. */
import * as Effect from "effect/Effect"
import * as Base64Url from "effect/encoding/Base64Url"
import * as Result from "effect/Result"
import { epoch } from "../../internal/schema/time.ts"
import * as Caller from "../Caller.ts"
import { type EventRow, events, types } from "../events.ts"
import type { Call, Handler } from "../Handler.ts"
import { bind, type HandlerResult, type Input } from "../internal/route.ts"
import type { Progress } from "../Progress.ts"
import * as Refusal from "../Refusal.ts"

// -----------------------------------------------------------------------------
// Handlers
// -----------------------------------------------------------------------------

const defaultLimit = 10
const maxLimit = 100

const list = (input: Input<"events.list">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const organization = yield* Caller.actIn(call.store, call.caller, input.organization_id)
    const after = input.starting_after === undefined ? Number.NEGATIVE_INFINITY : epoch(input.starting_after)
    const before = input.ending_before === undefined ? Number.POSITIVE_INFINITY : epoch(input.ending_before)
    if (Number.isNaN(after) || Number.isNaN(before)) {
      return yield* Effect.fail(Refusal.invalid(call.operation, "The date does not exist", "invalid_date"))
    }
    const fits = (row: EventRow): boolean => {
      const at = Date.parse(row.created_at)
      const isOf = row.organization_id === organization && (input.type === undefined || row.type === input.type)
      return isOf && at > after && at < before
    }
    const order = inOrder(call.settings.events.order)
    const found = call.store.filter(events, fits).toSorted(order)
    const start = input.page_token === undefined ? undefined : yield* readToken(input.page_token, call)
    const rest = start === undefined ? found : found.filter((row) => order(row, start) > 0)
    // Out-of-range values are clamped, as in other lists.
    const limit = input.limit === undefined || input.limit < 1 ? defaultLimit : Math.min(input.limit, maxLimit)
    const page = rest.slice(0, limit)
    const last = page.at(-1)
    // Before 2025-09-18 a list is a plain array.
    if (call.operation.success.type !== "body") return page.map(view)
    return {
      data: page.map(view),
      ...(last !== undefined && rest.length > limit ? { pagination: { next_page_token: toToken(last) } } : {})
    }
  })

const getTypes = (): Effect.Effect<unknown> => Effect.succeed(types)

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() =>
  bind({ "events.list": list, "events.getTypes": getTypes }))()

// -----------------------------------------------------------------------------
// Progress
// -----------------------------------------------------------------------------

/** Removes expired events. */
export const progress: Progress = {
  next: ({ settings, store }) => {
    let first: number | undefined
    for (const { created_at } of store.all(events)) {
      const due = Date.parse(created_at) + settings.events.keptFor
      if (first === undefined || due < first) first = due
    }
    return first
  },
  run: ({ now, settings, store }) => {
    for (const { created_at, id } of store.all(events)) {
      if (now - Date.parse(created_at) >= settings.events.keptFor) store.delete(events, id)
    }
  }
}

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

// Position of an event in the list. A page begins after a position, so that new and expired events do not shift it.
type SortKey = Pick<EventRow, "created_at" | "sequence">

const inOrder = (order: "newest" | "oldest"): ((a: SortKey, b: SortKey) => number) => {
  const sign = order === "oldest" ? 1 : -1
  return (a, b) => sign * (Date.parse(a.created_at) - Date.parse(b.created_at) || a.sequence - b.sequence)
}

const toToken = ({ created_at, sequence }: SortKey): string => Base64Url.encode(`${created_at} ${sequence}`)

const readToken = (token: string, call: Call): Effect.Effect<SortKey, Refusal.Refusal> => {
  const [created_at = "", sequence = ""] = Result.getOrElse(Base64Url.decodeString(token), () => "").split(" ")
  return Number.isNaN(Date.parse(created_at)) || !/^\d+$/.test(sequence)
    ? Effect.fail(Refusal.invalid(call.operation, "page_token is not a valid token", "invalid_page_token"))
    : Effect.succeed({ created_at, sequence: Number(sequence) })
}

// The sequence number is internal.
const view = ({ sequence: _, ...event }: EventRow): Omit<EventRow, "sequence"> => event
