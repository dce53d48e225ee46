/** Parts for Cloudflare over bindings that record their calls: names, keys, timeouts and the registry of waiting instances. */
import { assert, describe, it } from "@effect/vitest"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as Schema from "effect/Schema"
import * as Durable from "effect-polytomic/Durable"
import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
import * as PositionStore from "effect-polytomic/PositionStore"

const instance = { deployment: "production", workflow: "nightly", instanceId: "i-1" }

/** A step that runs at once and records its calls; `event` decides how a wait for an event ends. */
const recorder = (event: () => Promise<unknown> = () => Promise.resolve({})) => {
  const calls: Array<ReadonlyArray<unknown>> = []
  const rollbacks: Array<() => Promise<void>> = []
  const step: DurableCloudflare.RollbackStep = {
    do: (name, callback, options) => {
      calls.push(["do", name])
      if (options !== undefined) rollbacks.push(options.rollback)
      return callback()
    },
    sleep: async (name, millis) => void calls.push(["sleep", name, millis]),
    waitForEvent: (name, { timeout, type }) => {
      calls.push(["event", name, type, timeout])
      return event()
    }
  }
  return { calls, rollbacks, step }
}

const steps = (step: DurableCloudflare.RollbackStep, options?: Partial<DurableCloudflare.Options>) =>
  DurableCloudflare.steps(step, { ...instance, ...options })

/** A registry that records its calls. */
const register = () => {
  const added: Array<ReadonlyArray<string>> = []
  const waiters: Context.Service.Shape<typeof Durable.Waiters> = {
    add: (...given) => Effect.sync(() => void added.push(given)),
    take: () => Effect.succeed([])
  }
  return { added, waiters }
}

/** Logged warnings. */
const logged = <A, E, R>(self: Effect.Effect<A, E, R>) =>
  Effect.suspend(() => {
    const warnings: Array<unknown> = []
    const logger = Logger.make(({ logLevel, message }) => {
      if (logLevel === "Warn") warnings.push([message].flat()[0])
    })
    return Effect.as(Effect.provide(self, Logger.layer([logger])), warnings)
  })

describe("steps of an instance", () => {
  it.effect("have a key of deployment, engine, workflow and instance, in this order, and never another one", () =>
    Effect.gen(function* () {
      const { step } = recorder()
      const { key, limits } = yield* steps(step)
      const engine = { identity: ["production", "cloudflare", "nightly", "i-1"] } as unknown as Durable.Engine // its key
      assert.strictEqual(key, (yield* Durable.makeSteps(engine)).key)
      // As the first release derives it: another key would start the executions of waiting runs a second time.
      assert.strictEqual(key, "rShgFVUUWpvyBPy2DWrn05oeNShqn3vALgJZE5Rj3K8")
      assert.deepStrictEqual(limits, { steps: 1024, bytes: 1_048_576 })
      assert.deepStrictEqual((yield* steps(step, { limits: { steps: 10_000 } })).limits, {
        steps: 10_000,
        bytes: 1_048_576
      })
    })
  )

  it.effect("keep outcomes as text under their names", () =>
    Effect.gen(function* () {
      const { calls, step } = recorder()
      const made = yield* steps(step)
      assert.strictEqual(yield* made.step("one", Schema.Number, Schema.Never, Effect.succeed(1)), 1)
      assert.deepStrictEqual(calls, [["do", "one"]])
      const text = yield* Effect.promise(() => recorder().step.do("one", async () => "text"))
      assert.strictEqual(text, "text")
    })
  )

  it.effect("sleep whole milliseconds, at least one", () =>
    Effect.gen(function* () {
      const { calls, step } = recorder()
      const made = yield* steps(step)
      for (const [i, millis] of [1500, 0, 0.5, 1.5].entries()) {
        assert.strictEqual(yield* made.wait(`w${i}`, millis), "timeout")
      }
      assert.deepStrictEqual(
        calls.map(([, , millis]) => millis),
        [1500, 1, 1, 2]
      )
      assert.strictEqual(calls[0]?.[0], "sleep")
    })
  )

  it.effect("wait for an event of the execution, whose name has at most 100 allowed characters", () =>
    Effect.gen(function* () {
      const { calls, step } = recorder()
      const { added, waiters } = register()
      const made = yield* steps(step)
      const wait = (name: string, topic: string) =>
        Effect.provideService(made.wait(name, 1000, topic), Durable.Waiters, waiters)
      assert.strictEqual(yield* wait("a", "0a3f-1"), "nudged")
      assert.deepStrictEqual(calls, [["event", "a", "polytomic-0a3f-1", 1000]])
      // An event removes the registration, so the next wait registers again.
      yield* wait("b", "0a3f-1")
      assert.deepStrictEqual(added, [
        ["0a3f-1", "i-1", "i-1"],
        ["0a3f-1", "i-1", "i-1"]
      ])
      yield* wait("c", "a.b:c d/é")
      assert.strictEqual(calls[2]?.[2], "polytomic-a_b_c_d__")
      yield* wait("d", "x".repeat(200))
      assert.strictEqual(calls[3]?.[2], `polytomic-${"x".repeat(90)}`)
    })
  )

  it.effect("end a wait at its timeout, however the engine reports it, and register once", () =>
    Effect.gen(function* () {
      const named = Object.assign(new Error("late"), { name: "WorkflowTimeoutError" })
      for (const error of [named, new Error("Execution timed out after 1000ms"), new Error("Timed Out")]) {
        const { step } = recorder(() => Promise.reject(error))
        const { added, waiters } = register()
        const made = yield* steps(step)
        for (const name of ["a", "b"]) {
          const end = yield* Effect.provideService(made.wait(name, 1000, "topic"), Durable.Waiters, waiters)
          assert.strictEqual(end, "timeout")
        }
        assert.strictEqual(added.length, 1)
      }
    })
  )

  it.effect("die of any other failure of a wait", () =>
    Effect.gen(function* () {
      const aborted = Object.assign(new Error("aborted"), { name: "AbortError" })
      for (const error of [aborted, "timed out"]) {
        const { step } = recorder(() => Promise.reject(error))
        const made = yield* steps(step)
        const wait = Effect.provideService(made.wait("a", 1000, "topic"), Durable.Waiters, register().waiters)
        const exit = yield* Effect.exit(wait)
        assert.strictEqual(exit._tag === "Failure" ? exit.cause.reasons[0]?._tag : undefined, "Die")
      }
    })
  )

  it.effect("roll back while the run continues, and not after its end or without the flag", () =>
    Effect.gen(function* () {
      let canceled = 0
      const cancel = Effect.sync(() => void canceled++)
      const run = (step: DurableCloudflare.RollbackStep, rollback: boolean, end: Effect.Effect<void, string>) =>
        Effect.gen(function* () {
          const made = yield* steps(step, { rollback })
          yield* made.onCancel("cancel", cancel)
          yield* end
        }).pipe(Effect.forkChild, Effect.flatMap(Fiber.await))

      const without = recorder()
      yield* run(without.step, false, Effect.void)
      assert.deepStrictEqual([without.calls, without.rollbacks], [[], []])

      const aborted = recorder()
      yield* run(aborted.step, true, Effect.die(new Error("aborted")))
      assert.deepStrictEqual(aborted.calls, [["do", "cancel"]])
      for (const rollback of aborted.rollbacks) yield* Effect.promise(rollback)
      assert.strictEqual(canceled, 1)

      for (const end of [Effect.void, Effect.fail("no")]) {
        const ended = recorder()
        yield* run(ended.step, true, end)
        yield* Effect.yieldNow // the engine rolls back later
        for (const rollback of ended.rollbacks) yield* Effect.promise(rollback)
        assert.deepStrictEqual([ended.rollbacks.length, canceled], [1, 1])
      }
    })
  )
})

describe("an event of an execution", () => {
  const event = { _tag: "sync.completed", type: "sync.completed", event: { execution_id: "e.1" } } as never // its topic

  it.effect("is sent to each waiting instance, also after one that is gone, which is logged", () =>
    Effect.gen(function* () {
      const sent: Array<unknown> = []
      const workflow: DurableCloudflare.WorkflowBinding = {
        get: async (id) => {
          if (id === "gone") throw new Error("not found")
          return { sendEvent: async (event) => void sent.push([id, event]) }
        }
      }
      const topics: Array<string> = []
      const waiters: Context.Service.Shape<typeof Durable.Waiters> = {
        add: () => Effect.void,
        take: (topic) =>
          Effect.sync(() => {
            topics.push(topic)
            return ["a", "gone", "b"]
          })
      }
      const warnings = yield* logged(
        Effect.provideService(DurableCloudflare.onEvent(workflow)(event), Durable.Waiters, waiters)
      )
      assert.deepStrictEqual(topics, ["e.1"])
      const payload = { type: "polytomic-e_1", payload: {} }
      assert.deepStrictEqual(sent, [
        ["a", payload],
        ["b", payload]
      ])
      assert.deepStrictEqual(warnings, ["Instance gone could not be notified"])
    })
  )
})

describe("the registry of waiting instances", () => {
  it.effect("keeps an entry for 7 days or until its event", () =>
    Effect.gen(function* () {
      const entries = new Map<string, string>()
      const options: Array<unknown> = []
      const waiters = DurableCloudflare.kvWaiters({
        put: async (key, value, given) => {
          entries.set(key, value)
          options.push(given)
        },
        delete: async (key) => void entries.delete(key),
        list: async ({ prefix }) => ({
          keys: [...entries.keys()].filter((name) => name.startsWith(prefix)).map((name) => ({ name }))
        })
      })
      for (const [topic, run] of [
        ["t", "a"],
        ["t", "b"],
        ["tt", "c"]
      ] as const)
        yield* waiters.add(topic, run, run)
      assert.deepStrictEqual(
        [...entries],
        [
          ["polytomic-waiter:t:a", "a"],
          ["polytomic-waiter:t:b", "b"],
          ["polytomic-waiter:tt:c", "c"]
        ]
      )
      assert.deepStrictEqual(options[0], { expirationTtl: 604_800 })
      assert.deepStrictEqual(yield* waiters.take("t"), ["a", "b"])
      assert.deepStrictEqual([...entries.keys()], ["polytomic-waiter:tt:c"])
    })
  )

  it.effect("logs that it cannot be written or read, and the run continues", () =>
    Effect.gen(function* () {
      const fail = () => Promise.reject(new Error("no"))
      const waiters = DurableCloudflare.kvWaiters({ put: fail, delete: fail, list: fail })
      assert.deepStrictEqual(yield* logged(waiters.add("t", "a", "a")), [
        "The registry of waiting instances could not be written"
      ])
      const taken: Array<string> = ["before"]
      const take = Effect.map(waiters.take("t"), (all) => void taken.splice(0, 1, ...all))
      assert.deepStrictEqual(yield* logged(take), ["The registry of waiting instances could not be read"])
      assert.deepStrictEqual(taken, [])
    })
  )
})

describe("a position in a Durable Object", () => {
  it.effect("that cannot be read or written is an error with its key", () =>
    Effect.gen(function* () {
      const cause = new Error("no")
      const fail = () => Promise.reject(cause)
      const positions = DurableCloudflare.objectPositions({ get: fail, transaction: fail }, "feed")
      for (const effect of [positions.load, positions.commit(undefined, {} as never)]) {
        const error = yield* Effect.flip(effect)
        assert.instanceOf(error, PositionStore.PositionUnavailable)
        assert.deepInclude(error, { key: "feed", cause } as never)
      }
    })
  )
})
