/**
 * Background jobs of calls with `async`, and of exports.
 *
 * A resource that starts jobs calls {@link createJob}, and responds with its {@link view}. The outcome is either set at once, or
 * computed at the end by the finisher of the job's type.
 */
import type { ApiVersion } from "../../../ApiVersion.ts"
import * as Caller from "../../Caller.ts"
import type { Call } from "../../Handler.ts"
import type { Context, Progress } from "../../Progress.ts"
import { type Table, table } from "../../Store.ts"
import { isOldest } from "../documented.ts"

// -----------------------------------------------------------------------------
// Rows
// -----------------------------------------------------------------------------

export const types = ["createmodel", "updatemodel", "previewmodel", "samplemodel", "exportlogs"] as const

export type JobType = (typeof types)[number]

/** Outcome of a job: a result or an error. */
export type Outcome = { readonly result: unknown } | { readonly error: string }

/** A stored job. */
export interface Job {
  readonly id: string
  readonly organization_id: string
  readonly type: JobType
  readonly status: "created" | "running" | "done" | "failed"
  /** Start time, in milliseconds since 1970. */
  readonly runs_at: number
  /** End time, likewise. */
  readonly ends_at: number
  /** Subject, for the finisher of its type. */
  readonly work: unknown
  /** Outcome, planned or actual. */
  readonly outcome: Outcome | null
}

export const jobs: Table<Job> = /*#__PURE__*/ table<Job>("jobs", "Job")

// -----------------------------------------------------------------------------
// Creating
// -----------------------------------------------------------------------------

export interface NewJob {
  readonly type: JobType
  /** Default: the organization of the caller. */
  readonly organization_id?: string
  /** Input of the finisher of the type; it must survive `structuredClone`. */
  readonly work?: unknown
  /** Outcome, if already known. */
  readonly outcome?: Outcome
}

/** Creates a job, which runs and ends with the clock. */
export const createJob = (call: Call, job: NewJob): Job => {
  const { queuedFor, runsFor } = call.settings.jobs
  return call.store.put(jobs, {
    id: call.store.ids.next("job"),
    organization_id: job.organization_id ?? Caller.organizationOf(call.caller) ?? "",
    type: job.type,
    status: "created",
    runs_at: call.now + queuedFor,
    ends_at: call.now + queuedFor + runsFor,
    work: job.work ?? null,
    outcome: job.outcome ?? null
  })
}

/** A job in responses. The two oldest versions do not distinguish waiting from running. */
export const view = (job: Job, version: ApiVersion): Record<string, unknown> => ({
  job_id: job.id,
  type: job.type,
  status: job.status === "created" && isOldest(version) ? "running" : job.status,
  ...(job.status === "done" && job.outcome !== null && "result" in job.outcome ? { result: job.outcome.result } : {}),
  error: job.status === "failed" && job.outcome !== null && "error" in job.outcome ? job.outcome.error : null
})

// -----------------------------------------------------------------------------
// Progress
// -----------------------------------------------------------------------------

/** Computes the outcome of a job at its end, if none was set. */
export type Finisher = (job: Job, context: Context) => Outcome

/** Advances jobs. */
export const progress = (finishers: Partial<Record<JobType, Finisher>>): Progress => ({
  next: ({ store }) => {
    let first: number | undefined
    for (const { ends_at, runs_at, status } of store.all(jobs)) {
      const due = status === "created" ? runs_at : status === "running" ? ends_at : undefined
      if (due !== undefined && (first === undefined || due < first)) first = due
    }
    return first
  },
  run: (context) => {
    for (const job of context.store.all(jobs)) advance(job, context, finishers[job.type])
  }
})

const advance = (job: Job, context: Context, finish: Finisher | undefined): void => {
  if (job.status === "done" || job.status === "failed" || job.runs_at > context.now) return
  if (job.ends_at > context.now) {
    if (job.status === "created") context.store.put(jobs, { ...job, status: "running" })
    return
  }
  const outcome = job.outcome ?? finish?.(job, context) ?? { result: null }
  context.store.put(jobs, { ...job, status: "error" in outcome ? "failed" : "done", outcome })
}
