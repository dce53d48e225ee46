/** Command lines against the emulator: requests, output and rejected input. */
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, assert, beforeAll, beforeEach, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Fault, Seed } from "../../src/emulator/index.ts"
import { start } from "../../src/emulator/node.ts"
import { bulkSyncInput, connection, makeRun } from "./support.ts"

let emulator: Awaited<ReturnType<typeof start>>
let run: ReturnType<typeof makeRun>
let sync = ""

beforeAll(async () => {
  emulator = await start({
    port: 0,
    data: { ...Seed.standard(), connections: [Seed.exampleConnection] },
    executions: { queuedFor: 10, runsFor: 20, cancelsIn: 10 }
  })
  run = makeRun(emulator.url)
  const stdin = bulkSyncInput("Copy")
  sync = JSON.parse((await run(["bulk-sync", "create", "--input", "-"], { stdin })).out).id
  await run(["sync", "run", sync, "--bulk", "--follow"])
})

afterAll(() => emulator.close())

beforeEach(() => Effect.runPromise(emulator.emulator.clearFaults))

/** The error of a command line, and its exit code. */
const refusal = async (...args: Parameters<typeof run>) => {
  const { code, err, out } = await run(...args)
  assert.strictEqual(out, "")
  const { error } = JSON.parse(err)
  return [code, error.message, error.hint] as const
}

const requestOf = async (...args: Parameters<typeof run>) => {
  const { code, err, out } = await run(...args)
  assert.strictEqual(code, 0, err)
  return JSON.parse(out)
}

describe("parameters of an operation", () => {
  it("are named as an argument or a flag in messages", async () => {
    const help = "Run it with --help to see its arguments."
    assert.deepStrictEqual(await refusal("connections get"), [2, "connections.get requires <id>.", help])
    assert.deepStrictEqual(await refusal("connections create"), [
      2,
      "connections.create requires --configuration, --name, --type.",
      help
    ])
  })

  it("are shown in an example of the help", async () => {
    const example = async (args: string) => /^EXAMPLE\n {2}(.*)\n/.exec((await run(`${args} --help`)).out)?.[1]
    assert.strictEqual(await example("connections get"), "effect-polytomic connections get ID")
    assert.strictEqual(
      await example("webhooks create"),
      "effect-polytomic webhooks create --endpoint ENDPOINT --secret @file"
    )
    assert.strictEqual(
      await example("bulk-sync create"),
      "effect-polytomic bulk-sync create --default-schedule @file.json --destination-configuration @file.json --destination-connection-id DESTINATION_CONNECTION_ID --name NAME --source-connection-id SOURCE_CONNECTION_ID"
    )
    assert.strictEqual(await example("bulk-sync"), "effect-polytomic bulk-sync list --help")
  })

  it("are numbers where the API takes one", async () => {
    const args = ["bulk-sync", "create", "--dry-run", "--input", "-"]
    const stdin = JSON.stringify({
      name: "Copy",
      source_connection_id: connection,
      destination_connection_id: connection,
      destination_configuration: {},
      default_schedule: { frequency: "manual" }
    })
    for (const number of [3, 0, -1]) {
      const { body } = await requestOf([...args, `--concurrency-limit=${number}`], { stdin })
      assert.strictEqual(body.concurrency_limit, number)
    }
    const [, message] = await refusal([...args, "--concurrency-limit=-1.5"], { stdin })
    assert.include(message, "`concurrency_limit`")
    for (const text of ["1e3", "x", "1.", "9007199254740993", ""]) {
      const [code, message] = await refusal(["bulk-sync", "create", `--concurrency-limit=${text}`])
      assert.deepStrictEqual([code, message], [2, "--concurrency-limit must be a number."], text)
    }
  })
})

describe("input in JSON", () => {
  it("is an object with unique names", async () => {
    const input = (stdin: string) => refusal("connections create --input -", { stdin })
    const hint = "Write JSON in quotes, or @file, or - for standard input."
    assert.deepStrictEqual(await input("{"), [2, "--input is not valid JSON.", hint])
    for (const text of ["[]", "1", "null", '"a"']) {
      assert.deepStrictEqual(await input(text), [2, "--input is not a JSON object.", undefined])
    }
    const configuration = await refusal(["connections", "create", "--name", "a", "--type", "b", "--configuration", "{"])
    assert.deepStrictEqual(configuration, [2, "--configuration is not valid JSON.", hint])
  })

  it("from `get` is sent without read-only fields, which are named; nested objects become their ids", async () => {
    const printed = {
      name: "Renamed",
      id: connection,
      type: { id: "postgresql", name: "PostgreSQL" },
      configuration: {}
    }
    const stdin = JSON.stringify({ ...printed, status: "healthy", api_calls_last_24_hours: 1 })
    const { code, err, out } = await run(
      ["connections", "update", connection, "--input", "-", "--dry-run", "--reveal"],
      { stdin }
    )
    assert.strictEqual(code, 0, err)
    assert.match(err, /^Omitted read-only fields: .*status/)
    assert.notInclude(err, "name")
    const { body } = JSON.parse(out)
    assert.strictEqual(body.name, "Renamed")
    assert.notProperty(body, "status")
    assert.strictEqual(body.type ?? "postgresql", "postgresql")
  })

  it("with a mask is rejected with its path", async () => {
    const stdin = JSON.stringify({
      name: "a",
      type: "b",
      configuration: { host: "h", ssh: { key: "******" }, password: "******" }
    })
    const [code, message, hint] = await refusal("connections create --input -", { stdin })
    assert.strictEqual(code, 2)
    assert.strictEqual(message, "configuration.ssh.key, configuration.password: ****** would replace the secret.")
    assert.include(hint, "`get --reveal` prints secrets that the API returns.")
  })
})

describe("a secret in an input", () => {
  it("is read from a file or standard input, without the trailing line break", async () => {
    const create = ["webhooks", "create", "--endpoint", "https://a.example", "--dry-run", "--reveal", "--secret"]
    const secret = async (...args: Parameters<typeof run>) => (await requestOf(...args)).body.secret
    assert.strictEqual(await secret([...create, "@s"], { files: { s: "one\ntwo\n\n" } }), "one\ntwo\n")
    assert.strictEqual(await secret([...create, "-"], { stdin: "one\r\n" }), "one")
    const [code, message, hint] = await refusal([...create, "in-clear"])
    assert.strictEqual(code, 2)
    assert.strictEqual(message, "--secret is a secret, which other users would see in the list of processes.")
    assert.strictEqual(hint, "Use --secret @file, or --secret - for standard input.")
  })
})

describe("a printed request", () => {
  it("has a secret object masked with its shape kept", async () => {
    const configuration = { hostname: "h", port: 1, list: ["a", { b: null }] }
    const args = [
      "connections",
      "create",
      "--name",
      "a",
      "--type",
      "b",
      "--dry-run",
      "--configuration",
      JSON.stringify(configuration)
    ]
    assert.deepStrictEqual(await requestOf(args), {
      method: "POST",
      url: `${emulator.url}/api/connections`,
      headers: { authorization: "Bearer ******", "x-polytomic-version": "2025-09-18" },
      body: {
        name: "a",
        type: "b",
        configuration: { hostname: "******", port: "******", list: ["******", { b: "******" }] }
      }
    })
    assert.deepStrictEqual((await requestOf([...args, "--reveal"])).body.configuration, configuration)
  })

  it("has objects of its query in brackets, as they are documented", async () => {
    const params = '{"table":["public.users","public.products"]}'
    const { url } = await requestOf(["model-sync", "get-source", "1", "--params", params, "--dry-run"])
    assert.deepStrictEqual(
      [...new URL(url).searchParams],
      [
        ["params[table]", "public.users"],
        ["params[table]", "public.products"]
      ]
    )
  })

  it("has no body if none is sent", async () => {
    const request = await requestOf(["connections", "get", "a b", "--dry-run"])
    assert.strictEqual(request.url, `${emulator.url}/api/connections/a%20b`)
    assert.notProperty(request, "body")
  })
})

describe("results", () => {
  it("of an operation without one are a note", async () => {
    const created = await run(["webhooks", "create", "--endpoint", "https://a.example", "--secret", "-"], {
      stdin: "a-secret-0123456789"
    })
    const { id } = JSON.parse(created.out)
    assert.deepInclude(await run(["webhooks", "delete", id, "--yes"]), { code: 0, out: "", err: "Done.\n" })
  })

  it("of the last page have no note", async () => {
    assert.deepInclude(await run("models list"), { code: 0, out: "[]\n", err: "" })
    const [code, message] = await refusal("models list --limit=-1")
    assert.deepStrictEqual([code, message], [2, "--limit must be at least 0."])
  })

  it("of schemas describe the operation, its input and its output", async () => {
    const { effect, input, output } = await requestOf("connections delete --schema")
    assert.strictEqual(effect, "destructive")
    assert.deepStrictEqual(input.required, ["id"])
    assert.isUndefined(output)
    assert.isDefined((await requestOf("connections get --schema")).output)
  })

  it("are of another version if selected", async () => {
    const { headers } = await requestOf("connections list --api-version 2024-02-08 --dry-run")
    assert.strictEqual(headers["x-polytomic-version"], "2024-02-08")
  })
})

describe("an idempotency key", () => {
  it("is the given one", async () => {
    const before = (await Effect.runPromise(emulator.emulator.requests)).length
    const created = await run(
      ["webhooks", "create", "--endpoint", "https://b.example", "--secret", "-", "--idempotency-key", "my-own-key"],
      { stdin: "a-secret-0123456789" }
    )
    assert.strictEqual(created.code, 0, created.err)
    const [request] = (await Effect.runPromise(emulator.emulator.requests)).slice(before)
    assert.strictEqual(request?.headers["idempotency-key"], "my-own-key")
  })
})

describe("a retry", () => {
  it("is shown to a waiting user, and not with errors as JSON", async () => {
    const unavailable = Fault.status(503)
    await Effect.runPromise(emulator.emulator.fault(unavailable, { operation: "webhooks.list", times: 1 }))
    const text = await run("webhooks list --output table")
    assert.include(text.err, "webhooks.list: status 503; retrying.\n")
    await Effect.runPromise(emulator.emulator.fault(unavailable, { operation: "webhooks.list", times: 1 }))
    assert.strictEqual((await run("webhooks list --output json")).err, "")
  })
})

describe("events", () => {
  it("are printed with these fields, in this order", async () => {
    const { out } = await run("events tail --once --from earliest --output ndjson")
    const [first] = out.split("\n")
    const event = JSON.parse(first ?? "")
    assert.deepStrictEqual(Object.keys(event), ["created_at", "type", "id", "organization_id", "event"])
    assert.match(event.created_at, /^\d{4}-/)
    for (const name of ["type", "id", "organization_id"]) assert.isNotEmpty(event[name], name)
  })

  it("are read from a valid position or a time, at an interval of at least 1", async () => {
    const tail = (args: string, files = {}) => refusal(`events tail --once ${args}`, { files })
    const time = "Use now, earliest or 2026-01-31T12:00:00Z."
    assert.deepStrictEqual(await tail("--from yesterday"), [2, "--from is not a valid time.", time])
    const position: readonly [number, string, string] = [
      2,
      "p does not contain a position of the feed.",
      "Remove it, or name another file."
    ]
    assert.deepStrictEqual(await tail("--cursor-file p", { p: "{}" }), position)
    assert.deepStrictEqual(await tail("--interval 0"), [2, "--interval must be at least 1.", undefined])
    assert.deepInclude(await run("events tail --once --interval 1"), { code: 0, out: "" })
    assert.strictEqual((await run("events tail --once --from 2001-01-01T00:00:00Z")).code, 0)
    const open = await refusal("events tail --output json")
    assert.deepStrictEqual(open.slice(1), [
      "--output json prints one document, which a followed feed never completes.",
      "Use --output ndjson, or --once."
    ])
  })

  it("are passed to a handler unchanged, and printed with the outcome", async () => {
    const received: Array<{ readonly headers: object; readonly body: string }> = []
    const server = createServer((incoming, outgoing) => {
      const chunks: Array<Buffer> = []
      incoming.on("data", (chunk) => chunks.push(chunk))
      incoming.on("end", () => {
        received.push({ headers: incoming.headers, body: Buffer.concat(chunks).toString() })
        outgoing.writeHead(302, { location: "/elsewhere" }).end()
      })
    }).listen(0, "127.0.0.1")
    await new Promise((listening) => server.once("listening", listening))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` // a server on a port
    const args = ["webhooks", "listen", "--forward-to", url, "--once", "--from", "earliest"]
    const { code, err } = await run(args)
    server.close()
    assert.strictEqual(code, 0, err)
    assert.match(err, /^Signing secret of this run, for your handler: [0-9a-f]{32}\n/)
    assert.include(err, `Forwarding events to ${url}, polling every 10 s. Stop with Ctrl-C.\n`)
    assert.include(err, "-> 302\n", "no redirect is followed")
    const [first] = received
    assert.deepInclude(first?.headers, { "content-type": "application/json", "user-agent": "Polytomic" })
    const { created_at, event, id, organization_id, type } = JSON.parse(first?.body ?? "")
    for (const text of [created_at, id, organization_id, type]) assert.isNotEmpty(text)
    assert.isObject(event)
    assert.include(err, `${created_at}  ${type}  ${id}  -> 302\n`)
  })

  it("without a listener are reported; other URLs than of the web are rejected", async () => {
    const env = {
      POLYTOMIC_API_KEY: "test-key",
      POLYTOMIC_BASE_URL: emulator.url,
      POLYTOMIC_WEBHOOK_SECRET: "of-the-environment"
    }
    const { code, err } = await run("webhooks listen --forward-to http://127.0.0.1:9 --once --from earliest", { env })
    assert.strictEqual(code, 0, err)
    assert.include(err, "-> no response\n")
    assert.notInclude(err, "Signing secret")
    for (const url of ["localhost:1", "ftp://a.example", "nothing"]) {
      assert.deepStrictEqual(await refusal(`webhooks listen --forward-to ${url} --once`), [
        2,
        "--forward-to is not a valid http(s) URL.",
        "Write http://127.0.0.1:3000/webhook."
      ])
    }
  })
})

describe("a confirmation", () => {
  it("identifies a target that cannot be read by its id", async () => {
    const [{ id }] = await requestOf("webhooks list")
    await Effect.runPromise(emulator.emulator.fault(Fault.status(403), { method: "GET", times: 2 }))
    const terminal = { stdinIsTerminal: true, stderrIsTerminal: true }
    const { err } = await run(["webhooks", "delete", id], { ...terminal, answer: "no" })
    assert.include(err, `webhooks.delete ${id}? [y/N] `)
  })

  it("identifies an unnamed target by its endpoint and its id", async () => {
    // An organization has one webhook.
    const [{ endpoint, id }] = await requestOf("webhooks list")
    const terminal = { stdinIsTerminal: true, stderrIsTerminal: true }
    const { code, err } = await run(["webhooks", "delete", id], { ...terminal, answer: "no" })
    assert.strictEqual(code, 2)
    assert.include(err, `webhooks.delete ${JSON.stringify(endpoint)} ${id} of organization "Acme"? [y/N] `)
    assert.strictEqual((await run(["webhooks", "delete", id], { ...terminal, answer: "YES" })).code, 0)
  })
})

describe("a query", () => {
  it("that is empty is rejected", async () => {
    assert.deepStrictEqual(await refusal(["query", " ", "--connection", connection]), [
      2,
      "The query is empty.",
      undefined
    ])
  })
})

describe("a sync", () => {
  it("that is followed shows a line that moves on a terminal, and lines on a dumb one", async () => {
    const args = ["sync", "run", sync, "--bulk", "--follow"]
    const env = { POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: emulator.url }
    const moving = await run(args, { stderrIsTerminal: true, env: { ...env, TERM: "xterm" } })
    assert.include(moving.err, "\r\u001b[K")
    for (const changes of [
      { stderrIsTerminal: true, env: { ...env, TERM: "dumb" } },
      { env: { ...env, TERM: "xterm" } }
    ]) {
      const { code, err } = await run(args, changes)
      assert.strictEqual(code, 0, err)
      assert.notInclude(err, "\r")
      assert.match(err, /^\S+ {2}\w+ {2}\d+ records {2}00:0\d\n/)
    }
  })

  it("is of the requested kind", async () => {
    const [code, message] = await refusal(["sync", "run", sync])
    assert.strictEqual(code, 1)
    assert.include(message, "modelSync.start")
  })
})
