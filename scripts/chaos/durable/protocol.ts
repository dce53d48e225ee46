/** Messages between the campaign and its processes. */

/**
 * Kind of a run.
 *
 * - `plain`: to the end of its execution.
 * - `paused`: its first start gets a 500 after the work, so it pauses, and finds the execution.
 * - `late`: its deadline passes before the execution ends, which is canceled then.
 * - `canceled`: its workflow is canceled, and the execution with it.
 */
export type Kind = "plain" | "paused" | "late" | "canceled"

/**
 * A point at which a process dies: before the work of a step, after the work and before it is kept, or after that. A wait may also end
 * between its registration for an event and its clock.
 */
export interface Point {
  readonly at: "before" | "registered" | "after" | "kept"
  /** Name of the step within its job. */
  readonly step: string
}

/** A run that is asked for. */
export interface Job {
  readonly sync: string
  readonly night: string
  readonly kind: Kind
  /** The point at which the process that has the run dies, once. */
  readonly dieAt?: Point
}

/** A run that has ended. */
export interface Ended {
  readonly sync: string
  readonly night: string
  readonly outcome: string
  readonly id?: string
  readonly joined?: boolean
  readonly detail?: string
}

/** The settings of a runner. */
export interface RunnerOptions {
  /** Options of the engine's `layer`. */
  readonly engineOptions: ReadonlyArray<unknown>
  readonly deployment: string
  readonly jobs: ReadonlyArray<Job>
  /** True if this runner asks for the runs, or only takes part. */
  readonly asks: boolean
  /** Base URL of the API. */
  readonly url: string
  /** Shortest and longest wait between polls, in milliseconds. */
  readonly minDelay: number
  readonly maxDelay: number
  /** Folder with a file for each point that has been died at: named after the sync. */
  readonly marks: string
}
