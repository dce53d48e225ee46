/** Errors of calls through RPC: the client catches them by tag, as if it had made the call itself. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Rpc from "effect/rpc/Rpc"
import * as RpcGroup from "effect/rpc/RpcGroup"
import * as RpcTest from "effect/rpc/RpcTest"
import * as Schema from "effect/Schema"
import { Connections, Polytomic, PolytomicError } from "effect-polytomic"
import { Connection } from "effect-polytomic/Connections"
import * as PolytomicErrorSchema from "effect-polytomic/PolytomicErrorSchema"

const group = RpcGroup.make(
  Rpc.make("GetConnection", {
    payload: { id: Schema.String },
    success: Connection,
    error: PolytomicErrorSchema.PolytomicError
  })
)

const handlers = group
  .toLayer(
    Effect.gen(function* () {
      const connections = yield* Connections
      return { GetConnection: ({ id }) => connections.get({ id }) }
    })
  )
  .pipe(
    Layer.provide(
      Polytomic.layerTest({ "connections.get": () => Effect.fail(new PolytomicError.NotFound({ detail: "gone" })) })
    )
  )

const program = RpcTest.makeClient(group).pipe(
  Effect.flatMap((client) => client.GetConnection({ id: "1" })),
  Effect.map(({ name }) => name),
  Effect.catchTag("PolytomicNotFound", (e) =>
    Effect.succeed(`${e.detail} ${e.status} ${e instanceof PolytomicError.NotFound}`)
  ),
  Effect.scoped,
  Effect.provide(handlers)
)

console.log(await Effect.runPromise(program)) // => gone 404 true
