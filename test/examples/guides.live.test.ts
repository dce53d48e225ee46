/** The guides with `--live`, against a server on a port instead of the real service. */
import * as Effect from "effect/Effect"
import { Polytomic, Webhooks } from "effect-polytomic"
import { Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { runGuide, startGuide } from "./guides.ts"

type Server = Awaited<ReturnType<typeof start>>

const serve = (): Promise<Server> =>
  start({
    port: 0,
    data: Seed.standard(),
    executions: { queuedFor: 50, runsFor: 200 },
    schemaCache: { startsAfter: 0, takes: 50 }
  })

const database = {
  POSTGRES_HOSTNAME: "db.mine.example",
  POSTGRES_DATABASE: "mine",
  POSTGRES_USERNAME: "me",
  POSTGRES_PASSWORD: "the secret of my database"
}

/** Runs a guide against a server, and opens each link that it prints. */
const liveOn = ({ url }: Server, name: string, env: Record<string, string> = {}) => {
  const opened = new Set<string>()
  let seen = ""
  return runGuide("Node", name, {
    args: ["--live"],
    env: { POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: url, ...env },
    onOutput: (text) => {
      seen += text
      for (const [, url = ""] of seen.matchAll(/^open this in a browser: (\S+)\n/gm)) {
        if (opened.has(url)) continue
        opened.add(url)
        void fetch(url)
      }
    }
  })
}

// Each starts one or two programs, which takes a while on a busy machine.
describe("the guides, with --live", { timeout: 120_000 }, () => {
  let polytomic: Server

  beforeEach(async () => {
    polytomic = await serve()
  })
  afterEach(() => polytomic.close())

  const live = (name: string, env?: Record<string, string>) => liveOn(polytomic, name, env)

  const writes = async () => {
    const requests = await Effect.runPromise(polytomic.emulator.requests)
    return requests.filter(({ method }) => method !== "GET").map(({ operation }) => operation)
  }

  it("the quick start prints its plan, waits for a browser, and finds its connections again", async () => {
    const first = await live("quick-start", database)
    expect({ code: first.code, errors: first.errors }).toEqual({ code: 0, errors: "" })
    expect(first.output).toMatch(/^The real service\. This guide creates two connections and a bulk sync, and copies /)
    expect(first.output).toMatch(/open this in a browser: \S+\nconnection HubSpot is healthy/)
    expect(first.output).toMatch(/contacts: [1-9]\d* records/)
    expect(first.output + first.errors).not.toContain(database.POSTGRES_PASSWORD)
    const { connections = [] } = (await Effect.runPromise(polytomic.emulator.save)).tables
    expect(connections).toMatchObject([
      { name: "PostgreSQL", configuration: { hostname: "db.mine.example", password: database.POSTGRES_PASSWORD } },
      { name: "HubSpot" }
    ])

    const second = await live("quick-start", database)
    expect({ code: second.code, errors: second.errors }).toEqual({ code: 0, errors: "" })
    expect(second.output).not.toContain("open this")
    expect((await writes()).filter((operation) => operation === "connections.create")).toHaveLength(2)
  })

  it("the webhook guide receives deliveries of the service, and only reads", async () => {
    const secret = "whsec-of-mine"
    let url: (found: string) => void = () => {}
    const listening = new Promise<string>((resolve) => {
      url = resolve
    })
    let output = ""
    const { ended, process } = startGuide("Node", "events-webhook", {
      args: ["--live"],
      env: {
        POLYTOMIC_API_KEY: "test-key",
        POLYTOMIC_BASE_URL: polytomic.url,
        POLYTOMIC_WEBHOOK_SECRET: secret,
        PORT: "0"
      },
      onOutput: (text) => {
        output += text
        const [, found] = /^listening on (\S+)\n/m.exec(output) ?? []
        if (found !== undefined) url(found)
      }
    })
    try {
      const endpoint = await Promise.race([listening, ended.then(({ errors }) => Promise.reject(new Error(errors)))])
      const create = Effect.flatMap(Webhooks, (webhooks) => webhooks.create({ endpoint, secret }))
      const client = Polytomic.layer({ apiKey: "test-key", baseUrl: polytomic.url })
      await Effect.runPromise(Effect.provide(create, client))
      await Effect.runPromise(polytomic.emulator.emit({ type: "sync.failed", event: {} }))
      await expect.poll(() => output, { timeout: 60_000 }).toContain("handled sync.failed\n")
      expect(output).toMatch(/^The real service\. This guide only reads/)
      expect(await writes()).toEqual(["webhooks.create"])
    } finally {
      process.kill()
      await ended
    }
  })

  it("a guide reports missing settings and changes nothing", async () => {
    const { code, errors, output } = await live("model-joined-to-hubspot", { ...database, AIRTABLE_API_KEY: "mine" })
    expect(code).toBe(1)
    expect(errors).toContain("STRIPE_API_KEY")
    expect(errors).toContain("The first lines of the guide name the settings that it needs.")
    expect(output).toMatch(/^The real service\. .* WRITES CONTACTS into HubSpot\.\n$/)
    expect(await writes()).toEqual([])
  })

  it("a guide reports a missing key", async () => {
    const { code, errors, output } = await runGuide("Node", "quick-start", { args: ["--live"] })
    expect({ code, output }).toEqual({ code: 1, output: "" })
    expect(errors).toMatch(/^There is no Polytomic key in the configuration\. Set POLYTOMIC_API_KEY,/)
  })

  it("a guide reports an invalid key without quoting it", async () => {
    const { code, errors } = await live("query-soql", {
      POLYTOMIC_API_KEY: "a-key-of-nobody",
      SALESFORCE_CLIENT_ID: "mine",
      SALESFORCE_CLIENT_SECRET: "the secret of my app"
    })
    expect(code).toBe(1)
    expect(errors).toMatch(/^connections\.list failed with 401 Unauthorized/)
    expect(errors).not.toContain("a-key-of-nobody")
  })

  it("the guide to versions only reads", async () => {
    const { code, output } = await live("versions")
    expect(code).toBe(0)
    expect(output).toBe(
      "The real service. This guide only reads: the first of your bulk syncs, twice.\nthere is no bulk sync to read\n"
    )
    expect(await writes()).toEqual([])
  })

  it("the guide to idempotent requests leaves nothing behind", async () => {
    const { code, output } = await live("idempotency")
    expect(code).toBe(0)
    expect(output).toContain("created, with 1 request\n")
    expect((await writes()).at(-1)).toBe("connections.delete")
    const { connections = [] } = await Effect.runPromise(polytomic.emulator.snapshot)
    expect(connections).toEqual([])
  })

  it("the guide to keys creates a customer once", async () => {
    const env = {
      POLYTOMIC_PARTNER_KEY: "test-partner-key",
      CUSTOMER_NAME: "Hooli",
      CUSTOMER_EMAIL: "gavin@hooli.example"
    }
    const first = await live("keys", env)
    expect(first).toMatchObject({ code: 0, errors: "" })
    expect(first.output).toContain("the key of the user gavin@hooli.example, for Hooli\n")
    const second = await live("keys", env)
    expect(second.output).toContain("organization found, user found\n")
    const organizations = await Effect.runPromise(polytomic.emulator.organizations)
    expect(organizations.filter(({ name }) => name === "Hooli")).toHaveLength(1)
  })
})

// Each has its own server, and mostly waits.
describe("a guide behaves the same with --live and with the emulator", () => {
  it.concurrent.each([
    ["bulk-salesforce-to-s3", /^Account: [1-9]\d* records\nContact: [1-9]\d* records\n$/m],
    ["bulk-salesforce-to-snowflake", /^Lead: [1-9]\d* records\n$/m],
    ["model-mongodb-to-salesforce", /^[1-9]\d* contacts are written\n$/m],
    ["model-snowflake-to-salesforce", /^[1-9]\d* leads are written\n$/m],
    ["model-joined-to-hubspot", /^[1-9]\d* contacts are written\n$/m],
    ["query-soql", /^columns LastName and Email, 5 rows\n/m],
    // It polls the stream every five seconds.
    ["cdc-postgresql", /^(?:ok: read \S+ of \S+ \(reading from replication slot mine\)\n){3}$/m],
    ["embedding", /^the browser has returned\nthe connection of my customer is healthy\n$/m]
  ])(
    "%s",
    async (name, end) => {
      const polytomic = await serve()
      const { code, errors, output } = await liveOn(polytomic, name, {
        ...database,
        POSTGRES_PUBLICATION: "mine",
        POSTGRES_SLOT: "mine",
        SNOWFLAKE_ACCOUNT: "mine",
        SNOWFLAKE_USERNAME: "me",
        SNOWFLAKE_PASSWORD: "the secret of my warehouse",
        SNOWFLAKE_DATABASE: "mine",
        S3_BUCKET: "mine",
        S3_REGION: "eu-central-1",
        AWS_ACCESS_KEY_ID: "mine",
        AWS_SECRET_ACCESS_KEY: "the secret of my bucket",
        MONGODB_HOSTS: "mongo.mine.example",
        MONGODB_USERNAME: "me",
        MONGODB_PASSWORD: "the secret of my documents",
        SALESFORCE_CLIENT_ID: "mine",
        SALESFORCE_CLIENT_SECRET: "the secret of my app",
        AIRTABLE_API_KEY: "the secret of my tables",
        STRIPE_API_KEY: "the secret of my payments",
        CONNECTION_NAME: "the connection of my customer",
        PORT: "0"
      }).finally(polytomic.close)
      expect({ code, errors }).toEqual({ code: 0, errors: "" })
      expect(output).toMatch(/^The real service\. This guide /)
      expect(output).toMatch(end)
      expect(output).not.toContain("the secret of my")
    },
    180_000
  )
})
