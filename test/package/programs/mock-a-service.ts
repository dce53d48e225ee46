/** A service mocked by hand: missing methods die with their names. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Connections, PolytomicError } from "effect-polytomic"

const mock = Layer.mock(Connections, {
  get: ({ id }) => Effect.fail(new PolytomicError.NotFound({ detail: `There is no connection ${id}` }))
})

const program = Effect.gen(function* () {
  const connections = yield* Connections
  const error = yield* Effect.flip(connections.get({ id: "7" }))
  const exit = yield* Effect.exit(connections.list())
  return `${error._tag} ${exit._tag} ${String(exit).includes("list")}`
})

console.log(await Effect.runPromise(Effect.provide(program, mock))) // => PolytomicNotFound Failure true

export const refused: unknown = Layer.mock(Connections, {
  // @ts-expect-error the name of a connection is a string
  get: () => Effect.succeed({ id: "1", name: 1 })
})
