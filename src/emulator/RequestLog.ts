/** Journal of requests: one entry per request, with secrets masked on reading. */
import type { ApiVersion } from "../ApiVersion.ts"
import type { Fault } from "./Fault.ts"
import type { HeaderList, Incoming } from "./internal/incoming.ts"
import { maskBody, maskHeaders } from "./internal/mask.ts"

/** A request as the emulator received it. */
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
  /** The JSON body with secrets and ignored fields masked, or the text if it is not JSON; absent without a body. */
  readonly body: unknown
  readonly version: ApiVersion | undefined
  /** Id of the operation, if the route has one. */
  readonly operation: string | undefined
  /** The organization of the key, if the key is valid. */
  readonly organization: string | undefined
  readonly idempotencyKey: string | undefined
  /** The status of the response; absent until it is sent. */
  readonly status: number | undefined
  /** The response is that of an earlier request with the same idempotency key. */
  readonly replayed: boolean
  /** Number of times a handler ran for this request: 0 if it was rejected or replayed, 2 if it was delivered twice. */
  readonly applied: number
  /** The fault that was injected. */
  readonly fault: Fault | undefined
  /** Ignored query parameters and body fields that the operation does not have. */
  readonly ignored: ReadonlyArray<string>
  /** The response, with secrets masked; absent until it is sent, or if a fault withheld it. */
  readonly response: LoggedResponse | undefined
}

/** A response in the journal. */
export interface LoggedResponse {
  readonly headers: { readonly [name: string]: string }
  /** The JSON body with secrets masked, or the text if it is not JSON; absent without a body. */
  readonly body: unknown
}

/** A stored entry. Headers and bodies are kept as received, and masked on reading. */
export interface Entry {
  readonly number: number
  readonly at: number
  readonly method: string
  readonly target: string
  readonly headers: HeaderList
  readonly body: string
  readonly version: ApiVersion | undefined
  readonly operation: string | undefined
  organization: string | undefined
  readonly idempotencyKey: string | undefined
  status: number | undefined
  replayed: boolean
  applied: number
  fault: Fault | undefined
  ignored: ReadonlyArray<string>
  response: { readonly headers: { readonly [name: string]: string }; readonly body: string } | undefined
}

// Bounds the memory of a server that runs for days.
const limit = 10_000
const none: ReadonlyArray<string> = []
const byteLimit = 64 * 1024 * 1024

/** The last 10,000 requests, or fewer if their bodies have more than 64 MiB. */
export class RequestLog {
  readonly #mask: string
  #entries: Array<Entry> = []
  #first = 0
  #count = 0
  #bytes = 0
  #views = new WeakMap<Entry, Pick<LoggedRequest, "headers" | "body">>()

  constructor(mask: string) {
    this.#mask = mask
  }

  /** Requests received since the journal was cleared. */
  get total(): number {
    return this.#count
  }

  /** Requests that the journal no longer holds. */
  get dropped(): number {
    return this.#count - (this.#entries.length - this.#first)
  }

  /** Adds the entry of a request without a response yet. */
  add(incoming: Incoming, version: ApiVersion, operation: string | undefined, at: number): Entry {
    const { body, headers, method, target } = incoming
    const entry: Entry = {
      number: ++this.#count,
      at,
      method,
      target,
      headers,
      body,
      version,
      operation,
      organization: undefined,
      idempotencyKey: headers.get("idempotency-key") ?? undefined,
      status: undefined,
      replayed: false,
      applied: 0,
      fault: undefined,
      ignored: none,
      response: undefined
    }
    this.#entries.push(entry)
    this.#grow(body.length)
    return entry
  }

  /** Keeps the response to an entry. */
  respond(entry: Entry, status: number, headers: { readonly [name: string]: string }, body: string): void {
    entry.status = status
    entry.response = { headers, body }
    // A dropped or cleared entry no longer counts.
    if (this.#entries[this.#entries.length - 1 - (this.#count - entry.number)] === entry) this.#grow(body.length)
  }

  all(): ReadonlyArray<LoggedRequest> {
    return this.#entries.slice(this.#first).map((entry) => this.view(entry))
  }

  /** Current entries, without copies. */
  entries(): ReadonlyArray<Entry> {
    return this.#entries.slice(this.#first)
  }

  /** Masked copy of an entry. */
  view(entry: Entry): LoggedRequest {
    let request = this.#views.get(entry)
    if (request === undefined) {
      const body = maskBody(entry.body, this.#mask, entry.ignored)
      request = { headers: maskHeaders(entry.headers, this.#mask), body }
      // More ignored fields may be found until the response is sent.
      if (entry.status !== undefined) this.#views.set(entry, request)
    }
    return { ...entry, ...request, response: maskResponse(entry, this.#mask) }
  }

  clear(): void {
    this.#entries = []
    this.#first = 0
    this.#count = 0
    this.#bytes = 0
  }

  #grow(bytes: number): void {
    this.#bytes += bytes
    while (this.#entries.length - this.#first > limit || this.#bytes > byteLimit) {
      const oldest = this.#entries[this.#first++]
      if (oldest === undefined) break
      this.#bytes -= oldest.body.length + (oldest.response?.body.length ?? 0)
    }
    // Dropping entries one by one from the front would move all others each time.
    if (this.#first > limit) {
      this.#entries = this.#entries.slice(this.#first)
      this.#first = 0
    }
  }
}

const maskResponse = ({ ignored, response }: Entry, mask: string): LoggedRequest["response"] =>
  response === undefined
    ? undefined
    : {
        headers: response.headers,
        body: maskBody(
          response.body,
          mask,
          ignored.map((path) => `data.${path}`)
        )
      }
