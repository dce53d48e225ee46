/**
 * `GET /connections` and `GET /connections/<id>`, with data from Polytomic.
 *
 * `Connections` and `Polytomic` come from subpaths of their own, so that the other resources stay out of the bundle: 59 kB (as
 * Wrangler minifies it, gzip). `import { Connections, Polytomic } from "effect-polytomic"` adds 13 kB, as esbuild keeps a
 * namespace whole that it finds behind a re-export.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { Connections } from "effect-polytomic/Connections"
import * as Deadline from "effect-polytomic/Deadline"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import * as RetryPolicy from "effect-polytomic/RetryPolicy"
import * as ErrorResponses from "./errorResponses.ts"

/** The bindings; see wrangler.jsonc. */
interface Env {
  readonly POLYTOMIC_API_KEY: string
  readonly POLYTOMIC_BASE_URL?: string
}

// A visitor waits: a failed call is retried twice within about a second, and ended after ten.
const policies = Layer.merge(
  RetryPolicy.layer(
    RetryPolicy.make({
      schedule: RetryPolicy.fullJitter({ base: "200 millis", maximum: "1 second", times: 2 }),
      maxRetryAfter: Duration.millis(500)
    })
  ),
  Deadline.layer({ attempt: "5 seconds", total: "10 seconds" })
)

const layer = (env: Env) =>
  Connections.layer.pipe(
    Layer.provide(PolytomicClient.layerFetch({ apiKey: env.POLYTOMIC_API_KEY, baseUrl: env.POLYTOMIC_BASE_URL })),
    Layer.provideMerge(policies)
  )

let runtime: ManagedRuntime.ManagedRuntime<Connections, never> | undefined

/**
 * The runtime of this isolate. It cannot be created at module level, where there are no bindings yet.
 *
 * Requests share it, but must not share I/O: a request cannot use connections of another. Building these layers opens nothing,
 * which `runSync` ensures, as it throws if a layer is asynchronous; and each request runs its own fiber.
 */
const runtimeOf = (env: Env): ManagedRuntime.ManagedRuntime<Connections, never> => {
  if (runtime === undefined) {
    runtime = ManagedRuntime.make(layer(env))
    runtime.runSync(Effect.void)
  }
  return runtime
}

const respond = Effect.fnUntraced(function* (request: Request) {
  const connections = yield* Connections
  const [, resource, id, ...rest] = new URL(request.url).pathname.split("/")
  if (request.method !== "GET" || resource !== "connections" || rest.length > 0) return ErrorResponses.notFound()
  if (id === undefined) {
    const all = yield* connections.list()
    return ErrorResponses.ok(all.map(({ id, name, status }) => ({ id, name, status })))
  }
  const { name, status, type } = yield* connections.get({ id })
  return ErrorResponses.ok({ id, name, status, type: type?.name })
})

export default {
  fetch: (request: Request, env: Env): Promise<Response> =>
    runtimeOf(env).runPromise(
      respond(request).pipe(
        // The message contains the next step, and no secrets; `wrangler tail` shows it.
        Effect.tapError((e) => Effect.logError(e.message)),
        Effect.catch((e) => Effect.succeed(ErrorResponses.failed(e)))
      )
    )
}
