/** One attempt of a call, within its deadlines: authorize, send, receive. */
import * as Effect from "effect/Effect"
import { headerName } from "../../ApiVersion.ts"
import type { Authorization } from "../../Credentials.ts"
import type { CredentialsError, PolytomicError } from "../../PolytomicError.ts"
import { formatMillis } from "../errors/formatDuration.ts"
import { type Header, header } from "../http/authorizationHeader.ts"
import { isRefused, transportError } from "../http/errorFromResponse.ts"
import { type Handlers, send } from "../http/redirects.ts"
import type { TransportFailure } from "../http/transport.ts"
import * as Messages from "../telemetry/messages.ts"
import type { Call } from "./call.ts"
import { type AttemptDeadline, deadlineOf, exceeded, withinDeadlines } from "./deadlines.ts"
import type { Attempt } from "./guards.ts"
import { immediate } from "./immediate.ts"
import * as Log from "./log.ts"
import { calling } from "./notAnEffect.ts"
import { receive } from "./response.ts"
import * as Telemetry from "./telemetry.ts"

/** Runs an attempt; without an authorization it requests one from the credentials. */
export const attempt = (call: Call, given?: Authorization): Effect.Effect<unknown, PolytomicError> => {
  const { authorization } = call.settings.credentials
  const deadline = deadlineOf(call)
  const ready = given ?? immediate(authorization)
  return ready === undefined
    ? Effect.flatMap(withinDeadlines(call, authorization, deadline), (found) => prepare(call, header(found), deadline))
    : prepare(call, header(ready), deadline)
}

/** An attempt, run by a rate limit and a circuit breaker. */
export const toAttempt = (call: Call): Attempt => {
  const { authorization } = call.settings.credentials
  const given = immediate(authorization)
  return {
    call,
    origin: call.client.base.origin,
    ready: Effect.void,
    authorize: given === undefined ? Effect.flatMap(withinDeadlines(call, authorization), usable) : usable(given),
    left: () => call.left(call.now()),
    waited: (milliseconds) => {
      call.waited += milliseconds
    },
    send: (authorization) => Effect.suspend(() => attempt(call, authorization))
  }
}

// Invalid credentials fail before a wait.
const usable = (authorization: Authorization): Effect.Effect<Authorization, CredentialsError> => {
  const value = header(authorization)
  return "_tag" in value ? Effect.fail(value) : Effect.succeed(authorization)
}

// -----------------------------------------------------------------------------
// Request
// -----------------------------------------------------------------------------

/** Prepares the request, runs the `onRequest` hook, and sends it. */
const prepare = (
  call: Call,
  authorization: Header | CredentialsError,
  deadline: AttemptDeadline
): Effect.Effect<unknown, PolytomicError> => {
  if ("_tag" in authorization) return Effect.fail(authorization)
  const url = call.client.base.url + call.encoded.target
  const headers = headersOf(call)
  const { onRequest } = call.settings.request
  if (onRequest === undefined) return transmit(call, authorization, deadline, url, headers)
  const { attempts, method, operation } = call
  const sent = { operation, method, url, headers: { ...headers }, attempt: attempts + 1 }
  const hook = calling("onRequest", () => onRequest(sent))
  return Effect.flatMap(withinDeadlines(call, hook, deadline), () =>
    transmit(call, authorization, deadline, url, headers)
  )
}

const transmit = (
  call: Call,
  authorization: Header,
  deadline: AttemptDeadline,
  url: string,
  headers: Record<string, string>
): Effect.Effect<unknown, PolytomicError> => {
  const left = deadline.end - call.now()
  if (left <= 0) return Effect.fail(exceeded(call, deadline))
  headers["authorization"] = authorization.value
  call.authorizationSecrets = authorization.secrets
  call.attempts++
  const { encoded, client, settings } = call
  const request = {
    method: call.method,
    url,
    headers,
    body: encoded.body,
    maxBodyBytes: settings.maxBodyBytes
  }
  const handlers: Handlers<unknown, PolytomicError> = {
    onSuccess: (received) => receive(call, received),
    onFailure: (failure) => Effect.fail(errorOf(call, failure, deadline))
  }
  return send(
    client.transport,
    client.base.origin,
    request,
    call.fiber,
    left,
    settings.isDebugged ? logged(call, handlers) : handlers
  )
}

/** Logs the outcome of an attempt: only its status, or its phase. */
const logged = <A, E>(call: Call, { onFailure, onSuccess }: Handlers<A, E>): Handlers<A, E> => {
  const started = call.now()
  const log = (outcome: string | number) =>
    Log.logDebug(
      Messages.attempted(call.operation, call.attempts, outcome, formatMillis(call.now() - started)),
      call.now()
    )
  return {
    onSuccess: (received) => Effect.flatMap(log(received.status), () => onSuccess(received)),
    onFailure: (failure) => {
      const { phase } = failure
      const outcome = phase === "late" ? "no response in time" : `broken (${phase})`
      return Effect.flatMap(log(outcome), () => onFailure(failure))
    }
  }
}

const errorOf = (call: Call, { cause, phase }: TransportFailure, deadline: AttemptDeadline): PolytomicError => {
  if (phase === "late") return exceeded(call, deadline)
  return transportError(call, phase === "send" && isRefused(cause) ? "connect" : phase, cause)
}

const headersOf = (call: Call): Record<string, string> => {
  const { request, tracePropagation } = call.settings
  const { userAgent } = call.client
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
