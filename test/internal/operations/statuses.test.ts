/** Table of statuses: titles equal those of HTTP. */
import { STATUS_CODES } from "node:http"
import { describe, expect, it } from "@effect/vitest"
import { title } from "../../../src/emulator/internal/refusalBody.ts"
import * as ByStatus from "../../../src/internal/errors/byStatus.ts"
import { allStatuses, statuses, tagOf } from "../../../src/internal/operations/statuses.ts"

const classes = { ...ByStatus }

describe("the table of statuses", () => {
  it.each(allStatuses())("contains the class of %d with its tag, its status and the HTTP title", (status) => {
    const error = new classes[statuses[status]]({ operation: "a" })
    expect(error).toMatchObject({ _tag: tagOf(status), status })
    expect(error.message).toContain(`a failed with ${status} ${STATUS_CODES[status]} (GET /)`)
  })

  it.each([...allStatuses(), 405, 413, 501, 503])(
    "contains the HTTP title of the emulator's error with %d",
    (status) => {
      expect(title(status)).toBe(STATUS_CODES[status])
    }
  )
})
