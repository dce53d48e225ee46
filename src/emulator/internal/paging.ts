/** Pages of lists: each starts after the last item of the previous one, so that they stay consistent while items are added and removed. */
import * as Effect from "effect/Effect"
import * as Base64Url from "effect/encoding/Base64Url"
import * as Result from "effect/Result"
import type { Any } from "../../Operation.ts"
import type { Call } from "../Handler.ts"
import * as Refusal from "../Refusal.ts"
import type { HandlerResult } from "./route.ts"

/** Position of an item in a list: by a string, and among equal ones by its id. */
export type SortKey = readonly [by: string, id: string]

export interface Order<R> {
  readonly sortKeyOf: (row: R) => SortKey
  readonly descending: boolean
}

interface Page<R> {
  readonly items: ReadonlyArray<R>
  /** Token of the next page; absent on the last one. */
  readonly next: string | undefined
}

/** Sorts rows. Equal ones are sorted by ascending id in either direction. */
const sort = <R>(rows: ReadonlyArray<R>, order: Order<R>): ReadonlyArray<R> =>
  rows
    .map((row) => ({ row, key: order.sortKeyOf(row) }))
    .sort((a, b) => compare(a.key, b.key, order.descending))
    .map(({ row }) => row)

/** The page that a token names, or the first one. A limit below 1 or above the most means the most. */
const slice = <R>(
  operation: Any,
  rows: ReadonlyArray<R>,
  order: Order<R>,
  requested: { readonly token: string | undefined; readonly limit?: number | undefined; readonly most: number }
): Effect.Effect<Page<R>, Refusal.Refusal> => {
  const after = requested.token === undefined ? undefined : decode(requested.token)
  if (after === null) return Effect.fail(badToken(operation))
  const limit =
    requested.limit === undefined || requested.limit < 1 ? requested.most : Math.min(requested.limit, requested.most)
  const rest = sort(rows, order).filter(
    (row) => after === undefined || compare(order.sortKeyOf(row), after, order.descending) > 0
  )
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  return Effect.succeed({
    items,
    next: last === undefined || rest.length <= limit ? undefined : encode(order.sortKeyOf(last))
  })
}

/**
 * A list as its operation documents it: a page with the token of the next one, unless `paged` is false, or all rows where a version
 * has no pages.
 */
export const page = <R>(
  { operation }: Pick<Call, "operation">,
  rows: ReadonlyArray<R>,
  order: Order<R>,
  view: (row: R) => unknown,
  requested: {
    readonly page_token?: string | undefined
    readonly limit?: number | undefined
    readonly most: number
    readonly paged?: boolean
  }
): HandlerResult => {
  if (operation.success.type !== "body") return Effect.succeed(sort(rows, order).map(view))
  if (requested.paged === false) return Effect.succeed({ data: sort(rows, order).map(view) })
  const found = slice(operation, rows, order, {
    token: requested.page_token,
    limit: requested.limit,
    most: requested.most
  })
  return Effect.mapEager(found, ({ items, next }) => ({
    data: items.map(view),
    pagination: next === undefined ? {} : { next_page_token: next }
  }))
}

const compare = (a: SortKey, b: SortKey, descending: boolean): number =>
  a[0] === b[0] ? (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0) : a[0] < b[0] === descending ? 1 : -1

const encode = (place: SortKey): string => Base64Url.encode(JSON.stringify(place))

const decode = (token: string): SortKey | null => {
  const text = Result.getOrUndefined(Base64Url.decodeString(token))
  try {
    const place: unknown = JSON.parse(text ?? "")
    return Array.isArray(place) && typeof place[0] === "string" && typeof place[1] === "string"
      ? [place[0], place[1]]
      : null
  } catch {
    return null
  }
}

// The response to an invalid token is not documented; some lists document no 400.
const badToken = (operation: Any): Refusal.Refusal =>
  operation.errors.includes(400) || !operation.errors.includes(404)
    ? Refusal.badRequest("The page token is not valid", "invalid_page_token")
    : new Refusal.Refusal({ status: 404, message: "There is no page with this token", key: "invalid_page_token" })
