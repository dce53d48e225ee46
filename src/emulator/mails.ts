/** Mails of the service. They are stored for reading, not sent. */
import { type Store, type Table, table } from "./Store.ts"

/** A mail. */
export interface Mail {
  readonly id: string
  readonly organization_id: string
  readonly to: string
  /** An invitation of a new user, or a notice of a failed sync. */
  readonly kind: "invitation" | "sync_failed"
  readonly sent_at: string
  /** Subject: the invited user, or the event. */
  readonly about: { readonly [name: string]: unknown }
}

export const mails: Table<Mail> = /*#__PURE__*/ table<Mail>("mails")

/** Stores a mail. */
export const sendMail = (store: Store, mail: Omit<Mail, "id">): void => {
  store.put(mails, { id: store.ids.next("mail"), ...mail })
}
