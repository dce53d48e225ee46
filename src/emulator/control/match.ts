/** Criteria of requests as JSON, for rules and verification. */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import { guess } from "../../internal/schema/options.ts"
import type * as Fault from "../Fault.ts"
import { requestFields, schemasOf } from "../internal/faultGrammar.ts"
import { matchesPattern } from "../internal/pathPattern.ts"
import type { Entry } from "../RequestLog.ts"
import type { Instance } from "./instance.ts"
import { type ControlError, invalid } from "./route.ts"

interface MatchFields extends Schema.Struct.Fields {
  readonly operation: Schema.optionalKey<Schema.String>
  readonly method: Schema.optionalKey<Schema.Literals<readonly ["GET", "POST", "PUT", "PATCH", "DELETE"]>>
  readonly path: Schema.optionalKey<Schema.String>
}

/** Fields of a match. */
export const requestMatch: MatchFields = /*#__PURE__*/ (() => schemasOf(requestFields) as unknown as MatchFields)() // the schemas of the grammar

/** A match as JSON. */
export interface JsonMatch {
  readonly operation?: string
  readonly method?: NonNullable<Fault.Match["method"]>
  readonly path?: string
  readonly nth?: number
  readonly times?: number
}

/** Reads a match; an operation that does not exist is an error, since its rule would never apply. */
export const toMatch = (
  instance: Pick<Instance, "parts">,
  { operation, ...rest }: JsonMatch
): Effect.Effect<Fault.Match, ControlError> => {
  if (operation === undefined) return Effect.succeed(rest)
  const ids = instance.parts.engine.router.ids
  return ids.includes(operation)
    ? Effect.succeed({ ...rest, operation: operation as NonNullable<Fault.Match["operation"]> }) // found in the list
    : Effect.fail(
        invalid(
          `There is no operation ${operation.slice(0, 100)}; ${guess(operation.slice(0, 100), ids)}`,
          "The ids are those of the API reference.",
          "/match/operation"
        )
      )
}

/** Checks whether a journal entry satisfies a match. */
export const fits = (instance: Instance, match: Fault.Match, entry: Entry): boolean => {
  const { method, operation, path } = match
  if (operation !== undefined && entry.operation !== operation) return false
  if (method !== undefined && entry.method !== method) return false
  if (path === undefined) return true
  const pathname = entry.target.split("?")[0]?.slice(instance.parts.settings.basePath.length) ?? ""
  if (typeof path !== "string") return path.test(pathname)
  return (
    matchesPattern(path, pathname) || instance.parts.engine.router.templateOf(entry.version, entry.operation) === path
  )
}
