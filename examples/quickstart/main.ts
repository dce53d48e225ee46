/**
 * The quick start: `npm run quickstart`.
 *
 * It runs against an emulator in this process. `POLYTOMIC_API_KEY=… npm run quickstart -- --live` runs the part that only
 * reads against the real service (or `POLYTOMIC_BASE_URL`).
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Polytomic } from "effect-polytomic"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import * as V2023 from "effect-polytomic/v2023-04-25"
import { deletion, reads, writes } from "./program.ts"
import { bold, dim } from "./screen.ts"

const emulated = Effect.gen(function* () {
  const emulator = yield* PolytomicEmulator.PolytomicEmulator
  const id = yield* writes({ key: "test-partner-key", organization: Seed.acme.id, child: Seed.globex.id })
  yield* reads
  yield* emulator.markInUse(id, { type: "model", name: "Customers" })
  yield* deletion(id)
}).pipe(
  // The services of an older version stand on the same client.
  Effect.provide(V2023.Connections.layer.pipe(Layer.provideMerge(PolytomicEmulator.layer())))
)

const live = reads.pipe(Effect.provide(Polytomic.layerConfig))

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
