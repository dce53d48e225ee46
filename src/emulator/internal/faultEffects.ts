/** Makes things go wrong: what a fault does before a request takes effect, and what it makes of the answer. */
import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { isReadableStream } from "../../internal/schema/realm.ts"
import type { Fault } from "../Fault.ts"
import * as Reply from "../Reply.ts"
import type { Plan } from "./faultPlan.ts"

/** Fields of a {@link ConnectionReset}. */
export interface ResetFields {
  /** True if the request had taken effect by then. */
  readonly when: "before" | "after"
  readonly cause?: unknown
}

const ResetBase: new (
  fields: ResetFields
) => Cause.YieldableError &
  ResetFields & {
    readonly _tag: "ConnectionReset"
  } = /*#__PURE__*/ Data.TaggedError("ConnectionReset")<ResetFields>

/** The connection was closed without an answer. */
export class ConnectionReset extends ResetBase {
  override readonly message: string = "The connection was reset"
}

/** Statuses that come from what stands before the service, so that no idempotency key is touched. */
const gateway: ReadonlyArray<number> = [408, 429, 502, 503, 504]

type StatusFault = Extract<Fault, { type: "status" }>

/** Reports whether a status is not the service's own. */
export const isGateway = (fault: StatusFault): boolean => gateway.includes(fault.status)

const page = (title: string): string =>
  `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n`

/** Ends a request before it takes effect, or lets it through. */
export const endBefore = (fault: Plan["fault"]): Effect.Effect<Reply.Reply | undefined, ConnectionReset> => {
  switch (fault?.type) {
    case "reset":
      return fault.when === "before" ? Effect.fail(new ConnectionReset({ when: "before" })) : Effect.succeed(undefined)
    case "hang":
      return fault.when === "before" ? Effect.never : Effect.succeed(undefined)
    case "html502":
      return Effect.succeed(Reply.text(502, "text/html", page("502 Bad Gateway")))
    case "redirect":
      return Effect.succeed(Reply.empty(fault.status, { location: fault.url }))
    case "status":
      return Effect.succeed(isGateway(fault) && !fault.applied ? gatewayReply(fault) : undefined)
    default:
      return Effect.succeed(undefined)
  }
}

/** A proxy may send it although the request took effect. */
export const hide = (reply: Reply.Reply, fault: Plan["fault"]): Reply.Reply =>
  fault?.type === "status" && fault.applied && isGateway(fault) ? gatewayReply(fault) : reply

const gatewayReply = (fault: StatusFault): Reply.Reply =>
  Reply.json(
    fault.status,
    { status: fault.status, message: "Try again later (a fault of the emulator)", key: "fault", metadata: {} },
    fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) }
  )

/** Turns a reply into a response, spoiled as the fault says. */
export const spoil = (reply: Reply.Reply, fault: Plan["fault"]): Effect.Effect<Response, ConnectionReset> => {
  switch (fault?.type) {
    case "reset":
      return Effect.fail(new ConnectionReset({ when: "after" }))
    case "hang":
      return fault.when === "after"
        ? Effect.never
        : Effect.sync(() => toResponse(reply, broken(reply, "hang", undefined)))
    case "truncateBody":
      return Effect.sync(() => toResponse(reply, broken(reply, "error", fault.bytes)))
    case "garbage":
      return Effect.sync(() =>
        toResponse(
          { ...reply, headers: { ...reply.headers, "content-type": "application/json" } },
          '{"data": [\u0000}<<'
        )
      )
    case "emptyBody":
      return Effect.sync(() => toResponse(reply, null))
    case "wrongContentType":
      return Effect.sync(() =>
        toResponse({ ...reply, headers: { ...reply.headers, "content-type": "text/plain" } }, reply.body ?? null)
      )
    default:
      return Effect.sync(() => toResponse(reply, reply.body ?? null))
  }
}

// The length is that of the whole body, also when less of it will come: that is how a client knows.
const toResponse = (
  reply: Reply.Reply,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null
): Response => {
  const contentless = reply.status === 204 || reply.status === 304
  const whole = isReadableStream(body) ? (reply.body ?? "") : (body ?? "")
  return new Response(contentless ? null : body, {
    status: reply.status,
    headers: contentless ? reply.headers : { ...reply.headers, "content-length": String(bytesOf(whole).length) }
  })
}

const encoder = /*#__PURE__*/ new TextEncoder()

const bytesOf = (body: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  typeof body === "string" ? encoder.encode(body) : body

/** A body that stops in the middle: with an error, or without ever ending. */
const broken = (reply: Reply.Reply, how: "error" | "hang", bytes: number | undefined): ReadableStream<Uint8Array> => {
  const whole = bytesOf(reply.body ?? "")
  const part = whole.slice(0, bytes ?? Math.floor(whole.length / 2))
  let sent = false
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (!sent) {
        sent = true
        if (part.length > 0) return controller.enqueue(part)
      }
      if (how === "error") return controller.error(new TypeError("The connection was closed in the middle of the body"))
      return new Promise<void>(() => {})
    }
  })
}
