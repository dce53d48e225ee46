/** Onboards a customer up to a connection, and lists all customers. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Redacted from "effect/Redacted"
import { createOperation, listOperation } from "effect-polytomic/Connections"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import * as SafeUpdate from "effect-polytomic/SafeUpdate"
import * as Tenants from "effect-polytomic/Tenants"

/** Customer to onboard, and options. */
export interface Order {
  /** Id of the order, by which the program can be repeated after a failure. */
  readonly id: string
  readonly name: string
  readonly email: string
}

// Store the customer's secrets yourself, as Polytomic never returns them.
const password = Redacted.make("from-the-vault")

/** Creates organization, user, key and a first connection, reusing those of an earlier attempt. */
export const onboard = (order: Order) =>
  Effect.gen(function* () {
    const { email, id, name } = order
    const tenant = yield* Tenants.provision({ name, email, idempotencyKey: `${id}-key` })
    const warehouse = Effect.gen(function* () {
      const all = yield* PolytomicClient.execute(listOperation, {})
      const known = all.find((connection) => connection.name === "Warehouse")
      if (known !== undefined) return known
      const configuration = { hostname: "db.example.com", port: 5432, database: "app", username: "reader", password }
      return yield* PolytomicClient.execute(createOperation, { name: "Warehouse", type: "postgresql", configuration })
    })
    const connection = yield* warehouse.pipe(Tenants.provide(tenant))
    return { tenant, connectionId: connection.id }
  })

/** Changes the host of the customer's connection, and keeps its other settings. */
export const move = (connectionId: string, hostname: string) =>
  SafeUpdate.updateConnection({ id: connectionId, configuration: { hostname } }, { secrets: { password } })

/** Number of connections of each customer. A failure of one does not affect the others. */
export const survey = (partnerKey: Redacted.Redacted<string>) =>
  Effect.gen(function* () {
    const tenants = yield* Tenants.list({ key: partnerKey })
    const outcomes = yield* Tenants.forEachExit(tenants, () => PolytomicClient.execute(listOperation, {}))
    return outcomes.map(({ exit, tenant }) => ({
      organization: tenant.organization_id,
      connections: Exit.isSuccess(exit) ? exit.value.length : "unknown"
    }))
  })

/** The whole program, with output lines; the caller's credentials are the partner key. */
export const program = (order: Order, partnerKey: Redacted.Redacted<string>) =>
  Effect.gen(function* () {
    const { connectionId, tenant } = yield* onboard(order)
    const { configuration } = yield* move(connectionId, "db2.example.com").pipe(Tenants.provide(tenant))
    const customers = yield* survey(partnerKey)
    return [
      `${order.name} is organization ${tenant.organization_id}`,
      `their warehouse is at ${configuration?.hostname}:${configuration?.port}`,
      ...customers.map(({ connections, organization }) => `${organization}: ${connections} connections`)
    ]
  })
