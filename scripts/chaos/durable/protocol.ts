/** Messages between the campaign and its processes. */

/** A run that is asked for. */
export interface Job {
  readonly sync: string
  readonly night: string
}

/** A run that has ended. */
export interface Ended extends Job {
  readonly outcome: string
  readonly id?: string
  readonly joined?: boolean
  readonly detail?: string
}

/** A point in a run: before its work, after its work and before it is kept, and after that. */
export interface Point {
  readonly at: "before" | "after" | "kept"
  /** Prefix of the name of the step. */
  readonly step: string
  /** The n-th time that it is crossed. */
  readonly crossing: number
}

/** The settings of a runner. */
export interface RunnerOptions {
  /** URL of the module of an engine, and what its `layer` takes. */
  readonly engine: string
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
  readonly dieAt?: Point
}
