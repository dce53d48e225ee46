/** Messages of position errors: the name of the feed, and the next step. */
import { expect, it } from "vitest"
import * as EventFeed from "../src/EventFeed.ts"
import * as PositionStore from "../src/PositionStore.ts"

it("errors of positions name the feed", () => {
  const key = 'a "feed"'
  expect(new PositionStore.PositionConflict({ key }).message).toBe(
    'Another reader moved the position of feed "a \\"feed\\"". Stop this reader, or begin again from the stored position.'
  )
  for (const error of [
    new PositionStore.PositionUnavailable({ key, cause: new Error("no connection") }),
    new EventFeed.CursorError({ key })
  ]) {
    expect(error.message).toContain('"a \\"feed\\""')
  }
})
