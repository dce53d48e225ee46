/**
 * Redacts text of a successful response for an error or a log: without the key of the calls and without signed URLs.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { Credentials } from "../../Credentials.ts"
import { header } from "../http/authorizationHeader.ts"
import { redactValue } from "../redaction/redact.ts"
import { contextOf } from "./makeClient.ts"
import { PolytomicClient } from "./PolytomicClient.ts"

/** The same value with the secrets of this fiber's calls redacted. */
export const redactServerText = <A>(value: A): Effect.Effect<A> =>
  Effect.map(
    secrets,
    (secrets) => redactValue(value, secrets) as A // only strings change
  )

// The failure of a job matters more than unavailable credentials, so the wait for them is short.
const secrets: Effect.Effect<ReadonlyArray<string>> = /*#__PURE__*/ Effect.withFiber((fiber) => {
  const client = Context.getOrUndefined(fiber.context, PolytomicClient)
  const built = client === undefined ? undefined : contextOf(client)
  const credentials =
    Context.getOrUndefined(fiber.context, Credentials) ??
    (built === undefined ? undefined : Context.get(built, Credentials))
  if (credentials === undefined) return Effect.succeed([])
  return credentials.authorization.pipe(
    Effect.map((authorization) => {
      const known = header(authorization)
      return "secrets" in known ? known.secrets : []
    }),
    Effect.timeoutOrElse({ duration: 5_000, orElse: () => Effect.succeed([]) }),
    Effect.orElseSucceed(() => [])
  )
})
