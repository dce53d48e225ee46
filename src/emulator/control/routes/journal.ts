/** Routes of the journal: requests, rejected requests, verification, deliveries and mails. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { formatTimestamp } from "../../Handler.ts"
import type { Entry, LoggedRequest } from "../../RequestLog.ts"
import type { Instance } from "../instance.ts"
import { fits, requestMatch, toMatch } from "../match.ts"
import { ControlResponse, invalid, type Route, route, unknown } from "../route.ts"
import { readTime } from "./state.ts"

const optional = <S extends Schema.Top>(schema: S): Schema.optionalKey<S> => Schema.optionalKey(schema)
const pageSize = 200

const Page = {
  items: Schema.Array(Schema.Unknown),
  next: Schema.NullOr(Schema.String)
}

const show = ({ at, ...rest }: LoggedRequest): Record<string, unknown> => ({ ...rest, at: formatTimestamp(at) })

const view = (instance: Instance, entry: Entry): Record<string, unknown> => show(instance.parts.engine.log.view(entry))

const listRequests = route(
  "journal",
  "GET",
  "/requests"
)(
  {
    id: "listRequests",
    summary: "The journal, newest last, secrets masked, in pages of 200; bodies of responses are in each request",
    query: {
      operation: optional(Schema.String),
      status: optional(Schema.String),
      since: optional(Schema.String),
      cursor: optional(Schema.String)
    },
    success: Schema.Struct({ ...Page, total: Schema.Number, dropped: Schema.Number })
  },
  ({ query }, { instance }) =>
    Effect.gen(function* () {
      const { log } = instance.parts.engine
      const since = query.since === undefined ? undefined : yield* readTime(query.since, "/since")
      const after = Number(query.cursor ?? 0)
      if (!Number.isSafeInteger(after)) {
        return yield* invalid("`cursor` is not a cursor of this API.", "Send the `next` of the previous page.")
      }
      const found = log
        .entries()
        .filter(
          ({ at, number, operation, status }) =>
            number > after &&
            (since === undefined || at >= since) &&
            (query.operation === undefined || operation === query.operation) &&
            (query.status === undefined || String(status) === query.status)
        )
      const items = found.slice(0, pageSize).map((entry) => {
        const { response: _, ...request } = view(instance, entry)
        return request
      })
      const next = found.length > pageSize ? String(found[pageSize - 1]?.number) : null
      return { items, next, total: log.total, dropped: log.dropped }
    })
)

const clearRequests = route(
  "journal",
  "DELETE",
  "/requests"
)({ id: "clearRequests", summary: "Empties the journal" }, (_, { instance }) =>
  Effect.sync(() => instance.parts.engine.log.clear())
)

interface Refused {
  readonly number: number
  readonly method: string
  readonly target: string
  readonly reason: "no_route" | "method" | "not_emulated" | "ignored_fields"
  readonly ignored: ReadonlyArray<string>
  readonly nearest: string | null
}

const reasonOf = (entry: Entry): Refused["reason"] | undefined => {
  if (entry.ignored.length > 0) return "ignored_fields"
  // A 404 of an operation means that a row does not exist.
  if (entry.status === 404 && entry.operation === undefined) return "no_route"
  if (entry.status === 405) return "method"
  return entry.status === 501 ? "not_emulated" : undefined
}

/** Requests that were rejected, or served with ignored fields. */
const refusals = (instance: Instance): ReadonlyArray<Refused> =>
  instance.parts.engine.log.entries().flatMap((entry) => {
    const reason = reasonOf(entry)
    if (reason === undefined) return []
    const { ignored, method, number, target, version } = entry
    const { basePath } = instance.parts.settings
    const pathname = target.split("?")[0]?.slice(basePath.length) ?? ""
    const nearest =
      reason === "ignored_fields" || version === undefined
        ? null
        : (instance.parts.engine.router.nearest(version, method, pathname) ?? null)
    return [{ number, method, target, reason, ignored, nearest }]
  })

const listRefused = route(
  "journal",
  "GET",
  "/requests/refused"
)(
  {
    id: "listRefused",
    summary: "Requests without a route, with a wrong method or without an implementation, and ignored fields",
    success: Schema.Struct({ items: Schema.Array(Schema.Unknown), total: Schema.Number })
  },
  (_, { instance }) =>
    Effect.sync(() => {
      const items = refusals(instance)
      return { items: items.slice(-1000), total: items.length }
    })
)

const getRequest = route(
  "journal",
  "GET",
  "/requests/:number"
)(
  {
    id: "getRequest",
    summary: "A request with its response, secrets masked",
    params: ["number"],
    success: Schema.Unknown,
    errors: [404]
  },
  ({ params }, { instance }) =>
    Effect.suspend(() => {
      const entry = instance.parts.engine.log.entries().find(({ number }) => String(number) === params.number)
      return entry === undefined
        ? Effect.fail(unknown("request", params.number))
        : Effect.succeed(view(instance, entry))
    })
)

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

const verify = route(
  "journal",
  "POST",
  "/verify"
)(
  {
    id: "verify",
    summary: "Counts the requests that match: 200 if there are as many as expected, else 409. Default: at least one",
    payload: {
      match: optional(Schema.Struct({ ...requestMatch, status: optional(Schema.Int) })),
      count: optional(Schema.Struct({ min: optional(Count), max: optional(Count) })),
      refused: optional(Count)
    },
    success: Schema.Struct({ matched: Schema.Number, refused: Schema.Number }),
    errors: [409]
  },
  ({ payload }, { instance }) =>
    Effect.gen(function* () {
      const { status, ...rest } = payload.match ?? {}
      const match = yield* toMatch(instance, rest)
      const entries = instance.parts.engine.log.entries()
      const matched = entries.filter(
        (entry) => fits(instance, match, entry) && (status === undefined || entry.status === status)
      ).length
      const refused = refusals(instance)
      // A verification of rejected requests alone expects no request.
      const { max = Number.POSITIVE_INFINITY, min = payload.match === undefined ? 0 : 1 } = payload.count ?? {}
      const isMet = matched >= min && matched <= max
      if (isMet && (payload.refused === undefined || refused.length <= payload.refused)) {
        return { matched, refused: refused.length }
      }
      const { dropped } = instance.parts.engine.log
      return new ControlResponse(409, {
        error: {
          key: isMet ? "refused_requests" : "unexpected_count",
          message: isMet
            ? `${refused.length} requests were refused or had ignored fields; at most ${payload.refused} may.`
            : `${matched} requests match; expected ${expected(min, max)}.`,
          hint: dropped > 0 ? `The journal dropped ${dropped} requests; empty it before each test.` : "See `nearest`."
        },
        matched,
        refused: refused.slice(0, 10),
        nearest: entries
          .slice(-10)
          .map(({ method, number, operation, status, target }) => ({ number, method, target, operation, status }))
      })
    })
)

const expected = (min: number, max: number): string =>
  max === Number.POSITIVE_INFINITY ? `at least ${min}` : min === max ? `${min}` : `${min} to ${max}`

const deliveries = route(
  "journal",
  "GET",
  "/deliveries"
)(
  {
    id: "listDeliveries",
    summary: "Attempts to deliver events to webhooks, newest last",
    query: {
      event: optional(Schema.String),
      delivered: optional(Schema.Literals(["true", "false"])),
      cursor: optional(Schema.String)
    },
    success: Schema.Struct({ ...Page, dropped: Schema.Number })
  },
  ({ query }, { instance }) =>
    Effect.sync(() => {
      const after = Number(query.cursor ?? 0)
      const found = instance.parts.deliveries
        .log()
        .filter(
          ({ delivered, eventId, number, type }) =>
            number > after &&
            (query.event === undefined || eventId === query.event || type === query.event) &&
            (query.delivered === undefined || String(delivered) === query.delivered)
        )
      const items = found.slice(0, pageSize).map(({ at, retryAt, ...rest }) => ({
        ...rest,
        at: formatTimestamp(at),
        retryAt: retryAt === undefined ? null : formatTimestamp(retryAt)
      }))
      const next = found.length > pageSize ? String(found[pageSize - 1]?.number) : null
      return { items, next, dropped: instance.parts.deliveries.dropped }
    })
)

const mails = route(
  "journal",
  "GET",
  "/mails"
)(
  {
    id: "listMails",
    summary: "Mails that the service would have sent",
    success: Schema.Struct({ items: Schema.Array(Schema.Unknown) })
  },
  (_, { instance }) => Effect.map(instance.emulator.mails, (items) => ({ items }))
)

export const routes: ReadonlyArray<Route> = [
  listRequests,
  clearRequests,
  listRefused,
  getRequest,
  verify,
  deliveries,
  mails
]
