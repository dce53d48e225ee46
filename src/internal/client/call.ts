/** State of one running call: the evidence of its errors, and the shared state of its attempts. */
import * as Duration from "effect/Duration"
import type * as Fiber from "effect/Fiber"
import type * as Tracer from "effect/Tracer"
import type { Any } from "../../Operation.ts"
import type { Encoded } from "../http/encodeRequest.ts"
import type { RunningCall } from "../http/errorFromResponse.ts"
import { secretsOf } from "../redaction/knownSecrets.ts"
import type { ClientState, Settings } from "./settings.ts"

/** A call whose request is encoded. */
export class Call implements RunningCall {
  // Evidence
  readonly operation: string
  readonly method: Any["method"]
  readonly path: string
  readonly idempotencyKey: string | undefined
  attempts = 0

  // Inputs
  readonly client: ClientState
  readonly settings: Settings
  readonly definition: Any
  readonly encoded: Encoded
  readonly fiber: Fiber.Fiber<unknown, unknown>
  readonly started: number
  readonly #input: unknown

  // Outcomes of its attempts
  span: Tracer.Span | undefined = undefined
  /** Status of the last response. */
  status: number | undefined = undefined
  /** Milliseconds that its attempts waited for a rate limit. */
  waited = 0
  /** Secrets of the authorization that was sent last. */
  authorizationSecrets: ReadonlyArray<string> = []

  constructor(
    client: ClientState,
    settings: Settings,
    definition: Any,
    input: unknown,
    encoded: Encoded,
    idempotencyKey: string | undefined,
    fiber: Fiber.Fiber<unknown, unknown>
  ) {
    this.operation = definition.id
    this.method = definition.method
    this.path = definition.path
    this.idempotencyKey = idempotencyKey
    this.client = client
    this.settings = settings
    this.definition = definition
    this.encoded = encoded
    this.fiber = fiber
    this.#input = input
    this.started = this.now()
  }

  /** Secrets to redact in errors. Longest first, so that a secret within another does not leave the rest of it. */
  secrets(): ReadonlyArray<string> {
    const own = secretsOf(this.#input)
    // The same list for each call without secrets in its input, so that derived values are cached.
    if (own.length === 0) return this.authorizationSecrets
    return [...this.authorizationSecrets, ...own].sort((a, b) => b.length - a.length)
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.settings.clock.currentTimeMillisUnsafe()
  }

  /** Milliseconds from `now` to the total deadline. */
  left(now: number): number {
    return Duration.toMillis(this.settings.deadline.total) - (now - this.started)
  }
}
