/** Creating, reading, changing, switching and deleting webhooks. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import type { Call } from "../../Handler.ts"
import type { HandlerResult, Input } from "../../internal/route.ts"
import * as Refusal from "../../Refusal.ts"
import { deletes, find, type List, lists, type Run, reads } from "../rows.ts"
import { discard, type Webhook, webhooks } from "./queue.ts"

/** Creates the webhook of an organization, which has at most one. */
export const create = (input: Input<"webhooks.create">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const organization = yield* Caller.actIn(call.store, call.caller, input.organization_id)
    yield* check(call, input)
    const present = call.store.where(webhooks, "organization_id", organization)[0]
    if (present !== undefined && call.settings.webhooks.second === "refuse") {
      return yield* Effect.fail(
        Refusal.invalid(call.operation, "The organization has a webhook already", "webhook_exists")
      )
    }
    const webhook = call.store.put(webhooks, {
      id: call.store.ids.next("webhook"),
      organization_id: organization,
      endpoint: input.endpoint,
      secret: input.secret,
      disabled: false,
      created_at: call.timestamp
    })
    return view(call, webhook)
  })

/** Replaces endpoint and secret; pending deliveries are sent to the new endpoint. */
export const update = (input: Input<"webhooks.update">, call: Call): HandlerResult =>
  Effect.gen(function* () {
    const before = yield* find(call, webhooks, input.id)
    yield* check(call, input)
    const { mask, maskedSecrets } = call.settings
    const secret = input.secret === mask && maskedSecrets === "keep" ? before.secret : input.secret
    return view(call, call.store.put(webhooks, { ...before, endpoint: input.endpoint, secret }))
  })

/** Enables or disables deliveries. Events in between are never delivered. */
export const setDisabled = (id: string, disabled: boolean, call: Call): HandlerResult =>
  Effect.map(find(call, webhooks, id), (before) => {
    if (disabled) discard(call.store, id)
    return view(call, call.store.put(webhooks, { ...before, disabled }))
  })

export const remove: Run = /*#__PURE__*/ deletes(webhooks, (call, { id }) => discard(call.store, id))

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const check = (call: Call, { endpoint, secret }: Input<"webhooks.create">): Effect.Effect<void, Refusal.Refusal> => {
  if (!/^https?:\/\//i.test(endpoint) || !URL.canParse(endpoint)) {
    return Effect.fail(Refusal.invalid(call.operation, "endpoint is not a URL of http or https", "invalid_endpoint"))
  }
  return secret.length < 6 || secret.length > 32
    ? Effect.fail(Refusal.invalid(call.operation, "secret must have 6 to 32 characters", "invalid_secret"))
    : Effect.void
}

const view = (call: Call, webhook: Webhook): Webhook => ({
  ...webhook,
  secret: call.settings.webhooks.secrets === "masked" ? call.settings.mask : webhook.secret
})

export const list: List = /*#__PURE__*/ lists(webhooks, view)

export const get: Run = /*#__PURE__*/ reads(webhooks, view)
