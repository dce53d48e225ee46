/** This package, over the `fetch` of the runtime. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import { BulkSyncExecutions } from "effect-polytomic/BulkSyncExecutions"
import * as CircuitBreaker from "effect-polytomic/CircuitBreaker"
import { Connections } from "effect-polytomic/Connections"
import * as Logs from "effect-polytomic/Logs"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import * as Query from "effect-polytomic/Query"
import * as RateLimit from "effect-polytomic/RateLimit"
import * as RetryPolicy from "effect-polytomic/RetryPolicy"
import { id, input, missing, pageSize, syncId } from "../answers.ts"
import { logType } from "../records.ts"
import { type Client, countRows, fromEffects, type Options } from "./client.ts"

/** Without back-off, which would be all that is measured, and without a budget, which many failures use up. */
const atOnce = RetryPolicy.make({ schedule: Schedule.recurs(3), budget: undefined })

/** The client. */
export const make = async ({ limits, ...options }: Options): Promise<Client> => {
  const resources = Layer.provideMerge(
    Layer.merge(Connections.layer, BulkSyncExecutions.layer),
    PolytomicClient.layerFetch({ apiKey: "test-key", ...options })
  )
  const concurrency = limits === "ten" ? 10 : 1_000_000
  const layer =
    limits === undefined
      ? resources
      : Layer.provideMerge(
          resources,
          Layer.merge(
            RateLimit.layer({ concurrency, rate: { limit: 1_000_000_000, window: "1 minute" } }),
            CircuitBreaker.layer()
          )
        )
  const get = Effect.flatMap(Connections, (connections) => connections.get({ id }))
  return fromEffects(
    options,
    {
      get,
      post: Effect.flatMap(Connections, (connections) => connections.create(input)),
      notFound: Effect.flatMap(Connections, (connections) => connections.get({ id: missing })).pipe(
        Effect.catchTag("PolytomicNotFound", (error) => Effect.succeed(error.detail))
      ),
      list: Effect.flatMap(Connections, (connections) => connections.list()),
      retry: Effect.provideService(get, RetryPolicy.RetryPolicy, atOnce)
    },
    (onPage, source) => {
      if (source === "query") return countRows(Query.rows({ id, schema: Query.AnyRecord }), onPage)
      if (source !== undefined) {
        return countRows(Logs.modelSync({ sync_id: syncId, id, type: logType[source], schema: Logs.AnyRecord }), onPage)
      }
      return Effect.flatMap(BulkSyncExecutions, (executions) =>
        countRows(executions.list({ id: syncId, limit: pageSize }), onPage)
      )
    },
    await Effect.runPromise(Effect.scoped(Layer.build(layer)))
  )
}
