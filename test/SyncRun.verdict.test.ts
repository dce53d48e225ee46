/** The end of a run: which states are failures, and how long its logs are requested. */
import { assert, describe, expect, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as SyncRun from "../src/SyncRun.ts"
import { layer, settle } from "./support/client.ts"
import { type Reply, respondWith, serve, silent } from "./support/stub.ts"

/** A server whose executions have ended, and the result of a run that follows one. */
const follow = (
  execution: object,
  options: SyncRun.FollowOptions = {},
  logs: Reply = respondWith(200, { data: {} })
) => {
  const server = serve((request, sent) =>
    sent.url.pathname.endsWith("/errors")
      ? logs(request, sent)
      : respondWith(200, { data: { id: "e", ...execution } })(request, sent)
  )
  return Effect.gen(function* () {
    let ended = -1
    const run = SyncRun.followModelSync({ sync_id: "s", id: "e" }, options).run.pipe(
      Effect.exit,
      Effect.tap(() => Effect.map(Clock.currentTimeMillis, (now) => (ended = now))),
      Effect.flatten
    )
    const exit = yield* settle(Effect.flip(Effect.provide(run, layer(server))))
    return { error: exit._tag === "Success" ? exit.value : undefined, ended, sent: server.sent }
  })
}

const withErrors = { status: "completed", counts: { total: 3, error: 1 } }

describe("an execution that has ended", () => {
  it.effect("with errors is a failure, unless errors are accepted", () =>
    Effect.gen(function* () {
      const failed = { _tag: "PolytomicSyncFailed", outcome: "completed_with_errors", sync_id: "s", id: "e" }
      expect((yield* follow(withErrors)).error).toMatchObject(failed)
      expect((yield* follow(withErrors, { completedWithErrors: "fail" })).error).toMatchObject(failed)
      assert.isUndefined((yield* follow(withErrors, { completedWithErrors: "accept" })).error)
    })
  )

  it.effect("in another way is a failure even if errors are accepted", () =>
    Effect.gen(function* () {
      for (const status of ["failed", "canceled", "interrupted"] as const) {
        const { error } = yield* follow({ status }, { completedWithErrors: "accept" })
        expect(error).toMatchObject({ _tag: "PolytomicSyncFailed", outcome: status })
      }
    })
  )

  it.effect("with a success needs no logs", () =>
    Effect.gen(function* () {
      const { error, sent } = yield* follow({ status: "completed" })
      assert.isUndefined(error)
      assert.lengthOf(sent, 1)
    })
  )

  it.effect("with a failure is reported after 30 seconds if the logs do not arrive, 10 per attempt", () =>
    Effect.gen(function* () {
      const { ended, error, sent } = yield* follow({ status: "failed" }, {}, silent)
      expect(error).toMatchObject({ _tag: "PolytomicSyncFailed", logs: [] })
      assert.closeTo(ended, 30_000, 1) // delays with jitter are fractions of milliseconds
      const [, , second] = sent
      assert.isTrue(second !== undefined && second.at >= 10_000 && second.at <= 10_500) // full jitter
    })
  )

  it.effect("with a failure has the URLs of its logs, redacted", () =>
    Effect.gen(function* () {
      const urls = ["https://files.example.com/a?sig=1", "https://files.example.com/b?sig=2"]
      const { error } = yield* follow({ status: "failed" }, {}, respondWith(200, { data: { urls } }))
      const { logs } = error as SyncRun.Failed
      assert.deepStrictEqual(logs.map(Redacted.value), urls)
      assert.notInclude(JSON.stringify(error), "sig=")
    })
  )
})
