/** Notifications about failed syncs, and their recipients. */
import { sendMail } from "../../mails.ts"
import { type Store, type Table, table } from "../../Store.ts"

/** The addresses of an organization, under its id. */
export interface Subscribers {
  readonly id: string
  readonly organization_id: string
  readonly emails: ReadonlyArray<string>
}

export const subscribers: Table<Subscribers> = /*#__PURE__*/ table<Subscribers>("global_error_subscribers")

/** Mails an event to the subscribers of its organization, if it is about a sync that failed. */
export const notify = (
  store: Store,
  event: {
    readonly type: string
    readonly organization_id: string
    readonly created_at: string
    readonly event: { readonly [name: string]: unknown }
  }
): void => {
  if (!event.type.endsWith(".failed")) return
  for (const to of store.get(subscribers, event.organization_id)?.emails ?? []) {
    sendMail(store, {
      organization_id: event.organization_id,
      to,
      kind: "sync_failed",
      sent_at: event.created_at,
      about: { type: event.type, ...event.event }
    })
  }
}
