/** Errors that tests and JavaScript create: with any evidence or without, each has a readable message. */
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as AsyncJob from "effect-polytomic/AsyncJob"
import * as Connect from "effect-polytomic/Connect"
import * as EventFeed from "effect-polytomic/EventFeed"
import * as Logs from "effect-polytomic/Logs"
import * as Polling from "effect-polytomic/Polling"
import * as PolytomicError from "effect-polytomic/PolytomicError"
import * as PositionStore from "effect-polytomic/PositionStore"
import * as Query from "effect-polytomic/Query"
import * as SafeUpdate from "effect-polytomic/SafeUpdate"
import * as SchemaCache from "effect-polytomic/SchemaCache"
import * as SyncRun from "effect-polytomic/SyncRun"
import * as Tenants from "effect-polytomic/Tenants"
import * as WebhookReceiver from "effect-polytomic/WebhookReceiver"

type Class = new (evidence?: unknown) => Error & { readonly _tag: string }

/** The error classes of a module. */
const classes = (module: object): ReadonlyArray<readonly [string, Class]> =>
  Object.entries(module).filter(
    (entry): entry is [string, Class] => typeof entry[1] === "function" && entry[1].prototype instanceof Error
  )

const jobs = { AsyncJob, Connect, EventFeed, Logs, Polling, PositionStore, Query, SafeUpdate, SchemaCache, SyncRun }
const modules = { ...jobs, Tenants, WebhookReceiver }

describe("an error of a call", () => {
  it.each(classes(PolytomicError))("%s needs no evidence", (name, Class) => {
    const error = new Class()
    assert.strictEqual(error._tag, `Polytomic${name}`)
    assert.notInclude(error.message, "undefined")
    assert.notInclude(error.message, "incomplete")
    assert.match(error.message, /^[A-Za-z].*[.?]$/)
    assert.isTrue(PolytomicError.isPolytomicError(error))
  })

  it("has defaults for what a test omits", () => {
    const exceeded = new PolytomicError.DeadlineExceeded({ timeout: Duration.seconds(90) })
    assert.include(exceeded.message, "deadline of 90 seconds")
    const open = new PolytomicError.CircuitOpen({ retryAfter: Duration.minutes(2) })
    assert.include(open.message, "none is sent for 2 minutes")
    const held = new PolytomicError.LocalRateLimitExceeded({ retryAfter: Duration.hours(3) })
    assert.include(held.message, "for at least 3 hours")
    // @ts-expect-error: a field that the error does not have
    new PolytomicError.NotFound({ message: "gone" })
    // @ts-expect-error: the status is that of the class
    new PolytomicError.NotFound({ status: 500 })
  })

  it.each(classes(PolytomicError))("%s rejects anything but an object", (_, Class) => {
    assert.throws(() => new Class("gone"), /^Polytomic\w+: pass its evidence as an object$/)
  })
})

describe("an error of a job", () => {
  const all = Object.entries(modules).flatMap(([name, module]) =>
    classes(module).map(([error, Class]) => [`${name}.${error}`, Class] as const)
  )

  it("is found in each of the modules", () => {
    assert.isAtLeast(all.length, 16)
  })

  it.each(all)("%s accepts incomplete evidence, too", (_, Class) => {
    for (const error of [new Class(), new Class({})]) {
      assert.match(error._tag, /^Polytomic/)
      assert.isAbove(error.message.length, 10)
    }
  })
})
