/** Messages of idempotency key errors: each has the key, the reason and the next step. */
import { describe, expect, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import { IdempotencyKeyError } from "../../../src/internal/jobs/keyAge.ts"

describe("IdempotencyKeyError", () => {
  it.each([
    [
      { reason: "kept-error" },
      'its start failed with 500 under the idempotency key "nightly", and the API keeps that response for 24 hours. Check whether an execution was started, then run the sync with another key.'
    ],
    [
      { reason: "other-sync" },
      'the idempotency key "nightly" has started an execution that is not one of this sync, and the API replays it. Use a key that contains the sync\'s id.'
    ],
    [
      { reason: "forgotten", age: Duration.hours(25) },
      'the idempotency key "nightly" was first used 25 hours ago. After 24 hours it may have expired, and the API would start a second execution. Check how the first one ended, then use a new key.'
    ]
  ] as const)("gives the reason for %o", (why, text) => {
    const error = new IdempotencyKeyError({ idempotencyKey: "nightly", sync_id: "7", ...why })
    expect(error.message).toBe(`Sync 7 was not run: ${text}`)
  })
})
