/**
 * A campaign against the cursor of a feed: a process that handles events is killed again and again while it writes its cursor. The
 * next one has to go on, with every event, and none twice but the one in hand.
 */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import * as Effect from "effect/Effect"
import { start } from "effect-polytomic/emulator/node"
import * as Redis from "../../../test/support/redis.ts"
import { randomOf } from "../../internal/random.ts"
import {
  type CampaignOptions,
  type Defer,
  eventually,
  freePort,
  Ledger,
  Process,
  temporary,
  withCleanups
} from "../harness.ts"

/**
 * Stores of the cursor: a file for each key, rows of a database, or Redis, if this machine has it, which is killed as well; as a
 * `KeyValueStore` of `EventFeed.runForEach`, or as a `PositionStore`.
 */
const all = ["files", "sqlite", "redis", "files-position", "redis-position"] as const
export const stores = all.filter((store) => Redis.hasRedis || !store.startsWith("redis"))

export interface Options extends CampaignOptions {
  readonly store: (typeof all)[number]
  readonly kills: number
}

/** Number of events between two kills: enough that the cursor is being written at any time. */
const eventsPerRound = 40

export const feedLedger = () => new Ledger(["lost", "repeated", "outOfOrder", "stuck"])

type FeedLedger = ReturnType<typeof feedLedger>

/** Compares the events that were handled with those that were emitted; each kill may repeat one. Returns the number of repetitions. */
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
  if (!(await reader.kill())) ledger.violate("stuck", reader.errors)
}

export const campaign = (options: Options) => withCleanups((defer) => run(options, defer))

const run = async ({ kills, progress, seed, store }: Options, defer: Defer) => {
  const ledger = feedLedger()
  const random = randomOf(`feed ${seed} ${store}`)
  const folder = temporary(defer)
  const log = join(folder, "handled.log")
  const { close, emulator, url } = await start({ port: 0 })
  defer(close)
  const port = await freePort()
  const startRedis = () => (store.startsWith("redis") ? Redis.start({ folder, port }) : undefined)
  let redis = await startRedis()
  defer(() => redis?.stop())
  const emitted: Array<string> = []
  const emit = async (): Promise<void> => {
    for (let i = 0; i < eventsPerRound; i++) {
      emitted.push(await Effect.runPromise(emulator.emit({ type: "sync.running", event: {} })))
      // Times of their own, as a feed keeps the order of times.
      await sleep(2)
    }
  }
  const handled = (): ReadonlyArray<string> =>
    existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(0, -1) : []
  const place = redis?.url ?? folder
  const next = (): Process => new Process({ args: ["scripts/chaos/feed/reader.ts", url, place, store, log] })
  for (let round = 0; round < kills; round++) {
    progress?.(`${store}: ${round} of ${kills} kills`)
    const reader = next()
    const emitting = emit()
    await reader.begun()
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
}
