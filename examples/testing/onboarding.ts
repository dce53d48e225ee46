/** Ensures that a customer's warehouse is connected: the program under test, independent of emulators. */
import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import { Connections } from "effect-polytomic"

/** Address of a warehouse. */
export interface Warehouse {
  readonly name: string
  readonly hostname: string
  readonly password: Redacted.Redacted<string>
}

/** Connects a warehouse, unless a connection with its name exists; returns its id. */
export const onboard = Effect.fn("onboard")(function* ({ hostname, name, password }: Warehouse) {
  const connections = yield* Connections
  const existing = (yield* connections.list()).find((connection) => connection.name === name)
  if (existing !== undefined) return { id: existing.id, created: false }
  const { id } = yield* connections.create({
    name,
    type: "postgresql",
    configuration: { hostname, port: 5432, database: "warehouse", username: "polytomic", password }
  })
  return { id, created: true }
})
