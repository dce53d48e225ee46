/** Creating, reading, changing, switching and deleting webhooks. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import type { Call } from "../../Handler.ts"
import * as Refusal from "../../Refusal.ts"
import { missing } from "../documented.ts"
import { discard, type Webhook, webhooks } from "./queue.ts"

type Answer = Effect.Effect<unknown, Refusal.Refusal>

// -----------------------------------------------------------------------------
// Reading
// -----------------------------------------------------------------------------

export const list = (_input: unknown, call: Call): Answer =>
  Effect.sync(() =>
    call.store
      .filter(webhooks, (webhook) => Caller.sees(call.store, call.caller, webhook.organization_id))
      .map((webhook) => view(call, webhook))
  )

export const get = (input: { readonly id: string }, call: Call): Answer =>
  Effect.map(find(call, input.id), (webhook) => view(call, webhook))

// -----------------------------------------------------------------------------
// Writing
// -----------------------------------------------------------------------------

export interface WebhookInput {
  readonly endpoint: string
  readonly secret: string
  readonly organization_id?: string | null | undefined
}

/** Creates the webhook of an organization, of which there is one. */
export const create = (input: WebhookInput, call: Call): Answer =>
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

/** Replaces endpoint and secret; what is still to be delivered goes to the new endpoint. */
export const update = (input: WebhookInput & { readonly id: string }, call: Call): Answer =>
  Effect.gen(function* () {
    const before = yield* find(call, input.id)
    yield* check(call, input)
    const { mask, maskedSecrets } = call.settings
    const secret = input.secret === mask && maskedSecrets === "keep" ? before.secret : input.secret
    return view(call, call.store.put(webhooks, { ...before, endpoint: input.endpoint, secret }))
  })

/** Switches deliveries off or on. What happens while they are off is never delivered. */
export const setDisabled = (id: string, disabled: boolean, call: Call): Answer =>
  Effect.map(find(call, id), (before) => {
    if (disabled) discard(call.store, id)
    return view(call, call.store.put(webhooks, { ...before, disabled }))
  })

export const remove = (input: { readonly id: string }, call: Call): Answer =>
  Effect.map(find(call, input.id), ({ id }) => {
    discard(call.store, id)
    call.store.delete(webhooks, id)
    return undefined
  })

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

const find = (call: Call, id: string): Effect.Effect<Webhook, Refusal.Refusal> => {
  const webhook = call.store.get(webhooks, id)
  return webhook === undefined || !Caller.sees(call.store, call.caller, webhook.organization_id)
    ? Effect.fail(missing(call.operation, "Webhook", id))
    : Effect.succeed(webhook)
}

const check = (call: Call, { endpoint, secret }: WebhookInput): Effect.Effect<void, Refusal.Refusal> => {
  if (!/^https?:\/\//i.test(endpoint) || !URL.canParse(endpoint)) {
    return Effect.fail(Refusal.invalid(call.operation, "endpoint is not a URL of http or https", "invalid_endpoint"))
  }
  return secret.length < 6 || secret.length > 32
    ? Effect.fail(Refusal.invalid(call.operation, "secret must have 6 to 32 characters", "invalid_secret"))
    : Effect.void
}

const view = (call: Call, webhook: Webhook): Record<string, unknown> => {
  const { created_at, disabled, endpoint, id, organization_id, secret } = webhook
  const old = call.version === "2022-12-12" || call.version === "2023-04-25"
  return {
    id,
    organization_id,
    endpoint,
    secret: call.settings.webhooks.secrets === "masked" ? call.settings.mask : secret,
    created_at,
    // The two oldest versions can't switch a webhook off.
    ...(old ? {} : { disabled })
  }
}
