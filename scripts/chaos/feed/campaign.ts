/**
 * A campaign against the cursor of a feed: a process that handles events is killed repeatedly while it writes its cursor. The next one must
 * continue with every event, and repeat at most the one that was being handled.
 */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import * as Effect from "effect/Effect"
import { start } from "effect-polytomic/emulator/node"
import * as Redis from "../../../test/support/redis.ts"
import { randomOf } from "../../internal/samples.ts"
import { eventually, Process, temporary, withCleanups } from "../harness.ts"
import { type CampaignOptions, Ledger } from "../report.ts"

/**
 * Stores of the cursor: a file for each key, rows of a database, or Redis, if this machine has it, which is killed too; each is a
 * `KeyValueStore` of `EventFeed.runForEach`, or a `PositionStore`.
 */
const all = ["files", "sqlite", "redis", "files-position", "redis-position"] as const
export const stores = all.filter((store) => Redis.hasRedis || !store.startsWith("redis"))

export interface Options extends CampaignOptions {
  readonly store: (typeof all)[number]
  readonly kills: number
}

/** Number of events between two kills: enough to write the cursor at all times. */
const eventsPerRound = 40

export const feedLedger = () => new Ledger(["lost", "repeated", "outOfOrder", "stuck"])

type FeedLedger = ReturnType<typeof feedLedger>

/** Compares handled events with emitted ones; each kill may repeat one. Returns the number of repetitions. */
export const judge = (
  ledger: FeedLedger,
  emitted: ReadonlyArray<string>,
  handled: ReadonlyArray<string>,
  kills: number
): number => {
  const seen = new Set(handled)
  const inOrder = emitted.filter((id) => seen.has(id))
  const repeated = handled.length - seen.size
  for (const id of emitted) if (!seen.has(id)) ledger.violate("lost", id)
  for (const [i, id] of [...seen].entries()) if (id !== inOrder[i]) ledger.violate("outOfOrder", id)
  ledger.violate("repeated", `${repeated} events after ${kills} kills`, Math.max(0, repeated - kills))
  return repeated
}

/** Kills a process, which must not have ended by itself. */
export const kill = async (ledger: FeedLedger, reader: Process): Promise<void> => {
  if (!(await reader.close())) ledger.violate("stuck", reader.errors)
}

/** Options of a reader; `place` is the URL of Redis or a folder, `log` a file with a line for each event whose handler has begun. */
export type ReaderOptions = readonly [baseUrl: string, store: Options["store"], place: string, log: string]

export const campaign = withCleanups(async ({ kills, progress, seed, store }: Options, defer) => {
  const ledger = feedLedger()
  const random = randomOf(`feed ${seed} ${store}`)
  const folder = temporary(defer)
  const log = join(folder, "handled.log")
  const { close, emulator, url } = await start({ port: 0 })
  defer(close)
  const port = await Redis.freePort()
  const startRedis = () => (store.startsWith("redis") ? Redis.start({ folder, port }) : undefined)
  let redis = await startRedis()
  defer(() => redis?.stop())
  const emitted: Array<string> = []
  const emit = async (): Promise<void> => {
    for (let i = 0; i < eventsPerRound; i++) {
      emitted.push(await Effect.runPromise(emulator.emit({ type: "sync.running", event: {} })))
      // Each event gets a time of its own: the order of events with the same time is not defined.
      await sleep(2)
    }
  }
  const handled = (): ReadonlyArray<string> =>
    existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(0, -1) : []
  const options: ReaderOptions = [url, store, redis?.url ?? folder, log]
  const next = (): Process => new Process({ file: "scripts/chaos/feed/reader.ts", options })
  for (let round = 0; round < kills; round++) {
    progress?.(`${store}: ${round} of ${kills} kills`)
    const before = handled().length
    const reader = next()
    const emitting = emit()
    await eventually(() => handled().length > before || !reader.isRunning)
    await sleep(random() * 150)
    await kill(ledger, reader)
    await redis?.kill()
    redis = await startRedis()
    await emitting
  }
  const last = next()
  await eventually(() => new Set(handled()).size >= emitted.length || !last.isRunning)
  await kill(ledger, last)
  const repetitions = judge(ledger, emitted, handled(), kills)
  return { store, kills, events: emitted.length, repetitions, ...ledger.report(seed) }
})
