/** Counts how calls ended and what their requests did at the server, and tells of it per fault and in total. */
import { styleText } from "node:util"
import type * as Exit from "effect/Exit"
import type { LoggedRequest } from "../../src/emulator/RequestLog.ts"
import { isPolytomicError } from "../../src/PolytomicError.ts"
import type { Fibers, Lookout } from "./observe.ts"

/** Counts of the calls that met a fault. */
const noCounts = {
  calls: 0,
  /** Calls that ended in the value that the server had answered. */
  succeeded: 0,
  /** Those of them that took more than one request. */
  recovered: 0,
  defects: 0,
  /** Calls that ended in another value than the server had answered. */
  wrongValues: 0,
  /** Writes that the client made happen twice. */
  writesAppliedTwice: 0,
  /** Writes without a key that the network delivered twice, which no client can keep from happening. */
  writesDoubledByNetwork: 0,
  /** Number of texts of these calls that were searched for secrets. */
  textsSearched: 0,
  secretsSeen: 0,
  /** Connections that still waited for an answer when all calls had ended. */
  socketsLeft: 0,
  /** Fibers that had not ended by then. */
  fibersLeft: 0
}

type Counts = typeof noCounts

/** Outcomes of the calls that met a fault; typed errors by their tags. */
export interface FaultReport extends Readonly<Counts> {
  readonly fault: string
  readonly errors: { readonly [tag: string]: number }
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
  readonly textsSearched: number
  readonly writesDoubledByNetwork: number
  readonly perFault: ReadonlyArray<FaultReport>
  /** Some of what was found where zero should be. */
  readonly findings: ReadonlyArray<string>
}

// -----------------------------------------------------------------------------
// Counting
// -----------------------------------------------------------------------------

/** Effects of the requests of one call. */
interface Served {
  /** The requests that a handler ran for. */
  readonly applied: Map<number, LoggedRequest>
  readonly keys: Set<string>
  readonly isWrite: boolean
  readonly fault: string
  readonly byNetwork: boolean
}

/** Observer of the calls that meet a fault, or of what belongs to none of them. */
export interface Watch {
  readonly lookout: Lookout
  readonly fibers: Fibers
}

type Known = Pick<Report, "command" | "calls" | "seed" | "seconds" | "operations"> & {
  /** By fault, and the one of what belongs to none. */
  readonly watches: ReadonlyMap<string | undefined, Watch>
  /** The faults of the calls whose sockets are left, or nothing where a call is not known. */
  readonly sockets: ReadonlyArray<string | undefined>
  readonly zeros: Pick<Report["zeros"], "requestsAstray" | "listenersLeft" | "handlesLeft">
}

export class Tally {
  readonly #faults: ReadonlyMap<string, Counts & { readonly fault: string; readonly errors: Record<string, number> }>
  readonly #served = new Map<number, Served>()
  readonly #findings: Array<string> = []
  /** Calls that change something, and have said that it is done. */
  readonly #done = new Map<number, string>()
  #requests = 0
  #keysNotKept = 0
  #writesLost = 0

  constructor(faults: ReadonlyArray<string>) {
    this.#faults = new Map(faults.map((fault) => [fault, { fault, errors: {}, ...noCounts }]))
  }

  /** A call has ended: with whether its value was right, or with an error. */
  ended(fault: string, exit: Exit.Exit<boolean, unknown>, retries: number): void {
    const counts = this.#of(fault)
    counts.calls++
    if (exit._tag === "Success") {
      if (exit.value) {
        counts.succeeded++
        if (retries > 0) counts.recovered++
      } else {
        counts.wrongValues++
        this.#findings.push(`a value that the server had not answered (${fault})`)
      }
      return
    }
    const [reason, another] = exit.cause.reasons
    if (another === undefined && reason?._tag === "Fail" && isPolytomicError(reason.error)) {
      counts.errors[reason.error._tag] = (counts.errors[reason.error._tag] ?? 0) + 1
    } else {
      counts.defects++
      this.#findings.push(`${fault}: ${exit.cause.reasons.map(String).join("; ")}`)
    }
  }

  /** A call has ended that changes something, and says that it is done. */
  done(call: number, fault: string): void {
    this.#done.set(call, fault)
  }

  /** Reports whether a request of the log was not there before. */
  isNew({ number }: LoggedRequest): boolean {
    const before = this.#requests
    this.#requests = Math.max(before, number)
    return number > before
  }

  /** The server says this of a request; it may say more of the same one later. */
  served(call: number, request: LoggedRequest, isWrite: boolean, fault: string, byNetwork: boolean): void {
    const served = this.#served.get(call) ?? { applied: new Map(), keys: new Set(), isWrite, fault, byNetwork }
    this.#served.set(call, served)
    if (request.applied > 0) served.applied.set(request.number, request)
    served.keys.add(request.idempotencyKey ?? "")
  }

  #judge(): void {
    for (const [call, fault] of this.#done) {
      if ((this.#served.get(call)?.applied.size ?? 0) > 0) continue
      this.#writesLost++
      this.#findings.push(`call ${call} (${fault}) said that it was done, and it was not`)
    }
    const owners = new Set<string>()
    for (const [call, { applied, byNetwork, fault, isWrite, keys }] of this.#served) {
      const [key = ""] = keys
      if (keys.size > 1 || (key !== "" && owners.has(key))) {
        this.#keysNotKept++
        this.#findings.push(`call ${call} (${fault}) had the keys ${[...keys].join(", ")}`)
      }
      owners.add(key)
      const times = [...applied.values()].reduce((sum, one) => sum + one.applied, 0)
      if (!isWrite || times < 2) continue
      this.#of(fault)[byNetwork ? "writesDoubledByNetwork" : "writesAppliedTwice"]++
      if (byNetwork) continue
      const when = Array.from(
        applied.values(),
        ({ at, idempotencyKey, operation, version }) => `${operation} ${version} at ${at}, key ${idempotencyKey}`
      )
      this.#findings.push(`call ${call} (${fault}) was applied ${times} times: ${when.join("; ")}`)
    }
  }

  report({ sockets, watches, zeros, ...known }: Known): Report {
    this.#judge()
    for (const [fault, { fibers, lookout }] of watches) {
      if (fault === undefined) continue
      const counts = this.#of(fault)
      counts.textsSearched = lookout.texts
      counts.secretsSeen = lookout.seen.length
      counts.fibersLeft = fibers.left
    }
    for (const fault of sockets) if (fault !== undefined) this.#of(fault).socketsLeft++
    const perFault = [...this.#faults.values()]
    const all = [...watches.values()]
    const seen = all.flatMap(({ lookout }) => lookout.seen)
    const sum = (name: keyof Counts) => perFault.reduce((total, one) => total + one[name], 0)
    return {
      ...known,
      node: process.versions.node,
      requests: this.#requests,
      faults: perFault.length,
      succeeded: sum("succeeded"),
      recovered: sum("recovered"),
      typedErrors: perFault.flatMap((one) => Object.values(one.errors)).reduce((total, count) => total + count, 0),
      zeros: {
        defects: sum("defects"),
        wrongValues: sum("wrongValues"),
        writesAppliedTwice: sum("writesAppliedTwice"),
        writesLost: this.#writesLost,
        keysNotKept: this.#keysNotKept,
        secretsSeen: seen.length,
        socketsLeft: sockets.length,
        fibersLeft: all.reduce((total, { fibers }) => total + fibers.left, 0),
        ...zeros
      },
      textsSearched: all.reduce((total, { lookout }) => total + lookout.texts, 0),
      writesDoubledByNetwork: sum("writesDoubledByNetwork"),
      perFault,
      findings: [...this.#findings, ...seen].slice(0, 50)
    }
  }

  #of(fault: string) {
    const counts = this.#faults.get(fault)
    if (counts === undefined) throw new Error(`there is no fault ${fault}`)
    return counts
  }
}

// -----------------------------------------------------------------------------
// Telling
// -----------------------------------------------------------------------------

/** Reports whether everything is zero that has to be. */
export const isClean = (report: Report): boolean => Object.values(report.zeros).every((count) => count === 0)

/** Typed errors by their tags, the most frequent one first. */
export const errorsText = ({ errors }: FaultReport): string =>
  Object.entries(errors)
    .toSorted(([, a], [, b]) => b - a)
    .map(([tag, count]) => `${tag.replace("Polytomic", "")} ${count}`)
    .join(", ")

export const format = (report: Report): string => {
  const mark = (count: number, name: string) =>
    styleText(count === 0 ? "green" : "red", `${count === 0 ? "✓" : "✗"} ${count} ${name}`)
  const width = Math.max(...report.perFault.map(({ fault }) => fault.length))
  const lines = report.perFault.map((one) => {
    const counts = (["calls", "succeeded", "recovered"] as const).map(
      (name) => `  ${String(one[name]).padStart(6)} ${name}`
    )
    const violations = Object.keys(report.zeros).flatMap((name) => {
      const count = one[name as keyof Counts] ?? 0 // some of them are not counted by fault
      return count > 0 ? [`  ${mark(count, name)}`] : []
    })
    return `${one.fault.padEnd(width)}${counts.join("")}  ${errorsText(one)}${violations.join("")}`
  })
  const total = `${report.calls} calls of ${report.operations} operations met ${report.faults} faults in ${report.seconds} s (seed ${report.seed}): ${report.succeeded} succeeded, ${report.recovered} of them after a retry; ${report.typedErrors} ended in typed errors.`
  const totals = Object.entries(report.zeros).map(([name, count]) => mark(count, name))
  return [...lines, "", total, ...totals, ...report.findings.map((finding) => `  ${finding}`)].join("\n")
}
