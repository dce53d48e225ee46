/** Endpoints that the package lacks: as an operation, and by route only. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Operation, PolytomicClient } from "effect-polytomic"

const Thing = Schema.Struct({ id: Schema.String, size: Schema.Number })

const getThing = Operation.make("things.get", "GET /api/things/{id}", {
  version: "2025-09-18",
  input: Schema.Struct({ id: Schema.String }),
  success: Operation.data(Thing),
  errors: [404]
})

const layer = PolytomicClient.layerFetch({
  apiKey: "test-key",
  fetch: async (url, init) => {
    const { method, pathname } = { method: init?.method ?? "GET", pathname: new URL(String(url)).pathname }
    if (pathname === "/api/things/2") return Response.json({ message: "no such thing" }, { status: 404 })
    return Response.json({ data: { id: pathname.slice(-1), size: method === "POST" ? 9 : 3 } })
  }
})

const program = Effect.gen(function* () {
  const one = yield* PolytomicClient.execute(getThing, { id: "1" })
  const two = yield* PolytomicClient.execute(getThing, { id: "2" }).pipe(
    Effect.catchTag("PolytomicNotFound", (e) => Effect.succeed({ id: e.detail ?? "", size: 0 }))
  )
  const { data } = yield* PolytomicClient.request("POST", "/api/new/thing", {
    body: { name: "x" },
    schema: Schema.Struct({ data: Thing })
  })
  return [one.size, two.id, data.size].join()
})

console.log(await Effect.runPromise(Effect.provide(program, layer))) // => 3,no such thing,9

export const refused = (): unknown =>
  Operation.make("things.get", "GET /api/things/{thing_id}", {
    version: "2025-09-18",
    // @ts-expect-error the path has a name that the input does not have
    input: Schema.Struct({ id: Schema.String }),
    success: Operation.data(Thing),
    errors: [404]
  })
