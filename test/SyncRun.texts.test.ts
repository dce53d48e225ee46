/** Messages of failed syncs: the outcome in words, the first message of the API, and the counts. */
import { assert, describe, it } from "@effect/vitest"
import { errorsOf } from "../src/internal/jobs/syncProgress.ts"
import * as SyncRun from "../src/SyncRun.ts"

const progress = { records: 40, errors: 4, warnings: 0, schemas: [], done: 1 }

const failed = (outcome: SyncRun.Failed["outcome"], errors: ReadonlyArray<string> = []) =>
  new SyncRun.Failed({
    sync_id: "s",
    id: "e",
    outcome,
    errors,
    progress,
    logs: [],
    execution: { sync_id: "s", id: "e" }
  })

describe("PolytomicSyncFailed", () => {
  for (const [outcome, words] of [
    ["completed_with_errors", "completed with errors"],
    ["failed", "failed"],
    ["canceled", "was canceled"],
    ["interrupted", "was interrupted"],
    ["unknown", "ended with an undocumented status"]
  ] as const) {
    it(`reports the outcome: ${outcome}`, () => {
      assert.strictEqual(
        failed(outcome).message,
        `Execution e of sync s ${words}. 40 records were handled, 4 of them failed.`
      )
    })
  }

  it("quotes the first message as a sentence", () => {
    assert.strictEqual(
      failed("failed", ["quota exceeded", "and more"]).message,
      "Execution e of sync s failed: quota exceeded. 40 records were handled, 4 of them failed."
    )
  })
})

describe("errors of an execution", () => {
  it("of a model sync are those that it lists", () => {
    assert.deepStrictEqual(errorsOf({ id: "e", status: "failed", errors: ["a", "b"] }), ["a", "b"])
    assert.deepStrictEqual(errorsOf({ id: "e", status: "failed" }), [])
  })

  it("of a bulk sync name the failed schemas, each with its reason", () => {
    assert.deepStrictEqual(
      errorsOf({
        id: "e",
        status: "failed",
        status_message: "2 schemas failed",
        schemas: [
          { schema: "users", status: "failed", status_message: "permission denied" },
          { schema: "orders", status: "errors", error_count: 3 },
          { schema: "events", status: "completed", error_count: 1 },
          { schema: "logs", status: "interrupted" },
          { schema: "fine", status: "completed", status_message: "done" },
          { schema: "waiting", status: "queued", status_message: "is waiting" },
          { status: "failed", status_message: "nameless" }
        ]
      }),
      [
        "2 schemas failed",
        "users: permission denied",
        "orders: 3 records failed",
        "events: 1 records failed",
        "logs: interrupted",
        "a schema: nameless"
      ]
    )
  })

  it("of a bulk sync neither repeat its own message nor list an empty one", () => {
    const schemas = [{ schema: "users", status: "failed", status_message: "no space" }] as const
    assert.deepStrictEqual(errorsOf({ id: "e", status_message: "no space", schemas }), ["no space"])
    assert.deepStrictEqual(errorsOf({ id: "e", status_message: "", schemas }), ["users: no space"])
  })
})
