/** Runs one call: prepare, then attempt after attempt until there is a value or a final error. */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import * as Pull from "effect/Pull"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import type * as Tracer from "effect/Tracer"
import { headerName } from "../ApiVersion.ts"
import { type Authorization, Credentials } from "../Credentials.ts"
import { Deadline } from "../Deadline.ts"
import { Drift } from "../Drift.ts"
import type { Any } from "../Operation.ts"
import type { CredentialsError, Issue, PolytomicError } from "../PolytomicError.ts"
import { RetryPolicy } from "../RetryPolicy.ts"
import * as Answer from "./answer.ts"
import { header } from "./authorization.ts"
import type { Base } from "./baseUrl.ts"
import { type Encoded, encode } from "./encode.ts"
import { CircuitBreaker, isHeldBack, RateLimit, through } from "./guard.ts"
import { MaskGuard } from "./masks.ts"
import { KeyHolder, MaxBodyBytes, ObjectQueryStyle, ResponseSink, TracePropagation } from "./references.ts"
import { askedFor } from "./retryAfter.ts"
import type { RetryBudget } from "./retryBudget.ts"
import { decide, isUnanswered } from "./retryDecision.ts"
import { scrubHeaders, secretsOf } from "./scrub.ts"
import { type Broken, type HttpClient, send } from "./send.ts"
import * as Telemetry from "./telemetry.ts"

/** What a client runs its calls with. */
export interface Environment {
  /** Where requests go, or what is wrong with the base URL. */
  readonly base: Base | string
  readonly http: HttpClient
  /** What the client was built in: the second place to look. */
  readonly context: Context.Context<Credentials>
  readonly budget: RetryBudget
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
  readonly #policy: RetryPolicy
  readonly #deadline: Deadline
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
    this.#policy = this.#setting(RetryPolicy)
    this.#deadline = this.#setting(Deadline)
  }

  // What the calling fiber has of its own goes first: the client's context is a fallback, not a snapshot.
  #setting<A>(reference: Context.Reference<A>): A {
    return Context.getOrUndefined(this.#fiber.context, reference) ?? Context.get(this.#environment.context, reference)
  }

  // Longest first, so that a secret which is part of another does not spare the rest of it.
  secrets(): ReadonlyArray<string> {
    return [...this.#authorizationSecrets, ...secretsOf(this.#input)].sort((a, b) => b.length - a.length)
  }

  // -- Preparing -------------------------------------------------------------

  /** Encodes the input; what is wrong with it, if anything is. */
  prepare(): ReadonlyArray<Issue> | undefined {
    const encoded = encode(this.#definition, this.#input, this.#setting(ObjectQueryStyle), this.#setting(MaskGuard))
    if (!("target" in encoded)) return encoded
    this.#encoded = encoded
    return this.#takeKey()
  }

  #takeKey(): ReadonlyArray<Issue> | undefined {
    if (this.method === "GET") return undefined
    const holder = this.#fiber.getRef(KeyHolder)
    if (holder === undefined) {
      // PUT and DELETE are idempotent by HTTP: a key would only keep a 500 from being tried again.
      if (this.#definition.idempotent && (this.method === "POST" || this.method === "PATCH")) {
        this.idempotencyKey = uuid(this.#fiber.getRef(Random.Random))
      }
      return undefined
    }
    const issue = (message: string): ReadonlyArray<Issue> => [{ path: ["Idempotency-Key"], message }]
    if (!this.#definition.idempotent) {
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
    const clock = this.#fiber.getRef(Clock.Clock)
    this.#started = clock.currentTimeMillisUnsafe()
    this.#environment.budget.earn(this.#policy.budget)
    const all = Effect.suspend(() => this.#loop(base, undefined, undefined))
    const timed = Effect.onExit(all, (exit) => {
      const outcome: Telemetry.Outcome = {
        attempts: this.attempts,
        waited: this.#waited,
        status: this.#status,
        error: exit._tag === "Success" ? undefined : errorTag(exit.cause.reasons[0])
      }
      if (this.#span !== undefined) Telemetry.annotate(this.#span, outcome)
      const seconds = (clock.currentTimeMillisUnsafe() - this.#started) / 1000
      return Telemetry.recordDuration(this.#definition, base, seconds, outcome)
    })
    if (!Telemetry.isTraced(this.#fiber)) return timed
    return Effect.useSpan(
      Telemetry.spanName(this.#definition),
      Telemetry.spanOptions(this.#definition, base),
      (span) => {
        this.#span = span
        return Effect.withParentSpan(timed, span, { captureStackTrace: false })
      }
    )
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
        if ("status" in error) this.#show(error.status, error.headers)
        return Effect.succeed(undefined)
      }
      if (decision === "fail") return Effect.fail(error)
      // An attempt whose time ran out before it had its credentials has sent nothing.
      this.#unanswered ||= this.attempts > sent && isUnanswered(error)
      return step === undefined
        ? Effect.flatMap(Schedule.toStep(this.#policy.schedule), (step) => this.#again(base, step, error))
        : this.#again(base, step, error)
    })
  }

  #again(base: Base, step: Step, error: PolytomicError): Effect.Effect<unknown, PolytomicError> {
    const now = this.#fiber.getRef(Clock.Clock).currentTimeMillisUnsafe()
    const planned = Pull.catchDone(
      Effect.map(step(now, error), ([, delay]) => Duration.toMillis(delay)),
      () => Effect.succeed(undefined)
    )
    return Effect.flatMap(planned, (planned) => {
      if (planned === undefined) return Effect.fail(error)
      const asked = askedFor(error, now)
      const delay = Math.max(planned, Math.min(asked, Duration.toMillis(this.#policy.maxRetryAfter)))
      // What went wrong says more than a deadline that would pass while waiting.
      if (delay >= this.#left(now) || !this.#environment.budget.spend(this.#policy.budget)) return Effect.fail(error)
      return Effect.flatMap(Effect.sleep(delay), () =>
        // While a machine sleeps, its deadlines pass, and the server may forget the key that the call was sent with.
        this.#left(this.#fiber.getRef(Clock.Clock).currentTimeMillisUnsafe()) > 0
          ? this.#loop(base, step, error)
          : Effect.fail(error)
      )
    })
  }

  #left(now: number): number {
    return Duration.toMillis(this.#deadline.total) - (now - this.#started)
  }

  /** An attempt, through what limits them. */
  #guarded(base: Base): Effect.Effect<unknown, PolytomicError> {
    const limit = this.#setting(RateLimit)
    const breaker = this.#setting(CircuitBreaker)
    if (limit === undefined && breaker === undefined) return this.#timed(this.#attempt(base))
    const attempt = {
      call: this,
      origin: base.origin,
      ready: Effect.void,
      // Unusable ones fail before anybody waits.
      authorize: this.#timed(Effect.tap(this.#authorization(), header)),
      left: () => this.#left(this.#fiber.getRef(Clock.Clock).currentTimeMillisUnsafe()),
      waited: (milliseconds: number) => {
        this.#waited += milliseconds
      },
      send: (authorization?: Authorization) => this.#timed(this.#attempt(base, authorization))
    }
    return through(attempt, limit, breaker)
  }

  /** An attempt within what is left of the deadlines. */
  #timed<A>(attempt: Effect.Effect<A, PolytomicError>): Effect.Effect<A, PolytomicError> {
    const perAttempt = Duration.toMillis(this.#deadline.attempt)
    const left = this.#left(this.#fiber.getRef(Clock.Clock).currentTimeMillisUnsafe())
    const total = left < perAttempt
    const limit = Math.max(0, total ? left : perAttempt)
    if (limit === Number.POSITIVE_INFINITY) return attempt
    return Effect.timeoutOrElse(attempt, {
      duration: limit,
      orElse: () =>
        Effect.fail(
          total
            ? Answer.late(this, "total", Duration.toMillis(this.#deadline.total))
            : Answer.late(this, "attempt", perAttempt)
        )
    })
  }

  /** One attempt: authorize, send, read and decode. */
  #attempt(base: Base, given?: Authorization): Effect.Effect<unknown, PolytomicError> {
    return Effect.flatMap(this.#authorize(given), (authorization) => {
      this.attempts++
      const received = send(this.#environment.http, base.origin, {
        method: this.method,
        url: base.url + this.#encoded.target,
        headers: this.#headers(authorization),
        body: this.#encoded.body,
        maxBodyBytes: this.#setting(MaxBodyBytes)
      })
      return Effect.matchEffect(received, {
        onSuccess: (received) => this.#receive(received),
        onFailure: (broken) => Effect.fail(this.#broken(broken))
      })
    })
  }

  #broken(broken: Broken): PolytomicError {
    const phase = broken.phase === "send" && Answer.isRefused(broken.cause) ? "connect" : broken.phase
    return Answer.transport(this, phase, broken.cause)
  }

  #authorization(): Credentials["authorization"] {
    const credentials =
      Context.getOrUndefined(this.#fiber.context, Credentials) ?? Context.get(this.#environment.context, Credentials)
    return credentials.authorization
  }

  #authorize(given: Authorization | undefined): Effect.Effect<string, CredentialsError> {
    const authorization = given === undefined ? Effect.flatMap(this.#authorization(), header) : header(given)
    return Effect.map(authorization, ({ secrets, value }) => {
      this.#authorizationSecrets = secrets
      return value
    })
  }

  #headers(authorization: string): { readonly [name: string]: string } {
    const headers: Record<string, string> = {
      accept: "application/json",
      authorization,
      [headerName]: this.#definition.version
    }
    if (this.idempotencyKey !== undefined) headers["idempotency-key"] = this.idempotencyKey
    if (this.#span !== undefined && this.#setting(TracePropagation))
      headers["traceparent"] = Telemetry.traceparent(this.#span)
    return headers
  }

  #receive(received: Answer.Received): Effect.Effect<unknown, PolytomicError> {
    this.#status = received.status
    if (received.status < 200 || received.status > 299) {
      return Effect.fail(Answer.failure(this.#definition, this, received))
    }
    const drift = this.#setting(Drift)
    const result = Answer.success(this.#definition, this, received, drift.mode)
    if ("_tag" in result) return Effect.fail(result)
    this.#show(received.status, received.headers)
    if (result.drift.length === 0) return Effect.succeed(result.value)
    return Telemetry.countDrift(result.drift).pipe(Effect.andThen(drift.report(result.drift)), Effect.as(result.value))
  }

  /** Shows the response to whoever asked for it. */
  #show(status: number, received: { readonly [name: string]: string }): void {
    const sink = this.#fiber.getRef(ResponseSink)
    if (sink === undefined) return
    const headers = scrubHeaders(received, this.secrets())
    sink.response = {
      status,
      headers,
      requestId: headers["x-request-id"] ?? headers["request-id"],
      attempts: this.attempts,
      idempotencyKey: this.idempotencyKey
    }
  }
}

type Step = (now: number, input: PolytomicError) => Pull.Pull<[unknown, Duration.Duration], never, unknown>

const errorTag = (reason: unknown): string => {
  if (typeof reason === "object" && reason !== null && "error" in reason) {
    const { error } = reason
    if (typeof error === "object" && error !== null && "_tag" in error) return String(error._tag)
  }
  return typeof reason === "object" && reason !== null && "_tag" in reason ? String(reason._tag) : "unknown"
}

const uuid = (random: { readonly nextDoubleUnsafe: () => number }): string =>
  "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (digit) => {
    const value = Math.floor(random.nextDoubleUnsafe() * 16)
    return (digit === "x" ? value : (value & 3) | 8).toString(16)
  })
