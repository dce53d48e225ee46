/**
 * The quick start: `npm run quickstart`.
 *
 * It runs against an emulator in this process. `POLYTOMIC_API_KEY=… npm run quickstart -- --live` runs the read-only part against
 * the real service (or `POLYTOMIC_BASE_URL`).
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import { Polling, Polytomic, WebhookReceiver } from "effect-polytomic"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import type { PolytomicEvent } from "effect-polytomic/PolytomicEvent"
import * as V2023 from "effect-polytomic/v2023-04-25"
import { deletion, reads, writes } from "./program.ts"
import { bold, dim, line, value } from "./screen.ts"
import { bulkSync, modelSync, type Receiver } from "./syncs.ts"

/** Runs the main job on an emulator in this process, which delivers its events to a handler in this process. */
const emulated = Effect.gen(function* () {
  const secret = "whsec-quickstart"
  const verified = yield* Queue.unbounded<PolytomicEvent>()
  const receive = WebhookReceiver.handler((event) => Queue.offer(verified, event), { secrets: secret })
  const emulator = PolytomicEmulator.layer({
    webhooks: { deliver: (request) => Effect.runPromise(receive(request)) },
    executions: { queuedFor: 200, runsFor: 1500 }
  })
  // The services of an older version use the same client.
  yield* Effect.provide(job({ endpoint: "https://example.com/polytomic", secret, verified }), [
    V2023.Connections.layer.pipe(Layer.provideMerge(emulator)),
    // Executions take less than two seconds here, and a progress bar needs several polls.
    Polling.layer({ minDelay: "150 millis", maxDelay: "300 millis" })
  ])
})

const job = (receiver: Receiver) =>
  Effect.gen(function* () {
    const emulator = yield* PolytomicEmulator.PolytomicEmulator
    yield* reads
    const { applicationId, id } = yield* writes({
      key: "test-partner-key",
      organization: Seed.acme.id,
      child: Seed.globex.id
    })
    yield* emulator.grantAccess(applicationId)
    yield* line(`somebody opened that page, and ${value("granted access")}`)
    yield* modelSync(id, applicationId)
    yield* bulkSync(applicationId, id, receiver).pipe(
      // The emulator does due work on requests; deliveries become due without a request.
      Effect.raceFirst(Effect.forever(Effect.andThen(Effect.sleep("100 millis"), emulator.advance)))
    )
    yield* deletion(id)
  })

const live = reads.pipe(Effect.provide(Polytomic.layerConfig()))

const isLive = process.argv.includes("--live")
console.log(
  bold("effect-polytomic"),
  dim(isLive ? "against the real service, reading only" : "against the embedded emulator")
)

const started = performance.now()
const exit = await Effect.runPromiseExit<unknown, unknown>(isLive ? live : emulated)
if (exit._tag === "Success") {
  const time = `${((performance.now() - started) / 1000).toFixed(1)} s`
  console.log(`\n${bold("Done")} in ${time}.`, dim(isLive ? "" : "Next: README.md, and examples/."))
} else {
  for (const reason of exit.cause.reasons) {
    const problem = reason._tag === "Fail" ? reason.error : reason
    const cause = problem instanceof Config.ConfigError ? problem.cause : problem
    console.error(`\n${cause instanceof Error ? cause.message : String(cause)}`)
  }
  process.exitCode = 1
}
