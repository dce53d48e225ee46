/**
 * Progress of a bulk sync: a bar in the terminal, schema by schema, until the sync has ended.
 *
 * `node scripts/run.mjs examples/guides/progress.ts` runs it against an emulator in this process; with `--live`,
 * `POLYTOMIC_API_KEY` and the id of a bulk sync, it runs that one. Interrupted by Ctrl+C, the sync is canceled.
 */
import { styleText } from "node:util"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import { BulkSync, Polling, Polytomic, SchemaCache, SyncRun } from "effect-polytomic"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"

// -----------------------------------------------------------------------------
// Display
// -----------------------------------------------------------------------------

const style = (format: Parameters<typeof styleText>[0], text: string): string =>
  styleText(format, text, { stream: process.stdout })

const width = 30

const bar = (share: number): string => {
  const full = Math.round(width * share)
  return style("green", "█".repeat(full)) + style("dim", "░".repeat(width - full))
}

/** The progress bar, and the progress of each schema below it. */
const lines = (state: SyncRun.BulkSyncState): ReadonlyArray<string> => {
  const { done = 0, records, schemas } = SyncRun.progress(state)
  return [
    `${bar(done)} ${String(Math.round(done * 100)).padStart(3)}%  ${records} records  ${state.status}`,
    ...schemas.map(({ ended, errors, records, schema, status }) => {
      const mark = !ended ? " " : status === "completed" ? style("green", "✔") : style("red", "✖")
      return `  ${mark} ${schema.padEnd(24)} ${String(records).padStart(8)}${errors > 0 ? `  ${errors} failed` : ""}`
    })
  ]
}

/** Redraws states in place; without a terminal, such as in a log, only the bar is printed. */
const screen = () => {
  let before = 0
  return (state: SyncRun.BulkSyncState): Effect.Effect<void> =>
    Effect.sync(() => {
      const text = lines(state)
      if (!process.stdout.isTTY) return console.log(text[0])
      const up = before === 0 ? "" : `\x1b[${before}A\x1b[J`
      before = text.length
      process.stdout.write(`${up}${text.join("\n")}\n`)
    })
}

// -----------------------------------------------------------------------------
// The job
// -----------------------------------------------------------------------------

const show = (id: string) =>
  SyncRun.bulkSync({ id }, { ifRunning: "join", ifAbandoned: "cancel" })
    .runForEach(screen())
    .pipe(
      Effect.map((state) => `${SyncRun.progress(state).records} records were copied`),
      Effect.catchTag("PolytomicSyncFailed", (e) => Effect.succeed(e.message)),
      Effect.flatMap((text) => Effect.sync(() => console.log(text)))
    )

const emulated = Effect.gen(function* () {
  const connection = (name: string): Seed.SeedConnection => ({ name, type: "postgresql" })
  const emulator = yield* PolytomicEmulator.PolytomicEmulator
  yield* emulator.seed({ connections: [connection("Shop"), connection("Warehouse")] })
  const { connections = [] } = yield* emulator.snapshot
  const [source = "", destination = ""] = connections.map(({ id }) => id)
  const { id = "" } = yield* SchemaCache.createBulkSyncWhenReady({
    name: "Shop to warehouse",
    mode: "replicate",
    source_connection_id: source,
    destination_connection_id: destination,
    destination_configuration: { schema: "shop" },
    default_schedule: { frequency: "manual" }
  })
  yield* emulator.planExecution({ records: 25_000, errors: 3, duration: 4_000 })
  yield* show(id)
}).pipe(Effect.provide(PolytomicEmulator.layer({ data: Seed.standard() })))

const live = Effect.gen(function* () {
  const id = process.argv.find((argument) => /^[0-9a-f-]{36}$/.test(argument))
  if (id !== undefined) return yield* show(id)
  const all = yield* (yield* BulkSync).listPage()
  console.log("Which one? Give its id:")
  for (const { id, name } of all.data ?? []) console.log(`  ${id}  ${name}`)
}).pipe(Effect.provide(Polytomic.layerConfig()))

// A progress bar needs shorter intervals than a background job.
const smoothly = Polling.layer({ minDelay: "250 millis", factor: 1.2, maxDelay: "2 seconds" })

const chosen: Effect.Effect<void, unknown> = process.argv.includes("--live") ? live : emulated
const fiber = Effect.runFork(Effect.provide(chosen, smoothly))
process.once("SIGINT", () => void Effect.runPromise(Fiber.interrupt(fiber)))
const exit = await Effect.runPromise(Fiber.await(fiber))
if (Exit.isFailure(exit)) {
  console.error(Exit.hasInterrupts(exit) ? "Interrupted: the sync is being canceled" : Cause.pretty(exit.cause))
  process.exitCode = 1
}
