/** This package, over the `fetch` of the runtime. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { BulkSyncExecutions } from "effect-polytomic/BulkSyncExecutions"
import * as CircuitBreaker from "effect-polytomic/CircuitBreaker"
import { Connections } from "effect-polytomic/Connections"
import * as Logs from "effect-polytomic/Logs"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import * as Query from "effect-polytomic/Query"
import * as RateLimit from "effect-polytomic/RateLimit"
import * as RetryPolicy from "effect-polytomic/RetryPolicy"
import { id, input, logType, missing, pageSize, type Source, syncId } from "../responses.ts"
import { type Client, type Make, type Options, runEffects } from "./client.ts"

/** Without backoff, which would be all that is measured, and without a retry budget, which many failures use up. */
const atOnce = RetryPolicy.make({ schedule: Schedule.recurs(3), budget: undefined })

const read = (id: string) => Effect.flatMap(Connections, ({ get }) => get({ id }))

const calls = {
  get: read(id),
  post: Effect.flatMap(Connections, ({ create }) => create(input)),
  notFound: Effect.catchTag(read(missing), "PolytomicNotFound", (error) => Effect.succeed(error.detail)),
  list: Effect.flatMap(Connections, ({ list }) => list()),
  retry: Effect.provideService(read(id), RetryPolicy.RetryPolicy, atOnce)
}

const pages = Stream.unwrap(Effect.map(BulkSyncExecutions, ({ list }) => list({ id: syncId, limit: pageSize })))

/** The services that the calls and the lists need. */
type Services = Connections | BulkSyncExecutions | PolytomicClient.PolytomicClient

const rowsOf = (source: Source): Stream.Stream<unknown, unknown, Services> => {
  if (source === "pages") return pages
  if (source === "query") return Query.rows({ id, schema: Query.AnyRecord })
  return Logs.modelSync({ sync_id: syncId, id, type: logType[source], schema: Logs.AnyRecord })
}

/** The client over a layer, such as that of the emulator. */
export const over = async <E>(
  options: Options,
  layer: Layer.Layer<PolytomicClient.PolytomicClient, E>
): Promise<Client> => {
  const resources = Layer.provideMerge(Layer.merge(Connections.layer, BulkSyncExecutions.layer), layer)
  const context = await Effect.runPromise(Effect.scoped(Layer.build(resources)))
  return {
    run: runEffects(options, calls, context),
    rows: (source, onPage) => {
      const read = Stream.runForEachArray(rowsOf(source), ({ length }) => Effect.sync(() => onPage(length)))
      return Effect.runPromiseWith(context)(read)
    }
  }
}

export const effectPolytomic: Make = ({ limit, ...options }) => {
  const client = PolytomicClient.layerFetch({ apiKey: "test-key", ...options })
  if (limit === undefined) return over(options, client)
  const rate = { limit: 1_000_000_000, window: "1 minute" } as const
  const limits = Layer.merge(RateLimit.layer({ concurrency: limit, rate }), CircuitBreaker.layer())
  return over(options, Layer.provideMerge(client, limits))
}
