/** Runs one call: prepare, then attempt after attempt until there is a value or a final error. */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Fiber from "effect/Fiber"
import * as Pull from "effect/Pull"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import type * as Tracer from "effect/Tracer"
import { headerName } from "../../ApiVersion.ts"
import { type Authorization, Credentials } from "../../Credentials.ts"
import { Deadline } from "../../Deadline.ts"
import { Drift } from "../../Drift.ts"
import type { Any } from "../../Operation.ts"
import type { CredentialsError, DeadlineExceeded, PolytomicError } from "../../PolytomicError.ts"
import { RetryPolicy } from "../../RetryPolicy.ts"
import { type Header, header } from "../http/authorizationHeader.ts"
import type { Base } from "../http/baseUrl.ts"
import * as Answer from "../http/decodeResponse.ts"
import { type Encoded, encode, type ObjectStyle } from "../http/encodeRequest.ts"
import { MaskGuard } from "../http/rejectMasks.ts"
import { type Broken, send, type Transport } from "../http/transport.ts"
import { secretsOf } from "../redaction/knownSecrets.ts"
import { redactHeaders } from "../redaction/redact.ts"
import type { Issue } from "../schema/issue.ts"
import { CircuitBreaker, isHeldBack, RateLimit, through } from "./attempt.ts"
import {
  KeyHolder,
  MaxBodyBytes,
  ObjectQueryStyle,
  OptionIssues,
  ResponseSink,
  TracePropagation
} from "./references.ts"
import { askedFor } from "./retryAfter.ts"
import type { RetryBudget } from "./retryBudget.ts"
import { decide, mayHaveArrived } from "./retryDecision.ts"
import * as Telemetry from "./telemetry.ts"

/** What a client runs its calls with. */
export interface Environment {
  /** Where requests go, or what is wrong with the base URL. */
  readonly base: Base | string
  readonly transport: Transport
  /** What the client was built in: the second place to look. */
  readonly context: Context.Context<Credentials>
  readonly budget: RetryBudget
  /** What calls have looked up, by the context that they were made in. */
  readonly settings: WeakMap<Context.Context<never>, Settings>
}

/** Runs an operation. */
export const run = (environment: Environment, operation: Any, input: unknown): Effect.Effect<unknown, PolytomicError> =>
  Effect.withFiber((fiber) => {
    const call = new Call(environment, operation, input, fiber)
    const { base } = environment
    if (typeof base === "string") return Effect.fail(Answer.invalid(call, [{ path: ["baseUrl"], message: base }]))
    const wrong = call.prepare()
    return wrong === undefined ? call.measured(base) : Effect.fail(Answer.invalid(call, wrong))
  })

// -----------------------------------------------------------------------------
// Settings
// -----------------------------------------------------------------------------

/** What a call looks up. */
interface Settings {
  readonly breaker: CircuitBreaker | undefined
  readonly clock: Clock.Clock
  readonly credentials: Credentials
  readonly deadline: Deadline
  readonly drift: Drift
  readonly isMask: (text: string) => boolean
  readonly isTraced: boolean
  readonly limit: RateLimit | undefined
  readonly maxBodyBytes: number
  readonly optionIssues: ReadonlyArray<Issue>
  readonly policy: RetryPolicy
  readonly queryStyle: ObjectStyle
  readonly tracePropagation: boolean
}

// Contexts never change, and most calls of a program are made in a few of them.
const settingsOf = (environment: Environment, context: Context.Context<never>): Settings => {
  let settings = environment.settings.get(context)
  if (settings === undefined) {
    settings = lookUp(environment, context)
    environment.settings.set(context, settings)
  }
  return settings
}

const lookUp = (environment: Environment, context: Context.Context<never>): Settings => {
  // What the calling fiber has of its own goes first: the client's context is a fallback, not a snapshot.
  const find = <I extends Credentials, A>(key: Context.Key<I, A>): A =>
    Context.getOrUndefined(context, key) ?? Context.get(environment.context, key)
  return {
    breaker: find(CircuitBreaker),
    clock: Context.get(context, Clock.Clock),
    credentials: find(Credentials),
    deadline: find(Deadline),
    drift: find(Drift),
    isMask: find(MaskGuard),
    isTraced: Telemetry.isTraced(context),
    limit: find(RateLimit),
    maxBodyBytes: find(MaxBodyBytes),
    optionIssues: find(OptionIssues),
    policy: find(RetryPolicy),
    queryStyle: find(ObjectQueryStyle),
    tracePropagation: find(TracePropagation)
  }
}

// -----------------------------------------------------------------------------
// Call
// -----------------------------------------------------------------------------

class Call implements Answer.Context {
  // Evidence
  readonly operation: string
  readonly method: Any["method"]
  readonly path: string
  attempts = 0
  idempotencyKey: string | undefined = undefined

  readonly #environment: Environment
  readonly #definition: Any
  readonly #input: unknown
  readonly #fiber: Fiber.Fiber<unknown, unknown>
  readonly #settings: Settings
  #encoded: Encoded = { target: "", body: undefined }
  #span: Tracer.Span | undefined = undefined
  #status: number | undefined = undefined
  #authorizationSecrets: ReadonlyArray<string> = []
  #unanswered = false
  #waited = 0
  #started = 0

  constructor(environment: Environment, definition: Any, input: unknown, fiber: Fiber.Fiber<unknown, unknown>) {
    this.operation = definition.id
    this.method = definition.method
    this.path = definition.path
    this.#environment = environment
    this.#definition = definition
    this.#input = input
    this.#fiber = fiber
    this.#settings = settingsOf(environment, fiber.context)
  }

  // Longest first, so that a secret which is part of another does not spare the rest of it.
  secrets(): ReadonlyArray<string> {
    return [...this.#authorizationSecrets, ...secretsOf(this.#input)].sort((a, b) => b.length - a.length)
  }

  // -- Preparing -------------------------------------------------------------

  /** Encodes the input; what is wrong with it, if anything is. */
  prepare(): ReadonlyArray<Issue> | undefined {
    if (this.#settings.optionIssues.length > 0) return this.#settings.optionIssues
    const encoded = encode(this.#definition, this.#input, this.#settings.queryStyle, this.#settings.isMask)
    if (!("target" in encoded)) return encoded
    this.#encoded = encoded
    return this.#takeKey()
  }

  #takeKey(): ReadonlyArray<Issue> | undefined {
    if (this.method === "GET") return undefined
    const holder = this.#fiber.getRef(KeyHolder)
    if (holder === undefined) {
      // PUT and DELETE are idempotent by HTTP: a key would only keep a 500 from being tried again.
      if (this.#definition.acceptsIdempotencyKey && (this.method === "POST" || this.method === "PATCH")) {
        this.idempotencyKey = uuid(this.#fiber.getRef(Random.Random))
      }
      return undefined
    }
    const issue = (message: string): ReadonlyArray<Issue> => [{ path: ["Idempotency-Key"], message }]
    if (!this.#definition.acceptsIdempotencyKey) {
      return issue(`is not accepted by ${this.operation} in version ${this.#definition.version}`)
    }
    if (!/^[A-Za-z0-9_-]{8,255}$/.test(holder.key)) return issue("is not 8 to 255 letters, digits, - and _")
    const request = `${this.method} ${this.#encoded.target} ${this.#encoded.body ?? ""}`
    if (holder.usedFor !== undefined && holder.usedFor !== request) {
      return issue("was used for another request already; give each write its own withIdempotencyKey")
    }
    holder.usedFor = request
    this.idempotencyKey = holder.key
    return undefined
  }

  // -- Measuring -------------------------------------------------------------

  /** All attempts, with span and metric. */
  measured(base: Base): Effect.Effect<unknown, PolytomicError> {
    this.#started = this.#now()
    this.#environment.budget.earn(this.#settings.policy.budget)
    if (!this.#settings.isTraced) return this.#timed(base)
    return Effect.useSpan(
      Telemetry.spanName(this.#definition),
      Telemetry.spanOptions(this.#definition, base),
      (span) => {
        this.#span = span
        return Effect.withParentSpan(this.#timed(base), span, { captureStackTrace: false })
      }
    )
  }

  #timed(base: Base): Effect.Effect<unknown, PolytomicError> {
    return Effect.onExit(this.#loop(base, undefined, undefined), (exit) => {
      const outcome: Telemetry.Outcome = {
        attempts: this.attempts,
        waited: this.#waited,
        status: this.#status,
        error: exit._tag === "Success" ? undefined : errorTag(exit.cause.reasons[0])
      }
      if (this.#span !== undefined) Telemetry.annotate(this.#span, outcome)
      const seconds = (this.#now() - this.#started) / 1000
      Telemetry.recordDuration(this.#definition, base, seconds, outcome, this.#fiber.context)
      return Effect.void
    })
  }

  // -- Attempts --------------------------------------------------------------

  #loop(
    base: Base,
    step: Step | undefined,
    earlier: PolytomicError | undefined
  ): Effect.Effect<unknown, PolytomicError> {
    const sent = this.attempts
    return Effect.catch(this.#guarded(base), (error) => {
      // What came of the request that was sent says more, such as that a write may have taken effect.
      if (earlier !== undefined && isHeldBack(error)) return Effect.fail(earlier)
      const decision = decide({
        operation: this.#definition,
        // The key decides only where the server acts on one.
        key: this.idempotencyKey,
        error,
        unansweredBefore: this.#unanswered
      })
      if (decision === "done") {
        if ("status" in error) this.#show(error)
        return Effect.succeed(undefined)
      }
      if (decision === "fail") return Effect.fail(error)
      // An attempt whose time ran out before it had its credentials has sent nothing.
      this.#unanswered ||= this.attempts > sent && mayHaveArrived(error)
      return step === undefined
        ? Effect.flatMap(Schedule.toStep(this.#settings.policy.schedule), (step) => this.#again(base, step, error))
        : this.#again(base, step, error)
    })
  }

  #again(base: Base, step: Step, error: PolytomicError): Effect.Effect<unknown, PolytomicError> {
    const now = this.#now()
    const planned = Pull.catchDone(
      Effect.map(step(now, error), ([, delay]) => Duration.toMillis(delay)),
      () => Effect.succeed(undefined)
    )
    return Effect.flatMap(planned, (planned) => {
      if (planned === undefined) return Effect.fail(error)
      const asked = askedFor(error, now)
      const delay = Math.max(planned, Math.min(asked, Duration.toMillis(this.#settings.policy.maxRetryAfter)))
      // What went wrong says more than a deadline that would pass while waiting.
      if (delay >= this.#left(now) || !this.#environment.budget.spend(this.#settings.policy.budget))
        return Effect.fail(error)
      return Effect.flatMap(Effect.sleep(delay), () =>
        // While a machine sleeps, its deadlines pass, and the server may forget the key that the call was sent with.
        this.#left(this.#now()) > 0 ? this.#loop(base, step, error) : Effect.fail(error)
      )
    })
  }

  #now(): number {
    return this.#settings.clock.currentTimeMillisUnsafe()
  }

  #left(now: number): number {
    return Duration.toMillis(this.#settings.deadline.total) - (now - this.#started)
  }

  /** An attempt, through what limits them. */
  #guarded(base: Base): Effect.Effect<unknown, PolytomicError> {
    const { breaker, limit } = this.#settings
    if (limit === undefined && breaker === undefined) return this.#attempt(base)
    const attempt = {
      call: this,
      origin: base.origin,
      ready: Effect.void,
      // Unusable ones fail before anybody waits.
      authorize: this.#inTime(
        Effect.flatMap(this.#settings.credentials.authorization, (authorization) => {
          const usable = header(authorization)
          return "_tag" in usable ? Effect.fail(usable) : Effect.succeed(authorization)
        })
      ),
      left: () => this.#left(this.#now()),
      waited: (milliseconds: number) => {
        this.#waited += milliseconds
      },
      send: (authorization?: Authorization) => Effect.suspend(() => this.#attempt(base, authorization))
    }
    return through(attempt, limit, breaker)
  }

  /** What is left of the deadlines for an attempt that begins now. */
  #limit(): Limit {
    const attempt = Duration.toMillis(this.#settings.deadline.attempt)
    const left = this.#left(this.#now())
    return left < attempt
      ? { scope: "total", milliseconds: Math.max(0, left), whole: Duration.toMillis(this.#settings.deadline.total) }
      : { scope: "attempt", milliseconds: attempt, whole: attempt }
  }

  /** An effect within what is left of the deadlines. */
  #inTime<A>(self: Effect.Effect<A, PolytomicError>): Effect.Effect<A, PolytomicError> {
    const limit = this.#limit()
    if (limit.milliseconds === Number.POSITIVE_INFINITY) return self
    return Effect.timeoutOrElse(self, {
      duration: limit.milliseconds,
      orElse: () => Effect.fail(Answer.late(this, limit.scope, limit.whole))
    })
  }

  /** One attempt, which begins now, within its deadlines: authorize, send, read and decode. */
  #attempt(base: Base, given?: Authorization): Effect.Effect<unknown, PolytomicError> {
    const authorization = given === undefined ? this.#settings.credentials.authorization : Effect.succeed(given)
    const limit = this.#limit()
    const ready = immediate(authorization)
    if (ready !== undefined) return this.#send(base, header(ready), limit)
    const ends = limit.milliseconds + this.#now()
    return Effect.flatMap(this.#inTime(authorization), (authorization) =>
      this.#send(base, header(authorization), { ...limit, milliseconds: ends - this.#now() })
    )
  }

  #send(base: Base, authorization: Header | CredentialsError, limit: Limit): Effect.Effect<unknown, PolytomicError> {
    if ("_tag" in authorization) return Effect.fail(authorization)
    if (limit.milliseconds <= 0) return Effect.fail(Answer.late(this, limit.scope, limit.whole))
    this.#authorizationSecrets = authorization.secrets
    this.attempts++
    const request = {
      method: this.method,
      url: base.url + this.#encoded.target,
      headers: this.#headers(authorization.value),
      body: this.#encoded.body,
      maxBodyBytes: this.#settings.maxBodyBytes
    }
    const received = send(this.#environment.transport, base.origin, request, this.#fiber, limit.milliseconds)
    return Effect.matchEffect(received, {
      onSuccess: (received) => this.#receive(received),
      onFailure: (broken) => Effect.fail(this.#broken(broken, limit))
    })
  }

  #broken({ cause, phase }: Broken, limit: Limit): PolytomicError {
    if (phase === "late") return Answer.late(this, limit.scope, limit.whole)
    return Answer.transport(this, phase === "send" && Answer.isRefused(cause) ? "connect" : phase, cause)
  }

  #headers(authorization: string): { readonly [name: string]: string } {
    const headers: Record<string, string> = {
      accept: "application/json",
      authorization,
      [headerName]: this.#definition.version
    }
    if (this.#encoded.body !== undefined) headers["content-type"] = "application/json"
    if (this.idempotencyKey !== undefined) headers["idempotency-key"] = this.idempotencyKey
    if (this.#span !== undefined && this.#settings.tracePropagation)
      headers["traceparent"] = Telemetry.traceparent(this.#span)
    return headers
  }

  #receive(received: Answer.Received): Effect.Effect<unknown, PolytomicError> {
    this.#status = received.status
    if (received.status < 200 || received.status > 299) {
      return Effect.fail(Answer.failure(this.#definition, this, received))
    }
    const { drift } = this.#settings
    const result = Answer.success(this.#definition, this, received, drift.mode)
    if ("_tag" in result) return Effect.fail(result)
    this.#show(received)
    if (result.drift.length === 0) return Effect.succeed(result.value)
    return Telemetry.countDrift(result.drift).pipe(Effect.andThen(drift.report(result.drift)), Effect.as(result.value))
  }

  /** Shows the response to whoever asked for it. */
  #show(answer: Pick<Answer.Received, "headers" | "status">): void {
    const sink = this.#fiber.getRef(ResponseSink)
    if (sink === undefined) return
    const headers = redactHeaders(answer.headers, this.secrets())
    sink.response = {
      status: answer.status,
      headers,
      requestId: headers["x-request-id"] ?? headers["request-id"],
      attempts: this.attempts,
      idempotencyKey: this.idempotencyKey
    }
  }
}

/** The deadline that an attempt meets first: milliseconds from now, and how long it is in all. */
interface Limit {
  readonly scope: DeadlineExceeded["scope"]
  readonly milliseconds: number
  readonly whole: number
}

type Step = (now: number, input: PolytomicError) => Pull.Pull<[unknown, Duration.Duration], never, unknown>

/** What an effect succeeds with, if it need not be run for that: credentials that never change are such. */
const immediate = <A, E>(self: Effect.Effect<A, E>): A | undefined => {
  const exit = Exit.isExit(self) ? (self as Exit.Exit<A, E>) : undefined // an effect that is an exit is one of its own types
  return exit?._tag === "Success" ? exit.value : undefined
}

const errorTag = (reason: unknown): string => {
  if (typeof reason === "object" && reason !== null && "error" in reason) {
    const { error } = reason
    if (typeof error === "object" && error !== null && "_tag" in error) return String(error._tag)
  }
  return typeof reason === "object" && reason !== null && "_tag" in reason ? String(reason._tag) : "unknown"
}

// A UUID of version 4: 122 random bits, of which each double gives 32.
const uuid = (random: { readonly nextDoubleUnsafe: () => number }): string => {
  const word = (): number => Math.floor(random.nextDoubleUnsafe() * 0x1_0000_0000)
  const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, "0")
  const first = hex(word())
  const second = hex((word() & 0xffff_0fff) | 0x4000)
  const third = hex((word() & 0x3fff_ffff) | 0x8000_0000)
  const fourth = hex(word())
  return `${first}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${fourth}`
}
