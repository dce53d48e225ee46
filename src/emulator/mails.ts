/** The mails that the service would send. None is sent; they are kept for reading. */
import { type Store, type Table, table } from "./Store.ts"

/** A mail. */
export interface Mail {
  readonly id: string
  readonly organization_id: string
  readonly to: string
  /** An invitation to a new user, or news of a sync that failed. */
  readonly kind: "invitation" | "sync_failed"
  readonly sent_at: string
  /** Subject: the user who is invited, or the event. */
  readonly about: { readonly [name: string]: unknown }
}

export const mails: Table<Mail> = /*#__PURE__*/ table<Mail>("mails")

/** Keeps a mail. */
export const sendMail = (store: Store, mail: Omit<Mail, "id">): void => {
  store.put(mails, { id: store.ids.next("mail"), ...mail })
}
