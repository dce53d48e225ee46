/** No secret is printed, whatever the server echoes, and however an error is printed. */
import { inspect } from "node:util"
import { describe, expect, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpClientError from "effect/http/HttpClientError"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as Redacted from "effect/Redacted"
import * as References from "effect/References"
import * as Tracer from "effect/Tracer"
import * as Credentials from "../src/Credentials.ts"
import * as Deadline from "../src/Deadline.ts"
import * as Drift from "../src/Drift.ts"
import type * as Operation from "../src/Operation.ts"
import * as PolytomicClient from "../src/PolytomicClient.ts"
import * as PolytomicError from "../src/PolytomicError.ts"
import * as RetryPolicy from "../src/RetryPolicy.ts"
import { layer, type Options, settle } from "./support/client.ts"
import * as Op from "./support/operations.ts"
import { type Reply, respondWith, silent, stub } from "./support/stub.ts"

// -----------------------------------------------------------------------------
// Secrets
// -----------------------------------------------------------------------------

const key = "k3y-0f-th3-cust0mer"
const organizationId = "0f0f0f0f-aaaa-4bbb-8ccc-0d0d0d0d0d0d"
const basic = btoa(`${organizationId}:${key}`)
const password = `p&ss<w0rd> "qüote" \\ end`
const token = "t0k3n-that-is-wrapped"
const header = "h3ader-of-a-webhook"

/** Every form in which one of the secrets could appear. */
const forms = [key, basic, password, token, header].flatMap((secret) => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  JSON.stringify(secret).slice(1, -1).replaceAll("&", "\\u0026").replaceAll("<", "\\u003c").replaceAll(">", "\\u003e"),
  encodeURIComponent(secret),
  encodeURIComponent(secret).replaceAll("%20", "+"),
  secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(`"`, "&quot;")
])

const input: Op.WriteInput = {
  name: "harmless",
  configuration: {
    hostname: "db.example",
    password,
    nested: [{ oauth: { refresh_token: Redacted.make(token) } }],
    headers: [{ name: "X-Key", value: header }]
  }
}

const all = [key, basic, password, token, header].join(" | ")
const everything = forms.join(" | ")

const echoHeaders = {
  "x-echo": `${key} ${basic} ${token} ${header} ${encodeURIComponent(password)}`,
  "x-request-id": key,
  "set-cookie": `session=${key}`,
  "www-authenticate": `Basic realm="${basic}"`,
  location: `https://elsewhere.example/${key}?token=${token}&p=${encodeURIComponent(password)}`
}

const echo = (status: number): Reply =>
  respondWith(
    status,
    {
      message: `you sent ${all}`,
      key: key,
      metadata: { [password]: token, list: [key, { deep: basic }], text: everything },
      more: everything
    },
    echoHeaders
  )

// -----------------------------------------------------------------------------
// Inspection
// -----------------------------------------------------------------------------

const searched = (where: string, text: string): void => {
  for (const form of forms) expect(text, `${where} shows a secret`).not.toContain(form)
}

/** Every way in which a program prints an error. */
const inspectError = (error: unknown): void => {
  searched("String", String(error))
  searched("JSON", JSON.stringify(error))
  searched("inspect", inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }))
  searched("inspect of a cause", inspect(Cause.fail(error), { depth: Number.POSITIVE_INFINITY }))
  searched("Cause.pretty", Cause.pretty(Cause.fail(error)))
  searched("JSON of an exit", JSON.stringify(Exit.fail(error)))
  if (error instanceof Error) {
    searched("message", error.message)
    searched("stack", String(error.stack))
    searched("name", error.name)
  }
  // The body is only available on purpose, and even then does not contain the secrets of the call itself.
  if (PolytomicError.hasResponse(error)) searched("body", Redacted.value(error.body))
}

/** Runs a call with logs, spans and metrics enabled, and searches all output for secrets. */
const observed = <I, O, E>(
  operation: Operation.Operation<I, O, E>,
  given: NoInfer<I>,
  reply: Reply,
  options: Options = {}
): Effect.Effect<E> =>
  Effect.gen(function* () {
    const api = stub(reply)
    const out: Array<string> = []
    const spans: Array<Tracer.Span> = []
    const logger = Logger.make<unknown, void>((entry) => {
      out.push(inspect([entry.message, entry.cause], { depth: Number.POSITIVE_INFINITY }), Cause.pretty(entry.cause))
    })
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options)
        spans.push(span)
        return span
      }
    })
    const exit = yield* PolytomicClient.execute(operation, given).pipe(
      Effect.tapCause((cause) => Effect.logError("the call failed", cause)),
      Effect.withSpan("outer"),
      Effect.provide(
        layer(api, {
          credentials: Credentials.organizationKey({ organization_id: organizationId, key }),
          ...options
        })
      ),
      Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none),
      Effect.provide(Layer.mergeAll(Layer.succeed(Tracer.Tracer, tracer), Logger.layer([logger]))),
      Effect.provideService(References.MinimumLogLevel, "Trace"),
      settle
    )
    expect(out.join("\n")).toContain("the call failed")
    // The debug line of the attempt, if it was logged: it is searched with the rest.
    expect(out.length).toBe(api.sent.length === 0 ? 2 : 4)
    expect(spans.length).toBeGreaterThan(0)
    searched("the log", out.join("\n"))
    for (const span of spans) searched("a span", inspect([span.attributes, span.status, span.name], { depth: 20 }))
    searched("the metrics", yield* Metric.dump)
    if (Exit.isSuccess(exit)) throw new Error("the call was meant to fail")
    const reason = exit.cause.reasons[0]
    if (reason?._tag !== "Fail") throw new Error("the call was meant to fail with an error")
    inspectError(reason.error)
    return reason.error
  })

// -----------------------------------------------------------------------------
// Tests
// -----------------------------------------------------------------------------

describe("a server that echoes every secret", () => {
  for (const status of [...Op.statuses, 302, 402, 503]) {
    it.effect(`is redacted in message, metadata, body and headers of a ${status}`, () =>
      Effect.gen(function* () {
        const error = yield* observed(Op.create, input, echo(status))
        expect(error).toMatchObject({ status })
        expect(error.message).toContain("<redacted>")
        if ("headers" in error) {
          expect(error.headers["set-cookie"]).toBe("<redacted>")
          expect(error.headers["location"]).toMatch(/^https:\/\/elsewhere\.example\/<redacted>\?<redacted>$/)
        }
      })
    )
  }

  it.effect("is redacted in an HTML page", () =>
    Effect.gen(function* () {
      const page = `<html>${everything}</html>`
      const error = yield* observed(
        Op.create,
        input,
        respondWith(502, page, { ...echoHeaders, "content-type": `text/${key}` })
      )
      expect(error._tag).toBe("PolytomicBadGateway")
    })
  )

  it.effect("is redacted in a successful response that is not JSON", () =>
    Effect.gen(function* () {
      const error = yield* observed(
        Op.create,
        input,
        respondWith(200, everything, { ...echoHeaders, "content-type": `text/${key}` })
      )
      expect(error._tag).toBe("PolytomicDecodeError")
    })
  )

  it.effect("is redacted in the names and values of a successful response of another shape", () =>
    Effect.gen(function* () {
      const strings = { ...Op.create, success: Op.stringsOfStrings }
      const error = yield* observed(
        strings,
        input,
        respondWith(200, { data: { [key]: 1, [password]: { a: token } } }, echoHeaders)
      )
      expect(error._tag).toBe("PolytomicDecodeError")
      expect(error.message).toContain("`data.<redacted>` is a number, where a string was expected")
    })
  )

  it.effect("is redacted across the end of the kept body, partial secrets included", () =>
    Effect.gen(function* () {
      for (const before of [1, 5, 10, 15, 19]) {
        const body = `${"x".repeat(16_384 - before)}${key}${"y".repeat(100)}`
        const error = yield* observed(Op.create, input, respondWith(500, body))
        if (!("body" in error)) throw new Error("an error response has a body")
        const kept = Redacted.value(error.body)
        expect(kept.length).toBe(16_384)
        expect(kept.slice(-before)).toBe("<redacted>yyyyyyyyyyyyyyyyyy".slice(0, before))
      }
    })
  )

  it.effect("is redacted in the host name of a redirect", () =>
    Effect.gen(function* () {
      const location = `https://${key}.elsewhere.example/`
      const error = yield* observed(Op.create, input, respondWith(302, "", { location }))
      expect(error.message.toLowerCase()).not.toContain(key)
    })
  )

  it.effect("is redacted in a host name, which is lowercase whatever the case of the secret", () =>
    Effect.gen(function* () {
      const mixed = "K3y-0f-Th3-Cust0mer"
      const location = `https://${mixed}.elsewhere.example:8443/`
      const error = yield* observed(Op.create, input, respondWith(302, "", { location }), {
        credentials: Credentials.apiKey(mixed)
      })
      expect(error.message).toContain("redirects to https://<redacted>.elsewhere.example:8443, where")
    })
  )

  it.effect("is redacted in drift events and strict drift errors", () =>
    Effect.gen(function* () {
      const events: Array<Drift.Event> = []
      const drifting = respondWith(200, { data: { id: "1", state: `now ${key}`, name: null } }, echoHeaders)
      const once = PolytomicClient.execute(Op.create, input).pipe(
        Effect.provide(layer(stub(drifting), { credentials: Credentials.apiKey(key) })),
        Effect.provide(Drift.layer({ onDrift: (more) => Effect.sync(() => events.push(...more)) }))
      )
      yield* once
      expect(events.map((event) => event.value)).toContain("now <redacted>")
      searched("drift", JSON.stringify(events))
      searched("the metrics", yield* Metric.dump)
      yield* observed(Op.create, input, drifting).pipe(Effect.provide(Drift.layer(Drift.strict)))
    })
  )

  it.effect("is redacted in the names of drift events", () =>
    Effect.gen(function* () {
      const switches = { ...Op.create, success: Op.switches }
      const drifting = respondWith(200, { data: { [key]: "dimmed", [password]: "on" } })
      const { drift } = yield* PolytomicClient.execute(switches, input).pipe(
        Effect.provide(layer(stub(drifting), { credentials: Credentials.apiKey(key) })),
        Drift.collect
      )
      expect(drift).toMatchObject([{ path: ["data", "<redacted>"], value: "dimmed" }])
    })
  )

  it.effect("is redacted in the headers of a success given by withResponse", () =>
    Effect.gen(function* () {
      const { response } = yield* PolytomicClient.execute(Op.create, input).pipe(
        PolytomicClient.withResponse,
        Effect.provide(
          layer(stub(respondWith(200, { data: { id: "1" } }, echoHeaders)), { credentials: Credentials.apiKey(key) })
        )
      )
      searched("the response", JSON.stringify(response).replaceAll(basic, "")) // this call was not made with it
      expect(response.requestId).toBe("<redacted>")
    })
  )
})

describe("errors of the runtime", () => {
  it.effect("redact secrets in a cause that quotes the request", () =>
    Effect.gen(function* () {
      const reply: Reply = (request) =>
        Effect.fail(
          new HttpClientError.HttpClientError({
            reason: new HttpClientError.TransportError({
              request,
              cause: new TypeError(`invalid header value "Basic ${basic}"`, { cause: new Error(all) })
            })
          })
        )
      const error = yield* observed(Op.create, input, reply)
      expect(error._tag).toBe("PolytomicTransportError")
      expect(error.message).toContain(`invalid header value "Basic <redacted>"`)
    })
  )

  it.effect("show nothing of the request for a deadline", () =>
    Effect.gen(function* () {
      const error = yield* observed(Op.create, input, silent).pipe(
        Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: "1 second" }))
      )
      expect(error._tag).toBe("PolytomicDeadlineExceeded")
    })
  )
})

describe("errors of unsent requests", () => {
  it.effect("do not show the values of an invalid input", () =>
    Effect.gen(function* () {
      const given = {
        ...input,
        state: password,
        tags: [5, key],
        note: Redacted.make(token)
      } as unknown as Op.WriteInput // invalid
      const error = yield* observed(Op.create, given, silent)
      expect(error._tag).toBe("PolytomicInvalidInput")
    })
  )

  it.effect("do not show a base URL with a password in it", () =>
    Effect.gen(function* () {
      const error = yield* observed(Op.create, input, silent, { baseUrl: `https://user:${key}@polytomic.example` })
      expect(error._tag).toBe("PolytomicInvalidInput")
    })
  )

  for (const bad of [`${key}\n${token}`, `Bearer ${key}`, `${key} ${key}`, `${key}é`]) {
    it.effect(
      `do not show a key such as ${JSON.stringify(bad.replaceAll(key, "…").replaceAll(token, "…"))}, which is rejected`,
      () =>
        Effect.gen(function* () {
          const error = yield* observed(Op.create, input, silent, { credentials: Credentials.apiKey(bad) })
          expect(error._tag).toBe("PolytomicCredentialsError")
        })
    )
  }

  it("do not show the key of credentials", () => {
    for (const credentials of [
      Credentials.Authorization.bearer(key),
      Credentials.Authorization.basic(organizationId, key),
      Credentials.apiKey(key),
      Credentials.organizationKey({ organization_id: organizationId, key }),
      Credentials.deploymentKey(key, { scheme: "basic" })
    ]) {
      searched("inspect", inspect(credentials, { depth: Number.POSITIVE_INFINITY, showHidden: true }))
      searched("JSON", JSON.stringify(credentials))
    }
  })
})
