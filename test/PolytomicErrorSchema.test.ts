import { describe, expect, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Rpc from "effect/rpc/Rpc"
import * as RpcGroup from "effect/rpc/RpcGroup"
import * as RpcTest from "effect/rpc/RpcTest"
import * as Schema from "effect/Schema"
import * as PolytomicError from "../src/PolytomicError.ts"
import * as PolytomicErrorSchema from "../src/PolytomicErrorSchema.ts"

const secret = "body-secret-4711"

const call = {
  operation: "connections.update",
  method: "PUT",
  path: "/api/connections/{id}",
  attempts: 2,
  idempotencyKey: "order-4711"
} as const

const response = {
  ...call,
  detail: "in use",
  key: "in_use",
  metadata: { used_by: [{ id: "1" }], count: null },
  headers: { "x-request-id": "req-1", "retry-after": "3" },
  body: Redacted.make(secret)
}

const issues = [{ path: ["configuration", 0, "port"], message: "is missing" }]

/** One error of each class. */
const errors: ReadonlyArray<PolytomicError.PolytomicError> = [
  new PolytomicError.BadRequest(response),
  new PolytomicError.Unauthorized(response),
  new PolytomicError.Forbidden(response),
  new PolytomicError.NotFound(response),
  new PolytomicError.RequestTimeout(response),
  new PolytomicError.Conflict(response),
  new PolytomicError.UnprocessableEntity(response),
  new PolytomicError.TooManyRequests(response),
  new PolytomicError.InternalServerError(response),
  new PolytomicError.BadGateway(response),
  new PolytomicError.GatewayTimeout(response),
  new PolytomicError.UnexpectedStatus({ ...response, status: 503, hint: "Try again later." }),
  new PolytomicError.TransportError({ ...call, phase: "send", detail: "the connection was reset" }),
  new PolytomicError.DeadlineExceeded({ ...call, scope: "total", timeout: Duration.minutes(1) }),
  new PolytomicError.DecodeError({ ...response, status: 200, reason: "shape", issues }),
  new PolytomicError.InvalidInput({ ...call, idempotencyKey: undefined, issues }),
  new PolytomicError.CredentialsError({ detail: "no key" }),
  new PolytomicError.LocalRateLimitExceeded({
    ...call,
    reason: "rate",
    retryAfter: undefined,
    remaining: Duration.millis(5),
    limit: "1 per 5 ms"
  }),
  new PolytomicError.CircuitOpen({
    ...call,
    circuit: "https://x.example",
    state: "open",
    retryAfter: Duration.seconds(5)
  })
]

const schemaOf = (error: PolytomicError.PolytomicError): Schema.Codec<PolytomicError.PolytomicError, unknown> =>
  Object.entries(PolytomicErrorSchema).find(
    ([name]) => `Polytomic${name.replace(/^Polytomic/, "")}` === error._tag
  )?.[1] as never // of any class

describe("schemas of errors", () => {
  it("exist for each class", () => {
    const classes = Object.entries(PolytomicError).flatMap(([name, value]) =>
      typeof value === "function" && value.prototype instanceof Error ? [name] : []
    )
    const { PolytomicError: union, ...each } = PolytomicErrorSchema
    expect(Object.keys(each).toSorted()).toEqual(classes.toSorted())
    expect(errors.map(({ _tag }) => _tag.slice("Polytomic".length)).toSorted()).toEqual(classes.toSorted())
    for (const error of errors) expect(Schema.is(union)(error)).toBe(true)
  })

  it.each(errors.map((error) => [error._tag, error] as const))(
    "round-trip %s through JSON and structuredClone",
    (_, error) => {
      for (const schema of [schemaOf(error), PolytomicErrorSchema.PolytomicError]) {
        const encoded = Schema.encodeUnknownSync(schema)(error)
        expect(JSON.stringify(encoded)).not.toContain(secret)
        for (const copy of [JSON.parse(JSON.stringify(encoded)), structuredClone(encoded)]) {
          const decoded = Schema.decodeUnknownSync(schema)(copy)
          expect(decoded.constructor).toBe(error.constructor)
          expect(decoded._tag).toBe(error._tag)
          expect(decoded.message).toBe(error.message)
          if (PolytomicError.hasResponse(error) && PolytomicError.hasResponse(decoded)) {
            expect({ ...decoded, body: undefined }).toEqual({ ...error, body: undefined })
            expect(Redacted.value(decoded.body)).toBe("")
            expect(decoded.retryAfter).toEqual(Duration.seconds(3))
            expect(decoded.requestId).toBe("req-1")
          } else {
            expect({ ...decoded }).toEqual({ ...error })
          }
        }
      }
    }
  )

  it("reject the encoded form of another class and invalid evidence", () => {
    const encoded = Schema.encodeSync(PolytomicErrorSchema.NotFound)(new PolytomicError.NotFound(response))
    expect(() => Schema.decodeUnknownSync(PolytomicErrorSchema.Conflict)(encoded)).toThrow(/PolytomicConflict/)
    expect(() => Schema.decodeUnknownSync(PolytomicErrorSchema.NotFound)({ ...encoded, attempts: "two" })).toThrow()
    expect(() => Schema.decodeUnknownSync(PolytomicErrorSchema.PolytomicError)({ _tag: "PolytomicOther" })).toThrow()
    expect(Schema.is(PolytomicErrorSchema.NotFound)(new PolytomicError.Conflict())).toBe(false)
  })

  it.effect("preserve the class of an error over RPC", () =>
    Effect.gen(function* () {
      const Get = Rpc.make("Get", {
        payload: { id: Schema.String },
        success: Schema.String,
        error: PolytomicErrorSchema.NotFound
      })
      const group = RpcGroup.make(Get)
      const handlers = group.toLayer({
        Get: ({ id }) => Effect.fail(new PolytomicError.NotFound({ detail: `no ${id}` }))
      })
      const error = yield* RpcTest.makeClient(group).pipe(
        Effect.flatMap((client) => client.Get({ id: "7" })),
        Effect.scoped,
        Effect.provide(handlers),
        Effect.catchTag("PolytomicNotFound", (e) => Effect.succeed(e))
      )
      expect(error).toBeInstanceOf(PolytomicError.NotFound)
      expect(PolytomicError.hasResponse(error)).toBe(true)
    })
  )
})
