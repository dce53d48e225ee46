/** Applies faults: before a request is handled, and to its response. */
import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { transientStatuses } from "../../internal/operations/statuses.ts"
import type { Fault } from "../Fault.ts"
import * as Reply from "../Reply.ts"
import type { Plan } from "./faultPlan.ts"

/** Fields of a {@link ConnectionReset}. */
export interface ResetFields {
  /** The request had been applied. */
  readonly when: "before" | "after"
  readonly cause?: unknown
}

const ResetBase: new (
  fields: ResetFields
) => Cause.YieldableError &
  ResetFields & {
    readonly _tag: "ConnectionReset"
  } = /*#__PURE__*/ Data.TaggedError("ConnectionReset")<ResetFields>

/** The connection was closed without a response. */
export class ConnectionReset extends ResetBase {
  override readonly message: string = "The connection was reset"
}

type StatusFault = Extract<Fault, { type: "status" }>

/** Checks whether a status comes from a proxy in front of the service, so that the idempotency key is not used. */
export const isGateway = (fault: StatusFault): boolean => transientStatuses.includes(fault.status)

const page = (title: string): string =>
  `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n`

/** Ends a request before it is handled, or lets it through. */
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

/** A proxy may send it although the request was applied. */
export const hide = (reply: Reply.Reply, fault: Plan["fault"]): Reply.Reply =>
  fault?.type === "status" && fault.applied && isGateway(fault) ? gatewayReply(fault) : reply

const gatewayReply = (fault: StatusFault): Reply.Reply =>
  Reply.json(
    fault.status,
    { status: fault.status, message: "Try again later (a fault of the emulator)", key: "fault", metadata: {} },
    fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) }
  )

/** A reply as it is sent. */
export interface Sent extends Reply.Reply {
  /** End of an incomplete body. */
  readonly breaks?: "error" | "hang"
  /** Declared length of the body, if it differs. */
  readonly whole?: number
}

/** Applies a fault to a response. */
export const applyFault = (reply: Reply.Reply, fault: Plan["fault"]): Effect.Effect<Sent, ConnectionReset> => {
  switch (fault?.type) {
    case "reset":
      return Effect.fail(new ConnectionReset({ when: "after" }))
    case "hang":
      return fault.when === "after" ? Effect.never : Effect.succeed(cut(reply, "hang", undefined))
    case "truncateBody":
      return Effect.succeed(cut(reply, "error", fault.bytes))
    case "garbage":
      return Effect.succeed({ ...withType(reply, "application/json"), body: '{"data": [\u0000}<<' })
    case "emptyBody":
      return Effect.succeed({ ...reply, body: undefined })
    case "wrongContentType":
      return Effect.succeed(withType(reply, "text/plain"))
    default:
      return Effect.succeed(reply)
  }
}

const withType = (reply: Reply.Reply, type: string): Reply.Reply => ({
  ...reply,
  headers: { ...reply.headers, "content-type": type }
})

const cut = (reply: Reply.Reply, breaks: "error" | "hang", bytes: number | undefined): Sent => {
  const { body = "" } = reply
  const whole = typeof body === "string" ? new TextEncoder().encode(body) : body
  return { ...reply, body: whole.slice(0, bytes ?? Math.floor(whole.length / 2)), breaks, whole: whole.length }
}
