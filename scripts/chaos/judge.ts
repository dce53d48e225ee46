/** Judges calls by their ends and by the effects of their requests. */
import type * as Exit from "effect/Exit"
import type { LoggedRequest } from "../../src/emulator/RequestLog.ts"
import { isPolytomicError } from "../../src/PolytomicError.ts"
import type { Subject } from "./calls.ts"
import { Fibers, type Lookout } from "./observe.ts"
import { callHeader, type Fault } from "./relay.ts"
import { Ledger } from "./report.ts"

const zeros = [
  "defects",
  /** Calls that returned another value than the emulator had sent. */
  "wrongValues",
  /** Writes that the client applied twice. */
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

/** A call that meets a fault. */
export const makeCall = (
  number: number,
  subject: Subject,
  fault: Fault & { readonly name: string },
  times: number
) => ({
  number,
  subject,
  fault,
  /** Number of its requests that still meet the fault. */
  times,
  /** Number of requests that it sent. */
  sent: 0,
  /** `succeeded`, `recovered` by a retry, or the tag of its typed error. */
  outcome: "violation",
  /** True if it reported a change as made. */
  isDone: false,
  keys: new Set<string>(),
  /** Requests that reached the emulator, by number, with how often a handler ran for each. */
  requests: new Map<number, number>()
})

export type Call = ReturnType<typeof makeCall>

/** Counts calls by their outcome; typed errors by their tag. */
const tally = (calls: ReadonlyArray<Call>) => {
  const byOutcome = Map.groupBy(calls, ({ outcome }) => outcome)
  const counts = Object.fromEntries(Array.from(byOutcome, ([outcome, { length }]) => [outcome, length]))
  const { recovered = 0, succeeded = 0, violation: _, ...errors } = counts
  return { calls: calls.length, succeeded: succeeded + recovered, recovered, errors }
}

export class Judge {
  readonly ledger = new Ledger(zeros)
  readonly fibers = new Fibers()
  /** By number. */
  readonly calls: Array<Call> = []
  readonly lookout: Lookout

  constructor(lookout: Lookout) {
    this.lookout = lookout
  }

  /** Judges the end of a call: whether its value was right, or an error. */
  ended(call: Call, exit: Exit.Exit<boolean, unknown>): void {
    const { fault, number, sent, subject } = call
    const { id, method } = subject.operation
    const where = `${id} (${fault.name})`
    if (exit._tag === "Success") {
      if (!exit.value && !fault.isMadeUp) this.ledger.violate("wrongValues", where)
      else call.outcome = sent > subject.requests(number) ? "recovered" : "succeeded"
      // A 404 from a proxy counts like one from the emulator: the resource is absent, so it is deleted.
      call.isDone = method !== "GET" && !fault.isMadeUp && !(method === "DELETE" && fault.name.startsWith("404"))
      return
    }
    this.lookout.lookAt(where, exit.cause)
    const [reason, another] = exit.cause.reasons
    if (another === undefined && reason?._tag === "Fail" && isPolytomicError(reason.error)) {
      call.outcome = reason.error._tag
    } else this.ledger.violate("defects", `${where}: ${exit.cause.reasons.map(String).join("; ")}`)
  }

  /** Notes the emulator's log; a request may appear again, with more known about it. */
  served(log: ReadonlyArray<LoggedRequest>): void {
    for (const request of log) {
      const call = this.calls[Number(request.headers[callHeader])]
      if (call === undefined) continue
      if (!call.requests.has(request.number)) this.lookout.look("the emulator's log", JSON.stringify(request))
      call.requests.set(request.number, request.applied)
      call.keys.add(request.idempotencyKey ?? "")
    }
  }

  /** Judges all calls, once they have ended. */
  report(seed: number) {
    const { calls, fibers, ledger, lookout } = this
    const keys = new Set<string>()
    let writesDoubledByNetwork = 0
    for (const { fault, isDone, keys: own, number, requests, subject } of calls) {
      const where = `call ${number} of ${subject.operation.id} (${fault.name})`
      const applied = [...requests.values()].reduce((sum, times) => sum + times, 0)
      if (isDone && applied === 0) ledger.violate("writesLost", where)
      const [key = ""] = own
      const isForeign = key !== "" && keys.has(key)
      if (own.size > 1 || isForeign) ledger.violate("keysNotKept", `${where}: ${[...own].join(", ")}`)
      keys.add(key)
      if (!subject.isWrite || applied < 2) continue
      // No client can prevent that.
      if (fault.name === "request delivered twice" && key === "") writesDoubledByNetwork++
      else ledger.violate("writesAppliedTwice", `${where}, key ${key}: ${applied} times`)
    }
    for (const text of lookout.seen) ledger.violate("secretsSeen", text)
    ledger.violate("fibersLeft", "fibers of the calls", fibers.left)
    const { errors, recovered, succeeded } = tally(calls)
    const perFault = Array.from(
      Map.groupBy(calls, ({ fault }) => fault.name),
      ([fault, own]) => ({ fault, ...tally(own) })
    )
    return {
      ...ledger.report(seed),
      requests: calls.reduce((total, { requests }) => total + requests.size, 0),
      faults: perFault.length,
      succeeded,
      recovered,
      typedErrors: Object.values(errors).reduce((total, count) => total + count, 0),
      textsSearched: lookout.texts,
      writesDoubledByNetwork,
      perFault
    }
  }
}
