/** Error of a response that matches the API reference but lacks the data that its caller needs. */
import * as Redacted from "effect/Redacted"
import type { Any } from "../../Operation.ts"
import { DecodeError } from "../../PolytomicError.ts"
import type { Issue } from "../schema/issue.ts"
import { unsent } from "./errorClass.ts"

/** Creates the error; the caller selects the shown part of the `body`. */
export const unusable = (operation: Any, issues: ReadonlyArray<Issue>, body = ""): DecodeError =>
  new DecodeError({
    ...unsent(operation),
    attempts: 1,
    status: 200,
    detail: undefined,
    key: undefined,
    metadata: undefined,
    headers: {},
    body: Redacted.make(body, { label: "body" }),
    reason: "shape",
    issues: issues.slice(0, 10)
  })
