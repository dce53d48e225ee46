/** Types of calls: input, output and errors. Nothing here is run; `npm run check` compiles it. */
import * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type * as Operation from "../../src/Operation.ts"
import * as PolytomicClient from "../../src/PolytomicClient.ts"
import type * as PolytomicError from "../../src/PolytomicError.ts"
import * as RetryPolicy from "../../src/RetryPolicy.ts"
import * as Op from "../support/operations.ts"
import { type Equal, holds } from "./equal.ts"

// -----------------------------------------------------------------------------
// Operations
// -----------------------------------------------------------------------------

holds<Equal<Operation.Input<typeof Op.get>, Op.ById>>()
holds<Equal<Operation.Output<typeof Op.get>, Op.Thing>>()
holds<Equal<Operation.Failure<typeof Op.peek>, PolytomicError.Of<401 | 404>>>()
holds<Equal<Operation.Output<typeof Op.remove>, void>>()
holds<Equal<Operation.Output<typeof Op.pages>, Op.ThingPage>>()
holds<Equal<Operation.Input<typeof Op.pages>, Op.PageInput>>()

// Every operation is assignable to one of unknown types, so that tables of them can exist.
export const table: ReadonlyArray<Operation.Any> = [Op.get, Op.list, Op.create, Op.replace, Op.remove, Op.pages]

// -----------------------------------------------------------------------------
// Calls
// -----------------------------------------------------------------------------

export const executed = PolytomicClient.execute(Op.peek, { id: "1" })

holds<
  Equal<
    typeof executed,
    Effect.Effect<
      Op.Thing,
      | PolytomicError.Unauthorized
      | PolytomicError.NotFound
      | PolytomicError.UnexpectedStatus
      | PolytomicError.TransportError
      | PolytomicError.DeadlineExceeded
      | PolytomicError.DecodeError
      | PolytomicError.InvalidInput
      | PolytomicError.CredentialsError
      | PolytomicError.LocalRateLimitExceeded
      | PolytomicError.CircuitOpen,
      PolytomicClient.PolytomicClient
    >
  >
>()

export const responded = PolytomicClient.withResponse(executed)

holds<
  Equal<Effect.Success<typeof responded>, { readonly value: Op.Thing; readonly response: PolytomicClient.Response }>
>()
holds<Equal<Effect.Error<typeof responded>, Effect.Error<typeof executed>>>()

export const keyed = [
  PolytomicClient.withIdempotencyKey(executed, "12345678"),
  executed.pipe(PolytomicClient.withIdempotencyKey("12345678"))
] as const

holds<Equal<(typeof keyed)[0], typeof executed>>()
holds<Equal<(typeof keyed)[1], typeof executed>>()

export const tuned = Effect.provideService(executed, RetryPolicy.RetryPolicy, RetryPolicy.none)

holds<Equal<typeof tuned, typeof executed>>()

// -----------------------------------------------------------------------------
// Inputs
// -----------------------------------------------------------------------------

// @ts-expect-error a field is missing
PolytomicClient.execute(Op.get, {})

// @ts-expect-error a field has another type
PolytomicClient.execute(Op.get, { id: 1 })

// @ts-expect-error a field is not known
PolytomicClient.execute(Op.get, { id: "1", ids: ["1"] })

// @ts-expect-error an enum of a request is closed
PolytomicClient.execute(Op.create, { name: "x", state: "archived" })

// @ts-expect-error a nullable that is not documented
PolytomicClient.execute(Op.create, { name: null })

PolytomicClient.execute(Op.create, { name: "x", state: undefined, note: null })

// -----------------------------------------------------------------------------
// Outputs
// -----------------------------------------------------------------------------

// An enum of a response is open: the documented values are suggested, and any other string is allowed.
holds<Equal<Exclude<Op.Thing["state"], undefined>, "active" | "paused" | (string & {})>>()

// Outputs are read-only.
export const frozen = (thing: Op.Thing): void => {
  // @ts-expect-error an output is read-only
  thing.name = "other"
}

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

export const caught = executed.pipe(
  Effect.catchTag("PolytomicNotFound", (error) => {
    holds<Equal<typeof error.status, 404>>()
    holds<Equal<typeof error, PolytomicError.NotFound>>()
    return Effect.succeed(undefined)
  })
)

holds<Equal<Effect.Success<typeof caught>, Op.Thing | undefined>>()
holds<Equal<Effect.Error<typeof caught>, Exclude<PolytomicError.Of<401 | 404>, PolytomicError.NotFound>>>()

// @ts-expect-error 403 is not documented for it
executed.pipe(Effect.catchTag("PolytomicForbidden", () => Effect.void))

// @ts-expect-error tags begin with Polytomic
executed.pipe(Effect.catchTag("NotFound", () => Effect.void))

export const everything = (error: PolytomicError.PolytomicError): string => {
  // Every class has its own tag, and the message of an Error.
  const tags: { readonly [Tag in PolytomicError.PolytomicError["_tag"]]: true } = {
    PolytomicBadRequest: true,
    PolytomicUnauthorized: true,
    PolytomicForbidden: true,
    PolytomicNotFound: true,
    PolytomicRequestTimeout: true,
    PolytomicConflict: true,
    PolytomicUnprocessableEntity: true,
    PolytomicTooManyRequests: true,
    PolytomicInternalServerError: true,
    PolytomicBadGateway: true,
    PolytomicGatewayTimeout: true,
    PolytomicUnexpectedStatus: true,
    PolytomicTransportError: true,
    PolytomicDeadlineExceeded: true,
    PolytomicDecodeError: true,
    PolytomicInvalidInput: true,
    PolytomicCredentialsError: true,
    PolytomicLocalRateLimitExceeded: true,
    PolytomicCircuitOpen: true
  }
  return tags[error._tag] ? error.message : ""
}

// -----------------------------------------------------------------------------
// Services
// -----------------------------------------------------------------------------

export const used = (things: Op.ThingsService) => ({
  get: things.get({ id: "1" }),
  list: things.list(),
  pages: things.pages({ limit: 1 }),
  page: things.pagesPage()
})

holds<Equal<ReturnType<typeof used>["get"], Effect.Effect<Op.Thing, Op.AnyStatus>>>()
holds<Equal<ReturnType<typeof used>["list"], Effect.Effect<ReadonlyArray<Op.Thing>, Op.AnyStatus>>>()
holds<Equal<ReturnType<typeof used>["pages"], Stream.Stream<Op.Thing, Op.AnyStatus>>>()
holds<Equal<ReturnType<typeof used>["page"], Effect.Effect<Op.ThingPage, Op.AnyStatus>>>()

export const misused = (things: Op.ThingsService): void => {
  // @ts-expect-error an operation with a required field needs its input
  things.get()
  // @ts-expect-error a page is not a stream
  things.pagesPage().pipe((stream: Stream.Stream<Op.Thing>) => stream)
}
