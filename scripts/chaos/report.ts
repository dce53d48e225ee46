/** Findings of a campaign, per fault and in total. */
import { styleText } from "node:util"

/** Outcomes of the calls that met a fault. */
export interface FaultReport {
  readonly fault: string
  readonly calls: number
  /** Calls that ended in the value that the server had answered. */
  readonly succeeded: number
  /** Those of them that took more than one request. */
  readonly recovered: number
  /** Calls that ended in a typed error, by its tag. */
  readonly errors: { readonly [tag: string]: number }
  readonly defects: number
  /** Calls that ended in another value than the server had answered. */
  readonly wrongValues: number
  /** Writes that the client made happen twice. */
  readonly writesAppliedTwice: number
  /** Writes without a key that the network delivered twice, which no client can keep from happening. */
  readonly writesDoubledByNetwork: number
  /** Number of texts of these calls that were searched for secrets. */
  readonly textsSearched: number
  readonly secretsSeen: number
  /** Connections that still waited for an answer when all calls had ended. */
  readonly socketsLeft: number
  /** Fibers that had not ended by then. */
  readonly fibersLeft: number
}

export interface Report {
  readonly command: string
  readonly calls: number
  readonly seed: number
  readonly node: string
  readonly seconds: number
  readonly operations: number
  readonly requests: number
  readonly faults: number
  readonly succeeded: number
  readonly recovered: number
  readonly typedErrors: number
  /** Counts that have to be zero. */
  readonly zeros: {
    readonly defects: number
    readonly wrongValues: number
    readonly writesAppliedTwice: number
    /** Calls that said that a change was made, and it was not. */
    readonly writesLost: number
    /** Calls whose requests had different idempotency keys, or the key of another call. */
    readonly keysNotKept: number
    readonly secretsSeen: number
    readonly requestsAstray: number
    readonly socketsLeft: number
    readonly fibersLeft: number
    readonly listenersLeft: number
    readonly handlesLeft: number
  }
  /** Number of texts that were searched for secrets. */
  readonly textsSearched: number
  readonly writesDoubledByNetwork: number
  readonly perFault: ReadonlyArray<FaultReport>
  /** Some of what was found where zero should be. */
  readonly findings: ReadonlyArray<string>
}

/** Reports whether everything is zero that has to be. */
export const isClean = (report: Report): boolean => Object.values(report.zeros).every((count) => count === 0)

/** Counts of one fault that are not zero and have to be. */
const marks = (one: FaultReport): string =>
  Object.entries({
    defects: one.defects,
    "wrong values": one.wrongValues,
    "writes applied twice": one.writesAppliedTwice,
    "secrets seen": one.secretsSeen,
    "sockets left": one.socketsLeft,
    "fibers left": one.fibersLeft
  })
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `  ${styleText("red", `✗ ${count} ${name}`)}`)
    .join("")

/** Typed errors by their tags, the most frequent one first. */
export const errorsText = ({ errors }: FaultReport): string =>
  Object.entries(errors)
    .toSorted(([, a], [, b]) => b - a)
    .map(([tag, count]) => `${tag.replace("Polytomic", "")} ${count}`)
    .join(", ")

/** The report for people. */
export const format = (report: Report): string => {
  const { zeros } = report
  const width = Math.max(...report.perFault.map(({ fault }) => fault.length))
  const lines = report.perFault.map((one) => {
    return `${one.fault.padEnd(width)}  ${String(one.calls).padStart(6)} calls  ${String(one.succeeded).padStart(6)} succeeded  ${String(one.recovered).padStart(6)} recovered  ${errorsText(one)}${marks(one)}`
  })
  const total = `${report.calls} calls of ${report.operations} operations met ${report.faults} faults in ${report.seconds} s (seed ${report.seed}): ${report.succeeded} succeeded, ${report.recovered} of them after a retry; ${report.typedErrors} ended in typed errors.`
  const totals = Object.entries(zeros).map(([name, count]) =>
    styleText(count === 0 ? "green" : "red", `${count === 0 ? "✓" : "✗"} ${count} ${name}`)
  )
  return [...lines, "", total, ...totals, ...report.findings.map((finding) => `  ${finding}`)].join("\n")
}
