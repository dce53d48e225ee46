/** Settings of Promise clients as the services that they set: each alone, with what was set before kept. */
import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import * as Credentials from "../../../src/Credentials.ts"
import * as Deadline from "../../../src/Deadline.ts"
import * as Drift from "../../../src/Drift.ts"
import { RequestSettings } from "../../../src/internal/client/references.ts"
import { withSettings } from "../../../src/internal/promise/options.ts"
import * as RetryPolicy from "../../../src/RetryPolicy.ts"
import { call, failure } from "../../support/client.ts"
import * as Op from "../../support/operations.ts"
import { problem, stub } from "../../support/stub.ts"

const set = (...settings: ReadonlyArray<Parameters<typeof withSettings>[1]>): Context.Context<never> =>
  settings.reduce((context: Context.Context<never>, each) => withSettings(context, each), Context.empty())

const deadline = (context: Context.Context<never>) => {
  const { attempt, total } = Context.get(context, Deadline.Deadline)
  return [attempt, total].map(Duration.toMillis)
}

const request = (context: Context.Context<never>) => Context.get(context, RequestSettings)

const policy = (context: Context.Context<never>) => Context.get(context, RetryPolicy.RetryPolicy)

describe("settings", () => {
  it("that are not given change nothing", () => {
    const before = Context.empty()
    assert.strictEqual(withSettings(before, {}), before)
    assert.strictEqual(withSettings(before, { timeout: undefined, retry: undefined, headers: undefined }), before)
  })

  it("of deadlines apply alone and keep the other one", () => {
    assert.deepStrictEqual(deadline(set({ timeout: 5_000 })), [60_000, 5_000])
    assert.deepStrictEqual(deadline(set({ attemptTimeout: 5_000 })), [5_000, 180_000])
    assert.deepStrictEqual(deadline(set({ timeout: 1, attemptTimeout: 2 }, { timeout: 3 })), [2, 3])
    assert.deepStrictEqual(deadline(set({ timeout: 1, attemptTimeout: 2 }, { attemptTimeout: 3 })), [3, 1])
    assert.deepStrictEqual(deadline(set({ timeout: 0 }, { headers: {} })), [60_000, 0])
  })

  it("of retries are one of the policies, or one with defaults", () => {
    assert.strictEqual(policy(set({ retry: "none" })), RetryPolicy.none)
    assert.strictEqual(policy(set({ retry: "standard" })), RetryPolicy.standard)
    assert.strictEqual(policy(set({ retry: "patient" })), RetryPolicy.patient)
    const { budget, maxRetryAfter } = policy(set({ retry: {} }))
    assert.deepStrictEqual([budget, maxRetryAfter], [RetryPolicy.standard.budget, RetryPolicy.standard.maxRetryAfter])
  })

  for (const [retry, expected] of [
    [{}, [0, 500, 1500, 3500]],
    [{ times: 6 }, [0, 500, 1500, 3500, 7500, 15_500, 23_500]],
    [{ base: 1000 }, [0, 1000, 3000, 7000]],
    [{ maximum: 700 }, [0, 500, 1200, 1900]],
    [{ times: 0 }, [0]]
  ] as const) {
    it.effect(`of a policy default to 3 retries, after up to 500 ms to 8 seconds: ${JSON.stringify(retry)}`, () =>
      Effect.gen(function* () {
        const server = stub(problem(503))
        const get = call(server, Op.get, { id: "1" }).pipe(
          Effect.provideService(RetryPolicy.RetryPolicy, policy(set({ retry }))),
          Effect.provideService(Random.Random, { nextDoubleUnsafe: () => 1, nextIntUnsafe: () => 1 })
        )
        yield* failure(get)
        assert.deepStrictEqual(
          server.sent.map(({ at }) => at),
          [...expected]
        )
      })
    )
  }

  it("of a policy apply alone", () => {
    const { maxRetryAfter } = policy(set({ retry: { maxRetryAfter: 5_000 } }))
    assert.strictEqual(Duration.toMillis(maxRetryAfter), 5_000)
    assert.strictEqual(Duration.toMillis(policy(set({ retry: { maxRetryAfter: 0 } })).maxRetryAfter), 0)
    const budget = { reserve: 1, ratio: 0.5, maximum: 2 }
    assert.strictEqual(policy(set({ retry: { budget } })).budget, budget)
    assert.isUndefined(policy(set({ retry: { budget: "none" } })).budget)
  })

  it("of drift apply alone and keep the other one", async () => {
    const drift = (context: Context.Context<never>) => Context.get(context, Drift.Drift)
    assert.strictEqual(drift(set({ strict: true })).mode, "strict")
    assert.strictEqual(drift(set({ strict: false })).mode, "tolerant")
    assert.strictEqual(drift(set({ strict: true })).onDrift, drift(Context.empty()).onDrift)
    const seen: Array<unknown> = []
    const onDrift = async (events: ReadonlyArray<unknown>) => void seen.push(events)
    const both = drift(set({ strict: true }, { onDrift }))
    assert.strictEqual(both.mode, "strict")
    await Effect.runPromise(both.onDrift([]))
    assert.deepStrictEqual(seen, [[]])
    assert.strictEqual(drift(set({ onDrift })).mode, "tolerant")
  })

  it("of requests apply alone and keep the others; headers are added", async () => {
    const appInfo = "my-app/1"
    const seen: Array<unknown> = []
    const onRequest = async (sent: unknown) => void seen.push(sent)
    assert.deepStrictEqual(request(set({ headers: { "x-a": "1" } })).headers, { "x-a": "1" })
    assert.strictEqual(request(set({ appInfo })).appInfo, appInfo)
    const sent = { operation: "things.get" } as never // passed on
    await Effect.runPromise(request(set({ onRequest })).onRequest?.(sent) ?? Effect.void)
    assert.deepStrictEqual(seen, [sent])

    const all = set({ headers: { "x-a": "1", "x-b": "1" }, appInfo, onRequest })
    const later = request(withSettings(all, { headers: { "x-b": "2", "x-c": "2" } }))
    assert.deepStrictEqual(later.headers, { "x-a": "1", "x-b": "2", "x-c": "2" })
    assert.strictEqual(later.appInfo, appInfo)
    assert.strictEqual(later.onRequest, request(all).onRequest)
    const other = request(withSettings(all, { appInfo: "other" }))
    assert.deepStrictEqual([other.appInfo, other.headers?.["x-a"]], ["other", "1"])
    assert.notStrictEqual(request(withSettings(all, { onRequest: async () => {} })).onRequest, request(all).onRequest)
  })

  it("of credentials take each form", async () => {
    const values = await Promise.all(
      [
        { apiKey: "a" },
        { partnerKey: "p" },
        { deploymentKey: "d" },
        { deploymentKey: "d", scheme: "basic" as const },
        { organization_id: "o", key: "k" },
        () => "t",
        async () => ({ username: "u", password: "p" })
      ].map((credentials) => {
        const context = set({ credentials }) as Context.Context<Credentials.Credentials> // set by that setting
        const { authorization } = Context.get(context, Credentials.Credentials)
        return Effect.runPromise(Effect.map(authorization, (each) => reveal(each)))
      })
    )
    assert.deepStrictEqual(values, [
      { scheme: "Bearer", token: "a" },
      { scheme: "Bearer", token: "p" },
      { scheme: "Bearer", token: "d" },
      { scheme: "Basic", username: "d", password: "" },
      { scheme: "Basic", username: "o", password: "k" },
      { scheme: "Bearer", token: "t" },
      { scheme: "Basic", username: "u", password: "p" }
    ])
  })
})

/** An authorization with its secrets. */
const reveal = (value: unknown): unknown => {
  if (Redacted.isRedacted(value)) return Redacted.value(value)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, reveal(item)]))
}
