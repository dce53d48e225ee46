/** Helpers of the guides: the service or emulator, settings, output, and exit codes. */
import process from "node:process"
import * as Config from "effect/Config"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { Polling, Polytomic, SyncRun } from "effect-polytomic"
import { PolytomicEmulator } from "effect-polytomic/emulator"

/** With `--live`, the real service with `POLYTOMIC_API_KEY`; otherwise an emulator in this process. */
export const isLive = process.argv.includes("--live")

/** A setting of your system, from the environment; without `--live` an example. */
export const setting = (name: string, example: string): Config.Config<string> =>
  isLive ? Config.String(name) : Config.succeed(example)

/** Variant of {@link setting} for secrets. */
export const secret = (name: string, example = "an example"): Config.Config<Redacted.Redacted<string>> =>
  isLive ? Config.Redacted(name) : Config.succeed(Redacted.make(example))

/** Address of a guide that listens: the port `PORT`, or 8080; without `--live` any that is free. */
export const port: Config.Config<number> = isLive ? Config.withDefault(Config.Int("PORT"), 8080) : Config.succeed(0)

/** Prints a line. */
export const print = (text: string): Effect.Effect<void> => Console.log(text)

/** Prints the progress of an execution. */
export const printProgress = (state: SyncRun.ModelSyncState | SyncRun.BulkSyncState): Effect.Effect<void> =>
  print(`  ${state.status}: ${SyncRun.progress(state).records} records`)

/** Opens a link: in your browser, or in a simulated browser of the emulator, which grants access. */
export const open = (url: Redacted.Redacted<string>): Effect.Effect<void> =>
  Effect.gen(function* () {
    const emulator = Option.getOrUndefined(yield* Effect.serviceOption(PolytomicEmulator.PolytomicEmulator))
    if (emulator === undefined) return yield* print(`open this in a browser: ${Redacted.value(url)}`)
    yield* print("somebody opens the link, and agrees")
    const response = yield* Effect.promise(() => emulator.fetch(Redacted.value(url)))
    const location = response.headers.get("location")
    if (location !== null) yield* Effect.promise(() => fetch(location))
  })

// Executions of this emulator take half a second, so longer intervals are unnecessary.
const emulator = Layer.merge(
  PolytomicEmulator.layer({
    executions: { queuedFor: 100, runsFor: 400 },
    schemaCache: { startsAfter: 50, takes: 150 },
    queries: { queuedFor: 50, runsFor: 150 },
    jobs: { queuedFor: 50, runsFor: 150 }
  }),
  Polling.layer({ minDelay: "100 millis", maxDelay: "200 millis" })
)

/** Runs a guide. `live` describes its effects on the real service. */
export const run = <E>(guide: Effect.Effect<unknown, E, Polytomic.Services>, live: string): Promise<void> =>
  runEither(guide, guide, live)

/** Variant of {@link run} for a guide that behaves differently with the real service. */
export const runEither = async <E1, E2>(
  emulated: Effect.Effect<unknown, E1, PolytomicEmulator.Services>,
  real: Effect.Effect<unknown, E2, Polytomic.Services>,
  live: string
): Promise<void> => {
  const announced = Effect.andThen(print(`The real service. This guide ${live}.`), real)
  const job: Effect.Effect<unknown, unknown> = isLive
    ? Effect.provide(announced, Polytomic.layerConfig())
    : Effect.provide(emulated, emulator)
  const exit = await Effect.runPromiseExit(job)
  if (exit._tag === "Success") return
  for (const reason of exit.cause.reasons) console.error(explain(reason._tag === "Fail" ? reason.error : reason))
  process.exitCode = 1
}

/** Error messages contain the next step, and no secrets. */
const explain = (problem: unknown): string => {
  if (!(problem instanceof Config.ConfigError)) return problem instanceof Error ? problem.message : String(problem)
  const { _tag, message } = problem.cause
  return _tag === "SchemaError" ? `${message}\nThe first lines of the guide name the settings that it needs.` : message
}
