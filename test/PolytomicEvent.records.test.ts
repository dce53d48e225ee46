/** Events decoded from records, and the function of each type. */
import { describe, expect, it } from "vitest"
import * as PolytomicEvent from "../src/PolytomicEvent.ts"

describe("an event of a record", () => {
  it("has the type as its tag, and the payload as it came", () => {
    const event = { sync_id: "s", record_count: 3, more: "than is documented" }
    const record = { id: "1", type: "sync.completed", created_at: "2026-01-01T00:00:00Z", event } as never
    expect(PolytomicEvent.fromRecord(record)).toEqual({
      id: "1",
      _tag: "sync.completed",
      type: "sync.completed",
      created_at: "2026-01-01T00:00:00Z",
      event
    })
  })

  it("has the payload without what the documents rule out, where that is let through", () => {
    const found = PolytomicEvent.fromRecord({ type: "sync.completed", event: { sync_id: null, record_count: 3 } })
    expect(found._tag).toBe("sync.completed")
    expect(found.event).toEqual({ record_count: 3 })
  })

  it("is unknown if its type or its payload is", () => {
    for (const [type, event] of [
      ["sync.invented", { a: 1 }],
      ["sync.failed", { error: 5 }],
      ["sync.failed", undefined],
      ["", {}]
    ] as const) {
      expect(PolytomicEvent.fromRecord({ type, event })).toEqual({ _tag: "unknown", type, event })
    }
    expect(PolytomicEvent.fromRecord({ event: 1 })).toEqual({ _tag: "unknown", type: "", event: 1 })
  })

  it("of each type is handled by the function of that type, and by `orElse` otherwise", () => {
    for (const type of Object.keys(PolytomicEvent.payloads)) {
      const found = PolytomicEvent.fromRecord({ type, event: {} })
      expect(found._tag, type).toBe(type)
      const handle = PolytomicEvent.match({ [type]: () => "own", orElse: () => "other" })
      expect(handle(found)).toBe("own")
      expect(handle(PolytomicEvent.fromRecord({ type: "sync.invented" }))).toBe("other")
      expect(PolytomicEvent.match({ orElse: (event) => event.type })(found)).toBe(type)
    }
  })
})
