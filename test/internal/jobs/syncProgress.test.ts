/** Statuses of executions, their outcomes and their counts: every value and every field. */
import { assert, describe, it } from "@effect/vitest"
import { isDocumented, isTerminal, outcomeOf, progress } from "../../../src/internal/jobs/syncProgress.ts"
import * as SyncRun from "../../../src/SyncRun.ts"
import * as Timestamp from "../../../src/Timestamp.ts"

const underway = ["created", "scheduled", "queued", "waiting", "running", "exporting", "processing", "canceling"]

const final = ["completed", "canceled", "failed", "errors", "interrupted"]

describe("a status", () => {
  it("is documented, and terminal or not", () => {
    for (const status of underway)
      assert.deepStrictEqual([isDocumented(status), isTerminal({ status })], [true, false], status)
    for (const status of final)
      assert.deepStrictEqual([isDocumented(status), isTerminal({ status })], [true, true], status)
    for (const status of ["", "done", "Completed"])
      assert.deepStrictEqual([isDocumented(status), isTerminal({ status })], [false, false], status)
  })

  it("does not matter with an end time", () => {
    assert.isTrue(isTerminal({ status: "running", completed_at: "2026-01-01T00:00:00Z" }))
    assert.isTrue(isTerminal({ completed_at: "2026-01-01T00:00:00Z" }))
    for (const completed_at of [null, "0001-01-01T00:00:00Z"])
      assert.isFalse(isTerminal({ status: "running", completed_at }), String(completed_at))
    assert.isFalse(isTerminal({}))
  })
})

describe("an outcome", () => {
  it("is that of the status, unless records failed", () => {
    const cases = {
      completed: "completed",
      errors: "completed_with_errors",
      failed: "failed",
      interrupted: "interrupted",
      canceled: "canceled",
      canceling: "canceled",
      running: "unknown"
    } as const
    for (const [status, outcome] of Object.entries(cases)) assert.strictEqual(outcomeOf({ id: "e", status }), outcome)
    assert.strictEqual(outcomeOf({ id: "e" }), "unknown")
    const counted = (error: number) => outcomeOf({ id: "e", status: "completed", counts: { total: 9, error } })
    assert.deepStrictEqual([counted(0), counted(1)], ["completed", "completed_with_errors"])
  })

  it("is undefined while the execution is in progress", () => {
    assert.isUndefined(SyncRun.outcome({ id: "e", status: "canceling" }))
    const completed_at = Timestamp.fromMillis(0)
    assert.strictEqual(SyncRun.outcome({ id: "e", status: "odd", completed_at }), "unknown")
  })
})

describe("progress", () => {
  it("of a model sync is taken from its counts", () => {
    const counts = { total: 10, error: 2, warnings: 3 }
    assert.deepStrictEqual(progress({ id: "e", status: "running", counts }), {
      records: 10,
      errors: 2,
      warnings: 3,
      schemas: [],
      done: undefined
    })
    assert.deepStrictEqual(progress({ id: "e", status: "completed" }), {
      records: 0,
      errors: 0,
      warnings: 0,
      schemas: [],
      done: 1
    })
  })

  const schemas = [
    { schema: "a", status: "completed", record_count: 10, error_count: 1, warning_count: 2 },
    { schema: "b", status: "exporting", record_count: 5, error_count: 3, warning_count: 4 },
    {}
  ] as const

  it("of a bulk sync is the sum of its schemas, and the share of completed ones", () => {
    assert.deepStrictEqual(progress({ id: "e", status: "running", schemas }), {
      records: 15,
      errors: 4,
      warnings: 6,
      schemas: [
        { schema: "a", status: "completed", ended: true, records: 10, errors: 1, warnings: 2 },
        { schema: "b", status: "exporting", ended: false, records: 5, errors: 3, warnings: 4 },
        { schema: "", status: "created", ended: false, records: 0, errors: 0, warnings: 0 }
      ],
      done: 1 / 3
    })
    assert.strictEqual(progress({ id: "e", status: "failed", schemas }).done, 1)
    assert.isUndefined(progress({ id: "e", status: "running", schemas: [] }).done)
  })

  it("of a bulk sync is taken from its own counts, if any", () => {
    const own = { record_count: 0, error_count: 7, warning_count: 8 }
    const { errors, records, warnings } = progress({ id: "e", status: "running", schemas, ...own })
    assert.deepStrictEqual([records, errors, warnings], [0, 7, 8])
    for (const field of [{ record_count: 1 }, { error_count: 1 }, { status_message: "m" }])
      assert.strictEqual(progress({ id: "e", status: "running", ...field }).done, undefined)
    assert.strictEqual(progress({ id: "e", error_count: 4 }).errors, 4)
  })
})
