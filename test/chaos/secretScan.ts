/**
 * Runs calls of every operation with secrets in all inputs, against servers that echo everything and networks that
 * quote it, and searches all output for the secrets. Runs on every runtime, with the exports of the package.
 */
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Breaker from "effect/persistence/CircuitBreaker"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as CircuitBreaker from "effect-polytomic/CircuitBreaker"
import * as Credentials from "effect-polytomic/Credentials"
import * as Deadline from "effect-polytomic/Deadline"
import * as Drift from "effect-polytomic/Drift"
import { PolytomicEmulator } from "effect-polytomic/emulator"
import { type Any, toSchema } from "effect-polytomic/Operation"
import * as V2025 from "effect-polytomic/operations"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import { layerFetch } from "effect-polytomic/PolytomicClient"
import { hasResponse, isPolytomicError } from "effect-polytomic/PolytomicError"
import * as RateLimit from "effect-polytomic/RateLimit"
import * as RetryPolicy from "effect-polytomic/RetryPolicy"
import * as V2022 from "effect-polytomic/v2022-12-12/operations"
import * as V2023 from "effect-polytomic/v2023-04-25/operations"
import * as V2024 from "effect-polytomic/v2024-02-08/operations"
import { inspects, Lookout } from "../../scripts/chaos/observe.ts"
import { inputs } from "../../scripts/internal/samples.ts"
import { allStatuses } from "../../src/internal/operations/statuses.ts"
import {
  type Fetch,
  key,
  organizationId,
  password,
  received,
  secrets,
  signature,
  signedUrl,
  token,
  webhookSecret
} from "./planted.ts"
import { jobs } from "./secretJobs.ts"

/** The operations of all versions. */
export const all: ReadonlyArray<Any> = [...V2025.all, ...V2024.all, ...V2023.all, ...V2022.all]

// -----------------------------------------------------------------------------
// Inputs
// -----------------------------------------------------------------------------

const credentials: ReadonlyArray<Credentials.Credentials> = [
  Credentials.apiKey(key),
  Credentials.organizationKey({ organization_id: organizationId, key })
]

const configuration = {
  host: "db.example",
  password,
  oauth: [{ refresh_token: Redacted.make(token) }],
  headers: [{ name: "X-Key", value: webhookSecret }]
}

const isSecret = /secret|password|token/

/** The fullest input of an operation, with secrets in every field that takes one, and the names of those fields. */
const planted = (operation: Any): { readonly input: unknown; readonly fields: ReadonlyArray<string> } => {
  const fullest = inputs(operation, 20).reduce(
    (best, one) => (Object.keys(one).length > Object.keys(best).length ? one : best),
    {}
  )
  const fields: Array<string> = []
  let input = fullest
  for (const name of operation.body ?? []) {
    const secret = isSecret.test(name) ? webhookSecret : name === "configuration" ? configuration : undefined
    if (secret === undefined) continue
    const plain = name === "configuration" ? { ...configuration, oauth: [{ refresh_token: token }] } : secret
    if (!Schema.is(toSchema(operation.input))({ ...input, [name]: plain })) continue
    input = { ...input, [name]: secret }
    fields.push(name)
  }
  return { input, fields }
}

// -----------------------------------------------------------------------------
// Servers
// -----------------------------------------------------------------------------

const echoHeaders = ({ secrets }: ReturnType<typeof received>): Record<string, string> => ({
  "x-echo": secrets.map(encodeURIComponent).join(" "),
  "x-request-id": secrets[0] ?? "",
  "set-cookie": `session=${secrets[0]}`,
  link: `<${signedUrl}>; rel="next"`,
  location: signedUrl
})

const echo =
  (status: number): Fetch =>
  async (_, init) => {
    const request = received(init)
    const named = Object.fromEntries(request.secrets.map((secret) => [secret, { [secret]: [secret] }]))
    const body = {
      message: `${request.text} ${signedUrl}`,
      key: request.secrets[0],
      metadata: { ...named, text: request.text, url: signedUrl },
      status
    }
    return new Response(JSON.stringify(body), { status, headers: echoHeaders(request) })
  }

const page =
  (status: number): Fetch =>
  async (_, init) =>
    new Response(`<html><pre>${received(init).text} ${signedUrl}</pre>`, {
      status,
      headers: echoHeaders(received(init))
    })

/** A success in which every name and value is a secret, or none. */
const oddShape: Fetch = async (_, init) => {
  const request = received(init)
  const odd = {
    text: request.text,
    ...Object.fromEntries(request.secrets.map((secret) => [secret, [secret, signedUrl]]))
  }
  return new Response(JSON.stringify({ data: { ...odd, id: odd, name: odd, type: odd, status: odd }, ...odd }))
}

const quoting = (init: RequestInit | undefined): Error => {
  const { secrets, text } = received(init)
  return new TypeError(`fetch failed for ${signedUrl}`, {
    cause: new Error(text, { cause: new Error(secrets.join()) })
  })
}

const statuses = [...allStatuses(), 418, 503, 302]

const always = [302, 418, 503]

interface Setting {
  readonly fetch: Fetch
  /** Its response, if it has only one. */
  readonly status?: number
  readonly deadline?: Deadline.Deadline
  readonly strict?: boolean
  readonly credentials?: Credentials.Credentials
  /** Reason why it is not sent. */
  readonly held?: "limit" | "breaker"
  /** Adds undocumented fields to the input. */
  readonly spoil?: (input: object) => object
}

const silent: Fetch = (_, init) =>
  new Promise((_, reject) => init?.signal?.addEventListener("abort", () => reject(quoting(init))))

const settings: Readonly<Record<string, Setting>> = {
  ...Object.fromEntries(statuses.map((status) => [`an echoing ${status}`, { fetch: echo(status), status }])),
  "an HTML page under a 502": { fetch: page(502) },
  "an HTML page under a 200": { fetch: page(200) },
  "a success of another shape": { fetch: oddShape },
  "a success of another shape, strictly": { fetch: oddShape, strict: true },
  "a broken connection": { fetch: async (_, init) => Promise.reject(quoting(init)) },
  "a fetch that throws a text": { fetch: (_, init) => Promise.reject(`${received(init).text} ${signedUrl}`) },
  "a fetch that throws at once": {
    fetch: (_, init) => {
      throw quoting(init)
    }
  },
  "a fetch that returns nothing": { fetch: () => Promise.resolve(undefined as unknown as Response) }, // a broken one
  "a broken body": {
    fetch: async (_, init) => {
      const error = quoting(init)
      return new Response(new ReadableStream({ pull: (controller) => controller.error(error) }))
    }
  },
  "a deadline": { fetch: silent, deadline: Deadline.make({ attempt: 1 }) },
  "a rate limit that is used up": { fetch: echo(200), held: "limit", deadline: Deadline.make({ total: 1_000 }) },
  "a circuit that is open": { fetch: echo(503), held: "breaker" },
  "a key that is none": { fetch: echo(200), credentials: Credentials.apiKey(`${key} ${token}`) },
  "an input that is not valid": {
    fetch: echo(200),
    spoil: (input) => ({ ...input, no_such_field: password, other: [{ password, token: Redacted.make(token) }] })
  }
}

/** Documented statuses of an operation, some undocumented ones, and all other failures. */
const settingsFor = ({ errors }: Any): ReadonlyArray<readonly [string, Setting]> =>
  Object.entries(settings).filter(
    ([, { status }]) => status === undefined || always.includes(status) || errors.some((one) => one === status)
  )

// -----------------------------------------------------------------------------
// Scanning
// -----------------------------------------------------------------------------

export interface Scan {
  readonly calls: number
  readonly texts: number
  readonly seen: ReadonlyArray<string>
  /** Number of calls by outcome. */
  readonly ends: Readonly<Record<string, number>>
  /** Operations whose input contained secrets. */
  readonly planted: number
  /** Requests in the emulator's log that were authorized. */
  readonly logged: number
  /** Number of failed jobs by error. */
  readonly jobs: Readonly<Record<string, number>>
}

/** A limit and a circuit that allow one request, and then none for a day. */
const holding = Effect.gen(function* () {
  return {
    limit: yield* RateLimit.make({ per: "origin", rate: { limit: 1, window: "1 day" } }),
    breaker: yield* CircuitBreaker.make({ tripPolicy: Breaker.consecutive(1), openDuration: "1 day" })
  }
})

/** The client of the ready-made layers, or one over Effect's HTTP client. */
const clientOf = (isReadyMade: boolean, own: Credentials.Credentials, { fetch }: Setting) =>
  isReadyMade
    ? layerFetch({ credentials: own, fetch })
    : PolytomicClient.layer().pipe(
        Layer.provide(Credentials.layer(own)),
        Layer.provide(Layer.fresh(FetchHttpClient.layer)),
        Layer.provide(Layer.succeed(FetchHttpClient.Fetch, fetch))
      )

/** Calls the operations in every setting. */
const calls = (operations: ReadonlyArray<Any>, lookout: Lookout) =>
  Effect.gen(function* () {
    const { breaker, limit } = yield* holding
    const ends: Record<string, number> = {}
    const noted = (end: string): void => {
      ends[end] = (ends[end] ?? 0) + 1
    }
    let calls = 0
    let withSecrets = 0
    for (const [i, operation] of operations.entries()) {
      const { fields, input } = planted(operation)
      if (fields.length > 0) withSecrets++
      for (const [j, [name, setting]] of settingsFor(operation).entries()) {
        const own = setting.credentials ?? credentials[i % credentials.length] ?? Credentials.apiKey(key)
        const given = setting.spoil === undefined ? input : setting.spoil(Object(input))
        const exit = yield* PolytomicClient.execute(operation, given).pipe(
          Effect.tapCause((cause) => Effect.logFatal("the call failed", cause)),
          Effect.withSpan("outer"),
          setting.strict === true ? Effect.provide(Drift.layer(Drift.strict)) : (self) => self,
          Effect.provideService(Deadline.Deadline, setting.deadline ?? Deadline.none),
          Effect.provideService(RateLimit.RateLimit, setting.held === "limit" ? limit : undefined),
          Effect.provideService(CircuitBreaker.CircuitBreaker, setting.held === "breaker" ? breaker : undefined),
          Effect.provide(clientOf((i + j) % 2 === 0, own, setting)),
          Effect.exit
        )
        calls++
        if (exit._tag === "Success") {
          noted("success")
          continue
        }
        const where = `${operation.id} (${operation.version}), ${name}`
        lookout.lookAt(where, exit.cause)
        const [reason] = exit.cause.reasons
        const error = reason?._tag === "Fail" ? reason.error : undefined
        noted(isPolytomicError(error) ? error._tag : `a defect under ${name}`)
        // The body is only available on purpose, and even then does not contain the secrets of the call itself.
        if (isPolytomicError(error) && hasResponse(error)) {
          lookout.look(`${where}, body`, Redacted.value(error.body).replaceAll(signature, ""))
        }
      }
      yield* lookout.metrics
    }
    return { calls, ends, planted: withSecrets }
  }).pipe(Effect.scoped, Effect.provide(RetryPolicy.layer(RetryPolicy.none)))

/** Calls the emulator, and searches its log; returns the number of logged requests. */
const emulated = (operations: ReadonlyArray<Any>, lookout: Lookout) =>
  Effect.gen(function* () {
    const client = yield* PolytomicClient.PolytomicClient
    const emulator = yield* PolytomicEmulator.PolytomicEmulator
    for (const operation of operations) yield* Effect.exit(client.execute(operation, planted(operation).input))
    const log = yield* emulator.requests
    for (const request of log) lookout.look(`the emulator's log, ${request.operation}`, JSON.stringify(request))
    return log.filter(({ status }) => status !== 401).length
  }).pipe(
    Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none),
    Effect.provide(PolytomicEmulator.layer({ keys: { user: key } }))
  )

/** Runs the scan over these operations. */
export const scan = async (operations: ReadonlyArray<Any> = all): Promise<Scan> => {
  const lookout = new Lookout(secrets, await inspects())
  const program = Effect.gen(function* () {
    const called = yield* calls(operations, lookout)
    const logged = yield* emulated(operations, lookout)
    return { ...called, logged, jobs: yield* jobs(lookout), texts: lookout.texts, seen: lookout.seen }
  })
  return Effect.runPromise(Effect.provide(program, lookout.layer()))
}
