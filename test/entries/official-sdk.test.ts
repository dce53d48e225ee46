/**
 * The emulator, tested by an independent client: the official SDK from npm, over real sockets, as its users call it.
 * The SDK uses API version 2024-02-08.
 */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import { type Polytomic, PolytomicClient, PolytomicError } from "polytomic"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Fault, Seed } from "../../src/emulator/index.ts"
import { type RunningServer, serve } from "../../src/emulator/node.ts"

const scope = Effect.runSync(Scope.make())
let server: RunningServer
let sdk: PolytomicClient
let partner: PolytomicClient

const once = { maxRetries: 0 }

beforeAll(async () => {
  server = await Effect.runPromise(
    serve({
      port: 0,
      data: { ...Seed.standard(), connections: [Seed.exampleConnection] },
      // Real time passes here, so emulated seconds last milliseconds.
      executions: { queuedFor: 5, runsFor: 40, cancelsIn: 5 },
      queries: { queuedFor: 5, runsFor: 5 },
      jobs: { queuedFor: 5, runsFor: 5 },
      schemaCache: { startsAfter: 0, takes: 10 }
    }).pipe(Effect.provideService(Scope.Scope, scope))
  )
  const options = { environment: server.url, version: "2024-02-08" }
  sdk = new PolytomicClient({ ...options, token: "test-key" })
  partner = new PolytomicClient({ ...options, token: "test-partner-key" })
})

afterAll(() => Effect.runPromise(Scope.close(scope, Exit.void)))

/** Error of a rejected call. */
const refusal = async (call: Promise<unknown>): Promise<PolytomicError> => {
  try {
    await call
  } catch (error) {
    if (error instanceof PolytomicError) return error
    throw error
  }
  throw new Error("the call succeeded")
}

/** Repeats the request until the response is as wanted. */
const until = async <A>(poll: () => Promise<A>, isExpected: (response: A) => boolean): Promise<A> => {
  for (let i = 0; i < 400; i++) {
    const received = await poll()
    if (isExpected(received)) return received
  }
  throw new Error("it never came to what was waited for")
}

const isTerminal = (status: string | undefined): boolean =>
  status === "completed" || status === "failed" || status === "canceled"

const required = (id: string | undefined): string => {
  if (id === undefined) throw new Error("there is no id")
  return id
}

const postgresql = (name: string, database: string): Polytomic.CreateConnectionRequestSchema => ({
  name,
  type: "postgresql",
  configuration: { hostname: "db.example.com", port: 5432, database, username: "polytomic", password: "s3cret" }
})

describe("official SDK", () => {
  it("reads identity, connection types and connections", async () => {
    expect((await sdk.identity.get()).data?.organization_name).toBe("Acme")
    expect((await sdk.connections.getTypes()).data?.length).toBeGreaterThan(10)
    expect((await sdk.connections.list()).data?.map(({ name }) => name)).toContain("Example database")
    expect((await sdk.connections.getConnectionTypeSchema("postgresql")).properties).toBeDefined()
  })

  it("creates a connection, reads it with its secret masked, replaces and deletes it", async () => {
    const id = required((await sdk.connections.create(postgresql("By the SDK", "app"))).data?.id)
    expect(JSON.stringify(await sdk.connections.get(id))).not.toContain("s3cret")
    const { configuration } = postgresql("Renamed", "other")
    await sdk.connections.update(id, { name: "Renamed", configuration })
    expect((await sdk.connections.get(id)).data).toMatchObject({
      name: "Renamed",
      configuration: { database: "other" }
    })
    await sdk.connections.remove(id)
    expect((await refusal(sdk.connections.get(id))).statusCode).toBe(404)
  })

  it("throws the official error classes", async () => {
    const missing = await refusal(sdk.connections.get("00000000-0000-4000-8000-000000000000"))
    expect(missing).toMatchObject({ statusCode: 404, body: { status: 404 } })
    expect(missing.constructor.name).toBe("NotFoundError")

    const withWrongToken = new PolytomicClient({ environment: server.url, version: "2024-02-08", token: "wrong" })
    const unauthorized = await refusal(withWrongToken.connections.list())
    // A 401 of this version has its own body.
    expect(unauthorized).toMatchObject({ statusCode: 401, body: { code: 401 } })
    expect(unauthorized.constructor.name).toBe("UnauthorizedError")

    const invalid = await refusal(sdk.connections.create({ ...postgresql("x", "y"), type: "nothing" }))
    expect([400, 422]).toContain(invalid.statusCode)

    const forbidden = await refusal(sdk.organization.create({ name: "Not mine to make" }))
    expect(forbidden.statusCode).toBe(403)
  })

  it("retries a 503 and throws it if it persists", async () => {
    const match = { operation: "connections.list", times: 1 } as const
    await Effect.runPromise(server.emulator.fault(Fault.status(503), match))
    expect((await refusal(sdk.connections.list(once))).statusCode).toBe(503)
    await Effect.runPromise(server.emulator.fault(Fault.status(503), match))
    expect((await sdk.connections.list({ maxRetries: 1 })).data).toBeDefined()
  })

  it("creates, previews, samples and syncs a model to its end", async () => {
    const source = required((await sdk.connections.create(postgresql("Model source", "app"))).data?.id)
    const target = required((await sdk.connections.create(postgresql("Model target", "warehouse"))).data?.id)
    const body = { name: "Users", connection_id: source, configuration: { table: "public.users" }, identifier: "id" }
    expect((await sdk.models.preview({ body })).data).toBeDefined()
    const model = required((await sdk.models.create({ body })).data?.id)
    const fields = (await sdk.models.get(model)).data?.fields ?? []
    expect(fields.length).toBeGreaterThan(2)
    expect((await sdk.models.sample(model)).data).toBeDefined()

    const map = fields.slice(0, 2).map((field) => ({
      target: required(field.name),
      source: { model_id: model, field: required(field.name) }
    }))
    const sync = required(
      (
        await sdk.modelSync.create({
          name: "Users to warehouse",
          active: true,
          mode: "create",
          fields: map,
          schedule: { frequency: "manual" },
          target: { connection_id: target, object: "public.users" }
        })
      ).data?.id
    )
    const execution = required((await sdk.modelSync.start(sync)).data?.id)
    const busy = await refusal(sdk.modelSync.start(sync, {}, once))
    expect(busy.statusCode).toBe(409)
    const done = await until(
      () => sdk.modelSync.executions.get(sync, execution),
      ({ data }) => isTerminal(data?.status)
    )
    expect(done.data).toMatchObject({ status: "completed" })
    expect(done.data?.counts?.total).toBeGreaterThan(0)
    expect((await sdk.modelSync.executions.list(sync)).data).toHaveLength(1)

    const logs = (await sdk.modelSync.executions.getLogUrls(sync, execution, "records")).data?.urls ?? []
    const log = await fetch(required(logs[0]))
    expect(log.status).toBe(200)
    expect(
      (await log.text())
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown).length
    ).toBeGreaterThan(0)

    const used = await refusal(sdk.connections.remove(source))
    expect(used).toMatchObject({ statusCode: 422 })
    await sdk.connections.remove(source, { force: true })
    expect((await refusal(sdk.models.get(model))).statusCode).toBe(404)
  })

  it("creates a bulk sync once its schemas are known, and runs it to its end", async () => {
    const source = required((await sdk.connections.create(postgresql("Bulk source", "app"))).data?.id)
    const destination = required((await sdk.connections.create(postgresql("Bulk destination", "warehouse"))).data?.id)
    await sdk.schemas.refresh(source)
    await until(
      () => sdk.schemas.getStatus(source),
      ({ data }) => data?.cache_status === "fresh"
    )
    const sync = required(
      (
        await sdk.bulkSync.create({
          name: "Everything",
          active: true,
          mode: "replicate",
          source_connection_id: source,
          destination_connection_id: destination,
          destination_configuration: { schema: "copy" },
          schedule: { frequency: "manual" }
        })
      ).data?.id
    )
    const schemas = (await sdk.bulkSync.schemas.list(sync)).data ?? []
    expect(schemas.length).toBeGreaterThan(1)
    const execution = required((await sdk.bulkSync.start(sync)).data?.id)
    const done = await until(
      () => sdk.bulkSync.executions.get(sync, execution),
      ({ data }) => isTerminal(data?.status)
    )
    expect(done.data).toMatchObject({ status: "completed" })
    expect(done.data?.schemas?.length).toBe(schemas.length)
    await sdk.bulkSync.remove(sync)
    expect((await refusal(sdk.bulkSync.get(sync))).statusCode).toBe(404)
  })

  it("runs a query and reads its rows", async () => {
    const source = required((await sdk.connections.create(postgresql("Query source", "app"))).data?.id)
    const query = required((await sdk.queryRunner.runQuery(source, { query: "select * from public.users" })).data?.id)
    const done = await until(
      () => sdk.queryRunner.getQuery(query),
      ({ data }) => data?.status === "done" || data?.status === "failed"
    )
    expect(done.data?.status).toBe("done")
    expect(done.data?.results?.length).toBeGreaterThan(0)
  })

  it("reads events and webhooks, policies and roles", async () => {
    expect((await sdk.events.getTypes()).data).toContain("bulk_sync.completed")
    expect((await sdk.events.list({ type: "bulk_sync.completed" })).data?.length).toBeGreaterThan(0)
    const webhook = required(
      (await sdk.webhooks.create({ endpoint: "https://example.com/hook", secret: "s3cret-s3cret" })).data?.id
    )
    await sdk.webhooks.disable(webhook)
    expect((await sdk.webhooks.get(webhook)).data?.disabled).toBe(true)
    await sdk.webhooks.remove(webhook)
    const role = required((await sdk.permissions.roles.create({ name: "Auditor" })).data?.id)
    const policy = await sdk.permissions.policies.create({
      name: "Look only",
      policy_actions: [{ action: "read", role_ids: [role] }]
    })
    expect(policy.data?.name).toBe("Look only")
  })

  it("creates an organization, a user and a working user key as a partner", async () => {
    const organization = required((await partner.organization.create({ name: "Hooli" })).data?.id)
    const user = required((await partner.users.create(organization, { email: "gavin@hooli.example" })).data?.id)
    const token = required((await partner.users.createApiKey(organization, user)).data?.value)
    const officialClient = new PolytomicClient({ environment: server.url, version: "2024-02-08", token })
    expect((await officialClient.identity.get()).data).toMatchObject({ organization_name: "Hooli" })
    expect((await officialClient.connections.list()).data).toEqual([])
    await partner.organization.remove(organization)
    expect((await refusal(officialClient.connections.list())).statusCode).toBe(401)
  })
})
