/** Counts how calls ended, and what their requests did at the server. */
import type * as Exit from "effect/Exit"
import type { LoggedRequest } from "../../src/emulator/RequestLog.ts"
import { isPolytomicError } from "../../src/PolytomicError.ts"
import type { Fibers, Lookout } from "./observe.ts"
import type { FaultReport, Report } from "./report.ts"

type Counts = { -readonly [Name in keyof FaultReport]: FaultReport[Name] } & { errors: Record<string, number> }

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
  readonly #counts: ReadonlyMap<string, Counts>
  readonly #served = new Map<number, Served>()
  readonly #findings: Array<string> = []
  /** Calls that change something, and have said that it is done. */
  readonly #done = new Map<number, string>()
  #requests = 0
  #keysNotKept = 0
  #writesLost = 0

  constructor(faults: ReadonlyArray<string>) {
    this.#counts = new Map(
      faults.map((fault) => [
        fault,
        {
          fault,
          calls: 0,
          succeeded: 0,
          recovered: 0,
          errors: {},
          defects: 0,
          wrongValues: 0,
          writesAppliedTwice: 0,
          writesDoubledByNetwork: 0,
          textsSearched: 0,
          secretsSeen: 0,
          socketsLeft: 0,
          fibersLeft: 0
        }
      ])
    )
  }

  /** A call has ended: with whether its value was right, or with an error. */
  ended(fault: string, exit: Exit.Exit<boolean, unknown>, retries: number): void {
    const counts = this.#of(fault)
    counts.calls++
    if (exit._tag === "Success") {
      if (!exit.value) {
        counts.wrongValues++
        this.#findings.push(`a value that the server had not answered (${fault})`)
      } else {
        counts.succeeded++
        if (retries > 0) counts.recovered++
      }
      return
    }
    const [reason] = exit.cause.reasons
    if (exit.cause.reasons.length === 1 && reason?._tag === "Fail" && isPolytomicError(reason.error)) {
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
  isNew(request: LoggedRequest): boolean {
    if (request.number <= this.#requests) return false
    this.#requests = request.number
    return true
  }

  /** The server says this of a request; it may say more of the same one later. */
  served(call: number, request: LoggedRequest, isWrite: boolean, fault: string, byNetwork: boolean): void {
    let served = this.#served.get(call)
    if (served === undefined) {
      served = { applied: new Map(), keys: new Set(), isWrite, fault, byNetwork }
      this.#served.set(call, served)
    }
    if (request.applied > 0) served.applied.set(request.number, request)
    served.keys.add(request.idempotencyKey ?? "")
  }

  #judge(): void {
    for (const [call, fault] of this.#done) {
      if ((this.#served.get(call)?.applied.size ?? 0) > 0) continue
      this.#writesLost++
      this.#findings.push(`call ${call} (${fault}) said that it was done, and it was not`)
    }
    const owners = new Map<string, number>()
    for (const [call, { applied, byNetwork, fault, isWrite, keys }] of this.#served) {
      const [key = ""] = keys
      if (keys.size > 1 || (key !== "" && owners.has(key))) {
        this.#keysNotKept++
        this.#findings.push(`call ${call} (${fault}) had the keys ${[...keys].join(", ")}`)
      }
      owners.set(key, call)
      const times = [...applied.values()].reduce((sum, one) => sum + one.applied, 0)
      if (!isWrite || times < 2) continue
      if (byNetwork) this.#of(fault).writesDoubledByNetwork++
      else {
        this.#of(fault).writesAppliedTwice++
        const when = [...applied.values()].map(
          ({ at, idempotencyKey, operation, version }) => `${operation} ${version} at ${at}, key ${idempotencyKey}`
        )
        this.#findings.push(`call ${call} (${fault}) was applied ${times} times: ${when.join("; ")}`)
      }
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
    const perFault = [...this.#counts.values()]
    const all = [...watches.values()]
    const seen = all.flatMap(({ lookout }) => lookout.seen)
    const sum = (
      name: "succeeded" | "recovered" | "defects" | "wrongValues" | "writesAppliedTwice" | "writesDoubledByNetwork"
    ) => perFault.reduce((total, one) => total + one[name], 0)
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

  #of(fault: string): Counts {
    const counts = this.#counts.get(fault)
    if (counts === undefined) throw new Error(`there is no fault ${fault}`)
    return counts
  }
}
