/** A customer from nothing to a connection of their own, and a look at all customers at once. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Redacted from "effect/Redacted"
import { createOperation, listOperation } from "effect-polytomic/Connections"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import * as SafeUpdate from "effect-polytomic/SafeUpdate"
import * as Tenants from "effect-polytomic/Tenants"

/** Customer to onboard, and options. */
export interface Order {
  /** Names the order: with it, the program can be run again after it broke off. */
  readonly id: string
  readonly name: string
  readonly email: string
}

// Where the customer's secrets are kept is up to you; Polytomic never gives them back.
const password = Redacted.make("from-the-vault")

/** Makes organization, user, key and a first connection; what an earlier try has made is found. */
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

/** Moves the customer's connection to another host, and leaves the rest of it as it is. */
export const move = (connectionId: string, hostname: string) =>
  SafeUpdate.updateConnection({ id: connectionId, configuration: { hostname } }, { secrets: { password } })

/** Number of connections that each customer has. What is wrong with one says nothing about the others. */
export const survey = (partnerKey: Redacted.Redacted<string>) =>
  Effect.gen(function* () {
    const tenants = yield* Tenants.list({ key: partnerKey })
    const outcomes = yield* Tenants.forEachExit(tenants, () => PolytomicClient.execute(listOperation, {}))
    return outcomes.map(({ exit, tenant }) => ({
      organization: tenant.organization_id,
      connections: Exit.isSuccess(exit) ? exit.value.length : "unknown"
    }))
  })

/** All of it, with lines to show; the caller's credentials are the partner key. */
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
