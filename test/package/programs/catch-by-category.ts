/** Errors caught by category: each guard narrows, and removes the matched errors from the error type. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { Connections, Polytomic, PolytomicError } from "effect-polytomic"

const layer = Polytomic.layerTest({
  "connections.get": ({ id }) =>
    Effect.fail(
      id === "1"
        ? new PolytomicError.Unauthorized({ detail: "revoked" })
        : new PolytomicError.TooManyRequests({ headers: { "retry-after": "7", "x-request-id": "r-1" } })
    )
})

const handled = (id: string) =>
  Effect.flatMap(Connections, (connections) => connections.get({ id })).pipe(
    Effect.map(({ name }) => name ?? "unnamed"),
    Effect.catchIf(PolytomicError.isAuthError, (e) => Effect.succeed(`sign in: ${e._tag}`)),
    Effect.catchIf(PolytomicError.isThrottling, (e) =>
      Effect.succeed(`${e.requestId} ${e.retryAfter && Duration.toSeconds(e.retryAfter)}`)
    ),
    Effect.catchIf(PolytomicError.hasResponse, (e) => Effect.succeed(`${e.status}`))
  )

// Errors with a response are removed from the error type.
export const left: Effect.Effect<
  string,
  Exclude<PolytomicError.Common, { readonly status: number }>,
  Connections
> = handled("1")

const program = Effect.all([handled("1"), handled("2")])
console.log((await Effect.runPromise(Effect.provide(program, layer))).join("; ")) // => sign in: PolytomicUnauthorized; r-1 7
