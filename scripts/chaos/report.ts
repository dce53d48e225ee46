/** Judges calls by how they ended and what their requests did at the server. */
import type * as Exit from "effect/Exit"
import type { LoggedRequest } from "../../src/emulator/RequestLog.ts"
import { isPolytomicError } from "../../src/PolytomicError.ts"
import type { Subject } from "./calls.ts"
import { Ledger } from "./harness.ts"
import { Fibers, type Lookout } from "./observe.ts"
import { callHeader, type Fault } from "./relay.ts"

export const callsLedger = () =>
  new Ledger([
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
  ])

type CallsLedger = ReturnType<typeof callsLedger>

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
  /** Requests that reached the server, by number, with how often a handler ran for each. */
  requests: new Map<number, number>()
})

export type Call = ReturnType<typeof makeCall>

/** Notes the end of a call: whether its value was right, or an error. */
export const noteEnd = (ledger: CallsLedger, call: Call, exit: Exit.Exit<boolean, unknown>): void => {
  const { counts, errors, fault, lookout, name } = call.row
  const { id, method } = call.subject.operation
  counts.calls++
  if (exit._tag === "Success") {
    if (exit.value || fault.isMadeUp) {
      counts.succeeded++
      if (call.sent > call.subject.requests(call.number)) counts.recovered++
    } else ledger.violate("wrongValues", `${id} (${name})`)
    // A 404 that something in between makes up is as good as the server's own: what is not there, is deleted.
    call.isDone = method !== "GET" && !fault.isMadeUp && !(method === "DELETE" && name.startsWith("404"))
    return
  }
  lookout.lookAt(`${id} (${name})`, exit.cause)
  const [reason, another] = exit.cause.reasons
  if (another === undefined && reason?._tag === "Fail" && isPolytomicError(reason.error)) {
    counts.typedErrors++
    errors[reason.error._tag] = (errors[reason.error._tag] ?? 0) + 1
  } else ledger.violate("defects", `${id} (${name}): ${exit.cause.reasons.map(String).join("; ")}`)
}

/** Notes the server's log; a request may be in it again, with more that is known of it. */
export const noteLog = (calls: ReadonlyArray<Call>, log: ReadonlyArray<LoggedRequest>): void => {
  for (const request of log) {
    const call = calls[Number(request.headers[callHeader])]
    if (call === undefined) continue
    if (!call.requests.has(request.number)) call.row.lookout.look("the emulator's log", JSON.stringify(request))
    call.requests.set(request.number, request.applied)
    call.keys.add(request.idempotencyKey ?? "")
  }
}

const judgeCalls = (ledger: CallsLedger, calls: ReadonlyArray<Call>): void => {
  const keys = new Set<string>()
  for (const { isDone, keys: own, number, requests, row, subject } of calls) {
    const where = `call ${number} of ${subject.operation.id} (${row.name})`
    const applied = [...requests.values()].reduce((sum, times) => sum + times, 0)
    if (isDone && applied === 0) ledger.violate("writesLost", where)
    const [key = ""] = own
    if (own.size > 1 || (key !== "" && keys.has(key))) ledger.violate("keysNotKept", `${where}: ${[...own].join(", ")}`)
    keys.add(key)
    if (!subject.isWrite || applied < 2) continue
    if (row.name === "request delivered twice" && key === "") row.counts.writesDoubledByNetwork++
    else ledger.violate("writesAppliedTwice", `${where}, key ${key}: ${applied} times`)
  }
}

/** Judges all calls, once they have ended. There is a row for each fault, and one for whatever belongs to none. */
export const conclude = (ledger: CallsLedger, calls: ReadonlyArray<Call>, rows: ReadonlyArray<Row>, outer: Row) => {
  judgeCalls(ledger, calls)
  const all = [...rows, outer]
  for (const { counts, fibers, lookout, name } of all) {
    counts.textsSearched = lookout.texts
    for (const text of lookout.seen) ledger.violate("secretsSeen", text)
    ledger.violate("fibersLeft", name, fibers.left)
  }
  const sum = (name: keyof Row["counts"]): number => all.reduce((total, { counts }) => total + counts[name], 0)
  return {
    requests: calls.reduce((total, { requests }) => total + requests.size, 0),
    faults: rows.length,
    succeeded: sum("succeeded"),
    recovered: sum("recovered"),
    typedErrors: sum("typedErrors"),
    textsSearched: sum("textsSearched"),
    writesDoubledByNetwork: sum("writesDoubledByNetwork"),
    perFault: rows.map(({ counts, errors, name }) => ({ fault: name, ...counts, errors }))
  }
}

/** Typed errors by tag, the most frequent one first. */
export const errorsText = (errors: Row["errors"]): string =>
  Object.entries(errors)
    .toSorted(([, a], [, b]) => b - a)
    .map(([tag, count]) => `${tag.replace("Polytomic", "")} ${count}`)
    .join(", ")
