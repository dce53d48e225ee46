/**
 * A separate process that calls an API under a shared limit, for the tests of limits across processes:
 * `node redisCaller.ts <redis url> <api url> <calls>`. It prints `ready`, waits for a line, and prints
 * the time of each request.
 */
import * as NodeRedis from "@effect/platform-node/NodeRedis"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as RateLimiter from "effect/persistence/RateLimiter"
import { Identity, Polytomic } from "effect-polytomic"
import * as RateLimit from "effect-polytomic/RateLimit"
import { sharedRate } from "./sharedRate.ts"

const [, , redisUrl = "", baseUrl = "", calls = "0"] = process.argv

const store = RateLimiter.layerStoreRedis({ prefix: "test:" }).pipe(Layer.provide(NodeRedis.layer({ url: redisUrl })))

const program = Effect.gen(function* () {
  const identity = yield* Identity
  yield* Effect.all(
    Array.from({ length: Number(calls) }, () => identity.get()),
    { concurrency: "unbounded" }
  )
})

const logged: typeof fetch = (input, init) => {
  console.log(Date.now())
  return fetch(input, init)
}

console.log("ready")
await new Promise((resolve) => process.stdin.once("data", resolve))
process.stdin.unref()

program.pipe(
  Effect.provide(Polytomic.layer({ apiKey: "test-key", baseUrl, fetch: logged })),
  Effect.provide(Layer.provide(RateLimit.layerShared({ rate: sharedRate }, { onStoreError: "fail" }), store)),
  Effect.runPromise
)
