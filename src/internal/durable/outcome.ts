/** Classification of errors for a durable job: definite ones, and ones with an unknown outcome. */
import * as Effect from "effect/Effect"
import * as Deadline from "../../Deadline.ts"
import { hasResponse, type PolytomicError } from "../../PolytomicError.ts"
import { redactServerText } from "../client/redactServerText.ts"
import { KeyHolder } from "../client/references.ts"
import { isError } from "../schema/realm.ts"
import { cut } from "./errors.ts"

/**
 * The meaning of an error for a start.
 *
 * - `refused`: a repetition would fail again.
 * - `unauthorized`: the credentials are rejected; they may be in rotation.
 * - `conflict`: the key is locked by a request in flight, or another execution is running.
 * - `failed`: a 500, which the API replays for that key.
 * - `unknown`: any other error.
 */
export type StartFailure = "refused" | "unauthorized" | "conflict" | "failed" | "unknown"

/** The status code of the response behind an error, if there was one. */
export const statusOf = (error: PolytomicError): number | undefined => (hasResponse(error) ? error.status : undefined)

export const startFailureOf = (error: PolytomicError): StartFailure => {
  switch (error._tag) {
    case "PolytomicInvalidInput":
      return "refused"
    case "PolytomicCredentialsError":
      return "unauthorized"
    case "PolytomicDecodeError":
      return "unknown"
  }
  const status = statusOf(error)
  if (status === undefined || status === 408 || status === 429) return "unknown"
  if (status === 401) return "unauthorized"
  if (status === 409) return "conflict"
  if (status === 500) return "failed"
  return status >= 400 && status < 500 ? "refused" : "unknown"
}

/** Short message of an error, without secrets. */
export const detailOf = (error: PolytomicError): Effect.Effect<string> =>
  Effect.map(redactServerText(error.message), (text) => cut(text))

/** Short message of a defect, likewise. */
export const defectDetail = (defect: unknown): Effect.Effect<string> =>
  Effect.map(redactServerText(isError(defect) ? `${defect.name}: ${defect.message}` : String(defect)), (text) =>
    cut(text)
  )

/** A request of a step: shorter than any engine's lock, and without a surrounding idempotency key. */
export const call = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  effect.pipe(
    Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: "10 seconds", total: "25 seconds" })),
    Effect.provideService(KeyHolder, undefined)
  )
