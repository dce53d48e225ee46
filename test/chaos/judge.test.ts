/** Each zero of a campaign of calls can fail; those of listeners and handles are Node's own counts. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { describe, expect, it } from "vitest"
import { type Subject, subjects } from "../../scripts/chaos/calls.ts"
import { isClean } from "../../scripts/chaos/harness.ts"
import { Lookout } from "../../scripts/chaos/observe.ts"
import { callHeader, type Fault, startRelay } from "../../scripts/chaos/relay.ts"
import { type Call, Judge, makeCall, makeRow } from "../../scripts/chaos/report.ts"
import type { LoggedRequest } from "../../src/emulator/RequestLog.ts"

const write = subjects().find(({ operation }) => operation.id === "models.create")

const request = (number: number, call: number, more: Partial<LoggedRequest> = {}): LoggedRequest => {
  const headers = { [callHeader]: String(call) }
  return { number, headers, applied: 1, idempotencyKey: `key-${call}`, ...more } as LoggedRequest // all that is read
}

const row = makeRow("nothing", {}, new Lookout(["s3cret-of-the-test"], [String]))

/** Judges two calls that create a model. */
const judged = (note: (judge: Judge, ...calls: readonly [Call, Call]) => void, name = "nothing") => {
  const own = makeRow(name, {}, new Lookout(["s3cret-of-the-test"], [String]))
  const two = [makeCall(0, write as Subject, own, 0), makeCall(1, write as Subject, own, 0)] as const
  const judge = new Judge([own], row, two)
  note(judge, ...two)
  return judge.conclude(1)
}

describe("judge", () => {
  it("accepts calls that were applied once each, under keys of their own", () => {
    const report = judged((judge, first, second) => {
      judge.served([request(1, 0), request(2, 1)])
      judge.served([request(1, 0), request(2, 1)])
      for (const call of [first, second]) judge.ended(call, Exit.succeed(true))
    })
    expect(report).toMatchObject({ succeeded: 2, findings: [] })
    expect(isClean(report)).toBe(true)
  })

  it.each<[keyof ReturnType<typeof judged>["zeros"], Parameters<typeof judged>[0]]>([
    ["defects", (judge, call) => judge.ended(call, Exit.die(new Error("broken")))],
    ["defects", (judge, call) => judge.ended(call, Exit.fail(new Error("untyped")))],
    [
      "wrongValues",
      (judge, call) => {
        judge.served([request(1, 0)])
        judge.ended(call, Exit.succeed(false))
      }
    ],
    [
      "writesLost",
      (judge, call) => {
        judge.served([request(1, 0, { applied: 0 })])
        judge.ended(call, Exit.succeed(true))
      }
    ],
    ["writesAppliedTwice", (judge) => judge.served([request(1, 0), request(2, 0)])],
    ["writesAppliedTwice", (judge) => judge.served([request(1, 0, { applied: 2 })])],
    ["keysNotKept", (judge) => judge.served([request(1, 0), request(2, 0, { applied: 0, idempotencyKey: "other" })])],
    ["keysNotKept", (judge) => judge.served([request(1, 0), request(2, 1, { idempotencyKey: "key-0" })])],
    ["secretsSeen", (judge) => judge.served([request(1, 0, { target: "/?key=s3cret-of-the-test" })])],
    [
      "secretsSeen",
      (_, { row }) => {
        Effect.runSync(Effect.logError("s3cret-of-the-test").pipe(Effect.provide(row.lookout.layer())))
      }
    ],
    ["fibersLeft", (_, { row }) => Effect.runSync(Effect.provide(Effect.forkDetach(Effect.never), row.fibers.layer))]
  ])("counts %s", (zero, note) => {
    const report = judged(note)
    expect(report.zeros[zero]).toBeGreaterThan(0)
    expect(report.findings.join()).toContain(`${zero}: `)
    expect(isClean(report)).toBe(false)
  })

  it("counts keyless writes that the network doubled apart", () => {
    const twice = (idempotencyKey: string | undefined) => (judge: Judge) =>
      judge.served([request(1, 0, { idempotencyKey }), request(2, 0, { idempotencyKey })])
    const name = "request delivered twice"
    expect(judged(twice(undefined), name)).toMatchObject({
      writesDoubledByNetwork: 1,
      zeros: { writesAppliedTwice: 0 }
    })
    expect(judged(twice("key"), name)).toMatchObject({ writesDoubledByNetwork: 0, zeros: { writesAppliedTwice: 1 } })
  })
})

describe("relay", () => {
  /** Sends a request of call 3, which meets a fault. */
  const meeting = async (act: Fault["act"], expected: { readonly strayed: object; readonly waiting: object }) => {
    const relay = await startRelay("http://127.0.0.1:1", () => act)
    const gone = new AbortController()
    const sent = fetch(relay.url, { headers: { [callHeader]: "3" }, signal: gone.signal }).catch(() => undefined)
    const seen = () => ({ strayed: relay.strayed, waiting: relay.waiting() })
    await expect.poll(seen, { timeout: 15_000 }).toEqual(expected)
    gone.abort()
    await sent
    await relay.close()
  }

  it("lists the call whose connection is left without a response", () =>
    meeting(() => {}, { strayed: [], waiting: [3] }))

  it("lists the call whose request followed a redirect to another origin", () =>
    meeting(({ answer, stranger }) => answer({ status: 307, headers: { location: stranger }, body: Buffer.alloc(0) }), {
      strayed: [3],
      waiting: []
    }))
})
