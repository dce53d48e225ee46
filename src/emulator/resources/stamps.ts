/** Times and actors of a written row. */
import * as Caller from "../Caller.ts"
import type { Call } from "../Handler.ts"

/** Fields of a row with the author and time of its creation and last change. */
export interface Stamps {
  readonly created_at: string
  readonly created_by: Caller.Actor | null
  readonly updated_at: string
  readonly updated_by: Caller.Actor | null
}

/** The stamps of a row that the call writes, replacing `before` if there is one. */
export const stamps = (call: Call, before?: Pick<Stamps, "created_at" | "created_by">): Stamps => {
  const actor = Caller.actor(call.caller) ?? null
  return {
    created_at: before?.created_at ?? call.timestamp,
    created_by: before === undefined ? actor : before.created_by,
    updated_at: call.timestamp,
    updated_by: actor
  }
}
