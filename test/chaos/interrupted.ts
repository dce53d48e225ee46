/** Calls that are interrupted at every point, against a server that reports the point. */
import type { ServerResponse } from "node:http"
import type { Socket } from "node:net"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Credentials from "../../src/Credentials.ts"
import { layerFetch } from "../../src/internal/client/layers.ts"
import * as PolytomicClient from "../../src/PolytomicClient.ts"
import * as RetryPolicy from "../../src/RetryPolicy.ts"
import { apiKey } from "../support/client.ts"
import * as Op from "../support/operations.ts"
import { rawServer } from "../support/rawServer.ts"
import { unresponsivePort } from "../support/unresponsivePort.ts"

/** Reports that a call has reached the point of its interruption. */
type Arrive = () => void

/** A point of a call; the call stops there. */
interface Point {
  /** The server's handling of the request. */
  readonly serve?: (response: ServerResponse, arrive: Arrive, id: string) => void
  readonly call: (id: string, arrive: Arrive) => Effect.Effect<unknown, unknown, PolytomicClient.PolytomicClient>
}

const get = (id: string) => PolytomicClient.execute(Op.get, { id })

const policy: RetryPolicy.RetryPolicy = {
  schedule: Schedule.spaced("1 minute"),
  maxRetryAfter: Duration.zero,
  budget: undefined
}

const json = { "content-type": "application/json" }

const page = (id: string): string =>
  JSON.stringify({ data: [{ id: "1" }], pagination: { next_page_token: `after-${id}` } })

const stream = (id: string) =>
  Stream.unwrap(Effect.map(PolytomicClient.PolytomicClient, (client) => client.items(Op.pages, { page_token: id })))

const beingEstablished = (): number => process.getActiveResourcesInfo().filter((kind) => kind === "ConnectWrap").length

/** By name. */
export const points: Readonly<Record<string, Point>> = {
  "asking for credentials": {
    call: (id, arrive) =>
      Effect.provideService(get(id), Credentials.Credentials, {
        authorization: Effect.andThen(Effect.sync(arrive), Effect.never)
      })
  },
  connecting: {
    // No event marks the connecting phase: it lasts from shortly after the start of the call.
    call: (id, arrive) => Effect.andThen(Effect.forkDetach(Effect.delay(Effect.sync(arrive), 2)), get(id))
  },
  "waiting for a response": { serve: (_, arrive) => arrive(), call: get },
  "reading a body of known length": {
    serve: (response, arrive) => {
      response.writeHead(200, { ...json, "content-length": 100 }).write(`{"data":`, arrive)
    },
    call: get
  },
  "reading a body of unknown length": {
    serve: (response, arrive) => {
      response.writeHead(200, json).write(`{"data":`, arrive)
    },
    call: get
  },
  "backing off": {
    serve: (response, arrive) => {
      response.writeHead(503).end(arrive)
    },
    call: get
  },
  "between pages": {
    serve: (response, _, id) => {
      response.writeHead(200, json).end(page(id))
    },
    call: (id, arrive) => Stream.runForEach(stream(id), () => Effect.andThen(Effect.sync(arrive), Effect.never))
  },
  "waiting for the second page": {
    serve: (response, arrive, id) => {
      if (response.req.url?.includes("page_token=after")) arrive()
      else response.writeHead(200, json).end(page(id))
    },
    call: (id) => Stream.runDrain(stream(id))
  }
}

/** Resources of a run of interrupted calls; it lasts as long as requested. */
export interface Run {
  /** Runs calls that are all interrupted, spread evenly over the points. */
  readonly interrupt: (calls: number) => Effect.Effect<void>
  /** Open connections whose request did not get a complete response. */
  readonly unanswered: () => number
  /** Connections of this process that are still being established. */
  readonly connecting: () => number
}

/** A run over the points with these names, with the ready-made layers, or with another HTTP client. */
export const makeRun = (
  names: ReadonlyArray<string>,
  http?: Layer.Layer<HttpClient.HttpClient>
): Effect.Effect<Run, never, Scope.Scope> =>
  Effect.gen(function* () {
    const arrivals = new Map<string, Arrive>()
    const open = new Set<Socket>()
    const seen = new WeakSet<Socket>()
    const server = yield* rawServer((request, response) => {
      const { socket } = request
      // The number of the call is in its path, or in its cursor.
      const id = /(\d+-\d+)/.exec(request.url ?? "")?.[1] ?? ""
      open.add(socket)
      if (!seen.has(socket)) socket.once("close", () => open.delete(socket))
      seen.add(socket)
      response.on("finish", () => open.delete(socket))
      const [index = ""] = id.split("-")
      points[names[Number(index)] ?? ""]?.serve?.(response, () => arrivals.get(id)?.(), id)
    })
    const unresponsive = names.includes("connecting") ? yield* unresponsivePort : undefined
    const fillers = beingEstablished() // those in the queue of the port that never accepts
    const given = http === undefined ? undefined : yield* Layer.build(http)
    const clientOf = (baseUrl: string): Layer.Layer<PolytomicClient.PolytomicClient> =>
      given === undefined
        ? layerFetch({ apiKey, baseUrl })
        : PolytomicClient.layer({ baseUrl }).pipe(
            Layer.provide(Credentials.layer(Credentials.apiKey(apiKey))),
            Layer.provide(Layer.succeedContext(given))
          )
    const client = clientOf(server.url)
    const unresponsiveClient = clientOf(`http://127.0.0.1:${unresponsive}`)
    let number = 0

    const one = Effect.gen(function* () {
      const index = number++ % names.length
      const id = `${index}-${number}`
      const name = names[index] ?? ""
      const point = points[name]
      if (point === undefined) return yield* Effect.die(new Error(`there is no point ${name}`))
      const arrived = Deferred.makeUnsafe<void>()
      const arrive = () => Deferred.doneUnsafe(arrived, Effect.void)
      arrivals.set(id, arrive)
      const fiber = yield* point
        .call(id, arrive)
        .pipe(
          Effect.provide(name === "connecting" ? unresponsiveClient : client),
          Effect.provideService(RetryPolicy.RetryPolicy, policy),
          Effect.forkChild
        )
      yield* Effect.raceFirst(
        Deferred.await(arrived),
        Effect.flatMap(Fiber.await(fiber), (exit) => Effect.die(new Error(`${name}: it ended by itself: ${exit._tag}`)))
      )
      // Bytes from the server are in transit.
      yield* Effect.sleep(1)
      yield* Fiber.interrupt(fiber)
      const exit = yield* Fiber.await(fiber)
      if (exit._tag !== "Failure" || exit.cause.reasons.some(({ _tag }) => _tag !== "Interrupt")) {
        return yield* Effect.die(new Error(`${name}: it ended as something else than interrupted`))
      }
      arrivals.delete(id)
    })

    return {
      interrupt: (calls) =>
        Effect.forEach(Array.from({ length: calls }), () => one, { concurrency: 40, discard: true }),
      unanswered: () => open.size,
      connecting: () => (unresponsive === undefined ? 0 : beingEstablished() - fillers)
    }
  })
