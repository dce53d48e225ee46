/** Every operation of every version, with inputs for calls, and a handler for the emulator that responds as the spec allows. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Handler from "../../src/emulator/Handler.ts"
import { all } from "../../src/emulator/internal/tables.ts"
import * as Refusal from "../../src/emulator/Refusal.ts"
import { at } from "../../src/internal/client/paginate.ts"
import type { Any, Paginated } from "../../src/Operation.ts"
import type * as PolytomicClient from "../../src/PolytomicClient.ts"
import { inputs, outputs, pathNames } from "../internal/samples.ts"

/** An operation that is called. */
export interface Subject {
  readonly operation: Any
  /** True if serving a request twice has two effects, as HTTP defines for its method. */
  readonly isWrite: boolean
  readonly handlers: ReadonlyArray<Handler.Handler>
  /** Number of requests of a call with this number without faults. */
  readonly requests: (call: number) => number
  /** Makes the call with this number; succeeds with `true` if it returned what the emulator had sent. */
  readonly run: (client: PolytomicClient.PolytomicClient, call: number) => Effect.Effect<boolean, unknown>
}

/** Number of generated inputs and outputs of each operation. */
const variety = 8

const nextCursor = "the-second-page"

/** The value with another one at a path; missing objects on the way there are created. */
const put = (value: unknown, [name, ...rest]: ReadonlyArray<string>, what: unknown): unknown =>
  name === undefined ? what : { ...Object(value), [name]: put(Object(value)[name], rest, what) }

/** Outputs of an operation; if it is paginated, two pages, the first of which leads to the second. */
const responses = (operation: Any): ReadonlyArray<unknown> => {
  const values = outputs(operation, variety)
  const { pagination } = operation
  if (pagination === undefined) return values
  const next = pagination.link === true ? `/somewhere?${pagination.cursor}=${nextCursor}` : nextCursor
  return [put(values[0], pagination.next, next), put(values[1], pagination.next, null)]
}

const subject = (operation: Any): Subject => {
  const { method, pagination } = operation
  const values = responses(operation)
  const texts = new Set(values.map((value) => JSON.stringify(value)))
  const given = inputs(operation, variety)
  const lastId = pathNames(operation).at(-1)
  const gone = new Set<string>()
  let served = 0

  const inputOf = (call: number) => {
    const input = given[Math.abs(call) % given.length] ?? {}
    // Each call deletes another resource, as none can be deleted twice.
    const isFree = method === "DELETE" && lastId !== undefined && typeof input[lastId] === "string"
    return isFree ? { ...input, [lastId]: `id-${call}` } : input
  }
  const items = values.flatMap((value) => [at(value, pagination?.items ?? []) ?? []].flat()).length
  // Of a paginated operation, half of the calls read all pages, whatever fault they meet.
  const isOfPages = (call: number): boolean => pagination !== undefined && Math.floor(call / 3) % 2 === 0

  return {
    operation,
    isWrite: method === "POST" || method === "PATCH",
    requests: (call) => (isOfPages(call) ? 2 : 1),
    run: (client, call) => {
      if (pagination === undefined || !isOfPages(call)) {
        return Effect.map(client.execute(operation, inputOf(call)), (value) =>
          values.length === 0 ? value === undefined : texts.has(JSON.stringify(value))
        )
      }
      const { [pagination.cursor]: _, ...input } = inputOf(call)
      const paginated = operation as Paginated<unknown, unknown, unknown, unknown> // it has pages
      return Effect.map(Stream.runCount(client.items(paginated, input)), (count) => count === items)
    },
    handlers: Handler.on([operation], (input) => {
      const text = JSON.stringify(input)
      if (gone.has(text)) return Effect.fail(Refusal.notFound("The deleted resource", text))
      if (method === "DELETE") gone.add(text)
      if (pagination === undefined) return Effect.succeed(values[served++ % Math.max(1, values.length)])
      return Effect.succeed(values[at(input, [pagination.cursor]) === nextCursor ? 1 : 0])
    })
  }
}

/** The operations of all versions. */
export const subjects = (): ReadonlyArray<Subject> => all.map(subject)
