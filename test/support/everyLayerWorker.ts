/**
 * A Worker as in `examples/cloudflare-worker`, whose requests share one runtime with every optional layer at once: a limit of
 * concurrency and rate, a circuit breaker, credentials that a request fetches, and a webhook.
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { consecutive } from "effect/persistence/CircuitBreaker"
import { WebhookReceiver } from "effect-polytomic"
import * as CircuitBreaker from "effect-polytomic/CircuitBreaker"
import { Connections } from "effect-polytomic/Connections"
import * as Credentials from "effect-polytomic/Credentials"
import * as Deadline from "effect-polytomic/Deadline"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import { CredentialsError } from "effect-polytomic/PolytomicError"
import * as RateLimit from "effect-polytomic/RateLimit"
import * as RetryPolicy from "effect-polytomic/RetryPolicy"
import * as Answers from "../../examples/cloudflare-worker/answers.ts"

interface Env {
  readonly BASE_URL: string
  readonly WEBHOOK_SECRET: string
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
        RateLimit.layer({ per: "origin", concurrency: 4, rate: { limit: 40, window: "1 second" } }),
        CircuitBreaker.layer({ tripPolicy: consecutive(3), openDuration: "300 millis" }),
        RetryPolicy.layer(RetryPolicy.none),
        Deadline.layer({ attempt: "10 seconds", total: "20 seconds" })
      )
    )
  )

const get = (id: string) =>
  Effect.flatMap(Connections, (connections) => connections.get({ id })).pipe(
    Effect.map(({ name }) => Answers.ok({ name })),
    Effect.catch((e) => Effect.succeed(Answers.failed(e)))
  )

const make = (env: Env) => {
  const runtime = ManagedRuntime.make(layer(env))
  runtime.runSync(Effect.void)
  const webhook = WebhookReceiver.handler(() => get("of-webhook"), { secrets: env.WEBHOOK_SECRET })
  return { runtime, webhook }
}

let shared: ReturnType<typeof make> | undefined

export default {
  fetch: (request: Request, env: Env): Promise<Response> => {
    shared ??= make(env)
    const { runtime, webhook } = shared
    const { pathname } = new URL(request.url)
    return runtime.runPromise(pathname === "/webhook" ? webhook(request) : get(pathname.slice(1)))
  }
}
