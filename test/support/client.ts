/** Runs calls against a stub, as a program would. */
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import * as Credentials from "../../src/Credentials.ts"
import type * as Operation from "../../src/Operation.ts"
import * as PolytomicClient from "../../src/PolytomicClient.ts"
import type { Stub } from "./stub.ts"

/** The key of calls in tests. */
export const apiKey = "a-key-for-tests-0123456789"

export interface Options extends PolytomicClient.Options {
  readonly credentials?: Credentials.Credentials
}

/** A client of a stub. */
export const layer = (
  stub: Pick<Stub, "http">,
  { credentials = Credentials.apiKey(apiKey), ...options }: Options = {}
): Layer.Layer<PolytomicClient.PolytomicClient> =>
  PolytomicClient.layer(options).pipe(
    Layer.provide(Credentials.layer(credentials)),
    Layer.provide(Layer.succeed(HttpClient.HttpClient, stub.http))
  )

/** One call with its own client. */
export const call = <Input, Output, Failure>(
  stub: Pick<Stub, "http">,
  operation: Operation.Operation<Input, Output, Failure>,
  input: NoInfer<Input>,
  options?: Options
): Effect.Effect<Output, Failure> => Effect.provide(PolytomicClient.execute(operation, input), layer(stub, options))

/** Runs an effect to its end, while the test clock advances by a day. */
export const settle = <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<Exit.Exit<A, E>, never, R> =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(self)
    yield* TestClock.adjust("1 day")
    return yield* Fiber.await(fiber)
  })

/** The value of an effect, while the test clock advances by a day. */
export const value = <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.flatMap(settle(self), (exit) => exit)

/** The typed error of an effect that has to fail, while the test clock advances by a day. */
export const failure = <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<E, A, R> => Effect.flip(value(self))
