/** Judges calls by how they ended and what their requests did at the server. */
import type * as Exit from "effect/Exit"
import type { LoggedRequest } from "../../src/emulator/RequestLog.ts"
import { isPolytomicError } from "../../src/PolytomicError.ts"
import type { Subject } from "./calls.ts"
import { Ledger } from "./harness.ts"
import { Fibers, type Lookout } from "./observe.ts"
import { callHeader, type Fault } from "./relay.ts"

const zeros = [
  "defects",
  /** Calls that returned another value than the server had sent. */
  "wrongValues",
  /** Writes that the client made happen twice. */
  "writesAppliedTwice",
  /** Calls that reported a change as made that was not. */
  "writesLost",
  /** Calls whose requests had different idempotency keys, or the key of another call. */
  "keysNotKept",
  "secretsSeen",
  /** Connections that still waited for a response when all calls had ended. */
  "socketsLeft",
  "fibersLeft",
  "requestsAstray",
  "listenersLeft",
  "handlesLeft"
] as const

/** A fault with the observers of the calls that meet it, and the counts of these calls. */
export const makeRow = (name: string, fault: Fault, lookout: Lookout) => ({
  ...{ name, fault, lookout },
  fibers: new Fibers(),
  counts: {
    calls: 0,
    succeeded: 0,
    /** Successful calls that took a retry. */
    recovered: 0,
    typedErrors: 0,
    /** Writes without a key that the network delivered twice, which no client can prevent. */
    writesDoubledByNetwork: 0,
    /** Texts that were searched for secrets. */
    textsSearched: 0
  },
  /** Typed errors by tag. */
  errors: {} as Record<string, number>
})

export type Row = ReturnType<typeof makeRow>

/** A call. */
export const makeCall = (number: number, subject: Subject, row: Row, times: number) => ({
  ...{ number, subject, row },
  /** Number of its requests that still meet the fault. */
  times,
  /** Number of requests that it sent. */
  sent: 0,
  /** True if it reported a change as made. */
  isDone: false,
  keys: new Set<string>(),
  /** The requests that the server ran a handler for. */
  applied: new Map<number, LoggedRequest>()
})

export type Call = ReturnType<typeof makeCall>

export class Judge extends Ledger<(typeof zeros)[number]> {
  readonly #calls: ReadonlyArray<Call>
  readonly #rows: ReadonlyArray<Row>
  readonly #outer: Row
  #requests = 0

  /** Takes a row for each fault, one for whatever belongs to none, and the list that calls are added to by their numbers. */
  constructor(rows: ReadonlyArray<Row>, outer: Row, calls: ReadonlyArray<Call>) {
    super(zeros)
    this.#rows = rows
    this.#outer = outer
    this.#calls = calls
  }

  /** Notes the end of a call: whether its value was right, or an error. */
  ended(call: Call, exit: Exit.Exit<boolean, unknown>): void {
    const { counts, errors, fault, lookout, name } = call.row
    const { id, method } = call.subject.operation
    counts.calls++
    if (exit._tag === "Success") {
      if (exit.value || fault.isMadeUp) {
        counts.succeeded++
        if (call.sent > call.subject.requests(call.number)) counts.recovered++
      } else this.violate("wrongValues", `${id} (${name})`)
      // A 404 that something in between makes up is as good as the server's own: what is not there, is deleted.
      call.isDone = method !== "GET" && !fault.isMadeUp && !(method === "DELETE" && name.startsWith("404"))
      return
    }
    lookout.lookAt(`${id} (${name})`, exit.cause)
    const [reason, another] = exit.cause.reasons
    if (another === undefined && reason?._tag === "Fail" && isPolytomicError(reason.error)) {
      counts.typedErrors++
      errors[reason.error._tag] = (errors[reason.error._tag] ?? 0) + 1
    } else this.violate("defects", `${id} (${name}): ${exit.cause.reasons.map(String).join("; ")}`)
  }

  /** Notes the server's log; a request may be in it again, with more that is known of it. */
  served(log: ReadonlyArray<LoggedRequest>): void {
    for (const request of log) {
      const call = this.#calls[Number(request.headers[callHeader])]
      if (call === undefined) continue
      if (request.applied > 0) call.applied.set(request.number, request)
      call.keys.add(request.idempotencyKey ?? "")
      if (request.number <= this.#requests) continue
      this.#requests = request.number
      call.row.lookout.look("the emulator's log", JSON.stringify(request))
    }
  }

  #judgeCalls(): void {
    const keys = new Set<string>()
    for (const { applied, isDone, keys: own, number, row, subject } of this.#calls) {
      const where = `call ${number} of ${subject.operation.id} (${row.name})`
      if (isDone && applied.size === 0) this.violate("writesLost", where)
      const [key = ""] = own
      if (own.size > 1 || (key !== "" && keys.has(key))) this.violate("keysNotKept", `${where}: ${[...own].join(", ")}`)
      keys.add(key)
      const times = [...applied.values()].reduce((sum, request) => sum + request.applied, 0)
      if (!subject.isWrite || times < 2) continue
      if (row.name === "request delivered twice" && key === "") row.counts.writesDoubledByNetwork++
      else this.violate("writesAppliedTwice", `${where}, key ${key}: ${times} times`)
    }
  }

  /** Judges all calls; to be called once, at the end. */
  conclude(seed: number) {
    this.#judgeCalls()
    const all = [...this.#rows, this.#outer]
    for (const { counts, fibers, lookout, name } of all) {
      counts.textsSearched = lookout.texts
      for (const text of lookout.seen) this.violate("secretsSeen", text)
      this.violate("fibersLeft", name, fibers.left)
    }
    const sum = (name: keyof Row["counts"]): number => all.reduce((total, { counts }) => total + counts[name], 0)
    return {
      ...this.report(seed),
      requests: this.#requests,
      faults: this.#rows.length,
      succeeded: sum("succeeded"),
      recovered: sum("recovered"),
      typedErrors: sum("typedErrors"),
      textsSearched: sum("textsSearched"),
      writesDoubledByNetwork: sum("writesDoubledByNetwork"),
      perFault: this.#rows.map(({ counts, errors, name }) => ({ fault: name, ...counts, errors }))
    }
  }
}

/** Typed errors by tag, the most frequent one first. */
export const errorsText = (errors: Row["errors"]): string =>
  Object.entries(errors)
    .toSorted(([, a], [, b]) => b - a)
    .map(([tag, count]) => `${tag.replace("Polytomic", "")} ${count}`)
    .join(", ")
