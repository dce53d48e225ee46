/**
 * Polytomic as a service of Effect 3: a client of the standalone module, and two functions that convert its calls to effects and
 * streams of Effect 3, with typed errors.
 */
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import {
  type Call,
  type CallOptions,
  type Polytomic as Client,
  createClient,
  type ListCall,
  type ListOptions,
  PolytomicError
} from "effect-polytomic/standalone"

const config = Config.all({
  apiKey: Config.redacted("POLYTOMIC_API_KEY"),
  baseUrl: Config.option(Config.string("POLYTOMIC_BASE_URL"))
})

/** The client, closed with its scope, which aborts calls in progress. */
export class Polytomic extends Context.Tag("Polytomic")<Polytomic, Client>() {
  static readonly layer = Layer.scoped(
    Polytomic,
    Effect.flatMap(config, ({ apiKey, baseUrl }) =>
      Effect.acquireRelease(
        Effect.sync(() => createClient({ apiKey: Redacted.value(apiKey), baseUrl: Option.getOrUndefined(baseUrl) })),
        (client) => Effect.promise(() => client.close())
      )
    )
  )
}

// Other errors, such as one thrown by a custom `fetch`, are defects.
const failure = <E>(error: unknown): Effect.Effect<never, E> =>
  PolytomicError.isPolytomicError(error)
    ? Effect.fail(error as unknown as E) // typed by the call
    : Effect.die(error)

/** A call as an effect; interruption aborts the request. */
export const call = <Input, Output, Failure>(
  call: Call<Input, Output, Failure>,
  input: Input,
  options?: CallOptions
): Effect.Effect<Output, Failure> =>
  Effect.catchAll(
    Effect.tryPromise({ try: (signal) => call(input, { ...options, signal }), catch: (error) => error }),
    (error) => failure<Failure>(error)
  )

/** A list as a stream; interruption aborts the request of its page. */
export const list = <Input, Item, Page, Failure>(
  call: ListCall<Input, Item, Page, Failure>,
  input: Input,
  options?: ListOptions
): Stream.Stream<Item, Failure> =>
  Stream.unwrapScoped(
    Effect.map(
      Effect.acquireRelease(
        Effect.sync(() => new AbortController()),
        (controller) => Effect.sync(() => controller.abort())
      ),
      ({ signal }) =>
        Stream.catchAll(
          Stream.fromAsyncIterable(call(input, { ...options, signal }), (error) => error),
          (error) => Stream.fromEffect(failure<Failure>(error))
        )
    )
  )
