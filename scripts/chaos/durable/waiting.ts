/**
 * Memory of many runs that wait, on one runner over SQLite: each has kept a step and waits 10 minutes for a topic, as a run of a sync does
 * between two polls.
 */
import { statSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import * as Effect from "effect/Effect"
import * as Engine from "../../../examples/durable/engine.ts"
import { workflowHarness } from "../../../test/durable/harnesses.ts"
import { eventually, temporary, withCleanups } from "../harness.ts"

/** Memory after a collection, in MiB. */
const memory = () => {
  runInNewContext("gc")()
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: Math.round(heapUsed / 2 ** 20), rss: Math.round(rss / 2 ** 20) }
}

/** Memory of so many runs: before, when all wait, half a minute later, and when all were nudged and have ended. */
export const waiting = withCleanups(async (count: number, defer) => {
  setFlagsFromString("--expose-gc")
  const file = join(temporary(defer), "engine.db")
  const runs = await workflowHarness(Engine.layer(file, { pollMillis: 1000 }))
  defer(runs.close)
  let begun = Date.now()
  /** Acts for each run, and returns the seconds since the beginning. */
  const each = async (concurrency: number, act: (id: string) => Promise<unknown>): Promise<number> => {
    const ids = Array.from({ length: count }, (_, i) => String(i))
    const acting = Effect.forEach(ids, (id) => Effect.promise(() => act(id)), { concurrency, discard: true })
    await Effect.runPromise(acting)
    return Math.round((Date.now() - begun) / 1000)
  }
  const before = memory()
  await each(16, (id) => runs.start("nudged", id))
  const seconds = await each(16, (id) => eventually(async () => (await runs.count(id, "before")) > 0))
  const full = memory()
  await sleep(30_000)
  const idle = memory()
  const databaseMB = Math.round(statSync(file).size / 1e6)
  begun = Date.now()
  await each(16, (id) => runs.nudge(`topic-${id}`))
  const nudgedSeconds = await each(1000, (id) => runs.end("nudged", id))
  return { count, seconds, before, full, idle, databaseMB, nudgedSeconds, after: memory() }
})
