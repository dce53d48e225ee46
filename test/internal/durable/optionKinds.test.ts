/** Options of durable runs of a wrong type: the message of each. */
import { assert, describe, it } from "@effect/vitest"
import * as Durable from "../../../src/Durable.ts"
import { followKinds, runKinds } from "../../../src/internal/durable/optionKinds.ts"

describe("an option of a durable run", () => {
  it("names its valid values when rejected", () => {
    const { ifAbandoned, ifRunning, completedWithErrors } = runKinds
    const abandon = 'pass "leave", "cancel" or "cancel-joined"'
    assert.strictEqual(ifAbandoned(1), `is a number; ${abandon}`)
    assert.strictEqual(ifAbandoned(true), `is a boolean; ${abandon}`)
    for (const value of [
      "leave",
      "cancel",
      "cancel-joined",
      { canceled: "leave" },
      { timedOut: "cancel", canceled: "cancel-joined" }
    ])
      assert.isUndefined(ifAbandoned(value), JSON.stringify(value))
    for (const value of ["stop", { canceled: "stop" }, { timedOut: 1 }, { other: "leave" }])
      assert.isString(ifAbandoned(value))
    for (const value of ["join", "fail"]) assert.isUndefined(ifRunning(value))
    for (const value of ["fail", "accept"]) assert.isUndefined(completedWithErrors(value))
    for (const value of ["leave", 1]) {
      assert.isString(ifRunning(value))
      assert.isString(completedWithErrors(value))
    }
    assert.isUndefined(followKinds.timeout("1 hour"))
    assert.isString(followKinds.onProgress("text"))
  })
})

describe("the register in memory", () => {
  it("keeps at least one topic", () => {
    assert.isObject(Durable.memoryWaiters({ maxTopics: 1 }))
    assert.isObject(Durable.memoryWaiters())
    for (const maxTopics of [0, -1, 1.5, Number.NaN, "1"])
      assert.throws(() => Durable.memoryWaiters({ maxTopics: maxTopics as never }), TypeError, "maxTopics")
  })
})
