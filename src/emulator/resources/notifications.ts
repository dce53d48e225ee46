/** The Notifications resource: who is told by mail about syncs that fail. */
import * as Effect from "effect/Effect"
import * as V2024 from "../../generated/v2024-02-08/Notifications.ts"
import * as V2025 from "../../generated/v2025-09-18/Notifications.ts"
import * as Caller from "../Caller.ts"
import { type Call, type Handler, on } from "../Handler.ts"
import * as Refusal from "../Refusal.ts"
import { subscribers } from "./notifications/model.ts"

type Answer = Effect.Effect<unknown, Refusal.Refusal>

const get = (_input: unknown, call: Call): Answer =>
  Effect.map(Caller.actIn(call.store, call.caller, undefined), (organization) => ({
    emails: call.store.get(subscribers, organization)?.emails ?? []
  }))

/** Replaces the addresses: none, `null` and an empty list all leave nobody. */
const set = (input: { readonly emails?: ReadonlyArray<string> | null | undefined }, call: Call): Answer =>
  Effect.gen(function* () {
    const organization = yield* Caller.actIn(call.store, call.caller, undefined)
    const emails = input.emails ?? []
    const wrong = emails.find((email) => !/^[^@\s]+@[^@\s]+$/.test(email))
    if (wrong !== undefined) {
      const message = `${JSON.stringify(wrong.slice(0, 100))} is not a mail address`
      return yield* Effect.fail(Refusal.invalid(call.operation, message, "invalid_email"))
    }
    call.store.put(subscribers, { id: organization, organization_id: organization, emails })
    return { emails }
  })

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() => [
  ...on([V2025.getGlobalErrorSubscribersOperation, V2024.getGlobalErrorSubscribersOperation], get),
  ...on([V2025.setGlobalErrorSubscribersOperation, V2024.setGlobalErrorSubscribersOperation], set)
])()
