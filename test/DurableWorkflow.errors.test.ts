/** Faults of an engine as typed errors, on SQLite. `DurableWorkflow.postgres.test.ts` tests an unavailable database. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Schema from "effect/Schema"
import * as Workflow from "effect/workflow/Workflow"
import type * as Durable from "effect-polytomic/Durable"
import * as DurableWorkflow from "effect-polytomic/DurableWorkflow"
import * as Sqlite from "../examples/durable/engine.ts"

const folder = mkdtempSync(join(tmpdir(), "effect-polytomic-errors-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Two versions of one workflow: the result of the second has an additional field. */
const make = <Success extends Schema.Top>(success: Success) =>
  Workflow.make("Report", {
    payload: { id: Schema.String },
    success,
    error: Schema.String,
    idempotencyKey: ({ id }) => id
  })
const Older = make(Schema.Struct({ rows: Schema.Number }))
const Newer = make(Schema.Struct({ rows: Schema.Number, skipped: Schema.Number }))

describe("requesting a run", () => {
  it("fails with the run and the next step if an older version stored its result", async () => {
    const engine = Sqlite.layer(join(folder, "versions.db"), { pollMillis: 200 })
    const older = ManagedRuntime.make(Older.toLayer(() => Effect.succeed({ rows: 1 })).pipe(Layer.provideMerge(engine)))
    assert.deepStrictEqual(await older.runPromise(DurableWorkflow.execute(Older, { id: "1" })), { rows: 1 })
    await older.dispose()

    let bodies = 0
    const newer = ManagedRuntime.make(
      Newer.toLayer(() => Effect.sync(() => ({ rows: 1, skipped: bodies++ }))).pipe(Layer.provideMerge(engine))
    )
    const error = await newer.runPromise(Effect.flip(DurableWorkflow.execute(Newer, { id: "1" })))
    assert.deepInclude(error as Durable.DurableError, {
      _tag: "PolytomicDurableError",
      reason: "Record",
      subject: "workflow Report",
      run: await newer.runPromise(Newer.executionId({ id: "1" }))
    })
    assert.match((error as Durable.DurableError).message, /skipped.*Finish the run with the version that began it/)
    assert.strictEqual(bodies, 0)
    await newer.dispose()
  })

  it("passes failures and defects of the workflow on", async () => {
    const runtime = ManagedRuntime.make(
      Older.toLayer(({ id }) => (id === "fails" ? Effect.fail("no") : Effect.die(new Error("boom")))).pipe(
        Layer.provideMerge(Sqlite.layer(join(folder, "passes.db"), { pollMillis: 200 }))
      )
    )
    assert.strictEqual(await runtime.runPromise(Effect.flip(DurableWorkflow.execute(Older, { id: "fails" }))), "no")
    const exit = await runtime.runPromise(Effect.exit(DurableWorkflow.execute(Older, { id: "dies" })))
    assert.isTrue(Exit.isFailure(exit) && Exit.hasDies(exit))
    assert.include(String(exit), "boom")
    await runtime.dispose()
  })

  it("starts a run without waiting for it", async () => {
    const runtime = ManagedRuntime.make(
      Older.toLayer(() => Effect.never).pipe(Layer.provideMerge(Sqlite.layer(join(folder, "never.db"))))
    )
    const run = await runtime.runPromise(DurableWorkflow.execute(Older, { id: "1" }, { discard: true }))
    assert.strictEqual(run, await runtime.runPromise(Older.executionId({ id: "1" })))
    await runtime.dispose()
  })
})

describe("an engine", () => {
  it("whose file cannot be opened fails with the next step", async () => {
    const engine = DurableWorkflow.engine(Sqlite.layer(join(folder, "no", "such", "folder.db")))
    const error = await Effect.runPromise(Effect.flip(Effect.provide(Effect.void, engine)))
    assert.deepInclude(error, { _tag: "PolytomicDurableError", reason: "Engine", run: "all" })
    assert.match(
      error.message,
      /^the durable engine could not reach the database: Error: unable to open database file\. Check where its database is/
    )
  })
})
