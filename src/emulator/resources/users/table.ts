/** Stored users. */
import { type Table, table } from "../../Store.ts"

export interface User {
  readonly id: string
  readonly organization_id: string
  /** In lower case. */
  readonly email: string
  readonly role_ids: ReadonlyArray<string>
  readonly created_at: string
}

export const users: Table<User> = /*#__PURE__*/ table<User>("users", "User")
