/** The part of a runner that all engines share: asks for runs, cancels some, and prints a line of JSON for each that has ended. */
import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { Ended, Job, RunnerOptions } from "./runs.ts"

export const options: RunnerOptions = JSON.parse(process.argv[2] ?? "")

/** Dies as a machine does in a power failure, with all that it started, unless a process died for this run before. */
export const die = (sync: string): void => {
  const mark = join(options.marks, sync)
  if (existsSync(mark)) return
  writeFileSync(mark, "")
  process.kill(-process.pid, "SIGKILL")
}

const hasStarted = async (sync: string): Promise<boolean> => {
  const headers = { authorization: "Bearer test-key" }
  const response = await fetch(`${options.url}/api/bulk/syncs/${sync}/status`, { headers })
  const { current_execution, last_execution } = Object((await response.json()).data)
  return (current_execution ?? last_execution ?? undefined) !== undefined
}

/** Follows the runs of an engine to their ends. */
export const follow = async (engine: {
  /** Asks for a run; an existing one continues. */
  readonly start: (job: Job) => Promise<unknown>
  /** End of a run; undefined while it is in progress. */
  readonly poll: (job: Job) => Promise<Omit<Ended, "sync"> | undefined>
  readonly cancel: (job: Job) => Promise<unknown>
  readonly close: () => Promise<unknown>
}): Promise<void> => {
  if (options.asks) for (const job of options.jobs) await engine.start(job)
  const open = new Set(options.jobs)
  for (; open.size > 0; await sleep(300)) {
    for (const job of open) {
      const ended = await engine.poll(job)
      if (ended !== undefined) {
        open.delete(job)
        console.log(JSON.stringify({ sync: job.sync, ...ended }))
      } else if (job.kind === "canceled" && options.asks && (await hasStarted(job.sync))) await engine.cancel(job)
    }
  }
  await engine.close()
  process.exit(0)
}
