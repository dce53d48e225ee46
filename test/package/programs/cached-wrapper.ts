/** A wrapper of a service that sends one request per connection. */
import * as Cache from "effect/Cache"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Connections, Polytomic } from "effect-polytomic"

let requested = 0

const counted = Polytomic.layerTest({
  "connections.get": ({ id }) => Effect.sync(() => ({ id, name: `c-${++requested}` }))
})

const cached = Layer.effect(
  Connections,
  Effect.gen(function* () {
    const inner = yield* Connections
    const cache = yield* Cache.make({ capacity: 100, lookup: (id: string) => inner.get({ id }) })
    return Connections.of({ ...inner, get: ({ id }) => Cache.get(cache, id) })
  })
).pipe(Layer.provide(counted))

const program = Effect.gen(function* () {
  const connections = yield* Connections
  const [a, b] = [yield* connections.get({ id: "1" }), yield* connections.get({ id: "1" })]
  return `${a.name} ${b.name} ${requested}`
})

console.log(await Effect.runPromise(Effect.provide(program, cached))) // => c-1 c-1 1
