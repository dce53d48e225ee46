/** Runs a campaign: calls of every operation, each of which meets a fault, with an eye on all that must not happen. */
import { getEventListeners } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Credentials from "../../src/Credentials.ts"
import * as Deadline from "../../src/Deadline.ts"
import { start } from "../../src/emulator/node.ts"
import type { LoggedRequest } from "../../src/emulator/RequestLog.ts"
import { layerFetch } from "../../src/internal/client/layers.ts"
import * as PolytomicClient from "../../src/PolytomicClient.ts"
import * as RetryPolicy from "../../src/RetryPolicy.ts"
import { randomOf } from "../internal/random.ts"
import { everything, requestsOf, run, type Subject } from "./calls.ts"
import { httpFaults, madeUp, signature } from "./httpFaults.ts"
import { inspects } from "./inspect.ts"
import { Fibers, Lookout } from "./observe.ts"
import { callHeader, type Relay, startRelay } from "./relay.ts"
import { type Report, Tally, type Watch } from "./report.ts"
import { storeFaults } from "./storeFaults.ts"
import { type Trouble, timed, transportFaults } from "./transportFaults.ts"

export interface Options {
  readonly calls: number
  readonly seed: number
  /** Calls at a time. Default 64. */
  readonly concurrency?: number
  /** Deadline of an attempt, in milliseconds. Default: 400, or more where calls without a fault take longer than that allows. */
  readonly deadline?: number | undefined
  /** Told how many calls are done. */
  readonly progress?: (done: number) => void
}

/** The keys of the campaign: no output may have them in it. */
const keys = { user: "k3y-0f-the-campa1gn-us3r", partner: "k3y-0f-the-campa1gn-partn3r" }

const healthy = "nothing"

const faultsFor = (deadline: number): ReadonlyArray<readonly [name: string, act: Trouble | undefined]> => [
  [healthy, undefined],
  ...Object.entries(transportFaults(deadline)),
  ...Object.entries(httpFaults),
  ...Object.keys(storeFaults).map((name) => [name, undefined] as const)
]

// A deadline is this many times what all but one in twenty calls take that meet no fault.
const slack = 5
const shortestDeadline = 400
const longestDeadline = 1_500

/** The longest that sockets and timers may take to go when all calls have ended, in milliseconds. */
const patience = 30_000

/** Waits until a condition holds, or patience has run out: what is only late on a busy machine passes, what is left behind stays. */
const settled = async (isSettled: () => boolean): Promise<void> => {
  const end = performance.now() + patience
  while (!isSettled() && performance.now() < end) await sleep(50)
}

/** A call and what will happen to it. */
interface Planned {
  readonly subject: Subject
  readonly fault: string
  readonly act: Trouble | undefined
  /** Number of its requests that meet the fault. */
  times: number
  /** Requests that it sent. */
  sent: number
}

// For faults that end by themselves: only a call that hangs takes so long. The server keeps keys for longer than the total.
const generous = Deadline.make({ attempt: "30 seconds", total: "45 seconds" })

const deadlineOf = (fault: string, deadline: number): Layer.Layer<never> =>
  timed.has(fault) ? Deadline.layer({ attempt: deadline, total: 6 * deadline }) : Deadline.layer(generous)

const settings: Layer.Layer<never> = Layer.mergeAll(
  RetryPolicy.layer({
    schedule: RetryPolicy.fullJitter({ base: 2, maximum: 20, times: 3 }),
    maxRetryAfter: Duration.millis(50),
    // Every call is to use its retries: what a budget does is a matter of the laws.
    budget: undefined
  }),
  // Of values in an object of the query only JSON keeps the types.
  Layer.succeed(PolytomicClient.ObjectQueryStyle, "json")
)

const credentialsFor = ({ operation }: Subject): Credentials.Credentials =>
  operation.credentials === "partner" ? Credentials.partnerKey(keys.partner) : Credentials.apiKey(keys.user)

/** The call that a fiber is in. */
const Current = Context.Reference<{ readonly number: number; readonly planned: Planned } | undefined>("chaos/Current", {
  defaultValue: () => undefined
})

/** Target of a request of a call: those go astray that are to find a closed port. */
const lead = (relay: Relay, planned: Planned, url: string): string => {
  planned.sent++
  const { act } = planned
  if (typeof act !== "string" || planned.times-- <= 0) return url
  return url.replace(relay.url, `http://127.0.0.1:${relay[act]}`)
}

const http = (relay: Relay): Layer.Layer<HttpClient.HttpClient> =>
  Layer.effect(
    HttpClient.HttpClient,
    Effect.map(
      HttpClient.HttpClient,
      HttpClient.mapRequestEffect((request) =>
        Effect.map(Current, (current) => {
          if (current === undefined) return request
          const named = HttpClientRequest.setHeader(request, callHeader, String(current.number))
          return HttpClientRequest.updateUrl(named, (url) => lead(relay, current.planned, url))
        })
      )
    )
  ).pipe(Layer.provide(FetchHttpClient.layer))

/** Context below the ready-made layers, for one call: the runtime's `fetch`, which names it in each of its requests. */
const readyMade = (relay: Relay, number: number, planned: Planned): Layer.Layer<PolytomicClient.PolytomicClient> =>
  layerFetch({
    credentials: credentialsFor(planned.subject),
    baseUrl: relay.url,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set(callHeader, String(number))
      return fetch(lead(relay, planned, String(input)), { ...init, headers })
    }
  })

/** Sockets and timers that keep the process alive. */
const handles = (): number => process.getActiveResourcesInfo().filter((kind) => /^(?:TCP|Timeout$)/.test(kind)).length

/**
 * Calls every operation twice with nothing in its way: the first time is slow, the second tells how long calls take on this machine,
 * and so the deadline that tells faults from load.
 */
const deadlineFor = async (relay: Relay, subjects: ReadonlyArray<Subject>, concurrency: number): Promise<number> => {
  const times: Array<number> = []
  const one = (client: PolytomicClient.PolytomicClient, subject: Subject, i: number) =>
    Effect.suspend(() => {
      const before = performance.now()
      return run(client, subject, -1 - i).pipe(
        Effect.provideService(Credentials.Credentials, credentialsFor(subject)),
        Effect.orDie,
        Effect.flatMap((isRight) => {
          times.push((performance.now() - before) / requestsOf(subject, -1 - i))
          const { id, version } = subject.operation
          return isRight ? Effect.void : Effect.die(new Error(`${id} (${version}) returned another value`))
        })
      )
    })
  const program = Effect.flatMap(PolytomicClient.make({ baseUrl: relay.url }), (client) =>
    Effect.forEach([...subjects, ...subjects], (subject, i) => one(client, subject, i), { concurrency, discard: true })
  )
  await program.pipe(
    Effect.provide(
      Layer.mergeAll(
        http(relay),
        Deadline.layer(Deadline.none),
        Layer.succeed(PolytomicClient.ObjectQueryStyle, "json"),
        Credentials.layer(Credentials.apiKey(keys.user))
      )
    ),
    Effect.runPromise
  )
  const second = times.slice(subjects.length).toSorted((a, b) => a - b)
  const most = second[Math.floor(second.length * 0.95)] ?? 0
  return Math.min(longestDeadline, Math.max(shortestDeadline, Math.ceil((slack * most) / 100) * 100))
}

export const campaign = async ({ calls, concurrency = 64, progress, seed, ...options }: Options): Promise<Report> => {
  const started = performance.now()
  const handlesBefore = handles()
  const { handlers, subjects } = everything()
  const server = await start({
    port: 0,
    handlers,
    keys,
    // Harder than the documented day: what ended long ago must not be asked for again.
    idempotency: { keptFor: 60_000 }
  })
  const plans: Array<Planned> = []
  const relay = await startRelay(server.port, (call) => {
    const planned = plans[call]
    if (planned === undefined || typeof planned.act !== "function" || planned.times-- <= 0) return undefined
    return planned.act
  })
  const deadline = options.deadline ?? (await deadlineFor(relay, subjects, concurrency))
  const faults = faultsFor(deadline)
  const random = randomOf(`chaos ${seed}`)
  const shown = await inspects()
  const watch = (): Watch => ({
    lookout: new Lookout([keys.user, keys.partner, signature], shown),
    fibers: new Fibers()
  })
  /** Outcomes of calls are counted under the fault that they met; metrics and what runs the calls belong to none. */
  const outer = watch()
  const watches = new Map<string | undefined, Watch>([
    [undefined, outer],
    ...faults.map(([name]) => [name, watch()] as const)
  ])
  const watched = ({ fibers, lookout }: Watch): Layer.Layer<never> => Layer.merge(lookout.layer(), fibers.layer)
  const contexts = new Map<string, Context.Context<never>>()
  const lookoutOf = (fault: string): Lookout => watches.get(fault)?.lookout ?? outer.lookout
  const tally = new Tally(faults.map(([name]) => name))
  const outside = new AbortController()

  const plan = (number: number): Planned => {
    // Every fault as often as any other; which operation it hits is drawn.
    const [fault, act] = faults[number % faults.length] ?? [healthy, undefined]
    const subject = subjects[Math.floor(random() * subjects.length)]
    if (subject === undefined) throw new Error("there are no operations")
    const times = [1, 2, 9][Math.floor(random() * 3)] ?? 1
    return { subject, fault, act, times, sent: 0 }
  }

  const one = (client: PolytomicClient.PolytomicClient, number: number): Effect.Effect<void> =>
    Effect.suspend(() => {
      const planned = plan(number)
      plans[number] = planned
      const { operation } = planned.subject
      // In one round of all faults over the ready-made layers, in the next one over Effect's client.
      const through =
        Math.floor(number / faults.length) % 2 === 0
          ? Effect.provide(PolytomicClient.PolytomicClient, readyMade(relay, number, planned))
          : Effect.succeed(client)
      return Effect.flatMap(through, (client) => run(client, planned.subject, number)).pipe(
        Effect.provideService(Current, { number, planned }),
        Effect.provideService(Credentials.Credentials, credentialsFor(planned.subject)),
        Effect.tapCause((cause) => Effect.logError("a call failed", cause)),
        // In a fiber of its own, so that whatever a call begins is counted under its fault.
        Effect.forkChild({ startImmediately: true }),
        Effect.provideContext(contexts.get(planned.fault) ?? Context.empty()),
        Effect.flatMap(Fiber.await),
        Effect.flatMap((exit) =>
          Effect.sync(() => {
            const { fault } = planned
            const isMadeUp = madeUp.has(fault)
            tally.ended(
              fault,
              Exit.map(exit, (isRight) => isRight || isMadeUp),
              planned.sent - requestsOf(planned.subject, number)
            )
            // A 404 that something in between makes up is as good as the server's own: what is not there, is deleted.
            const isGone = operation.method === "DELETE" && /^404\b/.test(fault)
            if (Exit.isSuccess(exit) && operation.method !== "GET" && !isMadeUp && !isGone) tally.done(number, fault)
            if (Exit.isFailure(exit)) lookoutOf(fault).lookAt(`${operation.id} (${planned.fault})`, exit.cause)
          })
        )
      )
    })

  const noteLog = (log: ReadonlyArray<LoggedRequest>): void => {
    for (const request of log) {
      const number = Number(request.headers[callHeader])
      const planned = plans[number]
      if (planned === undefined) continue
      const byNetwork = planned.fault === "request delivered twice" && request.idempotencyKey === undefined
      tally.served(number, request, planned.subject.isWrite, planned.fault, byNetwork)
      if (tally.isNew(request)) lookoutOf(planned.fault).look("the emulator's log", JSON.stringify(request))
    }
  }

  // Read long before the log forgets what was in it; what is still being served then is read again.
  const look = (ended: number): Effect.Effect<void> => {
    if (ended % 1000 !== 0) return Effect.void
    progress?.(ended)
    return Effect.andThen(Effect.map(server.emulator.requests, noteLog), outer.lookout.metrics)
  }

  let ended = 0
  const program = Effect.gen(function* () {
    for (const [fault, one] of watches) {
      if (fault === undefined) continue
      const own = Layer.merge(storeFaults[fault]?.(deadline) ?? Layer.empty, deadlineOf(fault, deadline))
      contexts.set(fault, yield* Layer.build(Layer.provideMerge(own, watched(one))))
    }
    const client = yield* PolytomicClient.make({ baseUrl: relay.url })
    yield* Effect.forEach(
      Array.from({ length: calls }, (_, i) => i),
      (number) => Effect.andThen(one(client, number), () => look(++ended)),
      { concurrency, discard: true }
    )
  }).pipe(
    Effect.scoped,
    Effect.provide(
      Layer.mergeAll(http(relay), settings, watched(outer), Credentials.layer(Credentials.apiKey(keys.user)))
    )
  )

  await Effect.runPromise(program, { signal: outside.signal })
  // What was still on its way when its client had left arrives by then, and sockets that were closed are seen to be.
  await sleep(4 * deadline)
  await settled(() => relay.waiting().length === 0)
  noteLog(await Effect.runPromise(server.emulator.requests))
  const sockets = relay.waiting().map((call) => plans[call]?.fault)
  await relay.close()
  await server.close()
  await settled(() => handles() <= handlesBefore)
  const handlesLeft = Math.max(0, handles() - handlesBefore)

  return tally.report({
    command: `npm run chaos -- --calls ${calls} --seed ${seed} --concurrency ${concurrency} --deadline ${deadline}`,
    calls,
    seed,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    operations: subjects.length,
    watches,
    sockets,
    zeros: {
      requestsAstray: relay.strayed.requests,
      listenersLeft: getEventListeners(outside.signal, "abort").length,
      handlesLeft
    }
  })
}
