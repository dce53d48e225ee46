/** A generic function that converts a 404 of any call to `None`. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Connections, Polytomic, PolytomicError, Webhooks } from "effect-polytomic"

const orNone = <A, E, R>(
  self: Effect.Effect<A, E, R>
): Effect.Effect<Option.Option<A>, Exclude<E, PolytomicError.NotFound>, R> =>
  Effect.matchEffect(self, {
    onSuccess: (value) => Effect.succeed(Option.some(value)),
    onFailure: (e): Effect.Effect<Option.Option<A>, Exclude<E, PolytomicError.NotFound>> =>
      PolytomicError.isPolytomicError(e) && e._tag === "PolytomicNotFound"
        ? Effect.succeed(Option.none())
        : Effect.fail(e as Exclude<E, PolytomicError.NotFound>)
  })

const layer = Polytomic.layerTest({
  "connections.get": ({ id }) => Effect.succeed({ id, name: "Warehouse" }),
  "webhooks.get": () => Effect.fail(new PolytomicError.NotFound())
})

const program = Effect.gen(function* () {
  const connection = yield* orNone((yield* Connections).get({ id: "1" }))
  const webhook = yield* orNone((yield* Webhooks).get({ id: "1" }))
  return `${Option.getOrUndefined(connection)?.name} ${webhook._tag}`
})

console.log(await Effect.runPromise(Effect.provide(program, layer))) // => Warehouse None
