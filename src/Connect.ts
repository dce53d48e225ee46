/**
 * Connections of end users: the link that they open, the callback, and the wait until the connection works.
 *
 * {@link start} returns a link to Polytomic Connect and a `state` to keep in the end user's session. After the callback,
 * {@link verifyCallback} checks that the session is the same, and {@link waitUntilHealthy} waits for the connection. For a connection
 * that you configure yourself and that only needs OAuth, {@link createForOAuth} replaces {@link start}.
 *
 * @module
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Redacted from "effect/Redacted"
 * import { Polytomic } from "effect-polytomic"
 * import * as Connect from "effect-polytomic/Connect"
 *
 * const name = "HubSpot of Globex"
 *
 * const begin = Effect.gen(function* () {
 *   const session = yield* Connect.start({ name, redirect_url: "https://app.example.com/connected", whitelist: ["hubspot"] })
 *   // Keep the state in the session of the end user, in a cookie that scripts can't read, and send the browser to the link.
 *   return { cookie: Redacted.value(session.state), location: Redacted.value(session.url) }
 * })
 *
 * const end = (request: Request, cookie: string | undefined) =>
 *   Effect.gen(function* () {
 *     yield* Connect.verifyCallback(request, { state: cookie })
 *     const connection = yield* Connect.waitUntilHealthy({ name }, { timeout: "1 minute" })
 *     return connection.status
 *   })
 *
 * const program = Effect.gen(function* () {
 *   const { cookie, location } = yield* begin
 *   // Like a browser, which opens the link, and is redirected back by Polytomic.
 *   const response = yield* Effect.promise(() => fetch(location))
 *   return yield* end(new Request(response.headers.get("location") ?? ""), cookie)
 * })
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => "healthy"
 * ```
 *
 * @see https://apidocs.polytomic.com/guides/embedding-authentication
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Secret } from "./Credentials.ts"
import * as Connections from "./generated/v2025-09-18/Connections.ts"
import * as Health from "./internal/connections/awaitHealthy.ts"
import { narrowed } from "./internal/connections/narrowResponse.ts"
import * as State from "./internal/connections/oauthState.ts"
import { errorClass } from "./internal/errors/errorClass.ts"
import { checkedStream, inputIssues, waitKinds } from "./internal/jobs/options.ts"
import * as Define from "./internal/operations/define.ts"
import { type Kinds, oneOf } from "./internal/schema/options.ts"
import * as Names from "./internal/telemetry/names.ts"
import type * as Operation from "./Operation.ts"
import type { WaitTimedOut } from "./Polling.ts"
import * as PolytomicClient from "./PolytomicClient.ts"
import * as PolytomicError from "./PolytomicError.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Options of a session. The deprecated `type` is omitted; use `whitelist`.
 *
 * @category models
 * @since 1.0.0
 */
export interface StartInput extends Omit<Connections.ConnectInput, "type"> {}

/**
 * Started Connect session.
 *
 * @category models
 * @since 1.0.0
 */
export interface Session {
  /** The link to open in the end user's browser. Redacted, as it contains the token, which is valid once. */
  readonly url: Redacted.Redacted<string>
  /** The token of the session. */
  readonly token: Redacted.Redacted<string>
  /** Random value that binds the callback to the end user's session: store it there and pass it to {@link verifyCallback}. */
  readonly state: Redacted.Redacted<string>
}

/**
 * Connection that still needs access to be granted in a browser.
 *
 * @category models
 * @since 1.0.0
 */
export interface PendingConnection {
  /** Id of the connection. */
  readonly id: string
  /** The link for the person who grants access; absent if no access has to be granted. */
  readonly url: Redacted.Redacted<string> | undefined
  /** The code to grant access with, for connections whose `connect_mode` is `code`. */
  readonly code: Redacted.Redacted<string> | undefined
  /** See {@link Session}; absent without a `redirect_url`, as there is no callback then. */
  readonly state: Redacted.Redacted<string> | undefined
}

/**
 * Verified callback.
 *
 * @category models
 * @since 1.0.0
 */
export interface Callback {
  /**
   * The parameters of the URL, except the state. Polytomic does not document the ones it adds, and the end user can change them:
   * use them for display and logs only, and find the connection by the name that the session was started with.
   */
  readonly parameters: { readonly [name: string]: string }
}

/**
 * Reference to the connection to wait for: its `id` or its `name`, and plus an `organization_id` with the name if there are
 * several.
 *
 * @category models
 * @since 1.0.0
 */
/**
 * Settings of a wait: `timeout`, `pollInterval` and `unhealthy`.
 *
 * @category models
 * @since 1.0.0
 */
/**
 * Evidence of {@link Unhealthy}.
 *
 * @category models
 * @since 1.0.0
 */
export type {
  Evidence as UnhealthyEvidence,
  Input as WaitInput,
  Options as WaitOptions
} from "./internal/connections/awaitHealthy.ts"

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

const CallbackRefusedBase: PolytomicError.ErrorClass<
  "PolytomicConnectCallbackRefused",
  {
    /**
     * - `no-session`: the end user's session has no state, or has ended.
     * - `no-state`: the URL has no state, so no session was started with it.
     * - `wrong-state`: the URL has the state of another session.
     * - `no-url`: the value is not a URL.
     */
    readonly reason: "no-session" | "no-state" | "wrong-state" | "no-url"
  }
> = /*#__PURE__*/ errorClass("PolytomicConnectCallbackRefused", (e) => refusals[e.reason])

const refusals = {
  "no-session":
    "The callback from Polytomic Connect was refused: no state was passed, so the user's session has not started one, or has ended. Pass the state of the session, or start again.",
  "no-state": "The callback from Polytomic Connect was refused: its URL has no state. Start again.",
  "wrong-state":
    "The callback from Polytomic Connect was refused: its state belongs to another session, perhaps of another window. Start again.",
  "no-url": "The callback from Polytomic Connect was refused: it is not a URL. Pass the request, or its whole URL."
} as const

/**
 * The callback does not belong to the end user's session.
 *
 * @category errors
 * @since 1.0.0
 */
export class CallbackRefused extends CallbackRefusedBase {}

const UnhealthyBase: PolytomicError.ErrorClass<"PolytomicConnectionUnhealthy", Health.Evidence> =
  /*#__PURE__*/ errorClass("PolytomicConnectionUnhealthy", Health.message)

/**
 * The connection is unhealthy, with the reason from Polytomic.
 *
 * @category errors
 * @since 1.0.0
 */
export class Unhealthy extends UnhealthyBase {}

/**
 * Errors of waiting for a connection.
 *
 * @category errors
 * @since 1.0.0
 */
export type WaitError = Connections.GetError | Unhealthy | WaitTimedOut

// -----------------------------------------------------------------------------
// Starting
// -----------------------------------------------------------------------------

/** The query parameter of the return URL that holds the state. */
const stateParameter = "connect_state"

/**
 * Starts a Connect session, in which an end user creates one connection or renews the access of an existing one (`connection`).
 *
 * The name is unique in the organization and identifies the connection later, so derive it from your own id of the end user. A
 * random state is added to the `redirect_url` as `connect_state`.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Redacted from "effect/Redacted"
 * import { Polytomic } from "effect-polytomic"
 * import * as Connect from "effect-polytomic/Connect"
 *
 * const redirect = Effect.gen(function* () {
 *   const { state, url } = yield* Connect.start({ name: "CRM of user 4711", redirect_url: "https://app.example.com/back" })
 *   const cookie = `connect=${Redacted.value(state)}; HttpOnly; Secure; SameSite=Lax; Path=/back; Max-Age=3600`
 *   return new Response(null, { status: 303, headers: { location: Redacted.value(url), "set-cookie": cookie } })
 * })
 *
 * const response = await redirect.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise)
 * response.status // => 303
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const start = (
  input: StartInput
): Effect.Effect<Session, Connections.ConnectError, PolytomicClient.PolytomicClient> =>
  Effect.gen(function* () {
    const state = yield* State.make
    const redirect_url = yield* withState(Connections.connectOperation, input?.redirect_url, state)
    const session = yield* PolytomicClient.execute(sessionOperation, { ...input, redirect_url })
    return {
      url: Redacted.make(session.redirect_url, { label: "url" }),
      token: Redacted.make(session.token, { label: "token" }),
      state: Redacted.make(state, { label: "state" })
    }
  }).pipe(Effect.withSpan(Names.connectStart))

/**
 * Creates a connection that needs OAuth, without Connect: you set type and settings, and the person who grants access opens a
 * link.
 *
 * With a `redirect_url` the browser returns with a state, as from {@link start}. Wait with `unhealthy: "wait"`, as the connection
 * can be unhealthy until access is granted.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Redacted from "effect/Redacted"
 * import { Polytomic } from "effect-polytomic"
 * import * as Connect from "effect-polytomic/Connect"
 *
 * const program = Effect.gen(function* () {
 *   const { id, url } = yield* Connect.createForOAuth({ name: "Marketing", type: "hubspot", configuration: {} })
 *   if (url !== undefined) {
 *     // Somebody opens the link.
 *     yield* Effect.promise(() => fetch(Redacted.value(url)))
 *   }
 *   return yield* Connect.waitUntilHealthy({ id }, { unhealthy: "wait" })
 * })
 *
 * const connection = await program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise)
 * connection.status // => "healthy"
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const createForOAuth = (
  input: Connections.CreateInput
): Effect.Effect<PendingConnection, Connections.CreateError, PolytomicClient.PolytomicClient> =>
  Effect.gen(function* () {
    const state = input?.redirect_url === undefined ? undefined : yield* State.make
    const redirect_url =
      input?.redirect_url === undefined || state === undefined
        ? undefined
        : yield* withState(Connections.createOperation, input.redirect_url, state)
    const created = yield* PolytomicClient.execute(authorizeOperation, { ...input, redirect_url })
    const redacted = (text: string | undefined, label: string) =>
      text === undefined ? undefined : Redacted.make(text, { label })
    return {
      id: created.id,
      url: redacted(created.auth_url, "url"),
      code: redacted(created.auth_code, "code"),
      state: redacted(state, "state")
    }
  }).pipe(Effect.withSpan(Names.connectCreateForOAuth))

// -----------------------------------------------------------------------------
// Callback
// -----------------------------------------------------------------------------

/**
 * Checks that a callback belongs to the session that was started. Without this check, a link started by an attacker could attach
 * their connection to your user's account.
 *
 * A valid callback does not prove that a connection exists: an end user can return without connecting. Wait for the connection by
 * the name that the session was started with, and delete the state then, so that it is valid once.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Connect from "effect-polytomic/Connect"
 *
 * const request = new Request("https://app.example.com/connected?connect_state=of-another-session")
 * const reason = Connect.verifyCallback(request, { state: "state-of-the-session" }).pipe(
 *   Effect.map(({ parameters }) => JSON.stringify(parameters)),
 *   Effect.catchTag("PolytomicConnectCallbackRefused", (e: Connect.CallbackRefused) => Effect.succeed(e.reason))
 * )
 *
 * Effect.runPromise(reason) // => "wrong-state"
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const verifyCallback = (
  request: Request | URL | string,
  options: {
    /** The state in the end user's session, if there is one. */
    readonly state: Secret | undefined
  }
): Effect.Effect<Callback, CallbackRefused> =>
  Effect.suspend(() => {
    const refuse = (reason: CallbackRefused["reason"]) => Effect.fail(new CallbackRefused({ reason }))
    const given: unknown = request
    if (typeof given !== "string" && !Predicate.isObject(given)) return refuse("no-url")
    const text = typeof request === "string" ? request : "href" in request ? request.href : request.url
    if (!URL.canParse(text)) return refuse("no-url")
    const parameters = new URL(text).searchParams
    const expected = Redacted.isRedacted(options?.state) ? Redacted.value(options.state) : options?.state
    if (typeof expected !== "string" || expected === "") return refuse("no-session")
    const states = parameters.getAll(stateParameter)
    if (states.length === 0) return refuse("no-state")
    // Several states suggest an attack, even if one of them is right.
    if (states.length > 1 || !State.equals(states[0] ?? "", expected)) return refuse("wrong-state")
    parameters.delete(stateParameter)
    return Effect.succeed({ parameters: Object.fromEntries(parameters) })
  })

// -----------------------------------------------------------------------------
// Waiting
// -----------------------------------------------------------------------------

/**
 * Waits until a connection is healthy, and returns it.
 *
 * - By `name`, it waits for a connection that does not exist yet, as the end user may still be filling in the form. By `id`, a
 *   missing connection is a `PolytomicNotFound` at once.
 * - An unhealthy connection with a `status_error` fails with `PolytomicConnectionUnhealthy`, unless `unhealthy: "wait"`. Without
 *   a `status_error` the wait continues for any status: only `healthy` is documented, so any other status except
 *   `unhealthy` is an event of `Polling`.
 * - `Polling` sets the intervals. A poll with a transient error is repeated until the `timeout`, by default 10 minutes; then the
 *   wait fails with `PolytomicWaitTimedOut`, which contains the last status, if the connection was found at all.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Polytomic } from "effect-polytomic"
 * import * as Connect from "effect-polytomic/Connect"
 *
 * const status = Connect.waitUntilHealthy({ name: "Nobody makes this" }, { timeout: "300 millis" }).pipe(
 *   Effect.map((connection) => connection.status),
 *   Effect.catchTags({
 *     PolytomicConnectionUnhealthy: (e: Connect.Unhealthy) => Effect.succeed(`please check: ${e.detail}`),
 *     PolytomicWaitTimedOut: (e) =>
 *       Effect.succeed(e.last === undefined ? "please finish the form" : "please come back later")
 *   })
 * )
 *
 * status.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => "please finish the form"
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const waitUntilHealthy = (
  input: Health.Input,
  options: Health.Options = {}
): Effect.Effect<Connections.Connection, WaitError, PolytomicClient.PolytomicClient> =>
  Stream.runLast(changes(input, options)).pipe(
    Effect.flatMap(
      Option.match({
        onNone: () => Effect.die(new Error("Connect.waitUntilHealthy: the stream ended without a connection")),
        onSome: Effect.succeed
      })
    ),
    Effect.withSpan(Names.connectWaitUntilHealthy)
  )

/**
 * Waits like {@link waitUntilHealthy} and emits the connection: its first state, and each change of its status or `status_error`.
 * The stream ends when the connection is healthy.
 *
 * @example
 * ```ts
 * import * as Console from "effect/Console"
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 * import { Polytomic } from "effect-polytomic"
 * import * as Connect from "effect-polytomic/Connect"
 *
 * const program = Connect.changes({ name: "Example database" }).pipe(
 *   Stream.tap((connection) => Console.log(`${connection.name} is ${connection.status}`)),
 *   Stream.runCount
 * )
 *
 * program.pipe(Effect.provide(Polytomic.layerConfig()), Effect.runPromise) // => 1
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const changes = (
  input: Health.Input,
  options: Health.Options = {}
): Stream.Stream<Connections.Connection, WaitError, PolytomicClient.PolytomicClient> =>
  checkedStream(
    "Connect.waitUntilHealthy",
    Connections.getOperation,
    options,
    waitingKinds,
    () => Health.follow(input, options, (evidence) => new Unhealthy(evidence)),
    // The error for a value that is not an object names both ways to refer to a connection.
    Predicate.isObject(input) ? inputIssues(input, "id*", "name*", "organization_id?") : []
  )

const waitingKinds: Kinds<Health.Options> = /*#__PURE__*/ (() => ({ ...waitKinds, unhealthy: oneOf("fail", "wait") }))()

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const sessionOperation = /*#__PURE__*/ narrowed(
  Connections.connectOperation,
  /*#__PURE__*/ Define.data(
    /*#__PURE__*/ Schema.suspend(() => Schema.Struct({ redirect_url: Schema.String, token: Schema.String }))
  )
)

const authorizeOperation = /*#__PURE__*/ narrowed(
  Connections.createOperation,
  /*#__PURE__*/ Define.data(
    /*#__PURE__*/ Schema.suspend(() =>
      Schema.Struct({
        id: Schema.String,
        auth_url: Schema.optionalKey(Schema.String),
        auth_code: Schema.optionalKey(Schema.String)
      })
    )
  )
)

/** URL with the state, replacing an existing one. */
const withState = (
  operation: Operation.Any,
  url: string,
  state: string
): Effect.Effect<string, PolytomicError.InvalidInput> => {
  const result = URL.canParse(url) ? new URL(url) : undefined
  if (result?.protocol === "https:" || result?.protocol === "http:") {
    result.searchParams.set(stateParameter, state)
    return Effect.succeed(result.href)
  }
  const { id, method, path } = operation
  const issues = [
    { path: ["redirect_url"], message: result === undefined ? "is not an absolute URL" : "is not an http or https URL" }
  ]
  return Effect.fail(
    new PolytomicError.InvalidInput({ operation: id, method, path, attempts: 0, idempotencyKey: undefined, issues })
  )
}
