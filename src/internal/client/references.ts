/** References that calls read on their fiber, in addition to the public services. */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Method } from "../../Operation.ts"
import type { ObjectStyle } from "../http/encodeRequest.ts"
import type { Issue } from "../schema/issue.ts"

/** Response of a call. */
export interface Response {
  readonly status: number
  /** Response headers; sensitive values are masked. */
  readonly headers: { readonly [name: string]: string }
  /** Request id of the server, if it sends one. */
  readonly requestId: string | undefined
  /** Number of requests of the call. */
  readonly attempts: number
  /** The sent idempotency key, if any. */
  readonly idempotencyKey: string | undefined
}

/** Receives the response of each call. */
export const ResponseSink: Context.Reference<{ response: Response | undefined } | undefined> =
  /*#__PURE__*/
  Context.Reference<{ response: Response | undefined } | undefined>("effect-polytomic/internal/ResponseSink", {
    defaultValue: () => undefined
  })

/** An idempotency key, and the request that used it. */
export interface Holder {
  readonly key: string
  usedFor: string | undefined
}

/** The caller's own idempotency key. */
export const KeyHolder: Context.Reference<Holder | undefined> = /*#__PURE__*/ Context.Reference<Holder | undefined>(
  "effect-polytomic/internal/KeyHolder",
  { defaultValue: () => undefined }
)

/** Issues of the options of the client or the call, with which calls fail before anything is sent. */
export const OptionIssues: Context.Reference<ReadonlyArray<Issue>> = /*#__PURE__*/ Context.Reference<
  ReadonlyArray<Issue>
>("effect-polytomic/internal/OptionIssues", { defaultValue: () => [] })

/**
 * Style of object parameters in a query string: `"brackets"` is `params[key]=value`, as documented; `"json"` is
 * `params={"key":"value"}`, which the official TypeScript SDK sends.
 */
export const ObjectQueryStyle: Context.Reference<ObjectStyle> = /*#__PURE__*/ Context.Reference<ObjectStyle>(
  "effect-polytomic/ObjectQueryStyle",
  { defaultValue: () => "brackets" }
)

/** Enables the trace header (`traceparent`) of requests; by default it is not sent. */
export const TracerPropagationEnabled: Context.Reference<boolean> = /*#__PURE__*/ Context.Reference<boolean>(
  "effect-polytomic/TracerPropagationEnabled",
  { defaultValue: () => false }
)

/** A request before it is sent, without its authorization. */
export interface SentRequest {
  /** Id of the operation, such as `"connections.get"`. */
  readonly operation: string
  readonly method: Method
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  /** Number of the attempt, from 1. */
  readonly attempt: number
}

/** Additions to requests. */
export interface RequestSettings {
  /** Headers of each request; they do not override those of the client, except `user-agent`. */
  readonly headers?: { readonly [name: string]: string } | undefined
  /** Name of the program, such as `"acme-etl/2.1"`: added to `user-agent`. */
  readonly appInfo?: string | undefined
  /** Called and awaited before each attempt. */
  readonly onRequest?: ((request: SentRequest) => Effect.Effect<unknown>) | undefined
}

/** Additions to the requests of calls: by default none. */
export const RequestSettings: Context.Reference<RequestSettings> = /*#__PURE__*/ Context.Reference<RequestSettings>(
  "effect-polytomic/RequestSettings",
  { defaultValue: () => ({}) }
)

/** Default of `MaxBodySize`: 16 MiB, which fits into a Worker of 128 MB. */
export const defaultMaxBodySize = 16_777_216

/**
 * Limit of the body of a success, in bytes after decompression, so that no server can fill the memory. Default:
 * {@link defaultMaxBodySize}.
 *
 * It bounds the memory of reading, decompressing and parsing to about six times the limit, which is 96 MiB by default. A longer
 * body, or one whose values would take more than four times the limit, fails with `PolytomicDecodeError` and the `reason`
 * `"too-long"`. Raise it for longer lists, if there is enough memory.
 */
export const MaxBodySize: Context.Reference<number> = /*#__PURE__*/ Context.Reference<number>(
  "effect-polytomic/MaxBodySize",
  { defaultValue: () => defaultMaxBodySize }
)
