/**
 * Logs of runs that older releases began, in `durable/logs/`: this code must end them alike, call no stored step, and send nothing.
 *
 * `UPDATE_DURABLE_LOGS=1` records the logs of new scenarios. An existing log is never recorded again: a log that has to change
 * means that the stored format has changed.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { BulkSync, Models, PolytomicClient } from "effect-polytomic"
import type * as Durable from "effect-polytomic/Durable"
import { PolytomicEmulator } from "effect-polytomic/emulator"
import { root } from "../scripts/internal/shell.ts"
import { emulated } from "./durable/emulated.ts"
import { scenarios } from "./durable/scenarios.ts"
import { body, emptyLog, exitOf, hour, type Log, valueOf } from "./durable/support.ts"
import { bulkSync, modelSync, source } from "./jobs/support.ts"

interface Stored {
  readonly ids: Parameters<(typeof scenarios)[string]["job"]>[0]
  readonly steps: ReadonlyArray<readonly [string, unknown]>
  readonly waits: ReadonlyArray<readonly [string, Durable.Wake]>
  readonly end: unknown
}

const fileOf = (name: string) => join(root, "test/durable/logs", `${name.replaceAll(" ", "-")}.json`)

/** The end of a job as data: its value, or its error without its message. */
const endOf = (exit: Exit.Exit<unknown, unknown>): unknown => {
  const end: unknown = Exit.isSuccess(exit) ? exit.value : Option.getOrNull(Exit.findErrorOption(exit))
  return JSON.parse(JSON.stringify(end, (name, value: unknown) => (name === "message" ? undefined : value)))
}

const record = (name: string): Effect.Effect<Stored> => {
  const scenario = scenarios[name]
  if (scenario === undefined) throw new Error(`there is no scenario ${name}`)
  return emulated(
    Effect.gen(function* () {
      const bulk = yield* bulkSync
      const model = yield* modelSync
      const models = yield* valueOf(Effect.flatMap(Models, (models) => Stream.runCollect(models.list())))
      const { id: execution = "" } =
        name === "followed bulk sync"
          ? yield* valueOf(Effect.flatMap(BulkSync, (syncs) => syncs.start({ id: bulk })))
          : {}
      const ids = { bulk, model, record: models[0]?.id ?? "", connection: source, execution }
      yield* scenario.prepare?.(yield* PolytomicEmulator.PolytomicEmulator, ids) ?? Effect.void
      const log = emptyLog()
      const exit = yield* exitOf(body(scenario.job(ids), { log }))
      return { ids, steps: [...log.steps], waits: [...log.waits], end: endOf(exit) }
    }),
    scenario.options
  ).pipe(Effect.orDie)
}

/** A client that fails every request. */
const silent = Effect.provideService(
  PolytomicClient.PolytomicClient,
  PolytomicClient.PolytomicClient.of({
    execute: () => Effect.die(new Error("a request was sent")),
    items: () => {
      throw new Error("a request was sent")
    }
  } as never)
)

describe("replaying a run of an older release", () => {
  for (const [name, scenario] of Object.entries(scenarios)) {
    it.effect(name, () =>
      Effect.gen(function* () {
        const file = fileOf(name)
        if (!existsSync(file) && process.env.UPDATE_DURABLE_LOGS === "1") {
          writeFileSync(file, `${JSON.stringify(yield* record(name), null, 2)}\n`)
        }
        const kept = JSON.parse(readFileSync(file, "utf8")) as Stored
        const log: Log = { steps: new Map(kept.steps), waits: new Map(kept.waits) }
        const before = JSON.stringify([[...log.steps], [...log.waits]])
        // Under two clocks, one of them years later: the result does not depend on the time of the replay.
        for (const later of [0, 1000 * 24 * hour]) {
          yield* TestClock.adjust(later)
          const exit = yield* exitOf(silent(body(scenario.job(kept.ids), { log })) as Effect.Effect<unknown, unknown>)
          assert.deepStrictEqual(endOf(exit), kept.end)
          assert.strictEqual(JSON.stringify([[...log.steps], [...log.waits]]), before)
        }
      })
    )

    it.effect(`works at every step: ${name}`, () =>
      Effect.gen(function* () {
        // A log that is truncated at any point resumes there: the first missing entry is the next one.
        const kept = JSON.parse(readFileSync(fileOf(name), "utf8")) as Stored
        for (let count = 0; count < kept.steps.length; count++) {
          const log: Log = { steps: new Map(kept.steps.slice(0, count)), waits: new Map(kept.waits) }
          const called: Array<string> = []
          const dies = ({ at, name }: { at: string; name: string }) => {
            if (at === "before") called.push(name)
            return at === "before"
          }
          yield* exitOf(silent(body(scenario.job(kept.ids), { log, dies })) as Effect.Effect<unknown, unknown>)
          assert.deepStrictEqual(called, [kept.steps[count]?.[0]])
        }
      })
    )
  }
})
