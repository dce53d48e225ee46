/** Executes an operation: prepares the call, and runs it in its own span, with its duration recorded. */
import * as Effect from "effect/Effect"
import type { Any } from "../../Operation.ts"
import type { PolytomicError } from "../../PolytomicError.ts"
import { unsent } from "../errors/errorClass.ts"
import { encode } from "../http/encodeRequest.ts"
import { invalid } from "../http/errorFromResponse.ts"
import { codecs } from "../schema/codecs.ts"
import type { Issue } from "../schema/issue.ts"
import { Call } from "./call.ts"
import { chooseKey } from "./idempotencyKey.ts"
import { recordDuration } from "./metrics.ts"
import { retrying } from "./retry.ts"
import type { ClientState } from "./settings.ts"
import * as Telemetry from "./telemetry.ts"

/** Execution of an operation. */
export type Execute = (operation: Any, input: unknown) => Effect.Effect<unknown, PolytomicError>

/** Executes the operations of a client. */
export const makeExecute =
  (client: ClientState): Execute =>
  (operation, input) => {
    const codec = codecs.get(operation.input)?.()
    return codec === undefined
      ? run(client, operation, input, input)
      : Effect.matchEffect(codec.encode(operation, input), {
          onFailure: (issues) => refuse(operation, issues),
          onSuccess: (sent) => run(client, sent.operation, input, sent.fields)
        })
  }

/** Runs one call; `fields` are the input in the form in which it is sent. */
const run = (
  client: ClientState,
  operation: Any,
  input: unknown,
  fields: unknown
): Effect.Effect<unknown, PolytomicError> =>
  Effect.withFiber((fiber) => {
    const settings = client.settingsOf(fiber.context)
    if (settings.optionIssues.length > 0) return refuse(operation, settings.optionIssues)
    const encoded = encode(operation, fields, settings.queryStyle, settings.isMask)
    if (!("target" in encoded)) return refuse(operation, encoded)
    const key = chooseKey(operation, encoded, fiber)
    if (typeof key === "object") return refuse(operation, key)
    const call = new Call(client, settings, operation, input, encoded, key, fiber)
    client.budget.earn(settings.policy.budget)
    return settings.isTraced ? traced(call) : measured(call)
  })

/** Fails an invalid operation. */
export const refuse = (operation: Any, issues: ReadonlyArray<Issue>): Effect.Effect<never, PolytomicError> =>
  Effect.fail(invalid(unsent(operation), issues))

const traced = (call: Call): Effect.Effect<unknown, PolytomicError> =>
  Effect.useSpan(
    Telemetry.spanName(call.definition),
    Telemetry.spanOptions(call.definition, call.client.base),
    (span) => {
      call.span = span
      return Effect.withParentSpan(measured(call), span, { captureStackTrace: false })
    }
  )

const measured = (call: Call): Effect.Effect<unknown, PolytomicError> =>
  Effect.onExit(retrying(call), (exit) => {
    const outcome: Telemetry.Outcome = {
      attempts: call.attempts,
      waited: call.waited,
      status: call.status,
      error: exit._tag === "Success" ? undefined : errorTag(exit.cause.reasons[0])
    }
    if (call.span !== undefined) Telemetry.annotate(call.span, outcome)
    const seconds = (call.now() - call.started) / 1000
    recordDuration(call.definition, call.client.base, seconds, outcome, call.fiber.context)
    return Effect.void
  })

const errorTag = (reason: unknown): string => {
  if (typeof reason === "object" && reason !== null && "error" in reason) {
    const { error } = reason
    if (typeof error === "object" && error !== null && "_tag" in error) return String(error._tag)
  }
  return typeof reason === "object" && reason !== null && "_tag" in reason ? String(reason._tag) : "unknown"
}
