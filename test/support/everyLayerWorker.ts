/**
 * A Worker like `examples/cloudflare-worker`, whose requests share one runtime with every optional layer at once: limits of
 * concurrency and rate, a circuit breaker, credentials that a request fetches, and a webhook.
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { consecutive, layerStoreRedis } from "effect/persistence/CircuitBreaker"
import * as RateLimiter from "effect/persistence/RateLimiter"
import * as Redis from "effect/persistence/Redis"
import { WebhookReceiver } from "effect-polytomic"
import * as CircuitBreaker from "effect-polytomic/CircuitBreaker"
import { Connections } from "effect-polytomic/Connections"
import * as Credentials from "effect-polytomic/Credentials"
import * as Deadline from "effect-polytomic/Deadline"
import * as Drift from "effect-polytomic/Drift"
import { toWebHandler } from "effect-polytomic/mcp"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import { CredentialsError } from "effect-polytomic/PolytomicError"
import { createClient } from "effect-polytomic/promise"
import * as RateLimit from "effect-polytomic/RateLimit"
import * as RetryPolicy from "effect-polytomic/RetryPolicy"
import * as ErrorResponses from "../../examples/cloudflare-worker/errorResponses.ts"

interface Env {
  readonly BASE_URL: string
  readonly WEBHOOK_SECRET: string
  /** URL of a Redis that accepts commands as JSON, as hosted ones for Workers do; without it, limits are in memory. */
  readonly REDIS_URL?: string
}

/** A Redis over `fetch`. It keeps no state between requests: `EVAL` sends each script whole. */
const redis = (url: string): Redis.Redis["Service"] => {
  const send = <A>(...command: ReadonlyArray<string>): Effect.Effect<A, Redis.RedisError> =>
    Effect.tryPromise({
      try: async (signal) => {
        const response = await fetch(url, { method: "POST", body: JSON.stringify(command), signal })
        if (!response.ok) throw new Error(await response.text())
        return (await response.json()) as A // as the command responds
      },
      catch: (cause) => new Redis.RedisError({ cause })
    })
  return {
    send,
    eval:
      (script) =>
      (...params) =>
        send("EVAL", script.lua, `${script.numberOfKeys(...params)}`, ...script.params(...params).map(String)),
    subscribe: () => Effect.die("not used"),
    reserve: Effect.die("not used")
  }
}

const limit = { per: "origin", concurrency: 4, rate: { limit: 40, window: "1 second" } } as const
const circuit = { tripPolicy: consecutive(3), openDuration: "300 millis" } as const

const guards = ({ REDIS_URL }: Env): Layer.Layer<never> => {
  if (REDIS_URL === undefined) return Layer.merge(RateLimit.layer(limit), CircuitBreaker.layer(circuit))
  const stores = Layer.mergeAll(
    RateLimiter.layerStoreRedis(),
    RateLimit.layerPermitStoreRedis({ lease: "3 seconds" }),
    layerStoreRedis({ probeLease: "3 seconds" })
  ).pipe(Layer.provide(Layer.succeed(Redis.Redis, redis(REDIS_URL))))
  return Layer.merge(RateLimit.layerShared(limit), CircuitBreaker.layerShared(circuit)).pipe(Layer.provide(stores))
}

const fetchToken = (env: Env) =>
  Effect.tryPromise({
    try: async (signal) => (await fetch(`${env.BASE_URL}/token`, { signal })).text(),
    catch: () => new CredentialsError({ detail: "there is no token" })
  }).pipe(Effect.map(Credentials.Authorization.bearer))

const layer = (env: Env) =>
  Connections.layer.pipe(
    Layer.provide(
      PolytomicClient.layerFetch({
        credentials: Credentials.cached(fetchToken(env), { timeToLive: "1 hour" }),
        baseUrl: env.BASE_URL
      })
    ),
    Layer.provideMerge(
      Layer.mergeAll(
        guards(env),
        Drift.layer({ onDrift: (events) => Effect.logDebug(events.length) }),
        RetryPolicy.layer(RetryPolicy.none),
        Deadline.layer({ attempt: "10 seconds", total: "20 seconds" })
      )
    )
  )

const get = (id: string) =>
  Effect.flatMap(Connections, (connections) => connections.get({ id })).pipe(
    Effect.map(({ name }) => ErrorResponses.ok({ name })),
    Effect.catch((e) => Effect.succeed(ErrorResponses.failed(e)))
  )

const make = (env: Env) => {
  const runtime = ManagedRuntime.make(layer(env))
  runtime.runSync(Effect.void)
  const webhook = WebhookReceiver.handler(() => get("of-webhook"), { secrets: env.WEBHOOK_SECRET })
  const promiseClient = createClient({ apiKey: "test-key", baseUrl: env.BASE_URL, retry: "none" })
  const agents = toWebHandler({
    auth: { credentials: Credentials.apiKey("test-key"), token: "token" },
    baseUrl: env.BASE_URL,
    maxRequests: 4
  })
  return { runtime, webhook, promiseClient, agents }
}

/** A call of a client that another request may close. */
const callPromiseClient = async (client: ReturnType<typeof make>["promiseClient"]): Promise<Response> => {
  try {
    const { name } = await client.connections.get({ id: "1" })
    return ErrorResponses.ok({ name })
  } catch (error) {
    return new Response(String(error), { status: 499 })
  }
}

let shared: ReturnType<typeof make> | undefined

export default {
  fetch: (request: Request, env: Env): Promise<Response> => {
    shared ??= make(env)
    const { agents, promiseClient, runtime, webhook } = shared
    const { pathname } = new URL(request.url)
    if (pathname === "/mcp") return agents(request)
    if (pathname === "/promised") return callPromiseClient(promiseClient)
    if (pathname === "/close") return promiseClient.close().then(() => new Response("closed"))
    return runtime.runPromise(pathname === "/webhook" ? webhook(request) : get(pathname.slice(1)))
  }
}
