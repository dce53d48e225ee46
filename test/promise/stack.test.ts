/** The stacks of errors: they contain the line of the call, which nothing else in them shows. */
import { describe, expect, it } from "vitest"
import { id, makeFixture, missing, rejection } from "./support.ts"

const stackOf = (error: unknown): ReadonlyArray<string> =>
  (error instanceof Error ? (error.stack ?? "") : "").split("\n")

describe("the stack of an error", () => {
  it("begins with the message and the caller of a call", async () => {
    const { polytomic } = await makeFixture()
    const callsGet = () => polytomic.connections.get({ id: missing })
    const error = await rejection(callsGet())
    const [message, first] = stackOf(error)
    expect(message).toMatch(/^PolytomicNotFound: connections\.get failed with 404/)
    expect(first).toMatch(/callsGet .*stack\.test\.ts/)
    expect(stackOf(error).join("\n")).not.toContain("src/internal")
  })

  it("belongs to its own call where calls share an error", async () => {
    const { polytomic } = await makeFixture({ apiKey: "" })
    const first = () => polytomic.connections.get({ id })
    const second = () => polytomic.connections.get.withResponse({ id })
    expect(stackOf(await rejection(first())).join("\n")).toMatch(/at first/)
    expect(stackOf(await rejection(second())).join("\n")).toMatch(/at second/)
  })

  it("leads to the caller of a list", async () => {
    const { polytomic } = await makeFixture({ apiKey: "revoked" })
    const callsList = () => polytomic.events.list()
    const read = async () => {
      for await (const _ of callsList()) throw new Error("there was an event")
    }
    expect(stackOf(await rejection(read()))[1]).toMatch(/callsList .*stack\.test\.ts/)
  })

  it("leaves the reason of a signal as it is", async () => {
    const { polytomic } = await makeFixture()
    const reason = new Error("enough")
    const { stack } = reason
    expect(await rejection(polytomic.connections.get({ id }, { signal: AbortSignal.abort(reason) }))).toBe(reason)
    expect(reason.stack).toBe(stack)
  })
})
