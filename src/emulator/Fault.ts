/**
 * Injected faults between a client and the service: by rule, or at random from a seed.
 *
 * A rule matches requests and applies a fault to them. Several rules can match one request: their delays add up, and the first
 * one that ends the request applies.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Fault, PolytomicEmulator } from "effect-polytomic/emulator"
 *
 * const makeTrouble = Effect.gen(function* () {
 *   const emulator = yield* PolytomicEmulator.PolytomicEmulator
 *   // The third POST: a proxy sends it twice, and its response is delayed.
 *   yield* emulator.fault(Fault.duplicate, { method: "POST", nth: 3 })
 *   yield* emulator.fault(Fault.latency("2 seconds"), { method: "POST", nth: 3 })
 *   // Rate limited once.
 *   yield* emulator.fault(Fault.status(429, { retryAfter: 5 }), { operation: "connections.list", times: 1 })
 *   // The request is applied, and its response is lost: a closed connection, a truncated body, or no response.
 *   yield* emulator.fault(Fault.reset("after"), { operation: "connections.create", times: 1 })
 *   yield* emulator.fault(Fault.truncateBody(10), { operation: "connections.update" })
 *   yield* emulator.fault(Fault.hang("after"), { operation: "connections.delete" })
 *   // Invalid responses.
 *   const odd = [Fault.garbage, Fault.html502, Fault.emptyBody, Fault.wrongContentType]
 *   for (const fault of [...odd, Fault.redirect("https://elsewhere.example.com/")]) {
 *     yield* emulator.fault(fault, { path: /^\/api\/webhooks/, times: 1 })
 *   }
 * })
 *
 * // One request in ten gets such a fault; the same requests in each run.
 * const options: PolytomicEmulator.Options = { faults: { seed: 7, rate: 0.1, kinds: Fault.common } }
 * makeTrouble.pipe(Effect.provide(PolytomicEmulator.layer(options)), Effect.runPromise)
 * ```
 */

import * as Duration from "effect/Duration"
import type { OperationId } from "../generated/operationIds.ts"
import { anything, assertOptions, flag } from "../internal/schema/options.ts"
import type { Any, Method } from "../Operation.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Fault of a request.
 *
 * @category models
 * @since 1.0.0
 */
export type Fault =
  | {
      readonly type: "status"
      readonly status: number
      /** Sent as `Retry-After`: seconds, or an HTTP date. */
      readonly retryAfter: number | string | undefined
      /** The request was applied before this response. */
      readonly applied: boolean
    }
  | { readonly type: "latency"; readonly milliseconds: number }
  | { readonly type: "hang"; readonly when: "before" | "after" | "body" }
  | { readonly type: "reset"; readonly when: "before" | "after" }
  | { readonly type: "truncateBody"; readonly bytes: number | undefined }
  | { readonly type: "garbage" }
  | { readonly type: "html502" }
  | { readonly type: "emptyBody" }
  | { readonly type: "wrongContentType" }
  | { readonly type: "redirect"; readonly url: string; readonly status: number }
  | { readonly type: "duplicate" }

/**
 * Requests that a rule matches; an omitted field matches all.
 *
 * @category models
 * @since 1.0.0
 */
export interface Match {
  /** The operation in any version: its id, or an operation with that id. */
  readonly operation?: OperationId | Any | undefined
  readonly method?: Method | undefined
  /** The path template, or the path of the URL, where `*` matches any characters, or a regular expression. */
  readonly path?: string | RegExp | undefined
  /** Only the n-th matching request, from 1. */
  readonly nth?: number | undefined
  /** Only the given number of matching requests, from the first. */
  readonly times?: number | undefined
}

/**
 * A fault and its requests.
 *
 * @category models
 * @since 1.0.0
 */
export interface Rule {
  readonly match?: Match | undefined
  readonly fault: Fault
}

/**
 * Random faults: each request draws from the seed, so the same requests get the same faults.
 *
 * @category models
 * @since 1.0.0
 */
export interface Seeded {
  readonly seed: string | number
  /** Share of requests with a fault, from 0 to 1. */
  readonly rate: number
  /** The faults to choose from. Default: {@link common}. */
  readonly kinds?: ReadonlyArray<Fault> | undefined
  /** Requests that can get a fault; default all. */
  readonly match?: Pick<Match, "operation" | "method" | "path"> | undefined
}

// -----------------------------------------------------------------------------
// Constructors
// -----------------------------------------------------------------------------

/**
 * Responds with a status. A 500 or a 4xx comes from the service itself, so it is recorded under the request's idempotency key;
 * 408, 429, 502, 503 and 504 come from a proxy in front of it and are not recorded. With `applied`, the request is applied
 * anyway.
 *
 * @category functions
 * @since 1.0.0
 */
export const status = (
  code: number,
  options?: { readonly retryAfter?: number | string; readonly applied?: boolean }
): Fault => {
  assertOptions("Fault.status", options, { retryAfter: anything, applied: flag })
  return { type: "status", status: code, retryAfter: options?.retryAfter, applied: options?.applied ?? false }
}

/**
 * Delays the request. It is applied even if the client has disconnected, and holds its idempotency key meanwhile.
 *
 * @category functions
 * @since 1.0.0
 */
export const latency = (duration: Duration.Input): Fault => ({
  type: "latency",
  milliseconds: Duration.toMillis(duration)
})

/**
 * Never responds: `before` or `after` the request was applied, or with half of the `body` sent. Default `before`.
 *
 * @category functions
 * @since 1.0.0
 */
export const hang = (when: "before" | "after" | "body" = "before"): Fault => ({ type: "hang", when })

/**
 * Closes the connection without a response, `before` or `after` the request was applied.
 *
 * @category functions
 * @since 1.0.0
 */
export const reset = (when: "before" | "after"): Fault => ({ type: "reset", when })

/**
 * Truncates the body, after half of it or after a number of bytes.
 *
 * @category functions
 * @since 1.0.0
 */
export const truncateBody = (bytes?: number): Fault => ({ type: "truncateBody", bytes })

/**
 * Sends invalid JSON with a JSON content type.
 *
 * @category constants
 * @since 1.0.0
 */
export const garbage: Fault = { type: "garbage" }

/**
 * Responds 502 with an HTML page, like a load balancer.
 *
 * @category constants
 * @since 1.0.0
 */
export const html502: Fault = { type: "html502" }

/**
 * Sends the correct status without the body.
 *
 * @category constants
 * @since 1.0.0
 */
export const emptyBody: Fault = { type: "emptyBody" }

/**
 * Sends the correct body as `text/plain`.
 *
 * @category constants
 * @since 1.0.0
 */
export const wrongContentType: Fault = { type: "wrongContentType" }

/**
 * Redirects the client.
 *
 * @category functions
 * @since 1.0.0
 */
export const redirect = (url: string, code: 301 | 302 | 303 | 307 | 308 = 307): Fault => ({
  type: "redirect",
  url,
  status: code
})

/**
 * Delivers the request twice, like a retrying proxy, and returns the second response.
 *
 * @category constants
 * @since 1.0.0
 */
export const duplicate: Fault = { type: "duplicate" }

/**
 * Common transient faults of networks and servers.
 *
 * @category constants
 * @since 1.0.0
 */
export const common: ReadonlyArray<Fault> = /*#__PURE__*/ (() => [
  status(429, { retryAfter: 1 }),
  status(500),
  status(503),
  status(504, { applied: true }),
  html502,
  latency("2 seconds"),
  reset("before"),
  reset("after"),
  truncateBody(),
  garbage,
  duplicate
])()
