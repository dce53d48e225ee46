/** Connect sessions against the emulator: the link, the redirect back and the wait. */
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { Connections, Credentials, PolytomicError } from "effect-polytomic"
import * as Connect from "effect-polytomic/Connect"
import { connectOperation, getOperation } from "effect-polytomic/Connections"
import { Fault, Handler, PolytomicEmulator, Seed } from "effect-polytomic/emulator"
import * as Polling from "effect-polytomic/Polling"
import fc from "fast-check"
import { drive, driven, driveToFailure, settlePromises } from "./support/drive.ts"

const name = "HubSpot of Globex"
const redirect_url = "https://app.example.com/connected?tab=2#top"
const emulator = PolytomicEmulator.PolytomicEmulator

const withFault = (...args: Parameters<PolytomicEmulator.PolytomicEmulator["fault"]>) =>
  Effect.flatMap(emulator, ({ fault }) => fault(...args))

/** Opens a link as a browser does, and returns the URL of its redirect. */
const open = (link: Redacted.Redacted<string>) =>
  Effect.gen(function* () {
    const { handle } = yield* emulator
    const response = yield* handle(new Request(Redacted.value(link)))
    return response.headers.get("location") ?? `${response.status}`
  })

describe("Connect.start", () => {
  it.effect("returns a link and the state of the session", () =>
    Effect.gen(function* () {
      const session = yield* Connect.start({ name, redirect_url, whitelist: ["hubspot"] })
      const back = yield* open(session.url)
      assert.match(back, /^https:\/\/app\.example\.com\/connected\?.*tab=2.*#top$/)
      const { parameters } = yield* Connect.verifyCallback(back, { state: session.state })
      assert.strictEqual(parameters.tab, "2")
      assert.notProperty(parameters, "connect_state")
      const connection = yield* Connect.waitUntilHealthy({ name })
      assert.deepInclude(connection, { name, status: "healthy" })
      assert.strictEqual(yield* open(session.url), "404", "the link is good once")
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("renews the access of an existing connection", () =>
    Effect.gen(function* () {
      const connections = yield* Connections
      const { id = "" } = yield* connections.create({ name, type: "hubspot", configuration: {} })
      assert.strictEqual((yield* connections.get({ id })).status, "unhealthy")
      const session = yield* Connect.start({ name, redirect_url, connection: id })
      yield* open(session.url)
      assert.strictEqual((yield* Connect.waitUntilHealthy({ id })).status, "healthy")
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("generates a new state each time and prints neither state, token nor link", () =>
    Effect.gen(function* () {
      const one = yield* Connect.start({ name: "one", redirect_url })
      const two = yield* Connect.start({ name: "two", redirect_url })
      assert.notStrictEqual(Redacted.value(one.state), Redacted.value(two.state))
      assert.match(Redacted.value(one.state), /^[\w-]{43}=?$/)
      const shown = `${JSON.stringify(one)} ${String(one.url)} ${String(one.token)} ${String(one.state)}`
      for (const secret of [one.state, one.token, one.url]) assert.notInclude(shown, Redacted.value(secret))
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("replaces a state that the URL already has", () =>
    Effect.gen(function* () {
      const session = yield* Connect.start({ name, redirect_url: "https://app.example.com/?connect_state=old" })
      const back = yield* open(session.url)
      yield* Connect.verifyCallback(back, { state: session.state })
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("rejects an invalid URL before sending anything", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Connect.start({ name, redirect_url: "/connected" }))
      assert.strictEqual(error._tag, "PolytomicInvalidInput")
      assert.include(error.message, "connections.connect was not sent")
      assert.include(error.message, "`redirect_url` is not an absolute URL")
      assert.isEmpty(yield* Effect.flatMap(emulator, ({ requests }) => requests))
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("rejects a URL of another scheme", () =>
    Effect.gen(function* () {
      for (const redirect_url of ["javascript:alert(1)", "ftp://app.example.com"]) {
        const error = yield* Effect.flip(Connect.start({ name, redirect_url }))
        assert.include(error.message, "`redirect_url` is not an http or https URL")
      }
      assert.isEmpty(yield* Effect.flatMap(emulator, ({ requests }) => requests))
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("cannot be waited for without an id and a name", () =>
    Effect.gen(function* () {
      for (const input of [{}, { id: "" }, { name: "" }]) {
        const error = yield* Effect.flip(Connect.waitUntilHealthy(input as Connect.WaitInput))
        assert.strictEqual(error._tag, "PolytomicInvalidInput")
        assert.include(error.message, "`id` is missing or empty, and so is `name`")
      }
      assert.isEmpty(yield* Effect.flatMap(emulator, ({ requests }) => requests))
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("creates a single session when a response is lost", () =>
    Effect.gen(function* () {
      yield* withFault(Fault.reset("after"), { operation: "connections.connect", times: 2 })
      const session = yield* drive(Connect.start({ name, redirect_url }))
      const { connect_links } = yield* Effect.flatMap(emulator, ({ snapshot }) => snapshot)
      assert.deepStrictEqual(
        connect_links?.map(({ id }) => id),
        [Redacted.value(session.token)]
      )
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("fails with a typed error when the response has no link", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Connect.start({ name, redirect_url }))
      assert.strictEqual(error._tag, "PolytomicDecodeError")
      assert.include(error.message, "redirect_url")
    }).pipe(
      Effect.provide(
        PolytomicEmulator.layer({
          handlers: Handler.on([connectOperation], () => Effect.succeed({ token: "a-token" }))
        })
      )
    )
  )
})

describe("Connect.verifyCallback", () => {
  const back = (state: string) => `https://app.example.com/connected?connect_state=${state}`

  const refusal = (url: string | URL | Request, state: string | Redacted.Redacted<string> | undefined) =>
    Effect.map(Effect.flip(Connect.verifyCallback(url, { state })), ({ message, reason }) => {
      assert.include(message, "was refused")
      return reason
    })

  it.effect("accepts a request, a URL or a string, and a plain or redacted state", () =>
    Effect.gen(function* () {
      for (const url of [back("abc"), new URL(back("abc")), new Request(back("abc"))]) {
        for (const state of ["abc", Redacted.make("abc")]) {
          assert.deepStrictEqual(yield* Connect.verifyCallback(url, { state }), { parameters: {} })
        }
      }
    })
  )

  it.effect("rejects the callback of another session with the reason", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* refusal(back("abc"), undefined), "no-session")
      assert.strictEqual(yield* refusal(back("abc"), ""), "no-session")
      assert.strictEqual(yield* refusal(back(""), ""), "no-session")
      // From JavaScript, a session may hold null.
      assert.strictEqual(yield* refusal(back("null"), null as never), "no-session")
      assert.strictEqual(yield* refusal("https://app.example.com/connected", "abc"), "no-state")
      assert.strictEqual(yield* refusal("/connected?connect_state=abc", "abc"), "no-url")
      for (const wrong of ["abd", "ab", "abcd", "ABC", "", "abc&connect_state=abc", "x&connect_state=abc"]) {
        assert.strictEqual(yield* refusal(back(wrong), "abc"), "wrong-state", wrong)
      }
    })
  )

  it("rejects unknown input without throwing", () => {
    const garbage = fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true }), fc.string().map(back))
    fc.assert(
      fc.property(garbage, fc.string({ minLength: 1 }), (url, state) => {
        const exit = Effect.runSyncExit(Connect.verifyCallback(url, { state }))
        const isRight = URL.canParse(url) && new URL(url).searchParams.getAll("connect_state").join() === state
        assert.strictEqual(Exit.isSuccess(exit), isRight)
        if (Exit.isFailure(exit)) assert.isTrue(Cause.hasFails(exit.cause))
      }),
      { seed: 20250918, numRuns: 1000 }
    )
  })

  it.effect("handles parameters named like object prototype members", () =>
    Effect.gen(function* () {
      const { parameters } = yield* Connect.verifyCallback(`${back("abc")}&__proto__=x&constructor=y`, { state: "abc" })
      assert.deepStrictEqual(Object.keys(parameters).toSorted(), ["__proto__", "constructor"])
    })
  )
})

describe("Connect.createForOAuth", () => {
  it.effect("creates a connection, grants access in a browser and waits until it is healthy", () =>
    Effect.gen(function* () {
      const { code, id, state, url } = yield* Connect.createForOAuth({
        name,
        type: "hubspot",
        configuration: {},
        redirect_url
      })
      assert.isDefined(url)
      assert.isUndefined(code)
      const error = yield* Effect.flip(Connect.waitUntilHealthy({ id }))
      assert.strictEqual(error._tag, "PolytomicConnectionUnhealthy")
      const waiting = yield* Effect.forkChild(Connect.waitUntilHealthy({ id }, { unhealthy: "wait" }))
      yield* settlePromises
      if (url !== undefined) {
        const { parameters } = yield* Connect.verifyCallback(yield* open(url), { state })
        assert.strictEqual(parameters.tab, "2")
      }
      assert.deepInclude(yield* drive(Fiber.join(waiting)), { id, status: "healthy" })
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("returns a code for a connection created with one, and no state without a redirect URL", () =>
    Effect.gen(function* () {
      const { code, state } = yield* Connect.createForOAuth({
        name,
        type: "salesforce",
        configuration: {
          connect_mode: "code",
          client_id: "id",
          client_secret: "its secret",
          domain: "https://login.salesforce.com"
        }
      })
      assert.isDefined(code)
      assert.isUndefined(state)
      assert.strictEqual(String(code), "<redacted:code>")
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("returns no link when no access has to be granted", () =>
    Effect.gen(function* () {
      const { id, url } = yield* Connect.createForOAuth({
        name,
        type: "stripe",
        configuration: { api_key: "sk-live-1" }
      })
      assert.isUndefined(url)
      assert.strictEqual((yield* Connect.waitUntilHealthy({ id })).status, "healthy")
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )
})

/** Returns these responses to reads of a connection, one after the other, and then always the last. */
const scripted = (...responses: ReadonlyArray<{ readonly status?: string; readonly status_error?: string }>) => {
  let next = 0
  return PolytomicEmulator.layer({
    handlers: Handler.on([getOperation], ({ id }) =>
      Effect.sync(() => ({ id, name, ...responses[Math.min(next++, responses.length - 1)] }))
    )
  })
}

describe("Connect.waitUntilHealthy", () => {
  it.effect("waits with growing intervals for a connection that does not exist yet", () =>
    Effect.gen(function* () {
      const waiting = yield* Effect.forkChild(Connect.waitUntilHealthy({ name }), { startImmediately: true })
      for (let i = 0; i < 1200; i++) {
        yield* settlePromises
        yield* TestClock.adjust("100 millis")
      }
      const { requests, seed } = yield* emulator
      const times = (yield* requests).map(({ at }) => at)
      const waits = times.slice(1).map((time, i) => (time - (times[i] ?? 0)) / 1000)
      assert.isAtLeast(waits.length, 8)
      waits.forEach((wait, i) => {
        const most = Math.min(30, 1.5 ** i)
        // Requests take clock time here, as the clock advances while their promises settle.
        assert.isAtLeast(wait, most / 2)
        assert.isAtMost(wait, most + 1)
      })
      yield* seed({ connections: [{ name, type: "hubspot", organization: Seed.acme.id }] })
      assert.deepInclude(yield* drive(Fiber.join(waiting)), { name, status: "healthy" })
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("searches the name in one organization when the key has access to several", () =>
    Effect.gen(function* () {
      const found = yield* Connect.waitUntilHealthy({ name, organization_id: Seed.globex.id })
      assert.strictEqual(found.organization_id, Seed.globex.id)
    }).pipe(
      Effect.provide(
        PolytomicEmulator.layer({
          credentials: Credentials.partnerKey("test-partner-key"),
          data: {
            ...Seed.standard(),
            connections: [Seed.acme.id, Seed.globex.id].map((organization) => ({ name, type: "hubspot", organization }))
          }
        })
      )
    )
  )

  it.effect("fails at once for an unknown id", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Connect.waitUntilHealthy({ id: "nope" }))
      assert.strictEqual(error._tag, "PolytomicNotFound")
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it.effect("fails with the error that the connection reports", () =>
    Effect.gen(function* () {
      const error = yield* driveToFailure(Connect.waitUntilHealthy({ id: "1" }))
      assert.strictEqual(error._tag, "PolytomicConnectionUnhealthy")
      if (error._tag !== "PolytomicConnectionUnhealthy") return
      assert.deepInclude(error, { connection_id: "1", health: "unhealthy", detail: "password is wrong" })
      assert.include(error.message, "password is wrong")
    }).pipe(
      Effect.provide(
        scripted(
          { status: "checking" },
          { status: "unhealthy" },
          { status: "unhealthy", status_error: "password is wrong" }
        )
      )
    )
  )

  it.effect("accepts a healthy connection that keeps the error of an earlier check", () =>
    Effect.gen(function* () {
      const found = yield* drive(Connect.waitUntilHealthy({ id: "1" }))
      assert.deepInclude(found, { status: "healthy", status_error: "was unreachable" })
    }).pipe(Effect.provide(scripted({ status: "healthy", status_error: "was unreachable" })))
  )

  it.effect("keeps waiting for an unhealthy connection without a reason", () =>
    Effect.gen(function* () {
      const found = yield* drive(Connect.waitUntilHealthy({ id: "1" }))
      assert.strictEqual(found.status, "healthy")
    }).pipe(
      Effect.provide(
        scripted({ status: "unhealthy" }, { status: "unhealthy", status_error: "" }, { status: "healthy" })
      )
    )
  )

  it.effect("keeps waiting on undocumented statuses and reports each once", () => {
    const notices: Array<string> = []
    const report = (notice: Polling.Event) => Effect.sync(() => notices.push(Polling.format(notice)))
    return Effect.gen(function* () {
      const found = yield* drive(Connect.waitUntilHealthy({ id: "1" }))
      assert.strictEqual(found.status, "healthy")
      assert.deepStrictEqual(notices, [
        'Connection 1 has the status "pondering", which is undocumented; polling continues',
        'Connection 1 has the status "dreaming", which is undocumented; polling continues'
      ])
    }).pipe(
      Effect.provide(
        scripted({ status: "pondering" }, { status: "pondering" }, {}, { status: "dreaming" }, { status: "healthy" })
      ),
      Effect.provide(Polling.layer({ onEvent: report }))
    )
  })

  it.effect("ends at its deadline with the last observed state", () =>
    Effect.gen(function* () {
      const started = yield* Clock.currentTimeMillis
      const error = yield* driveToFailure(
        Connect.waitUntilHealthy({ id: "1" }, { timeout: "90 seconds", unhealthy: "wait" })
      )
      assert.strictEqual(error._tag, "PolytomicWaitTimedOut")
      if (error._tag !== "PolytomicWaitTimedOut") return
      assert.deepInclude(error, { subject: "Connection 1", timeout: Duration.millis(90_000), last: "pondering" })
      assert.approximately((yield* Clock.currentTimeMillis) - started, 90_000, 200)
    }).pipe(
      Effect.provide(scripted({ status: "checking" }, { status: "pondering", status_error: "hm" })),
      Effect.provide(Polling.layer({ onEvent: () => Effect.void }))
    )
  )

  it.effect("reports a connection that was never found, and failed polls", () => {
    const notices: Array<Polling.Event> = []
    return Effect.gen(function* () {
      const never = yield* driveToFailure(Connect.waitUntilHealthy({ name }, { timeout: "5 seconds" }))
      assert.deepInclude(never, { _tag: "PolytomicWaitTimedOut", last: undefined })
      yield* withFault(Fault.status(503))
      const down = yield* driveToFailure(Connect.waitUntilHealthy({ name }, { timeout: "2 minutes" }))
      assert.strictEqual(down._tag, "PolytomicWaitTimedOut")
      assert.isAtLeast(notices.length, 3)
      for (const { _tag } of notices) assert.strictEqual(_tag, "PollFailed")
    }).pipe(
      Effect.provide(PolytomicEmulator.layer()),
      Effect.provide(Polling.layer({ onEvent: (notice) => Effect.sync(() => notices.push(notice)) }))
    )
  })

  it.effect("keeps polling after failed polls of any kind, up to a limit", () =>
    Effect.gen(function* () {
      for (const fault of [Fault.reset("before"), Fault.html502, Fault.garbage, Fault.truncateBody(), Fault.hang()]) {
        const { clearFaults } = yield* emulator
        // More failures than the client's own retries allow.
        yield* withFault(fault, { operation: "connections.get", times: 6 })
        const found = yield* drive(
          Connect.waitUntilHealthy({ id: Seed.exampleConnection.id ?? "" }, { timeout: "30 minutes" })
        )
        assert.strictEqual(found.status, "healthy", fault.type)
        yield* clearFaults
      }
    }).pipe(
      Effect.provide(PolytomicEmulator.layer({ data: { ...Seed.standard(), connections: [Seed.exampleConnection] } }))
    )
  )

  it.effect("fails at once for a rejected key and for an invalid response", () =>
    Effect.gen(function* () {
      yield* withFault(Fault.status(401), { times: 1 })
      assert.strictEqual((yield* driveToFailure(Connect.waitUntilHealthy({ id: "1" })))._tag, "PolytomicUnauthorized")
      const error = yield* driveToFailure(Connect.waitUntilHealthy({ id: "1" }))
      assert.strictEqual(error._tag, "PolytomicDecodeError")
    }).pipe(
      Effect.provide(PolytomicEmulator.layer({ handlers: Handler.on([getOperation], () => Effect.succeed({ id: 1 })) }))
    )
  )

  it.effect("stops polling when interrupted", () =>
    Effect.gen(function* () {
      const waiting = yield* Effect.forkChild(Connect.waitUntilHealthy({ name }), { startImmediately: true })
      yield* settlePromises
      yield* Fiber.interrupt(waiting)
      const count = Effect.flatMap(emulator, ({ requests }) => Effect.map(requests, (all) => all.length))
      const before = yield* count
      yield* TestClock.adjust("10 minutes")
      assert.strictEqual(yield* count, before)
      const exit = yield* Fiber.await(waiting)
      assert.isTrue(Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause))
    }).pipe(Effect.provide(PolytomicEmulator.layer()))
  )

  it("has errors that are not mistaken for errors of calls", () => {
    const error = new Connect.Unhealthy({ connection_id: "1", name: "Warehouse", health: "unhealthy", detail: "no" })
    assert.isFalse(PolytomicError.hasResponse(error))
    assert.isFalse(PolytomicError.isRetryable(error))
  })
})

describe("Connect.changes", () => {
  it.effect("emits each change once and ends when the connection is healthy", () =>
    Effect.gen(function* () {
      const states = yield* drive(
        Connect.changes({ id: "1" }, { unhealthy: "wait" }).pipe(
          Stream.map(({ status, status_error }) => [status, status_error]),
          Stream.runCollect
        )
      )
      assert.deepStrictEqual(states, [
        [undefined, undefined],
        ["checking", undefined],
        ["unhealthy", "not granted"],
        ["unhealthy", "still not granted"],
        ["healthy", undefined]
      ])
    }).pipe(
      Effect.provide(
        scripted(
          {},
          {},
          { status: "checking" },
          { status: "checking" },
          { status: "unhealthy", status_error: "not granted" },
          { status: "unhealthy", status_error: "not granted" },
          { status: "unhealthy", status_error: "still not granted" },
          { status: "healthy" }
        )
      ),
      Effect.provide(Polling.layer({ onEvent: () => Effect.void }))
    )
  )

  it.effect("fails like waiting does, after the changes it emitted", () =>
    Effect.gen(function* () {
      const shown: Array<string | undefined> = []
      const exit = yield* driven(
        Connect.changes({ id: "1" }).pipe(Stream.runForEach(({ status }) => Effect.sync(() => void shown.push(status))))
      )
      assert.deepStrictEqual(shown, ["unhealthy"])
      const error = yield* Effect.flip(exit)
      assert.strictEqual(error._tag, "PolytomicConnectionUnhealthy")
    }).pipe(Effect.provide(scripted({ status: "unhealthy", status_error: "no" })))
  )

  it.effect("stops polling without a listener", () =>
    Effect.gen(function* () {
      yield* drive(Stream.runHead(Connect.changes({ id: "1" })))
      const count = Effect.flatMap(emulator, ({ requests }) => Effect.map(requests, (all) => all.length))
      const before = yield* count
      yield* TestClock.adjust("10 minutes")
      yield* settlePromises
      assert.strictEqual(yield* count, before)
    }).pipe(Effect.provide(scripted({ status: "unhealthy" })))
  )
})
