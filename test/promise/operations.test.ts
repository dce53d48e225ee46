/** Every operation of every version is a call of the Promise client, with the name that the official SDK has for it. */
import { describe, expect, it } from "vitest"
import { inputs } from "../../scripts/internal/samples.ts"
import { all as v2022 } from "../../src/generated/v2022-12-12/operations.ts"
import * as promise2022 from "../../src/generated/v2022-12-12/promise.ts"
import { all as v2023 } from "../../src/generated/v2023-04-25/operations.ts"
import * as promise2023 from "../../src/generated/v2023-04-25/promise.ts"
import { all as v2024 } from "../../src/generated/v2024-02-08/operations.ts"
import * as promise2024 from "../../src/generated/v2024-02-08/promise.ts"
import { all as v2025 } from "../../src/generated/v2025-09-18/operations.ts"
import * as promise2025 from "../../src/generated/v2025-09-18/promise.ts"
import type { Any } from "../../src/Operation.ts"
import { isPolytomicError } from "../../src/PolytomicError.ts"

type Tree = { readonly [name: string]: unknown }

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null

/** The functions in a client, by their dotted names. */
const callsIn = (client: object, prefix = ""): ReadonlyArray<readonly [name: string, call: unknown]> =>
  Object.entries(client).flatMap(([name, value]) => {
    if (prefix === "" && name === "close") return []
    return isTree(value) ? callsIn(value, `${prefix}${name}.`) : [[`${prefix}${name}`, value] as const]
  })

interface Callable {
  (input: unknown, options?: unknown): unknown
  readonly withResponse?: Callable
  readonly page?: Callable
}

const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  isTree(value) && Symbol.asyncIterator in value

/** Error of a call that gets 418, which no operation documents. */
const failure = async (made: unknown): Promise<unknown> => {
  try {
    if (isAsyncIterable(made)) for await (const _ of made) break
    else await made
  } catch (error) {
    return isPolytomicError(error) && "operation" in error && "status" in error
      ? { operation: error.operation, method: error.method, path: error.path, status: error.status }
      : error
  }
  return "nothing"
}

const versions = [
  { version: "2025-09-18", table: v2025, promise: promise2025 },
  { version: "2024-02-08", table: v2024, promise: promise2024 },
  { version: "2023-04-25", table: v2023, promise: promise2023 },
  { version: "2022-12-12", table: v2022, promise: promise2022 }
]

describe.each(versions)("Promise client of $version", ({ promise, table, version }) => {
  const sent: Array<string | null> = []
  const client = promise.createClient({
    apiKey: "test-key",
    retry: "none",
    fetch: async (_, init) => {
      sent.push(new Headers(init?.headers).get("x-polytomic-version"))
      return new Response("{}", { status: 418 })
    }
  })
  const calls = new Map(callsIn(client))

  it("has exactly one call for each operation", () => {
    expect([...calls.keys()].sort()).toEqual(table.map(({ id }) => id).sort())
  })

  it("has exactly one resource for each of its operations", () => {
    expect(Object.keys(promise.resources).sort()).toEqual(
      [...new Set(table.map(({ id }) => id.slice(0, id.lastIndexOf("."))))].sort()
    )
  })

  it.each(table.map((operation) => [operation.id, operation] as const))("%s", async (id, operation: Any) => {
    const call = calls.get(id) as Callable // the test above has shown that it exists
    const input = inputs(operation, 1)[0]
    const seen = { operation: id, method: operation.method, path: operation.path, status: 418 }
    expect(await failure(call(input))).toEqual(seen)
    const one = operation.pagination === undefined ? call : call.page
    expect(await failure(one?.(input))).toEqual(seen)
    expect(await failure(one?.withResponse?.(input))).toEqual(seen)
    expect(call.page === undefined).toBe(operation.pagination === undefined)
    expect(new Set(sent)).toEqual(new Set([version]))
  })
})
