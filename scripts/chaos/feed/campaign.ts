/**
 * A campaign against the cursor of a feed: a process that handles events is killed again and again while it writes its cursor. The
 * next one has to go on, with every event, and none twice but the one in hand.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"
import * as Effect from "effect/Effect"
import { start } from "effect-polytomic/emulator/node"
import { randomOf } from "../../internal/random.ts"
import { root } from "../../internal/shell.ts"
import { startRedis } from "./redisServer.ts"

/**
 * Stores of the cursor: a file for each key, rows of a database, or Redis, which is killed as well; as a `KeyValueStore` of
 * `EventFeed.runForEach`, or as a `PositionStore`.
 */
export const storeKinds = ["files", "sqlite", "redis", "files-position", "redis-position"] as const

export type StoreKind = (typeof storeKinds)[number]

export interface Options {
  readonly store: StoreKind
  readonly kills: number
  readonly seed: number
  readonly progress?: ((kills: number) => void) | undefined
}

export interface Tally {
  readonly store: StoreKind
  readonly seed: number
  readonly kills: number
  readonly events: number
  /** Events that no handler was run for. */
  readonly lost: number
  /** Runs of a handler beyond the first of an event. */
  readonly repeated: number
  /** Repetitions beyond one for each kill, and events that were handled before an earlier one. */
  readonly wrong: number
  /** Processes that ended by themselves, with what they said. */
  readonly stuck: ReadonlyArray<string>
  readonly seconds: number
}

export const isClean = ({ lost, stuck, wrong }: Tally): boolean => lost === 0 && wrong === 0 && stuck.length === 0

/** Events between two kills: enough that the cursor is being written at any time. */
const eventsPerRound = 40

/** The longest that a process may take to do something on a busy machine, in milliseconds. */
const patience = 60_000

interface Reader {
  readonly process: ChildProcess
  readonly ready: Promise<unknown>
  /** The first handler has begun. */
  readonly begun: Promise<unknown>
  readonly said: () => string
}

const read = (...args: ReadonlyArray<string>): Reader => {
  const file = join(root, "scripts/chaos/feed/reader.ts")
  const child = spawn(process.execPath, ["--conditions=effect-polytomic-source", file, ...args], {
    stdio: ["ignore", "pipe", "pipe"]
  })
  let said = ""
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said += text
  })
  const lines = createInterface({ input: child.stdout })
  const closed = once(child, "close")
  const ready = new Promise<void>((resolve) => lines.once("line", () => resolve()))
  const begun = new Promise<void>((resolve) => lines.on("line", (line) => line !== "ready" && resolve()))
  const orEnd = (what: Promise<unknown>) => Promise.race([what, closed, sleep(patience, undefined, { ref: false })])
  return { process: child, ready: orEnd(ready), begun: orEnd(begun), said: () => said.slice(0, 2_000) }
}

/** Kills a process; succeeds with what it said if it had ended by itself. */
const kill = async ({ process: child, said }: Reader): Promise<string | undefined> => {
  if (child.exitCode !== null || child.signalCode !== null) return `${child.exitCode}: ${said()}`
  const closed = once(child, "close")
  child.kill("SIGKILL")
  await closed
  return undefined
}

const countOf = (log: string): ReadonlyArray<string> =>
  existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(0, -1) : []

/** Compares what was handled with what was emitted. */
const judge = (emitted: ReadonlyArray<string>, handled: ReadonlyArray<string>, kills: number) => {
  const seen = new Set(handled)
  const firsts = [...seen]
  const inOrder = emitted.filter((id) => seen.has(id))
  const repeated = handled.length - seen.size
  const displaced = firsts.filter((id, i) => id !== inOrder[i]).length
  return {
    lost: emitted.filter((id) => !seen.has(id)).length,
    repeated,
    wrong: Math.max(0, repeated - kills) + displaced
  }
}

export const campaign = async ({ kills, progress, seed, store }: Options): Promise<Tally> => {
  const started = performance.now()
  const random = randomOf(`feed ${seed} ${store}`)
  const folder = mkdtempSync(join(tmpdir(), "effect-polytomic-feed-"))
  const log = join(folder, "handled.log")
  const server = await start({ port: 0 })
  const emitted: Array<string> = []
  const stuck: Array<string> = []
  const emit = async () => {
    const event = { type: "sync.running", event: {} } as const
    // Times of their own, as a feed keeps the order of times.
    for (let i = 0; i < eventsPerRound; i++) {
      emitted.push(await Effect.runPromise(server.emulator.emit(event)))
      await sleep(2)
    }
  }
  const redis = store.startsWith("redis") ? await startRedis(folder) : undefined
  const next = () => read(server.url, redis?.url ?? folder, store, log)
  try {
    for (let round = 0; round < kills; round++) {
      const reader = next()
      // Events that come before a feed "from now" has a cursor are not its own.
      if (round === 0) await reader.ready
      const emitting = emit()
      await reader.begun
      await sleep(random() * 150)
      const ended = await kill(reader)
      if (ended !== undefined) stuck.push(ended)
      await redis?.crash()
      await emitting
      progress?.(round + 1)
    }
    const last = next()
    const end = performance.now() + patience
    while (new Set(countOf(log)).size < emitted.length && performance.now() < end && last.process.exitCode === null) {
      await sleep(50)
    }
    const ended = await kill(last)
    if (ended !== undefined) stuck.push(ended)
  } finally {
    await server.close()
    await redis?.stop()
  }
  const judged = judge(emitted, countOf(log), kills)
  rmSync(folder, { recursive: true, force: true })
  const seconds = Math.round((performance.now() - started) / 100) / 10
  return { store, seed, kills, events: emitted.length, ...judged, stuck, seconds }
}
