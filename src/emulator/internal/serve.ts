/** Serves a request with a known route: key, idempotency, input, handler, response. */
import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { ApiVersion } from "../../ApiVersion.ts"
import type { Any } from "../../Operation.ts"
import * as Caller from "../Caller.ts"
import type { Fault } from "../Fault.ts"
import { type Call, formatTimestamp, type Handler } from "../Handler.ts"
import * as Refusal from "../Refusal.ts"
import * as Reply from "../Reply.ts"
import type { Entry } from "../RequestLog.ts"
import type { Store } from "../Store.ts"
import { decodeInput } from "./decodeInput.ts"
import { isGateway } from "./faultEffects.ts"
import type { Plan } from "./faultPlan.ts"
import { Idempotency } from "./idempotency.ts"
import type { Incoming } from "./incoming.ts"
import * as Pages from "./pages.ts"
import { project } from "./project.ts"
import { title } from "./refusalBody.ts"
import type { Route } from "./router.ts"
import type { Settings } from "./settings.ts"

/** Parts of an engine. */
export interface Parts {
  readonly operations: ReadonlyArray<Any>
  /** Handlers of a program, which take precedence. */
  readonly handlers: ReadonlyArray<Handler>
  /** The emulator's own handlers: they are synchronous, and their outputs are limited to documented fields. */
  readonly own: ReadonlyArray<Handler>
  readonly settings: Settings
  readonly store: Store
  /** Advances the state to the current time; run before a handler. */
  readonly advance: (now: number) => Effect.Effect<void>
  /** Sends due deliveries; run after a handler. */
  readonly settle: (now: number) => Effect.Effect<void>
}

/** A request with its route, or the error of an unknown route. */
export interface Routed {
  readonly incoming: Incoming
  readonly version: ApiVersion
  readonly route: Route | Refusal.Refusal
  readonly entry: Entry
  readonly clock: Clock.Clock
}

/** Serves requests. */
export class Serving {
  readonly #parts: Parts
  readonly #handlers: ReadonlyMap<Any, Handler>
  readonly #own: ReadonlySet<Handler>
  readonly #idempotency: Idempotency
  #revision = 0

  constructor(parts: Parts) {
    this.#parts = parts
    this.#idempotency = new Idempotency(parts.settings.idempotency)
    this.#own = new Set(parts.own)
    this.#handlers = handlersOf(parts)
  }

  /** Clears idempotency keys. Waiting requests fail, as their state no longer exists. */
  clear(): void {
    this.#revision++
    this.#idempotency.clear()
  }

  /** Returns `true` if a request is served synchronously: an operation of the emulator itself, or an error, without a latency. */
  isImmediate({ route }: Routed, { latency }: Plan): boolean {
    // A request without a route can be for a file, which is compressed asynchronously.
    if (latency > 0 || route instanceof Refusal.Refusal) return false
    const handler = this.#handlers.get(route.operation)
    return handler === undefined || this.#own.has(handler)
  }

  /** The response to a request, after the latency of its plan. */
  serve(routed: Routed, plan: Plan): Effect.Effect<Reply.Reply> {
    const { settings, store } = this.#parts
    const { clock, entry, incoming, route, version } = routed
    const refuse = (refusal: Refusal.Refusal) => Effect.succeed(Reply.fromRefusal(refusal, version))
    const now = clock.currentTimeMillisUnsafe()
    if (route instanceof Refusal.Refusal) {
      return Pages.servePage(incoming, store, settings, formatTimestamp(now)) ?? slowly(plan, refuse(route))
    }
    const { operation } = route
    const caller = Caller.authenticate(store, operation, incoming.headers.get("authorization"), settings.anonymous)
    if (caller instanceof Refusal.Refusal) return slowly(plan, refuse(caller))
    entry.organization = Caller.organizationOf(caller)
    const revision = this.#revision
    const apply = (): Effect.Effect<Reply.Reply> =>
      Effect.catchEager(
        revision === this.#revision ? this.#apply(route, routed, caller, plan) : Effect.fail(wasReset()),
        refuse
      )
    const reply = plan.latency > 0 ? slowly(plan, Effect.suspend(apply)) : apply
    if (entry.idempotencyKey === undefined) return typeof reply === "function" ? reply() : reply
    const keyed = {
      operation,
      key: entry.idempotencyKey,
      organization: entry.organization ?? "",
      target: incoming.target,
      body: incoming.body,
      now
    }
    const kept = this.#idempotency.serve(keyed, typeof reply === "function" ? Effect.suspend(reply) : reply)
    return Effect.matchEffect(kept, {
      onSuccess: ({ replayed, reply }) => {
        entry.replayed = replayed
        return Effect.succeed(reply)
      },
      onFailure: (refusal) => slowly(plan, refuse(refusal))
    })
  }

  #apply(
    { operation, parameters }: Route,
    { clock, entry, incoming }: Routed,
    caller: Caller.Caller,
    { fault }: Plan
  ): Effect.Effect<Reply.Reply, Refusal.Refusal> {
    const { advance, settings, settle } = this.#parts
    const failing = fault?.type === "status" && !isGateway(fault) ? fault : undefined
    if (failing !== undefined && !failing.applied) return Effect.fail(injected(failing))
    const { body, headers, origin, search } = incoming
    const decoded = decodeInput(
      operation,
      { parameters, search, contentType: headers.get("content-type"), body },
      settings.unknownFields
    )
    if (decoded instanceof Refusal.Refusal) return Effect.fail(decoded)
    entry.ignored = decoded.ignored
    const handler = this.#handlers.get(operation)
    if (handler === undefined) return Effect.fail(notEmulated(operation))
    const isOwn = this.#own.has(handler)
    const now = clock.currentTimeMillisUnsafe()
    const call = new Served(operation, caller, this.#parts, now, origin, entry)
    entry.applied++
    return guarded(operation, () => {
      const output = Effect.flatMapEager(advance(now), () => handler.run(decoded.input, call))
      return Effect.flatMapEager(output, (output) =>
        Effect.flatMapEager(settle(now), () =>
          failing === undefined ? Effect.succeed(envelope(operation, output, isOwn)) : Effect.fail(injected(failing))
        )
      )
    })
  }
}

/**
 * The handler of each operation: of two with a name the last one is kept, so those of a program take precedence, in their order.
 */
const handlersOf = ({ handlers, operations, own }: Parts): ReadonlyMap<Any, Handler> => {
  const byName = new Map([...own, ...handlers.toReversed()].map((handler) => [nameOf(handler), handler]))
  return new Map(
    operations.flatMap((operation) => {
      const handler = byName.get(nameOf(operation))
      return handler === undefined ? [] : [[operation, handler]]
    })
  )
}

const slowly = <A, E>({ latency }: Plan, effect: Effect.Effect<A, E>): Effect.Effect<A, E> =>
  latency > 0 ? Effect.andThen(Effect.sleep(latency), effect) : effect

/** Runs a handler; a thrown error or a defect is a 500. */
const guarded = (
  operation: Any,
  run: () => Effect.Effect<Reply.Reply, Refusal.Refusal>
): Effect.Effect<Reply.Reply, Refusal.Refusal> => {
  try {
    const reply = run()
    return Exit.isExit(reply) ? reply : Effect.catchDefect(reply, (defect) => brokenHandler(operation, defect))
  } catch (defect) {
    return brokenHandler(operation, defect)
  }
}

const nameOf = ({ id, version }: Pick<Handler, "id" | "version">): string => `${version} ${id}`

/** The context of a request, without its input. */
class Served implements Call {
  readonly operation: Any
  readonly version: ApiVersion
  readonly caller: Caller.Caller
  readonly store: Store
  readonly settings: Settings
  readonly now: number
  readonly origin: string
  readonly #entry: Entry

  constructor(
    operation: Any,
    caller: Caller.Caller,
    { settings, store }: Pick<Parts, "settings" | "store">,
    now: number,
    origin: string,
    entry: Entry
  ) {
    this.operation = operation
    this.version = operation.version
    this.caller = caller
    this.store = store
    this.settings = settings
    this.now = now
    this.origin = origin
    this.#entry = entry
  }

  get timestamp(): string {
    return formatTimestamp(this.now)
  }

  ignore(fields: ReadonlyArray<string>): void {
    if (fields.length > 0) this.#entry.ignored = [...this.#entry.ignored, ...fields]
  }
}

// -----------------------------------------------------------------------------
// Responses
// -----------------------------------------------------------------------------

/** The documented envelope of an output; outputs of the emulator's handlers are limited to documented fields. */
const envelope = (operation: Any, result: unknown, isOwn: boolean): Reply.Reply => {
  if (result instanceof Reply.Raw) return result.reply
  const [whole, headers] = result instanceof Reply.Success ? [result.output, result.headers] : [result, undefined]
  const output = isOwn ? project(operation, whole) : whole
  const { status, type } = operation.success
  switch (type) {
    case "empty":
      // 202 has an empty object, 200 has no body.
      return status === 202 ? Reply.json(status, {}, headers) : Reply.empty(status, headers)
    case "body":
      return Reply.json(status, output, headers)
    case "data":
    case "list":
      return Reply.json(status, { data: output }, headers)
  }
}

const notEmulated = (operation: Any): Refusal.Refusal =>
  new Refusal.Refusal({
    status: 501,
    message: `The emulator does not implement ${operation.id} in version ${operation.version}`,
    key: "not_emulated"
  })

const wasReset = (): Refusal.Refusal =>
  new Refusal.Refusal({ status: 503, message: "The emulator was reset while the request waited", key: "reset" })

const injected = (fault: Extract<Fault, { type: "status" }>): Refusal.Refusal =>
  new Refusal.Refusal({
    status: fault.status,
    message: `${title(fault.status)} (a fault of the emulator)`,
    key: "fault",
    headers: fault.retryAfter === undefined ? undefined : { "retry-after": String(fault.retryAfter) }
  })

const brokenHandler = (operation: Any, defect: unknown): Effect.Effect<never, Refusal.Refusal> =>
  Effect.andThen(
    Effect.logError(`The emulator's handler of ${operation.id} (${operation.version}) failed`, defect),
    Effect.fail(new Refusal.Refusal({ status: 500, message: "The emulator's handler failed; see its log" }))
  )
