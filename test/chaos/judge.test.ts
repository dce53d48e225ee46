/** Each zero of the campaigns can fail; listeners and handles are counted by Node, points during a campaign. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { describe, expect, it } from "vitest"
import { type Subject, subjects } from "../../scripts/chaos/calls.ts"
import * as Durable from "../../scripts/chaos/durable/campaign.ts"
import * as Feed from "../../scripts/chaos/feed/campaign.ts"
import { eventually, Process, temporary, withCleanups } from "../../scripts/chaos/harness.ts"
import { type Call, Judge, makeCall } from "../../scripts/chaos/judge.ts"
import { Lookout } from "../../scripts/chaos/observe.ts"
import { callHeader, type Fault, startRelay } from "../../scripts/chaos/relay.ts"
import { isClean } from "../../scripts/chaos/report.ts"
import type { LoggedRequest } from "../../src/emulator/RequestLog.ts"

const write = subjects().find(({ operation }) => operation.id === "models.create")

const request = (number: number, call: number, more: Partial<LoggedRequest> = {}): LoggedRequest => {
  const headers = { [callHeader]: String(call) }
  return { number, headers, applied: 1, idempotencyKey: `key-${call}`, ...more } as LoggedRequest // the fields that it reads
}

/** Judges two calls that create a model. */
const judged = (note: (judge: Judge, ...calls: readonly [Call, Call]) => unknown, name = "nothing") => {
  const judge = new Judge(new Lookout(["s3cret-of-the-test"], [String]))
  const two = [makeCall(0, write as Subject, { name }, 0), makeCall(1, write as Subject, { name }, 0)] as const
  judge.calls.push(...two)
  note(judge, ...two)
  return judge.report(1)
}

describe("ledger of calls", () => {
  it("accepts calls that were applied once each, with their own keys", () => {
    const report = judged((judge, first, second) => {
      judge.served([request(1, 0), request(2, 1)])
      judge.served([request(1, 0), request(2, 1)])
      for (const call of [first, second]) judge.ended(call, Exit.succeed(true))
    })
    expect(report).toMatchObject({ succeeded: 2, requests: 2, findings: [] })
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
      ({ lookout }) => {
        Effect.runSync(Effect.logError("s3cret-of-the-test").pipe(Effect.provide(lookout.layer())))
      }
    ],
    ["fibersLeft", ({ fibers }) => Effect.runSync(Effect.provide(Effect.forkDetach(Effect.never), fibers.layer))]
  ])("counts %s", (zero, note) => {
    const report = judged(note)
    expect(report.zeros[zero]).toBeGreaterThan(0)
    expect(report.findings.join()).toContain(`${zero}: `)
    expect(isClean(report)).toBe(false)
  })

  it("counts writes without keys that the network duplicated separately", () => {
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

describe("ledger of durable runs", () => {
  const execution = { id: "e", sync_id: "s", cancel: null, ends_at: 0 }
  const job = { sync: "s", kind: "plain" } as const
  const ended = { sync: "s", outcome: "completed", id: "e" }
  const run = { job, ended, executions: [execution], waited: 10 }
  const judged = (one: Durable.Run) => {
    const ledger = Durable.durableLedger()
    Durable.judge(ledger, one, 10)
    return ledger.report(1)
  }

  it("accepts runs with the outcomes of their executions", () => {
    expect(isClean(judged(run))).toBe(true)
    const canceled = { ...run, executions: [{ ...execution, cancel: {} }], ended: { sync: "s", outcome: "failed" } }
    expect(isClean(judged({ ...canceled, job: { ...job, kind: "canceled" } }))).toBe(true)
    expect(judged({ ...canceled, job: { ...job, kind: "late" } }).zeros).toMatchObject({ wrong: 1 })
  })

  it.each<[keyof ReturnType<typeof judged>["zeros"], Durable.Run]>([
    ["startedTwice", { ...run, executions: [execution, execution] }],
    ["lost", { ...run, ended: undefined }],
    ["wrong", { ...run, ended: { ...ended, id: "other" } }],
    ["wrong", { ...run, ended: { ...ended, outcome: "failed" } }],
    ["wrong", { ...run, executions: [] }],
    ["waitedTooLong", { ...run, waited: 11 }]
  ])("counts %s", (zero, one) => expect(judged(one).zeros[zero]).toBe(1))

  it("counts keysStored", () =>
    withCleanups(async (_: object, defer) => {
      const folder = temporary(defer)
      const ledger = Durable.durableLedger()
      writeFileSync(join(folder, "runner.mjs"), "test-key")
      Durable.search(ledger, folder)
      expect(isClean(ledger.report(1))).toBe(true)
      writeFileSync(join(folder, "engine.db"), "\0test-key\0")
      Durable.search(ledger, folder)
      expect(ledger.report(1).zeros.keysStored).toBe(1)
    })({}))
})

describe("ledger of a feed", () => {
  it.each([
    ["nothing", ["a", "b", "c"], {}],
    ["one repetition for each kill", ["a", "a", "b", "c"], {}],
    ["lost events", ["a", "c"], { lost: 1 }],
    ["more repetitions than kills", ["a", "a", "a", "b", "c"], { repeated: 1 }],
    ["events out of order", ["b", "a", "c"], { outOfOrder: 2 }]
  ])("counts %s", (_, handled, found) => {
    const ledger = Feed.feedLedger()
    Feed.judge(ledger, ["a", "b", "c"], handled, 1)
    expect(ledger.report(1).zeros).toEqual({ lost: 0, repeated: 0, outOfOrder: 0, stuck: 0, ...found })
  })

  it("counts processes that ended by themselves", async () => {
    const ledger = Feed.feedLedger()
    const reader = new Process({ file: "broken.ts", options: {} })
    await eventually(() => !reader.isRunning)
    await Feed.kill(ledger, reader)
    expect(ledger.report(1)).toMatchObject({ zeros: { stuck: 1 }, findings: [expect.stringContaining("broken")] })
  })
})

describe("relay", () => {
  /** Sends a request of call 3, which gets a fault. */
  const meeting = async (act: Fault["act"], expected: { readonly strayed: object; readonly waiting: object }) => {
    const relay = await startRelay({ fetch: () => Promise.reject(new Error("unreachable")) }, () => act)
    const controller = new AbortController()
    const sent = fetch(relay.url, { headers: { [callHeader]: "3" }, signal: controller.signal }).catch(() => undefined)
    const seen = () => ({ strayed: relay.strayed, waiting: relay.waiting() })
    await expect.poll(seen, { timeout: 15_000 }).toEqual(expected)
    controller.abort()
    await sent
    await relay.close()
  }

  it("lists the call of a connection without a response", () => meeting(() => {}, { strayed: [], waiting: [3] }))

  it("lists the call whose request followed a redirect to another origin", () =>
    meeting(({ stranger }) => ({ status: 307, headers: { location: stranger }, body: Buffer.alloc(0) }), {
      strayed: [3],
      waiting: []
    }))
})
