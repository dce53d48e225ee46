/** One attempt of a call, within its deadlines: authorize, send, receive. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { headerName } from "../../ApiVersion.ts"
import type { Authorization } from "../../Credentials.ts"
import type { CredentialsError, DeadlineExceeded, PolytomicError } from "../../PolytomicError.ts"
import { formatMillis } from "../errors/formatDuration.ts"
import { type Header, header } from "../http/authorizationHeader.ts"
import { deadlineError, isRefused, transportError } from "../http/errorFromResponse.ts"
import { type Broken, type Handlers, send } from "../http/transport.ts"
import * as Messages from "../telemetry/messages.ts"
import type { Call } from "./call.ts"
import type { Attempt } from "./guards.ts"
import { immediate } from "./immediate.ts"
import * as Log from "./log.ts"
import { calling } from "./notAnEffect.ts"
import { receive } from "./response.ts"
import * as Telemetry from "./telemetry.ts"

/** Runs an attempt; without an authorization it requests one from the credentials. */
export const attempt = (call: Call, given?: Authorization): Effect.Effect<unknown, PolytomicError> => {
  const { authorization } = call.settings.credentials
  const limit = limitOf(call)
  const ready = given ?? immediate(authorization)
  if (ready !== undefined) return exchange(call, header(ready), limit)
  const ends = limit.milliseconds + call.now()
  return Effect.flatMap(inTime(call, authorization), (authorization) =>
    exchange(call, header(authorization), { ...limit, milliseconds: ends - call.now() })
  )
}

/** An attempt for a rate limit and a circuit breaker to make. */
export const guardable = (call: Call): Attempt => {
  const { authorization } = call.settings.credentials
  const given = immediate(authorization)
  return {
    call,
    origin: call.environment.base.origin,
    ready: Effect.void,
    authorize: given === undefined ? Effect.flatMap(inTime(call, authorization), usable) : usable(given),
    left: () => call.left(call.now()),
    waited: (milliseconds) => {
      call.waited += milliseconds
    },
    send: (authorization) => Effect.suspend(() => attempt(call, authorization))
  }
}

// Unusable ones fail before anybody waits.
const usable = (authorization: Authorization): Effect.Effect<Authorization, CredentialsError> => {
  const value = header(authorization)
  return "_tag" in value ? Effect.fail(value) : Effect.succeed(authorization)
}

// -----------------------------------------------------------------------------
// Deadlines
// -----------------------------------------------------------------------------

/** The deadline that an attempt meets first: milliseconds from now, and its whole duration. */
interface Limit {
  readonly scope: DeadlineExceeded["scope"]
  readonly milliseconds: number
  readonly whole: Duration.Duration
}

/** Remaining time for an attempt that begins now. */
const limitOf = (call: Call): Limit => {
  const { deadline } = call.settings
  const attempt = Duration.toMillis(deadline.attempt)
  const left = call.left(call.now())
  return left < attempt
    ? { scope: "total", milliseconds: Math.max(0, left), whole: deadline.total }
    : { scope: "attempt", milliseconds: attempt, whole: deadline.attempt }
}

/** An effect within what is left of the deadlines. */
const inTime = <A, E>(call: Call, self: Effect.Effect<A, E>): Effect.Effect<A, E | DeadlineExceeded> => {
  if (Exit.isExit(self)) return self // needs no time
  const limit = limitOf(call)
  if (limit.milliseconds === Number.POSITIVE_INFINITY) return self
  return Effect.timeoutOrElse(self, {
    duration: limit.milliseconds,
    orElse: () => Effect.fail(deadlineExceeded(call, limit))
  })
}

const deadlineExceeded = (call: Call, { scope, whole }: Limit): DeadlineExceeded => deadlineError(call, scope, whole)

// -----------------------------------------------------------------------------
// Request
// -----------------------------------------------------------------------------

/** Sends the request and receives the response. */
const exchange = (
  call: Call,
  authorization: Header | CredentialsError,
  limit: Limit
): Effect.Effect<unknown, PolytomicError> => {
  if ("_tag" in authorization) return Effect.fail(authorization)
  const url = call.environment.base.url + call.encoded.target
  const headers = headersOf(call)
  const { onRequest } = call.settings.request
  if (onRequest === undefined) return transmit(call, authorization, limit, url, headers)
  const ends = limit.milliseconds + call.now()
  const { attempts, method, operation } = call
  const sent = { operation, method, url, headers: { ...headers }, attempt: attempts + 1 }
  const hook = calling("onRequest", () => onRequest(sent))
  return Effect.flatMap(inTime(call, hook), () =>
    transmit(call, authorization, { ...limit, milliseconds: ends - call.now() }, url, headers)
  )
}

const transmit = (
  call: Call,
  authorization: Header,
  limit: Limit,
  url: string,
  headers: Record<string, string>
): Effect.Effect<unknown, PolytomicError> => {
  if (limit.milliseconds <= 0) return Effect.fail(deadlineExceeded(call, limit))
  headers["authorization"] = authorization.value
  call.authorizationSecrets = authorization.secrets
  call.attempts++
  const { encoded, environment, settings } = call
  const request = {
    method: call.method,
    url,
    headers,
    body: encoded.body,
    maxBodyBytes: settings.maxBodyBytes
  }
  const handlers: Handlers<unknown, PolytomicError> = {
    onSuccess: (received) => receive(call, received, inTime),
    onFailure: (broken) => Effect.fail(broke(call, broken, limit))
  }
  return send(
    environment.transport,
    environment.base.origin,
    request,
    call.fiber,
    limit.milliseconds,
    settings.isDebugged ? logged(call, handlers) : handlers
  )
}

/** Logs how an attempt ended: nothing of it but its status, or the phase that it got to. */
const logged = <A, E>(call: Call, { onFailure, onSuccess }: Handlers<A, E>): Handlers<A, E> => {
  const started = call.now()
  const log = (outcome: string | number) =>
    Log.logDebug(
      Messages.attempted(call.operation, call.attempts, outcome, formatMillis(call.now() - started)),
      call.now()
    )
  return {
    onSuccess: (received) => Effect.flatMap(log(received.status), () => onSuccess(received)),
    onFailure: (broken) => {
      const { phase } = broken
      const outcome = phase === "late" ? "no response in time" : `broken (${phase})`
      return Effect.flatMap(log(outcome), () => onFailure(broken))
    }
  }
}

const broke = (call: Call, { cause, phase }: Broken, limit: Limit): PolytomicError => {
  if (phase === "late") return deadlineExceeded(call, limit)
  return transportError(call, phase === "send" && isRefused(cause) ? "connect" : phase, cause)
}

const headersOf = (call: Call): Record<string, string> => {
  const { request, tracePropagation } = call.settings
  const { userAgent } = call.environment
  const headers: Record<string, string> = {}
  if (userAgent !== undefined) {
    headers["user-agent"] = request.appInfo === undefined ? userAgent : `${userAgent} ${request.appInfo}`
  }
  for (const name in request.headers) headers[name.toLowerCase()] = request.headers[name] ?? ""
  headers["accept"] = "application/json"
  headers[headerName] = call.definition.version
  if (call.encoded.body !== undefined) headers["content-type"] = "application/json"
  if (call.idempotencyKey !== undefined) headers["idempotency-key"] = call.idempotencyKey
  if (call.span !== undefined && tracePropagation) headers["traceparent"] = Telemetry.traceparent(call.span)
  return headers
}
