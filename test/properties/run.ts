/** Runs calls of one operation, and checks the guarantees of each. */
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import { expect } from "vitest"
import { inputs, outputs, randomOf } from "../../scripts/internal/samples.ts"
import * as Credentials from "../../src/Credentials.ts"
import * as Deadline from "../../src/Deadline.ts"
import * as Drift from "../../src/Drift.ts"
import * as PolytomicEmulator from "../../src/emulator/PolytomicEmulator.ts"
import { tagOf } from "../../src/internal/operations/statuses.ts"
import { type Any, toSchema } from "../../src/Operation.ts"
import * as PolytomicClient from "../../src/PolytomicClient.ts"
import * as PolytomicError from "../../src/PolytomicError.ts"
import * as RetryPolicy from "../../src/RetryPolicy.ts"
import { mutate } from "./mutate.ts"
import { fitsDocuments, isOfType } from "./relaxed.ts"

/** Number of trials of each property for each operation. */
const runs = 200

const settings = Layer.mergeAll(RetryPolicy.layer(RetryPolicy.none), Layer.succeed(Deadline.Deadline, Deadline.none))

const credentialsFor = (operation: Any): Credentials.Credentials =>
  operation.credentials === "partner" ? Credentials.partnerKey("test-partner-key") : Credentials.apiKey("test-key")

/**
 * Sends every input to an emulator whose handler records it and returns a valid body, and compares both sides:
 * the received input equals the sent one, and the decoded value equals the returned one.
 */
export const roundTrip = (operation: Any): Effect.Effect<void> => {
  const responses = outputs(operation, runs)
  let arrived: unknown
  let response: unknown
  const handler = {
    version: operation.version,
    id: operation.id,
    run: (input: unknown) => {
      arrived = input
      return Effect.succeed(response)
    }
  }
  const layer = PolytomicClient.layer().pipe(
    Layer.provide(Credentials.layer(credentialsFor(operation))),
    Layer.provide(PolytomicEmulator.layerHttpClient({ operations: [operation], handlers: [handler] })),
    Layer.provideMerge(settings)
  )
  return Effect.gen(function* () {
    const client = yield* PolytomicClient.PolytomicClient
    for (const [i, input] of inputs(operation, runs).entries()) {
      arrived = undefined
      response = responses[i % Math.max(1, responses.length)]
      const { drift, value } = yield* Drift.collect(client.execute(operation, input)).pipe(
        // In an object of the query, only JSON keeps the types of values.
        Effect.provideService(PolytomicClient.ObjectQueryStyle, "json"),
        Effect.orDie
      )
      expect(arrived, "the input that arrived").toEqual(input)
      expect(value, "the value that came back").toEqual(response)
      expect(drift).toEqual([])
    }
  }).pipe(Effect.provide(layer))
}

// -----------------------------------------------------------------------------
// Generated responses
// -----------------------------------------------------------------------------

/** Runs a call against a server with this status and text. */
const callWithResponse = (operation: Any, input: unknown, status: number, body: string) => {
  const http = HttpClient.make((request) =>
    Effect.succeed(HttpClientResponse.fromWeb(request, new Response(body, { status })))
  )
  return Effect.flatMap(PolytomicClient.PolytomicClient, (client) => client.execute(operation, input)).pipe(
    Drift.collect,
    Effect.provide(
      PolytomicClient.layer().pipe(
        Layer.provide(Credentials.layer(credentialsFor(operation))),
        Layer.provide(Layer.succeed(HttpClient.HttpClient, http)),
        Layer.provideMerge(settings)
      )
    )
  )
}

/** Every documented status becomes its class, with the API's own message. */
export const statuses = (operation: Any): Effect.Effect<void> =>
  Effect.gen(function* () {
    const [input] = inputs(operation, 1)
    for (const status of operation.errors) {
      const body = JSON.stringify({ message: `said ${status}`, key: "a_key", status, metadata: { n: status } })
      const error = yield* Effect.flip(callWithResponse(operation, input, status, body))
      expect(error).toMatchObject({
        _tag: tagOf(status),
        operation: operation.id,
        status,
        detail: `said ${status}`,
        key: "a_key",
        metadata: { n: status },
        attempts: 1
      })
    }
    const undocumented = yield* Effect.flip(callWithResponse(operation, input, 418, "{}"))
    expect(undocumented).toMatchObject({ _tag: "PolytomicUnexpectedStatus", status: 418 })
  }).pipe(Effect.orDie)

/** Outcomes of the mutated bodies of an operation. */
export interface Mutations {
  readonly fitting: number
  readonly drifted: number
  readonly refused: number
}

/**
 * Responds with bodies that were changed in one place each: every call ends in a value of its type, with drift reported if it is
 * undocumented, or in a `DecodeError`. Anything else, such as a defect, fails the test.
 */
export const mutations = (operation: Any): Effect.Effect<Mutations> =>
  Effect.gen(function* () {
    const { schema, type } = operation.success
    const [input] = inputs(operation, 1)
    const bodies =
      schema === undefined
        ? [{}, { data: null }]
        : outputs(operation, runs).map((value) => (type === "body" ? value : { data: value }))
    const random = randomOf(`${operation.version} ${operation.id}`)
    const ends = { fitting: 0, drifted: 0, refused: 0 }
    for (let i = 0; i < runs; i++) {
      const body = mutate(bodies[i % bodies.length], random)
      const result = yield* Effect.result(
        callWithResponse(operation, input, operation.success.status, JSON.stringify(body) ?? "")
      )
      if (result._tag === "Failure") {
        expect(
          PolytomicError.isPolytomicError(result.failure) && result.failure._tag,
          `${String(result.failure)}\n${JSON.stringify(body)}`
        ).toBe("PolytomicDecodeError")
        ends.refused++
        continue
      }
      const { drift, value } = result.success
      if (schema === undefined) {
        expect(value).toBeUndefined()
      } else if (type === "list" && Array.isArray(value) && value.length === 0) {
        expect(drift).toEqual([])
      } else {
        expect(
          isOfType(toSchema(schema))(value),
          `not of its type: ${JSON.stringify(value)}\n${JSON.stringify(body)}`
        ).toBe(true)
        if (drift.length === 0) expect(fitsDocuments(toSchema(schema))(value), JSON.stringify(body)).toBe(true)
        else ends.drifted++
      }
      if (drift.length === 0) ends.fitting++
    }
    return ends
  })
