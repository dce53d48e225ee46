/** Follows the cursors of a paginated operation. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { Any, Paginated, Pagination } from "../../Operation.ts"
import type { PolytomicError } from "../../PolytomicError.ts"
import { unusable } from "../errors/unusableResponse.ts"
import { sources } from "../schema/codecs.ts"

type Execute = (operation: Any, input: unknown) => Effect.Effect<unknown, PolytomicError>

interface State {
  readonly cursor: string | undefined
  /** An earlier cursor, to detect a cycle of pages. */
  readonly marker: string | undefined
  readonly page: number
  /** Issue of the previous page's cursor; reported after the items of that page. */
  readonly problem?: string
}

type AnyPaginated = Paginated<unknown, unknown, unknown, unknown>

/** All items, page after page. */
export const items = (
  execute: Execute,
  operation: AnyPaginated,
  input: unknown
): Stream.Stream<unknown, PolytomicError> =>
  paginate(execute, operation, input, (page) => {
    const found = at(page, operation.pagination.items)
    return Array.isArray(found) ? found : []
  })

/** All pages. */
export const pages = (
  execute: Execute,
  operation: AnyPaginated,
  input: unknown
): Stream.Stream<unknown, PolytomicError> => paginate(execute, operation, input, (page) => [page])

const paginate = (
  execute: Execute,
  operation: AnyPaginated,
  input: unknown,
  select: (page: unknown) => ReadonlyArray<unknown>
): Stream.Stream<unknown, PolytomicError> => {
  const { pagination } = operation
  const start: State = { cursor: undefined, marker: undefined, page: 1 }
  return Stream.paginate(start, (state) => {
    if (state.problem !== undefined) {
      return Effect.fail(unusable(operation, [{ path: pagination.next, message: state.problem }]))
    }
    const asked = state.cursor === undefined ? input : { ...Object(input), [pagination.cursor]: state.cursor }
    return Effect.flatMap(execute(operation, asked), (page) => {
      const list = select(page)
      const next = cursor(sources.get(page as object) ?? page, pagination) // a page that is not an object has no source
      if (next === undefined) return Effect.succeed([list, Option.none<State>()] as const)
      // Treating a link without a cursor as the last page would silently drop the rest of the list.
      const fail = (problem: string) => Effect.succeed([list, Option.some<State>({ ...state, problem })] as const)
      if (next === unreadable) return fail(`is a link without a \`${pagination.cursor}\` in its query`)
      if (next === state.cursor || next === state.marker) {
        return fail("repeats an earlier page, so the list would never end")
      }
      // Brent's cycle detection: remember the cursor of every page whose number is a power of two.
      const marker = (state.page & (state.page - 1)) === 0 ? next : state.marker
      return Effect.succeed([list, Option.some<State>({ cursor: next, marker, page: state.page + 1 })] as const)
    })
  })
}

/** The value at a path of fields. */
export const at = (value: unknown, path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === "object" && value !== null ? (value as { readonly [name: string]: unknown })[name] : undefined, // an object has names
    value
  )

/** Marker of a link without a cursor. */
const unreadable: unique symbol = /*#__PURE__*/ Symbol("unreadable")

/** Cursor of the page after a page; undefined after the last one. */
export const cursor = (page: unknown, pagination: Pagination): string | typeof unreadable | undefined => {
  const next = at(page, pagination.next)
  if (typeof next !== "string" || next === "") return undefined
  if (pagination.link !== true) return next
  // The link may be relative to the host; only its cursor is used, so the request stays on the configured origin.
  if (!URL.canParse(next, "http://relative.invalid")) return unreadable
  return new URL(next, "http://relative.invalid").searchParams.get(pagination.cursor) || unreadable
}
