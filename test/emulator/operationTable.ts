/** Properties of every operation of a resource: a documented response, every documented error, and authorization. */

import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { Credentials, Drift, Operation, PolytomicClient, PolytomicError, RetryPolicy } from "effect-polytomic"
import { Fault, PolytomicEmulator } from "effect-polytomic/emulator"
import { all as v2022 } from "effect-polytomic/v2022-12-12/operations"
import { all as v2023 } from "effect-polytomic/v2023-04-25/operations"
import { all as v2024 } from "effect-polytomic/v2024-02-08/operations"
import { all as v2025 } from "effect-polytomic/v2025-09-18/operations"
import { tagOf } from "../../src/internal/operations/statuses.ts"

/** The operations whose ids begin with one of the names, newest version first. */
export const operationsOf = (...resources: ReadonlyArray<string>): ReadonlyArray<Operation.Any> =>
  [...v2025, ...v2024, ...v2023, ...v2022].filter(({ id }) => resources.some((name) => id.startsWith(`${name}.`)))

export interface Table {
  readonly operations: ReadonlyArray<Operation.Any>
  readonly options?: PolytomicEmulator.Options
  /** Creates the objects that the inputs refer to. */
  readonly prepare: (emulator: PolytomicEmulator.PolytomicEmulator) => Effect.Effect<Ids, unknown>
  /** An input that an operation must accept. */
  readonly input: (operation: Operation.Any, ids: Ids) => Record<string, unknown>
  /** The same with ids that do not exist; by default, every id of the path is changed. */
  readonly strange?: (operation: Operation.Any, input: Record<string, unknown>) => Record<string, unknown>
}

export type Ids = { readonly [name: string]: string }

const unknownId = "00000000-0000-4000-8000-000000000000"

/** Adds the tests of a table. */
export const checkTable = (table: Table): void => {
  for (const operation of table.operations) {
    describe(`${operation.id} of ${operation.version}`, () => checkOperation(operation, table))
  }
}

const checkOperation = (operation: Operation.Any, table: Table): void => {
  it.effect("returns what is documented", () =>
    Effect.gen(function* () {
      const output = yield* attempt(operation, table, {})
      const { schema } = operation.success
      if (schema === undefined) assert.isUndefined(output)
      else assert.isTrue(Schema.is(Operation.toSchema(schema))(output), JSON.stringify(output))
    })
  )

  for (const status of operation.errors) {
    const expected = `${status} ${tagOf(status)}`
    it.effect(`fails with ${expected} by a fault rule`, () =>
      Effect.gen(function* () {
        const rule = Fault.status(status)
        assert.strictEqual(yield* failure(operation, table, { rule }), expected)
      })
    )
  }

  it.effect("rejects a wrong key", () =>
    Effect.gen(function* () {
      const got = yield* failure(operation, table, { credentials: Credentials.apiKey("wrong") })
      assert.match(got, /^401 Polytomic(Unauthorized|UnexpectedStatus)$/)
    })
  )

  if (operation.errors.includes(404) && operation.path.includes("{")) {
    it.effect("responds 404 to an unknown id", () =>
      Effect.gen(function* () {
        const change = table.strange ?? withStrangeIds
        const got = yield* failure(operation, table, { change: (input) => change(operation, input) })
        assert.strictEqual(got, "404 PolytomicNotFound")
      })
    )
  }

  if (operation.credentials === "partner") {
    it.effect("rejects a user's key", () =>
      Effect.gen(function* () {
        const got = yield* failure(operation, table, { credentials: Credentials.apiKey("test-key") })
        assert.strictEqual(got, "403 PolytomicForbidden")
      })
    )
  }
}

const withStrangeIds = (operation: Operation.Any, input: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, operation.path.includes(`{${name}}`) ? unknownId : value])
  )

interface Attempt {
  readonly credentials?: Credentials.Credentials
  readonly rule?: Fault.Fault
  readonly change?: (input: Record<string, unknown>) => Record<string, unknown>
}

const attempt = (operation: Operation.Any, table: Table, { change, credentials, rule }: Attempt) =>
  Effect.gen(function* () {
    const emulator = yield* PolytomicEmulator.PolytomicEmulator
    const ids = yield* table.prepare(emulator)
    if (rule !== undefined) yield* emulator.fault(rule, { operation })
    const input = table.input(operation, ids)
    return yield* PolytomicClient.execute(operation, change?.(input) ?? input)
  }).pipe(
    Effect.provide(
      PolytomicClient.layer().pipe(
        Layer.provide(Credentials.layer(credentials ?? ownCredentials(operation))),
        Layer.provideMerge(PolytomicEmulator.layerHttpClient(table.options)),
        Layer.merge(RetryPolicy.layer(RetryPolicy.none)),
        Layer.provideMerge(Drift.layer(Drift.strict))
      )
    )
  )

/** The status and tag of a failed call. */
const failure = (operation: Operation.Any, table: Table, how: Attempt) =>
  Effect.map(Effect.flip(attempt(operation, table, how)), (error) =>
    PolytomicError.hasResponse(error) ? `${error.status} ${error._tag}` : `no response: ${String(error)}`
  )

// Older versions do not mark the operations of partners, but nobody else can call all of them.
const forPartners = /^(organization|users)\./

const ownCredentials = (operation: Operation.Any): Credentials.Credentials =>
  operation.credentials === "partner" || (operation.version !== "2025-09-18" && forPartners.test(operation.id))
    ? Credentials.partnerKey("test-partner-key")
    : Credentials.apiKey("test-key")
