/**
 * A separate process that calls an API under a shared concurrency limit: `node permitCaller.ts <redis url> <api url> <calls>
 * <concurrency> <lease>`. It prints `ready`, waits for a line, and ends after its calls.
 */
import * as NodeRedis from "@effect/platform-node/NodeRedis"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as RateLimiter from "effect/persistence/RateLimiter"
import { Deadline, Identity, Polytomic, RetryPolicy } from "effect-polytomic"
import * as RateLimit from "effect-polytomic/RateLimit"

const [, , redisUrl = "", baseUrl = "", calls = "0", concurrency = "1", lease = "0"] = process.argv

const redis = Layer.merge(
  RateLimiter.layerStoreRedis({ prefix: "test:" }),
  RateLimit.layerPermitStoreRedis({ prefix: "test:", lease: Number(lease) })
).pipe(Layer.provide(NodeRedis.layer({ url: redisUrl })))

const limit = RateLimit.layerShared({ concurrency: Number(concurrency) }, { onStoreError: "fail" })

const program = Effect.gen(function* () {
  const identity = yield* Identity
  yield* Effect.all(
    Array.from({ length: Number(calls) }, () => identity.get()),
    { concurrency: "unbounded" }
  )
})

console.log("ready")
await new Promise((resolve) => process.stdin.once("data", resolve))
process.stdin.unref()

program.pipe(
  Effect.provide(Polytomic.layer({ apiKey: "test-key", baseUrl })),
  Effect.provide(Layer.provide(limit, redis)),
  Effect.provideService(Deadline.Deadline, Deadline.none),
  Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none),
  Effect.runPromise
)
