/** A campaign of calls of every operation, each of which meets a fault, that counts all that must not happen. */
import { getEventListeners } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Credentials from "../../src/Credentials.ts"
import * as Deadline from "../../src/Deadline.ts"
import { make as makeEmulator } from "../../src/emulator/PolytomicEmulator.ts"
import { layerFetch } from "../../src/internal/client/layers.ts"
import * as PolytomicClient from "../../src/PolytomicClient.ts"
import * as RetryPolicy from "../../src/RetryPolicy.ts"
import { randomOf } from "../internal/samples.ts"
import { subjects } from "./calls.ts"
import { httpFaults, signature, transportFaults } from "./faults.ts"
import { eventually } from "./harness.ts"
import { type Call, Judge, makeCall } from "./judge.ts"
import { inspects, Lookout } from "./observe.ts"
import { callHeader, type Fault, type Relay, startRelay } from "./relay.ts"
import type { CampaignOptions } from "./report.ts"
import { storeFaults } from "./storeFaults.ts"

export interface Options extends CampaignOptions {
  readonly calls: number
  /** Number of concurrent calls. */
  readonly concurrency: number
  /** Deadline of an attempt that meets a fault which only a deadline ends, in milliseconds. */
  readonly deadline: number
}

/** The keys of the campaign: no output may contain them. */
const keys = { user: "k3y-0f-the-campa1gn-us3r", partner: "k3y-0f-the-campa1gn-partn3r" }

/** Sockets and timers that keep the process alive. */
const handles = (): number => process.getActiveResourcesInfo().filter((kind) => /^(?:TCP|Timeout$)/.test(kind)).length

const settings = Layer.mergeAll(
  FetchHttpClient.layer,
  Credentials.layer(Credentials.apiKey(keys.user)),
  RetryPolicy.layer({
    schedule: RetryPolicy.fullJitter({ base: 2, maximum: 20, times: 3 }),
    maxRetryAfter: Duration.millis(50),
    // Every call is to use its retries: what a budget does is a matter of the laws.
    budget: undefined
  }),
  // Of values in an object of the query only JSON keeps the types.
  Layer.succeed(PolytomicClient.ObjectQueryStyle, "json")
)

/** Makes a call through the ready-made layers, or through a client over Effect's HTTP client. */
const make = (relay: Relay, call: Call, client: PolytomicClient.PolytomicClient | undefined) => {
  const { fault, number, subject } = call
  const isPartner = subject.operation.credentials === "partner"
  const credentials = isPartner ? Credentials.partnerKey(keys.partner) : Credentials.apiKey(keys.user)
  /** Adds the number of the call to its requests, and sends some of them to another port. */
  const ownFetch = (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    call.sent++
    const headers = new Headers(init?.headers)
    headers.set(callHeader, String(number))
    const origin = relay[fault.divertTo !== undefined && call.times-- > 0 ? fault.divertTo : "url"]
    return fetch(String(input).replace(relay.url, origin), { ...init, headers })
  }
  const readyMade = layerFetch({ credentials, baseUrl: relay.url, fetch: ownFetch })
  const through =
    client === undefined ? Effect.provide(PolytomicClient.PolytomicClient, readyMade) : Effect.succeed(client)
  return Effect.flatMap(through, (client) => subject.run(client, number)).pipe(
    Effect.provideService(FetchHttpClient.Fetch, ownFetch),
    Effect.provideService(Credentials.Credentials, credentials)
  )
}

/** Report of a campaign: what `npm run chaos -- --json` writes. */
export type CallsReport = Awaited<ReturnType<typeof campaign>>

export const campaign = async ({ calls: total, concurrency, deadline, progress, seed }: Options) => {
  const handlesBefore = handles()
  const all = subjects()
  const judge = new Judge(new Lookout([keys.user, keys.partner, signature], await inspects()))
  const { calls, fibers, ledger, lookout } = judge
  // Shorter than the documented day: a key that expired must not be used again.
  const idempotency = { keptFor: 60_000 }
  const emulator = await Effect.runPromise(
    makeEmulator({ handlers: all.flatMap(({ handlers }) => handlers), keys, idempotency })
  )
  const relay = await startRelay(emulator, (number) => {
    const call = calls[number]
    return call?.fault.act !== undefined && call.times-- > 0 ? call.fault.act : undefined
  })
  const faults = [{ nothing: {} }, transportFaults(deadline), httpFaults, storeFaults(deadline)].flatMap((group) =>
    Object.entries<Fault>(group).map(([name, fault]) => ({ ...fault, name }))
  )
  const random = randomOf(`chaos ${seed}`)
  const readLog = Effect.map(emulator.requests, (log) => judge.served(log))
  // Only a call that hangs takes so long. The emulator keeps keys for longer than the total.
  const generous = Deadline.make({ attempt: "30 seconds", total: "45 seconds" })
  const timed = Deadline.make({ attempt: deadline, total: 6 * deadline })
  let ended = 0

  const program = Effect.gen(function* () {
    const client = yield* PolytomicClient.make({ baseUrl: relay.url })
    const services = yield* Effect.forEach(faults, ({ layer }) => Layer.build(layer ?? Layer.empty))
    const one = Effect.fnUntraced(function* (number: number) {
      // Every fault as often as any other; the operation is drawn.
      const fault = faults[number % faults.length]
      const subject = all[Math.floor(random() * all.length)]
      if (fault === undefined || subject === undefined) throw new Error("There are no operations")
      const call = makeCall(number, subject, fault, [1, 2, 9][Math.floor(random() * 3)] ?? 1)
      calls[number] = call
      // All faults once through the ready-made layers, then all through Effect's HTTP client.
      const through = Math.floor(number / faults.length) % 2 === 0 ? undefined : client
      const exit = yield* make(relay, call, through).pipe(
        Effect.tapCause((cause) => Effect.logError("a call failed", cause)),
        Effect.provideContext(services[number % faults.length] ?? Context.empty()),
        Effect.provideService(Deadline.Deadline, fault.isTimed ? timed : generous),
        Effect.exit
      )
      judge.ended(call, exit)
      if (++ended % 1000 !== 0) return
      progress?.(`${ended} of ${total} calls`)
      // Long before the log drops entries; those of requests in progress are read again.
      yield* Effect.andThen(readLog, lookout.metrics)
    })
    const numbers = Array.from({ length: total }, (_, i) => i)
    yield* Effect.forEach(numbers, one, { concurrency, discard: true })
  })
  const outside = new AbortController()
  await program.pipe(Effect.scoped, Effect.provide(Layer.mergeAll(settings, lookout.layer(), fibers.layer)), (whole) =>
    Effect.runPromise(whole, { signal: outside.signal })
  )
  // Requests whose clients disconnected arrive by then, and closed sockets are seen to be closed.
  await sleep(4 * deadline)
  await eventually(() => relay.waiting().length === 0, 30_000)
  await Effect.runPromise(readLog)
  const sockets = relay.waiting()
  await relay.close()
  await eventually(() => handles() <= handlesBefore, 30_000)
  const where = (call: number): string => `call ${call} (${calls[call]?.fault.name})`
  for (const call of sockets) ledger.violate("socketsLeft", where(call))
  for (const call of relay.strayed) ledger.violate("requestsAstray", where(call))
  ledger.violate("listenersLeft", "the campaign", getEventListeners(outside.signal, "abort").length)
  ledger.violate("handlesLeft", "the process", Math.max(0, handles() - handlesBefore))
  const command = `npm run chaos -- --calls ${total} --seed ${seed} --concurrency ${concurrency} --deadline ${deadline}`
  return { command, calls: total, operations: all.length, ...judge.report(seed) }
}
