/** A cluster over a real Postgres from npm: the contracts of `Steps` and of the stores, and state that three runners share. */

import { createServer } from "node:net"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import * as Singleton from "effect/cluster/Singleton"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import { SqlClient } from "effect/sql/SqlClient"
import * as Workflow from "effect/workflow/Workflow"
import * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import { start } from "effect-polytomic/emulator/node"
import * as Polytomic from "effect-polytomic/Polytomic"
import * as PositionStore from "effect-polytomic/PositionStore"
import * as SqlStores from "effect-polytomic/SqlStores"
import { root, run } from "../scripts/internal/shell.ts"
import { contract, until } from "./durable/contract.ts"
import { workflowHarness } from "./durable/harnesses.ts"
import { noPostgres, type Postgres, startPostgres } from "./durable/postgres.ts"
import { storesContract } from "./durable/stores.ts"

let postgres: Postgres

beforeAll(async () => {
  postgres = await startPostgres()
  // The packages may have to be installed first.
}, 300_000)
// A harness that never started has nothing to close; its own failure is the one to report.
afterAll(() => (postgres as Postgres | undefined)?.close(), 60_000)

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

const three = <A>(make: (index: number) => Promise<A>): Promise<ReadonlyArray<A>> => Promise.all([0, 1, 2].map(make))

contract("Postgres", () => workflowHarness(postgres.engine(0)))

storesContract("Postgres", () => postgres.database())

describe("three runners", () => {
  it("wake each other's runs", async () => {
    const waiters = Layer.effect(Durable.Waiters, Effect.andThen(Effect.orDie(SqlStores.migrate), SqlStores.waiters))
    const runners = await three(async () =>
      workflowHarness(waiters.pipe(Layer.provideMerge(postgres.engine(await freePort()))))
    )
    try {
      const ids: Array<string> = []
      const counts = (id: string) => Promise.all(runners.map((runner) => runner.count(id, "before")))
      // Until the runners have divided the shards, all runs are on the first.
      await until(async () => {
        const id = `three-${ids.length}`
        ids.push(id)
        await runners[0]?.start("nudged", id)
        await until(async () => (await counts(id)).includes(1))
        const owners = await Promise.all(ids.map(async (id) => (await counts(id)).indexOf(1)))
        return ids.length >= 6 && new Set(owners).size > 1
      })
      const ends = ids.map(async (id, i) => {
        let ended = false
        const end = runners[0]?.end("nudged", id).finally(() => {
          ended = true
        })
        await until(async () => {
          // The event reaches another runner each time. It may arrive before the wait.
          if (!ended) await runners[i % 3]?.nudge(`topic-${id}`)
          return ended
        })
        return end
      })
      assert.deepStrictEqual(new Set(await Promise.all(ends)), new Set([JSON.stringify("nudged")]))
    } finally {
      await Promise.all(runners.map((runner) => runner.close()))
    }
  }, 120_000)

  it("read the feed one at a time, and another takes over when the reader ends", async () => {
    const polytomic = await start({ port: 0 })
    const emit = () => Effect.runPromise(polytomic.emulator.emit({ type: "sync.running", event: {} }))
    const feed = (runner: number) =>
      Singleton.make(
        "Feed",
        Effect.gen(function* () {
          const sql = yield* SqlClient
          yield* PositionStore.runForEach(({ id }) => sql`INSERT INTO handled (id, runner) VALUES (${id}, ${runner})`, {
            store: yield* SqlStores.positions("cluster"),
            from: "earliest",
            pollInterval: "1 second"
          })
        }).pipe(Effect.orDie)
      )
    const table = ManagedRuntime.make(postgres.database())
    await table.runPromise(
      Effect.gen(function* () {
        const sql = yield* SqlClient
        yield* SqlStores.migrate
        yield* sql`DROP TABLE IF EXISTS handled`
        yield* sql`CREATE TABLE handled (id TEXT PRIMARY KEY, runner INT NOT NULL)`
      })
    )
    const readers = () =>
      table.runPromise(
        Effect.flatMap(SqlClient, (sql) => sql<{ readonly runner: number }>`SELECT runner FROM handled ORDER BY id`)
      )
    const runtimes = await three(async (runner) =>
      ManagedRuntime.make(
        feed(runner).pipe(
          Layer.provideMerge(postgres.engine(await freePort())),
          Layer.provide(Polytomic.layer({ apiKey: Redacted.make("test-key"), baseUrl: polytomic.url }))
        )
      )
    )
    try {
      await Promise.all(runtimes.map((runtime) => runtime.runPromise(Effect.void)))
      for (let i = 0; i < 5; i++) await emit()
      await until(async () => (await readers()).length === 5)
      const [first] = await readers()
      assert.strictEqual(new Set((await readers()).map(({ runner }) => runner)).size, 1)
      await runtimes[first?.runner ?? 0]?.dispose()
      for (let i = 0; i < 5; i++) await emit()
      await until(async () => (await readers()).length === 10)
      const counts = Map.groupBy(await readers(), ({ runner }) => runner)
      assert.strictEqual(counts.size, 2)
      assert.strictEqual(counts.get(first?.runner ?? 0)?.length, 5)
    } finally {
      await Promise.all(runtimes.map((runtime) => runtime.dispose()))
      await table.dispose()
      await polytomic.close()
    }
  }, 120_000)
})

describe("a database that is down", () => {
  const Slow = Workflow.make("Slow", {
    payload: { id: Schema.String },
    success: Schema.Number,
    error: Durable.SyncError,
    idempotencyKey: ({ id }) => id
  })
  const slow = Slow.toLayer(() =>
    Effect.gen(function* () {
      const steps = yield* Durable.Steps
      let sum = 0
      for (let i = 0; i < 4; i++) {
        sum += yield* steps.step(
          `step/${i}`,
          Schema.Number,
          Schema.Never,
          Effect.delay(Effect.succeed(i), "200 millis")
        )
        yield* steps.wait(`wait/${i}`, "200 millis")
      }
      return sum
    }).pipe(Effect.provideServiceEffect(Durable.Steps, DurableWorkflow.steps({ deployment: "test" })))
  )

  it("at the start is a typed error, without the password", async () => {
    const engine = DurableWorkflow.engine(await noPostgres())
    const error = await Effect.runPromise(Effect.flip(Effect.provide(Effect.void, engine)))
    assert.deepInclude(error, { _tag: "PolytomicDurableError", reason: "Engine", run: "all" })
    assert.match(
      error.message,
      /^the durable engine could not reach the database: .*127\.0\.0\.1:9.*Check where its database is/
    )
    assert.notInclude(JSON.stringify(error) + error.message, "secret")
  })

  it("fails the caller with a typed error that names the run, and keeps the run", async () => {
    const runtime = ManagedRuntime.make(slow.pipe(Layer.provideMerge(postgres.engine(0))))
    try {
      const ids = Array.from({ length: 6 }, (_, i) => `down-${i}`)
      for (const id of ids) await runtime.runPromise(DurableWorkflow.execute(Slow, { id }, { discard: true }))
      const ends = ids.map((id) =>
        runtime.runPromise(
          Effect.retry(DurableWorkflow.execute(Slow, { id }), { times: 100, schedule: Schedule.spaced("300 millis") })
        )
      )
      let error: Durable.SyncError | undefined
      const back = postgres.restart(3000)
      await until(async () => {
        const requested = DurableWorkflow.execute(Slow, { id: "asked" }, { discard: true })
        error = await runtime.runPromise(
          Effect.match(requested, { onSuccess: () => undefined, onFailure: (error) => error })
        )
        return error !== undefined
      })
      assert.deepInclude(error, {
        _tag: "PolytomicDurableError",
        reason: "Engine",
        subject: "workflow Slow",
        run: await runtime.runPromise(Slow.executionId({ id: "asked" }))
      })
      await back
      assert.deepStrictEqual(
        await Promise.all(ends),
        ids.map(() => 6)
      )
      assert.strictEqual(await runtime.runPromise(DurableWorkflow.execute(Slow, { id: "asked" })), 6)
    } finally {
      await runtime.dispose()
    }
  }, 120_000)
})

describe("the cluster example", () => {
  it("compiles", async () => {
    await run("node", [
      join(root, "node_modules/typescript/bin/tsc"),
      "-p",
      join(root, "examples/durable-cluster/tsconfig.json")
    ])
  }, 120_000)
})
