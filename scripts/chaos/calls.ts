/** Every operation of every version with inputs to call it by, and a server that answers each with what its documents allow. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Handler } from "../../src/emulator/Handler.ts"
import { all } from "../../src/emulator/internal/tables.ts"
import * as Refusal from "../../src/emulator/Refusal.ts"
import type { Any, Paginated } from "../../src/Operation.ts"
import type * as PolytomicClient from "../../src/PolytomicClient.ts"
import { inputs, outputs, pathNames } from "../internal/samples.ts"

type Input = { readonly [name: string]: unknown }

/** Subjects of the calls of a campaign. */
export interface Subject {
  readonly operation: Any
  /** True if serving a request twice has two effects, as HTTP defines for its method. */
  readonly isWrite: boolean
  /** An input for the call with this number. */
  readonly input: (call: number) => Input
  /** True if a call may return this. */
  readonly isExpected: (value: unknown) => boolean
  /** Total number of items in all pages, if there are pages. */
  readonly items: number
}

/** Number of generated inputs and outputs of each operation. */
const variety = 8

const nextCursor = "the-second-page"

const at = (value: unknown, path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>((found, name) => Object(found)[name], value)

/** The value with something else at a path; objects that are missing on the way there are made. */
const put = (value: unknown, [name, ...rest]: ReadonlyArray<string>, what: unknown): unknown =>
  name === undefined ? what : { ...Object(value), [name]: put(Object(value)[name], rest, what) }

/** Two pages, the first of which leads to the second. */
const pages = (operation: Any, values: ReadonlyArray<unknown>): ReadonlyArray<unknown> => {
  const { pagination } = operation
  if (pagination === undefined) return values
  const link = `/somewhere?${pagination.cursor}=${nextCursor}`
  return [
    put(values[0], pagination.next, pagination.link === true ? link : nextCursor),
    put(values[1], pagination.next, null)
  ]
}

const itemsOf = (operation: Any, value: unknown): number => {
  const found = operation.pagination === undefined ? undefined : at(value, operation.pagination.items)
  return Array.isArray(found) ? found.length : 0
}

const subject = (operation: Any): { readonly subject: Subject; readonly handler: Handler } => {
  const values = pages(operation, outputs(operation, variety))
  const texts = new Set(values.map((value) => JSON.stringify(value)))
  const taken = inputs(operation, variety)
  const ids = pathNames(operation)
  const isFree = (name: string, value: unknown): boolean => ids.at(-1) === name && typeof value === "string"
  const gone = new Set<string>()
  let served = 0
  return {
    subject: {
      operation,
      isWrite: operation.method === "POST" || operation.method === "PATCH",
      input: (call) => {
        const input = taken[Math.abs(call) % taken.length] ?? {}
        if (operation.method !== "DELETE") return input
        // Each deletion is of something else, as nothing can be deleted twice.
        return Object.fromEntries(
          Object.entries(input).map(([name, value]) => [name, isFree(name, value) ? `id-${call}` : value])
        )
      },
      isExpected: (value) => (values.length === 0 ? value === undefined : texts.has(JSON.stringify(value))),
      items: values.reduce<number>((sum, value) => sum + itemsOf(operation, value), 0)
    },
    handler: {
      version: operation.version,
      id: operation.id,
      run: (input) => {
        if (operation.method === "DELETE") {
          const what = JSON.stringify(input)
          if (gone.has(what)) return Effect.fail(Refusal.notFound("What is to be deleted", what))
          gone.add(what)
        }
        const { pagination } = operation
        if (pagination === undefined) return Effect.succeed(values[served++ % Math.max(1, values.length)])
        return Effect.succeed(values[at(input, [pagination.cursor]) === nextCursor ? 1 : 0])
      }
    }
  }
}

/** All subjects, and the handlers of the server that they call. */
export const everything = (): {
  readonly subjects: ReadonlyArray<Subject>
  readonly handlers: ReadonlyArray<Handler>
} => {
  const made = all.map(subject)
  return { subjects: made.map((one) => one.subject), handlers: made.map((one) => one.handler) }
}

/** Reports whether a call goes through all pages: half of those of a paginated operation do, whatever fault they meet. */
const isOfPages = ({ operation }: Subject, call: number): boolean =>
  operation.pagination !== undefined && Math.floor(call / 3) % 2 === 0

/** Number of requests of a call without faults. */
export const requestsOf = (subject: Subject, call: number): number => (isOfPages(subject, call) ? 2 : 1)

/** Verifies a call that succeeded: whether it was what the server had answered. */
export const run = (
  client: PolytomicClient.PolytomicClient,
  subject: Subject,
  call: number
): Effect.Effect<boolean, unknown> => {
  const { operation } = subject
  if (isOfPages(subject, call)) {
    const paginated = operation as Paginated<unknown, unknown, unknown, unknown> // it has pages
    const { [paginated.pagination.cursor]: _, ...input } = subject.input(call)
    return Effect.map(Stream.runCount(client.items(paginated, input)), (count) => count === subject.items)
  }
  return Effect.map(client.execute(operation, subject.input(call)), subject.isExpected)
}
