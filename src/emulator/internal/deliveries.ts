/**
 * Delivers events to webhooks: takes what is due from the queue, signs and sends it, and queues what did not get there again.
 *
 * A delivery that is due is taken at once, with the webhook as it is then, so that a request that comes later can't change it.
 * Retries are due at planned times, so a clock that jumps far makes all of them happen, as if the server had been there.
 */
import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { isError } from "../../internal/schema/realm.ts"
import type { Delivery, DeliveryFault } from "../Delivery.ts"
import { type Queued, queue, type Webhook, webhooks } from "../resources/webhooks/queue.ts"
import type { Store } from "../Store.ts"
import { DeliveryFaults } from "./deliveryFaults.ts"
import type { Settings, WebhookSettings } from "./settings.ts"
import { sign } from "./signature.ts"

// A delivery that was taken from the queue.
interface Dequeued {
  readonly queued: Queued
  readonly webhook: Webhook
  readonly fault: DeliveryFault | undefined
}

// As many as the journal of requests keeps.
const limit = 10_000

/** Attempts since the store was emptied, the latest of them. */
class DeliveryLog {
  readonly #entries: Array<Delivery> = []
  #count = 0

  add(delivery: Omit<Delivery, "number">): Delivery {
    const entry = { number: ++this.#count, ...delivery }
    this.#entries.push(entry)
    if (this.#entries.length > 2 * limit) this.#entries.splice(0, limit)
    return entry
  }

  entries(): ReadonlyArray<Delivery> {
    return [...this.#entries]
  }

  get dropped(): number {
    return this.#count - this.#entries.length
  }
}

export class Deliveries {
  readonly faults: DeliveryFaults = new DeliveryFaults()
  readonly #store: Store
  readonly #settings: WebhookSettings
  readonly #running = new Set<Fiber.Fiber<void>>()
  /** Called with each attempt when it has ended. */
  readonly listeners: Set<(delivery: Delivery) => void> = new Set()
  #log = new DeliveryLog()

  constructor(store: Store, settings: Settings) {
    this.#store = store
    this.#settings = settings.webhooks
  }

  log(): ReadonlyArray<Delivery> {
    return this.#log.entries()
  }

  /** Forgets the log and the faults; what is on its way is not logged any more. */
  clear(): void {
    this.faults.clear()
    this.clearLog()
    this.#running.clear()
  }

  /** Forgets the log. */
  clearLog(): void {
    this.#log = new DeliveryLog()
  }

  /** Attempts that the log no longer holds. */
  get dropped(): number {
    return this.#log.dropped
  }

  /** Takes what is due, and gives the effect that begins to deliver it and does not wait for it. */
  start(now: number): Effect.Effect<void> {
    if (this.#store.isEmpty(queue)) return Effect.void
    const taken = takeDue(this.#store, this.faults, now)
    return taken.length === 0 ? Effect.void : this.#fork(taken)
  }

  /** Delivers what is due, its retries included, and waits for that and for all that is on its way already. */
  finish(now: number): Effect.Effect<void> {
    return Effect.gen({ self: this }, function* () {
      for (;;) {
        yield* this.start(now)
        if (this.#running.size === 0) return
        yield* Fiber.awaitAll(this.#running)
      }
    })
  }

  #fork(taken: ReadonlyArray<Dequeued>): Effect.Effect<void> {
    const work = Effect.forEach(groups(taken), (group) => Effect.forEach(group, (one) => this.#deliver(one), discard), {
      concurrency: "unbounded",
      discard: true
    })
    return Effect.map(Effect.forkDetach(work, { startImmediately: true }), (fiber) => {
      this.#running.add(fiber)
      fiber.addObserver(() => this.#running.delete(fiber))
    })
  }

  #deliver({ fault, queued, webhook }: Dequeued): Effect.Effect<void> {
    return Effect.gen({ self: this }, function* () {
      const log = this.#log
      const body = JSON.stringify(bodyOf(queued, this.#settings))
      const secret = fault?.type === "wrongSignature" ? `not ${webhook.secret}` : webhook.secret
      const { header } = this.#settings.signature
      const signature = yield* Effect.promise(() => sign(secret, body, this.#settings.signature))
      const headers = { "content-type": "application/json", "user-agent": "Polytomic", [header]: signature }
      const times = fault?.type === "drop" ? 0 : fault?.type === "duplicate" ? 2 : 1
      let outcome: DeliveryOutcome = { status: undefined, error: undefined }
      for (let i = 0; i < times; i++) outcome = yield* send(this.#settings, webhook.endpoint, headers, body)
      const delivered = outcome.status !== undefined && outcome.status >= 200 && outcome.status < 300
      // A log that was emptied meanwhile belongs to another life of the store.
      if (log !== this.#log) return
      const entry = log.add({
        webhookId: webhook.id,
        organizationId: webhook.organization_id,
        eventId: queued.event.id,
        type: queued.event.type,
        url: webhook.endpoint,
        headers,
        body,
        attempt: queued.attempt,
        at: queued.due,
        ...outcome,
        delivered,
        retryAt: delivered || fault?.type === "drop" ? undefined : requeue(this.#store, this.#settings, queued),
        fault
      })
      for (const listener of this.listeners) listener(entry)
    })
  }
}

interface DeliveryOutcome {
  readonly status: number | undefined
  readonly error: string | undefined
}

const takeDue = (store: Store, faults: DeliveryFaults, now: number): ReadonlyArray<Dequeued> => {
  const taken: Array<Dequeued> = []
  const due = store.filter(queue, (queued) => queued.due <= now).toSorted((a, b) => a.due - b.due)
  for (const queued of due) {
    store.delete(queue, queued.id)
    const webhook = store.get(webhooks, queued.webhook_id)
    if (webhook === undefined || webhook.disabled) continue
    const fault = queued.attempt === 1 && !queued.delayed ? faults.draw(queued.event) : undefined
    if (fault?.type === "delay") {
      store.put(queue, { ...queued, due: queued.due + fault.milliseconds, delayed: true })
    } else {
      taken.push({ queued, webhook, fault })
    }
  }
  return taken
}

/** Queues another attempt, if there is one left and the webhook is still there; says when. */
const requeue = (store: Store, settings: WebhookSettings, queued: Queued): number | undefined => {
  const { firstRetryAfter, retries, retryFactor } = settings
  const webhook = store.get(webhooks, queued.webhook_id)
  if (queued.attempt > retries || webhook === undefined || webhook.disabled) return undefined
  const due = queued.due + firstRetryAfter * retryFactor ** (queued.attempt - 1)
  store.put(queue, { ...queued, attempt: queued.attempt + 1, due })
  return due
}

const send = (
  settings: WebhookSettings,
  url: string,
  headers: Record<string, string>,
  body: string
): Effect.Effect<DeliveryOutcome> => {
  const { deliver, timeout } = settings
  return Effect.callback<Request, unknown>((resume, signal) => {
    resume(Effect.try(() => new Request(url, { method: "POST", headers, body, redirect: "manual", signal })))
  }).pipe(
    Effect.flatMap((request) => Effect.suspend(() => toEffect(deliver(request)))),
    // Nobody reads the body; leaving it would keep the connection.
    Effect.tap(({ body }) => Effect.ignore(Effect.tryPromise(async () => body?.cancel()))),
    Effect.map(({ status }): DeliveryOutcome => ({ status, error: undefined })),
    Effect.timeoutOrElse({
      duration: timeout,
      orElse: () =>
        Effect.succeed({ status: undefined, error: `no response within ${Duration.format(Duration.millis(timeout))}` })
    }),
    Effect.catchCause((cause) => {
      const error = Cause.squash(cause)
      const reason = isError(error) && "cause" in error && isError(error.cause) ? error.cause : error
      return Effect.succeed({ status: undefined, error: isError(reason) ? reason.message : String(reason) })
    })
  )
}

const toEffect = (sent: Promise<Response> | Effect.Effect<Response, unknown>): Effect.Effect<Response, unknown> =>
  Effect.isEffect(sent) ? sent : Effect.tryPromise(() => sent)

const discard = { discard: true } as const

/** Deliveries by webhook: those of one go one after the other, and don't wait for those of another. */
const groups = (taken: ReadonlyArray<Dequeued>): ReadonlyArray<ReadonlyArray<Dequeued>> =>
  Array.from(Map.groupBy(taken, ({ webhook }) => webhook.id).values())

const bodyOf = ({ event }: Queued, settings: WebhookSettings): unknown => {
  switch (settings.body) {
    case "record":
      return event
    case "typed":
      return { type: event.type, event: event.event }
  }
}
