/** Rules that could never apply are rejected: a function instead of a fault, an unknown type or option. */
import { describe, expect, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import * as Delivery from "../../src/emulator/Delivery.ts"
import * as Fault from "../../src/emulator/Fault.ts"
import * as Grammar from "../../src/emulator/internal/faultGrammar.ts"
import * as PolytomicEmulator from "../../src/emulator/PolytomicEmulator.ts"

const emulator = Effect.runSync(PolytomicEmulator.make())

/** The message of a TypeError that an effect dies with. */
const refusal = (effect: Effect.Effect<unknown>): string => {
  const exit = Effect.runSyncExit(effect)
  if (Exit.isSuccess(exit)) return "it is taken"
  const error = Cause.squash(exit.cause)
  return error instanceof TypeError ? error.message : `not a TypeError: ${String(error)}`
}

// biome-ignore lint/suspicious/noExplicitAny: what JavaScript can give
type Loose = any

describe("emulator.fault rejects", () => {
  it.each<[string, Loose, Loose, string]>([
    [
      "a function that was not called",
      Fault.reset,
      undefined,
      "The fault is a function; call `Fault.reset` to make one"
    ],
    ["another one", Fault.status, undefined, "call `Fault.status`"],
    ["nothing", undefined, undefined, "The fault is undefined; pass one such as `Fault.html502`"],
    ["a text", "reset", undefined, "The fault is a string; pass one"],
    [
      "an unknown type",
      { type: "explode" },
      undefined,
      'The fault is of the unknown type "explode"; pass one such as `Fault.html502`'
    ],
    ["a reset without a moment", Fault.reset(undefined as Loose), undefined, "`when` of Fault.reset"],
    [
      "a status that is none",
      Fault.status("503" as Loose),
      undefined,
      "`status` of Fault.status is a string; pass a status code from 400 to 599"
    ],
    ["a hang at another moment", Fault.hang("later" as Loose), undefined, "`when` of Fault.hang"],
    ["a negative number of bytes", Fault.truncateBody(-1), undefined, "`bytes` of Fault.truncateBody"],
    ["a redirect without an address", Fault.redirect(undefined as Loose), undefined, "`url` of Fault.redirect"],
    ["a misspelt option", Fault.garbage, { time: 1 }, "is not an option of fault; did you mean `times`?"],
    ["a request before the first", Fault.garbage, { nth: 0 }, "`nth` is 0"],
    ["a fault of deliveries", Delivery.drop, undefined, 'of the unknown type "drop"']
  ])("%s", (_, fault, match, message) => {
    expect(refusal(emulator.fault(fault, match))).toContain(message)
  })

  it("no built-in fault", () => {
    for (const fault of [
      ...Fault.common,
      Fault.emptyBody,
      Fault.wrongContentType,
      Fault.hang(),
      Fault.redirect("/a")
    ]) {
      expect(refusal(emulator.fault(fault, { operation: "connections.list", nth: 1, times: 1 }))).toBe("it is taken")
    }
  })
})

describe("emulator.faultDeliveries rejects", () => {
  it.each<[string, Loose, Loose, string]>([
    ["a function that was not called", Delivery.delay, undefined, "call `Delivery.delay` to make one"],
    [
      "a fault of requests",
      Fault.garbage,
      undefined,
      'of the unknown type "garbage"; pass one such as `Delivery.drop`'
    ],
    ["a misspelt option", Delivery.drop, { organisation: "1" }, "did you mean `organization`?"]
  ])("%s", (_, fault, match, message) => {
    expect(refusal(emulator.faultDeliveries(fault, match))).toContain(message)
  })

  it("no built-in fault", () => {
    for (const fault of [Delivery.duplicate, Delivery.drop, Delivery.delay("1 second"), Delivery.wrongSignature]) {
      expect(refusal(emulator.faultDeliveries(fault, { type: "sync.running" }))).toBe("it is taken")
    }
  })
})

describe("a fault in JSON", () => {
  const isInSchema = Schema.is(Grammar.schemaOf(Grammar.faults))

  it.each<[Loose, boolean]>([
    [{ type: "status", status: 400 }, true],
    [{ type: "status", status: 599, retryAfter: "soon", applied: true }, true],
    [{ type: "status", status: 399 }, false],
    [{ type: "status", status: 204 }, false],
    [{ type: "status", status: 600 }, false],
    [{ type: "status", status: 503, retryAfter: -1 }, false],
    [{ type: "status", status: 503, applied: 1 }, false],
    [{ type: "latency", milliseconds: 0.5 }, true],
    [{ type: "latency", milliseconds: -1 }, false],
    [{ type: "hang" }, true],
    [{ type: "hang", when: "later" }, false],
    [{ type: "reset" }, false],
    [{ type: "reset", when: "after" }, true],
    [{ type: "truncateBody", bytes: 1.5 }, false],
    [{ type: "truncateBody" }, true],
    [{ type: "redirect", url: "/a" }, true],
    [{ type: "redirect", url: "/a b" }, false],
    [{ type: "redirect", url: "/a", status: 304 }, false],
    [{ type: "garbage" }, true]
  ])("%j is valid for a program as well: %s", (json, isValid) => {
    expect(isInSchema(json)).toBe(isValid)
    const taken = refusal(emulator.fault(Grammar.fromJson<Fault.Fault>(Grammar.faults, json)))
    expect(taken === "it is taken").toBe(isValid)
  })

  it("has the defaults of the constructors", () => {
    const from = (json: unknown) => Grammar.fromJson<Fault.Fault>(Grammar.faults, json)
    expect(from({ type: "status", status: 503 })).toEqual(Fault.status(503))
    expect(from({ type: "hang" })).toEqual(Fault.hang())
    expect(from({ type: "truncateBody" })).toEqual(Fault.truncateBody())
    expect(from({ type: "redirect", url: "/a" })).toEqual(Fault.redirect("/a"))
  })

  it.each<[Loose, boolean]>([
    [{ times: 0 }, false],
    [{ nth: 1, times: 1, method: "GET", operation: "connections.list", path: "/api/*" }, true],
    [{ method: "get" }, false]
  ])("with the match %j is valid for a program as well: %s", (match, isValid) => {
    expect(Schema.is(Schema.Struct(Grammar.schemasOf(Grammar.matchFields)))(match)).toBe(isValid)
    expect(refusal(emulator.fault(Fault.garbage, match)) === "it is taken").toBe(isValid)
  })
})

describe("random faults", () => {
  it.each<[string, Loose, string]>([
    ["with a function in place of a fault", { seed: 1, rate: 0.5, kinds: [Fault.reset] }, "call `Fault.reset`"],
    ["with a rate above 1", { seed: 1, rate: 50 }, "pass a number from 0 to 1"],
    ["with a misspelt option", { seed: 1, rate: 0.5, kind: [] }, "did you mean `kinds`?"],
    ["as a list", [Fault.garbage], "are an array"]
  ])("reject %s", (_, faults, message) => {
    expect(refusal(PolytomicEmulator.make({ faults }))).toContain(message)
  })
})
