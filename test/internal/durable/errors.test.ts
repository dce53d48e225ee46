/** Exact messages of durable runs, and the limits of their stored texts. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import {
  allRuns,
  cut,
  cutAll,
  DurableError,
  JobFailed,
  type Reason,
  SyncFailed
} from "../../../src/internal/durable/errors.ts"
import { defectDetail, detailOf } from "../../../src/internal/durable/outcome.ts"
import { TransportError } from "../../../src/PolytomicError.ts"

describe("the message of a durable run", () => {
  const messages: { readonly [reason in Reason]: string } = {
    StartRefused:
      "bulk sync s could not be started (run k): Not now. Nothing was started. Correct the cause, then start a new run.",
    StartUnknown:
      "bulk sync s has an unknown outcome (run k): Not now. Check whether it was applied, then start a new run.",
    TimedOut:
      "bulk sync s did not end before its deadline (run k): Not now. The execution may still be running; raise `timeout`, or follow it by its id in a new run.",
    Gone: "bulk sync s no longer exists (run k): Not now. Create the sync again, or remove the run.",
    TooManySteps:
      "bulk sync s needs more steps than the engine allows (run k): Not now. Nothing was started. Shorten `timeout`, raise `maxDelay`, or raise the engine's limit.",
    Record:
      "bulk sync s has a stored step that cannot be used (run k): Not now. Finish the run with the version that began it, or start a new run.",
    Defect:
      "bulk sync s died (run k): Not now. The outcome of the step is stored: correct the cause, then start a new run.",
    Engine:
      "bulk sync s could not reach the database (run k): Not now. Completed steps are stored. Start the database of the engine, then run it again: nothing starts twice."
  }
  for (const [reason, message] of Object.entries(messages) as ReadonlyArray<[Reason, string]>) {
    it(`names the job, the run and the next step: ${reason}`, () => {
      const evidence = { reason, subject: "bulk sync s", run: "k", detail: "Not now." }
      assert.strictEqual(new DurableError(evidence).message, message)
      const known = new DurableError({ ...evidence, id: "e" })
      assert.strictEqual(known.message, message.replace("(run k)", "(run k, execution e)"))
    })
  }

  it("names no run if the engine could not start", () => {
    const error = new DurableError({ reason: "Engine", subject: "The engine", run: allRuns, detail: "No file." })
    assert.strictEqual(
      error.message,
      "The engine could not reach the database: No file. Check where its database is and that it can be opened, then restart the process: runs continue."
    )
    assert.strictEqual(allRuns, "all")
  })

  it("has the first message of the API, if any, and the counts", () => {
    const evidence = { sync_id: "s", id: "e", joined: false, records: 12, errors: 2, warnings: 1, messages: [] }
    const message = (changes: object) => new SyncFailed({ ...evidence, outcome: "failed", ...changes }).message
    assert.strictEqual(message({}), "Execution e of sync s ended as failed. It handled 12 records, 2 of them failed.")
    assert.strictEqual(
      message({ outcome: "canceled", messages: ["No space", "No time"] }),
      "Execution e of sync s ended as canceled: No space. It handled 12 records, 2 of them failed."
    )
  })

  it("of a job has the API's reason", () => {
    const error = new JobFailed({ subject: "job 1 (createmodel)", run: "k", detail: "No such table" })
    assert.strictEqual(error.message, "job 1 (createmodel) failed: No such table.")
  })
})

describe("a stored text", () => {
  it("has at most 1024 bytes", () => {
    assert.strictEqual(cut("a".repeat(1024)), "a".repeat(1024))
    assert.strictEqual(cut("a".repeat(1025)), `${"a".repeat(1021)}…`)
    // Two bytes each.
    assert.strictEqual(cut("é".repeat(512)), "é".repeat(512))
    assert.strictEqual(cut("é".repeat(513)), `${"é".repeat(510)}…`)
    assert.strictEqual(cut("abcdef", 5), "ab…")
    assert.strictEqual(cut("abcde", 5), "abcde")
  })

  it("has no half of a surrogate pair", () => {
    assert.strictEqual(cut(`${"a".repeat(1020)}😀b`), `${"a".repeat(1020)}…`)
    assert.isTrue(cut(`${"a".repeat(1023)}😀`).isWellFormed())
  })
})

describe("a stored detail", () => {
  const url = "https://files.example/log?X-Amz-Signature=abcdef"
  const call = { operation: "modelSync.start", method: "POST", path: "/api/syncs", attempts: 1 } as const

  it.effect("of an error or a defect shows no secret and has at most 1024 bytes", () =>
    Effect.gen(function* () {
      const lost = (detail: string) => detailOf(new TransportError({ ...call, phase: "body", detail }))
      assert.include(yield* lost(`no ${url} there`), "no https://files.example/log?<redacted> there")
      assert.strictEqual((yield* lost("a".repeat(2000))).length, 1022)
      const defect = new TypeError(`no ${url} there`)
      assert.strictEqual(yield* defectDetail(defect), "TypeError: no https://files.example/log?<redacted> there")
      assert.strictEqual(yield* defectDetail(url), "https://files.example/log?<redacted>")
      assert.strictEqual((yield* defectDetail("a".repeat(2000))).length, 1022)
    })
  )
})

describe("stored messages", () => {
  it("are the first ones, in their order", () => {
    assert.deepStrictEqual(cutAll(["a", "b", "c"]), ["a", "b", "c"])
    const many = Array.from({ length: 12 }, (_, i) => `${i}`)
    assert.deepStrictEqual(cutAll(many), many.slice(0, 10))
  })

  it("have at most 2048 bytes together", () => {
    const kilobyte = "a".repeat(1024)
    assert.deepStrictEqual(cutAll([kilobyte, kilobyte]), [kilobyte, kilobyte])
    assert.deepStrictEqual(cutAll([kilobyte, kilobyte, "b"]), [kilobyte, kilobyte])
    // A later message that would fit does not replace an earlier one.
    assert.deepStrictEqual(cutAll([kilobyte, "b", kilobyte, "c"]), [kilobyte, "b"])
  })
})
