/** Judges calls by how they ended and what their requests did at the server. */
import type * as Exit from "effect/Exit"
import type { LoggedRequest } from "../../src/emulator/RequestLog.ts"
import { isPolytomicError } from "../../src/PolytomicError.ts"
import type { Subject } from "./calls.ts"
import { Ledger } from "./harness.ts"
import { Fibers, Lookout } from "./observe.ts"
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

/** A fault, and the outcomes of the calls that met it. */
export const makeRow = (name: string, fault: Fault) => ({
  ...{ name, fault, calls: 0, succeeded: 0 },
  /** Successful calls that took a retry. */
  recovered: 0,
  /** Typed errors by tag. */
  errors: {} as Record<string, number>
})

export type Row = ReturnType<typeof makeRow>

/** Observers of a campaign. */
export const makeWatch = (secrets: ReadonlyArray<string>, inspects: ConstructorParameters<typeof Lookout>[1]) => ({
  ledger: new Ledger(zeros),
  lookout: new Lookout(secrets, inspects),
  fibers: new Fibers(),
  /** By number. */
  calls: [] as Array<Call>
})

type Watch = ReturnType<typeof makeWatch>

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
  /** Requests that reached the server, by number, with how often a handler ran for each. */
  requests: new Map<number, number>()
})

export type Call = ReturnType<typeof makeCall>

/** Notes the end of a call: whether its value was right, or an error. */
export const noteEnd = ({ ledger, lookout }: Watch, call: Call, exit: Exit.Exit<boolean, unknown>): void => {
  const { number, row, sent, subject } = call
  const { id, method } = subject.operation
  const where = `${id} (${row.name})`
  row.calls++
  if (exit._tag === "Success") {
    if (exit.value || row.fault.isMadeUp) {
      row.succeeded++
      if (sent > subject.requests(number)) row.recovered++
    } else ledger.violate("wrongValues", where)
    // A 404 that something in between makes up is as good as the server's own: what is not there, is deleted.
    call.isDone = method !== "GET" && !row.fault.isMadeUp && !(method === "DELETE" && row.name.startsWith("404"))
    return
  }
  lookout.lookAt(where, exit.cause)
  const [reason, another] = exit.cause.reasons
  if (another === undefined && reason?._tag === "Fail" && isPolytomicError(reason.error)) {
    row.errors[reason.error._tag] = (row.errors[reason.error._tag] ?? 0) + 1
  } else ledger.violate("defects", `${where}: ${exit.cause.reasons.map(String).join("; ")}`)
}

/** Notes the server's log; a request may be in it again, with more that is known of it. */
export const noteLog = ({ calls, lookout }: Watch, log: ReadonlyArray<LoggedRequest>): void => {
  for (const request of log) {
    const call = calls[Number(request.headers[callHeader])]
    if (call === undefined) continue
    if (!call.requests.has(request.number)) lookout.look("the emulator's log", JSON.stringify(request))
    call.requests.set(request.number, request.applied)
    call.keys.add(request.idempotencyKey ?? "")
  }
}

/** Judges all calls, once they have ended. */
export const conclude = ({ calls, fibers, ledger, lookout }: Watch, rows: ReadonlyArray<Row>) => {
  const keys = new Set<string>()
  let writesDoubledByNetwork = 0
  for (const { isDone, keys: own, number, requests, row, subject } of calls) {
    const where = `call ${number} of ${subject.operation.id} (${row.name})`
    const applied = [...requests.values()].reduce((sum, times) => sum + times, 0)
    if (isDone && applied === 0) ledger.violate("writesLost", where)
    const [key = ""] = own
    if (own.size > 1 || (key !== "" && keys.has(key))) ledger.violate("keysNotKept", `${where}: ${[...own].join(", ")}`)
    keys.add(key)
    if (!subject.isWrite || applied < 2) continue
    // No client can prevent that.
    if (row.name === "request delivered twice" && key === "") writesDoubledByNetwork++
    else ledger.violate("writesAppliedTwice", `${where}, key ${key}: ${applied} times`)
  }
  for (const text of lookout.seen) ledger.violate("secretsSeen", text)
  ledger.violate("fibersLeft", "fibers of the calls", fibers.left)
  const sum = (count: (row: Row) => number): number => rows.reduce((total, row) => total + count(row), 0)
  return {
    requests: calls.reduce((total, { requests }) => total + requests.size, 0),
    faults: rows.length,
    succeeded: sum(({ succeeded }) => succeeded),
    recovered: sum(({ recovered }) => recovered),
    typedErrors: sum(({ errors }) => Object.values(errors).reduce((total, count) => total + count, 0)),
    textsSearched: lookout.texts,
    writesDoubledByNetwork,
    perFault: rows.map(({ fault: _, name, ...counts }) => ({ fault: name, ...counts }))
  }
}

/** Typed errors by tag, the most frequent one first. */
export const errorsText = (errors: Row["errors"]): string =>
  Object.entries(errors)
    .toSorted(([, a], [, b]) => b - a)
    .map(([tag, count]) => `${tag.replace("Polytomic", "")} ${count}`)
    .join(", ")
