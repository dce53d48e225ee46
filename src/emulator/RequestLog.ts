/** What came in: one entry for each request, secrets masked. */
import type { ApiVersion } from "../ApiVersion.ts"
import type { Fault } from "./Fault.ts"

/** A request as the emulator saw it. */
export interface LoggedRequest {
  /** From 1, in the order of arrival. */
  readonly number: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly method: string
  /** Path and query. */
  readonly target: string
  /** Headers, with credentials masked. */
  readonly headers: { readonly [name: string]: string }
  /** The JSON body with secrets masked, or the text if it is no JSON; absent if there is none. */
  readonly body: unknown
  readonly version: ApiVersion | undefined
  /** Id of the operation, if there is one for the route. */
  readonly operation: string | undefined
  /** The organization that the key acts in, if it was a good one. */
  readonly organization: string | undefined
  readonly idempotencyKey: string | undefined
  /** The status that was sent; absent as long as there is none. */
  readonly status: number | undefined
  /** Whether the answer was that of an earlier request with the same idempotency key. */
  readonly replayed: boolean
  /** How often a handler ran for this request: 0 if it was refused or replayed, 2 if it was delivered twice. */
  readonly applied: number
  /** What was made to go wrong. */
  readonly fault: Fault | undefined
}

type Mutable = { -readonly [Name in keyof LoggedRequest]: LoggedRequest[Name] }

/** An entry while its request is being served. */
export type Entry = Mutable

// A server that runs for days must not fill the memory with what nobody reads.
const limit = 10_000

/** The last 10,000 requests. */
export class RequestLog {
  #entries: Array<Entry> = []
  #count = 0

  add(entry: Omit<Entry, "number">): Entry {
    const numbered: Entry = { ...entry, number: ++this.#count }
    this.#entries.push(numbered)
    if (this.#entries.length > 2 * limit) this.#entries = this.#entries.slice(-limit)
    return numbered
  }

  all(): ReadonlyArray<LoggedRequest> {
    return this.#entries.slice(-limit).map((entry) => ({ ...entry }))
  }

  clear(): void {
    this.#entries = []
    this.#count = 0
  }
}
