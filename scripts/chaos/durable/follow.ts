/** The part of a runner that no engine changes: asks for runs, cancels some, and prints a line of JSON for each that has ended. */
import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { Ended, Job, RunnerOptions } from "./jobs.ts"

// The campaign has just written it.
export const options = JSON.parse(process.env.DURABLE_RUNNER ?? "{}") as RunnerOptions

/** Runs of an engine. */
export interface Runs {
  /** Asks for a run; one that is there already goes on. */
  readonly start: (job: Job) => Promise<unknown>
  /** End of a run; undefined while it is in progress. */
  readonly poll: (job: Job) => Promise<Omit<Ended, "sync"> | undefined>
  readonly cancel: (job: Job) => Promise<unknown>
}

/** Dies as a machine does when its power fails, with all that it started, unless a process died for this run before. */
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

export const follow = async ({ cancel, poll, start }: Runs): Promise<void> => {
  if (options.asks) for (const job of options.jobs) await start(job)
  const open = new Set(options.jobs)
  while (open.size > 0) {
    for (const job of open) {
      const ended = await poll(job)
      if (ended !== undefined) {
        open.delete(job)
        console.log(JSON.stringify({ sync: job.sync, ...ended }))
      } else if (job.kind === "canceled" && options.asks && (await hasStarted(job.sync))) await cancel(job)
    }
    await sleep(300)
  }
}
