import { expect, it } from "vitest"
import type { PolytomicEvent as Event } from "../src/generated/v2025-09-18/Events.ts"
import * as PolytomicEvent from "../src/PolytomicEvent.ts"

const completed: Event = {
  id: "1",
  type: "sync.completed",
  event: { sync_id: "s", record_count: 3, status: "completed" }
}

it("decodes the payload by the type of the event", () => {
  expect(PolytomicEvent.is(completed, "sync.completed")).toBe(true)
  expect(PolytomicEvent.is(completed, "sync.running")).toBe(false)
  if (PolytomicEvent.is(completed, "sync.completed")) {
    const count: number | undefined = completed.event.record_count
    expect(count).toBe(3)
  }
})

it("does not decode a payload as another type", () => {
  const odd = { type: "sync.failed", event: { error: 5 } }
  expect(PolytomicEvent.is(odd, "sync.failed")).toBe(false)
  expect(PolytomicEvent.is({ type: "sync.failed" }, "sync.failed")).toBe(false)
})

it('knows the ten documented types, with a singular "error" for bulk syncs', () => {
  const types = Object.keys(PolytomicEvent.payloads)
  expect(types).toHaveLength(10)
  expect(types).toContain("sync.completed_with_errors")
  expect(types).toContain("bulk_sync.completed_with_error")
})
