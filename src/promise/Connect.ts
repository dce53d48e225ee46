/**
 * Connections of end users for programs without Effect: starts a session of Polytomic Connect, verifies the callback, and waits until the
 * connection is healthy.
 *
 * @module
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { waitForConnection } from "effect-polytomic/promise/Connect"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const { status } = await waitForConnection(polytomic, { id: "248df4b7-aa70-47b8-a036-33ac447e668d" }, { timeout: 60_000 })
 * console.log(status) // => "healthy"
 * ```
 */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Connect from "../Connect.ts"
import type { Connection, CreateInput } from "../generated/v2025-09-18/Connections.ts"
import { inTime } from "../internal/promise/deadline.ts"
import { type JobOptions, jobKinds, run } from "../internal/promise/jobs.ts"
import type { Closeable } from "../internal/promise/types.ts"
import { type Kinds, milliseconds, oneOf } from "../internal/schema/options.ts"

export { type Callback, CallbackRefused, type StartInput, Unhealthy, type WaitInput } from "../Connect.ts"
export type { JobOptions } from "../internal/promise/jobs.ts"
export { WaitTimedOut } from "../Polling.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Session of an end user. All of it is secret.
 *
 * @category models
 * @since 1.0.0
 */
export interface Session {
  /** Link to open in the end user's browser; valid once. */
  readonly url: string
  /** Token of the session. */
  readonly token: string
  /** Random value that binds the callback to the end user's session: store it there and pass it to {@link verifyCallback}. */
  readonly state: string
}

/**
 * Connection that still needs access to be granted. Everything except its id is secret.
 *
 * @category models
 * @since 1.0.0
 */
export interface PendingConnection {
  /** Id of the connection. */
  readonly id: string
  /** Link to open in the browser of the user who grants access; absent if no access is needed. */
  readonly url: string | undefined
  /** Code to grant access with, for connections whose `connect_mode` is `code`. */
  readonly code: string | undefined
  /** See {@link Session}; absent without a `redirect_url`. */
  readonly state: string | undefined
}

/**
 * Options of a wait.
 *
 * @category models
 * @since 1.0.0
 */
export interface WaitOptions extends JobOptions {
  /** Maximum time between two polls, in milliseconds. Default: the `maximum` of `Polling`. */
  readonly pollInterval?: number | undefined
  /** Handling of an unhealthy connection with a reason. Default: `fail`. */
  readonly unhealthy?: "fail" | "wait" | undefined
}

const waitKinds: Kinds<WaitOptions> = /*#__PURE__*/ (() => ({
  ...jobKinds,
  pollInterval: milliseconds,
  unhealthy: oneOf("fail", "wait")
}))()

// -----------------------------------------------------------------------------
// Functions
// -----------------------------------------------------------------------------

/**
 * Starts a session of Polytomic Connect, in which an end user creates a connection.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { startConnect } from "effect-polytomic/promise/Connect"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const start = (name: string) => startConnect(polytomic, { name, redirect_url: "https://app.example/connected" })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const startConnect = (
  client: Closeable,
  input: Connect.StartInput,
  options: JobOptions = {}
): Promise<Session> =>
  run(
    client,
    "startConnect",
    options,
    jobKinds,
    ({ timeout }) =>
      Effect.map(Connect.start(input), ({ state, token, url }) => ({
        url: Redacted.value(url),
        token: Redacted.value(token),
        state: Redacted.value(state)
      })).pipe(inTime("the start of a session", timeout)),
    startConnect
  )

/**
 * Creates a connection whose access is granted in a browser.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { createForOAuth } from "effect-polytomic/promise/Connect"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const create = () =>
 *   createForOAuth(polytomic, {
 *     name: "CRM",
 *     type: "hubspot",
 *     configuration: {},
 *     redirect_url: "https://app.example/connected"
 *   })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const createForOAuth = (
  client: Closeable,
  input: CreateInput,
  options: JobOptions = {}
): Promise<PendingConnection> =>
  run(
    client,
    "createForOAuth",
    options,
    jobKinds,
    ({ timeout }) =>
      Effect.map(Connect.createForOAuth(input), ({ code, id, state, url }) => ({
        id,
        url: url && Redacted.value(url),
        code: code && Redacted.value(code),
        state: state && Redacted.value(state)
      })).pipe(inTime("the creation of a connection", timeout)),
    createForOAuth
  )

/**
 * Verifies that a callback belongs to the end user's session; throws {@link CallbackRefused} otherwise.
 *
 * @example
 * ```ts
 * import { verifyCallback } from "effect-polytomic/promise/Connect"
 *
 * const { parameters } = verifyCallback("https://app.example/connected?connect_state=s&a=1", { state: "s" })
 * console.log(parameters) // => { a: "1" }
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const verifyCallback = (
  request: Request | URL | string,
  options: { readonly state: string | undefined }
): Connect.Callback => Effect.runSync(Connect.verifyCallback(request, options))

/**
 * Resolves to a connection once it is healthy. Rejects with {@link Unhealthy} if it reports an error, and with
 * {@link WaitTimedOut} after `timeout`, by default 10 minutes.
 *
 * @example
 * ```ts
 * import { createClient } from "effect-polytomic/promise"
 * import { waitForConnection } from "effect-polytomic/promise/Connect"
 *
 * const polytomic = createClient({ apiKey: "test-key" })
 * const wait = (name: string, signal: AbortSignal) => waitForConnection(polytomic, { name }, { signal, unhealthy: "wait" })
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const waitForConnection = (
  client: Closeable,
  input: Connect.WaitInput,
  options: WaitOptions = {}
): Promise<Connection> =>
  run(client, "waitForConnection", options, waitKinds, (own) => Connect.waitUntilHealthy(input, own), waitForConnection)
