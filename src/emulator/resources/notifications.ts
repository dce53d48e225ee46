/** The Notifications resource: recipients of mails about failed syncs. */
import * as Effect from "effect/Effect"
import * as Caller from "../Caller.ts"
import type { Call, Handler } from "../Handler.ts"
import { bind, type HandlerResult, type Input } from "../internal/route.ts"
import * as Refusal from "../Refusal.ts"
import { subscribers } from "./notifications/model.ts"

const get = (_input: unknown, call: Call): HandlerResult =>
  Effect.map(Caller.actIn(call.store, call.caller, undefined), (organization) => ({
    emails: call.store.get(subscribers, organization)?.emails ?? []
  }))

/** Replaces the addresses: an absent list, `null` and an empty list all remove every address. */
const set = (input: Input<"notifications.setGlobalErrorSubscribers">, call: Call): HandlerResult =>
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

export const handlers: ReadonlyArray<Handler> = /*#__PURE__*/ (() =>
  bind({
    "notifications.getGlobalErrorSubscribers": get,
    "notifications.setGlobalErrorSubscribers": set
  }))()
