/** The Events resource in all versions. */
import * as Effect from "effect/Effect"
import * as Base64Url from "effect/encoding/Base64Url"
import * as Result from "effect/Result"
import * as V2022 from "../../generated/v2022-12-12/Events.ts"
import * as V2023 from "../../generated/v2023-04-25/Events.ts"
import * as V2024 from "../../generated/v2024-02-08/Events.ts"
import * as V2025 from "../../generated/v2025-09-18/Events.ts"
import * as Caller from "../Caller.ts"
import { type EventRow, events, types } from "../events.ts"
import { type Call, type Handler, on } from "../Handler.ts"
import type { Progress } from "../Progress.ts"
import * as Refusal from "../Refusal.ts"

// -----------------------------------------------------------------------------
// Handlers
// -----------------------------------------------------------------------------

interface ListInput {
  readonly organization_id?: string | undefined
  readonly type?: string | undefined
  readonly starting_after?: string | undefined
  readonly ending_before?: string | undefined
  readonly limit?: number | undefined
  readonly page_token?: string | undefined
}

interface Page {
  readonly data: ReadonlyArray<unknown>
  readonly pagination?: { readonly next_page_token: string }
}

const defaultLimit = 10
const maxLimit = 100

const list = (input: ListInput, call: Call): Effect.Effect<Page, Refusal.Refusal> =>
  Effect.gen(function* () {
    const organization = yield* Caller.actIn(call.store, call.caller, input.organization_id)
    const after = input.starting_after === undefined ? Number.NEGATIVE_INFINITY : Date.parse(input.starting_after)
    const before = input.ending_before === undefined ? Number.POSITIVE_INFINITY : Date.parse(input.ending_before)
    if (Number.isNaN(after) || Number.isNaN(before)) {
      return yield* Effect.fail(Refusal.invalid(call.operation, "There is no such date", "invalid_date"))
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
    // What is out of bounds is brought back into them, as other lists do.
    const limit = input.limit === undefined || input.limit < 1 ? defaultLimit : Math.min(input.limit, maxLimit)
    const page = rest.slice(0, limit)
    const last = page.at(-1)
    return {
      data: page.map(view),
      ...(last !== undefined && rest.length > limit ? { pagination: { next_page_token: toToken(last) } } : {})
    }
  })

// Before 2025-09-18 a list is an array and no more.
const listBare = (input: ListInput, call: Call): Effect.Effect<unknown, Refusal.Refusal> =>
  Effect.map(list(input, call), ({ data }) => data)

const getTypes = (): Effect.Effect<unknown> => Effect.succeed(types)

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [
  ...on([V2025.listOperation], list),
  ...on([V2024.listOperation, V2023.apiV2GetEventsOperation, V2022.apiV2GetEventsOperation], listBare),
  ...on(
    [
      V2025.getTypesOperation,
      V2024.getTypesOperation,
      V2023.apiV2GetEventTypesOperation,
      V2022.apiV2GetEventTypesOperation
    ],
    getTypes
  )
])()

// -----------------------------------------------------------------------------
// Progress
// -----------------------------------------------------------------------------

/** Forgets events that are too old. */
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

// Where an event is in the list. A page begins behind such a place, so that events that come or go don't move it.
type Place = Pick<EventRow, "created_at" | "sequence">

const inOrder = (order: "newest" | "oldest"): ((a: Place, b: Place) => number) => {
  const sign = order === "oldest" ? 1 : -1
  return (a, b) => sign * (Date.parse(a.created_at) - Date.parse(b.created_at) || a.sequence - b.sequence)
}

const toToken = ({ created_at, sequence }: Place): string => Base64Url.encode(`${created_at} ${sequence}`)

const readToken = (token: string, call: Call): Effect.Effect<Place, Refusal.Refusal> => {
  const [created_at = "", sequence = ""] = Result.getOrElse(Base64Url.decodeString(token), () => "").split(" ")
  return Number.isNaN(Date.parse(created_at)) || !/^\d+$/.test(sequence)
    ? Effect.fail(Refusal.invalid(call.operation, "page_token is none that was given out", "invalid_page_token"))
    : Effect.succeed({ created_at, sequence: Number(sequence) })
}

const view = ({ created_at, event, id, organization_id, type }: EventRow): Record<string, unknown> => ({
  id,
  type,
  organization_id,
  created_at,
  event
})
