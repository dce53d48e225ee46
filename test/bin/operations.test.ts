import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { inputs } from "../../scripts/internal/samples.ts"
import * as ApiVersion from "../../src/ApiVersion.ts"
import { fieldsOf, reserved } from "../../src/bin/cli/input.ts"
import { pathOf } from "../../src/bin/cli/operations.ts"
import { Seed } from "../../src/emulator/index.ts"
import { start } from "../../src/emulator/node.ts"
import { tables } from "../../src/generated/tables.ts"
import { makeRun } from "./support.ts"

let emulator: Awaited<ReturnType<typeof start>>
let run: ReturnType<typeof makeRun>

const connection = Seed.exampleConnection.id ?? ""

beforeAll(async () => {
  emulator = await start({ port: 0, data: { ...Seed.standard(), connections: [Seed.exampleConnection] } })
  run = makeRun(emulator.url)
})

afterAll(() => emulator.close())

describe("operation commands", () => {
  it("exist for every operation of every version, and each help text renders", async () => {
    for (const version of ApiVersion.all) {
      const { operations } = await tables[version]()
      // All of the newest version, some of the others: the same code builds the tree.
      for (const { id } of operations.filter((_, i) => version === ApiVersion.latest || i % 10 === 0)) {
        const args = [...pathOf(id), "--help", "--api-version", version]
        const { code, out } = await run(args)
        assert.strictEqual(code, 0, id)
        assert.match(out, /^EXAMPLE\n {2}effect-polytomic /, id)
        assert.include(out, "--dry-run", id)
        assert.include(out, "--schema", id)
      }
    }
  }, 120_000)

  it("have unique names: no two operations, and no field and flag, share one", async () => {
    for (const version of ApiVersion.all) {
      const { operations, words } = await tables[version]()
      const paths = operations.map(({ id }) => pathOf(id).join(" "))
      assert.strictEqual(new Set(paths).size, paths.length, version)
      for (const path of paths)
        assert.isFalse(
          paths.some((other) => other.startsWith(`${path} `)),
          path
        )
      for (const operation of operations) {
        const own = words.operation(operation.id)
        if (own === undefined) throw new Error(operation.id)
        const flags = fieldsOf(operation, own).map(({ flag }) => flag)
        assert.strictEqual(new Set(flags).size, flags.length, operation.id)
        for (const flag of flags) assert.isFalse(reserved.has(flag), `${operation.id} --${flag}`)
      }
    }
  })

  it("print the schemas of each operation without a key", async () => {
    const { operations } = await tables[ApiVersion.latest]()
    for (const { id } of operations) {
      const { code, out } = await run([...pathOf(id), "--schema"], { env: {} })
      assert.strictEqual(code, 0, id)
      const { effect, input } = JSON.parse(out)
      assert.include(["read", "write", "destructive"], effect)
      assert.isFalse(input.additionalProperties)
    }
  })

  it("print the request of each operation with --dry-run and send nothing", async () => {
    const before = (await Effect.runPromise(emulator.emulator.requests)).length
    const { operations } = await tables[ApiVersion.latest]()
    for (const operation of operations) {
      const [input] = inputs(operation, 1)
      const args = [...pathOf(operation.id), "--input", "-", "--dry-run", "--output", "json"]
      const { code, err, out } = await run(args, { stdin: JSON.stringify(input) })
      assert.strictEqual(code, 0, `${operation.id} ${err}`)
      const { headers, method, url } = JSON.parse(out)
      assert.strictEqual(method, operation.method, operation.id)
      assert.isTrue(url.startsWith(`${emulator.url}/api/`), url)
      assert.strictEqual(headers.authorization, "Bearer ******")
    }
    assert.lengthOf(await Effect.runPromise(emulator.emulator.requests), before)
  })

  it("print the request without its secrets", async () => {
    const before = (await run("connections list")).code
    assert.strictEqual(before, 0)
    const args = ["webhooks", "create", "--endpoint", "https://a.example", "--secret", "@s", "--dry-run"]
    const { code, err, out } = await run(args, { files: { s: "very-secret\n" }, env: {} })
    assert.strictEqual(code, 0, err)
    assert.notInclude(out, "very-secret")
    assert.deepInclude(JSON.parse(out), {
      method: "POST",
      url: "https://app.polytomic.com/api/webhooks",
      body: { endpoint: "https://a.example", secret: "******" }
    })
  })
})

describe("input", () => {
  it("comes from arguments, flags, JSON, files and standard input", async () => {
    const dry = async (args: ReadonlyArray<string>, options: Parameters<typeof run>[1] = {}) => {
      const { code, err, out } = await run([...args, "--dry-run"], options)
      assert.strictEqual(code, 0, err)
      return JSON.parse(out)
    }
    const create = ["connections", "create", "--name=-dash", "--type", "postgresql"]
    const configuration = { hostname: "db" }
    const direct = await dry([
      ...create,
      "--configuration",
      JSON.stringify(configuration),
      "--reveal",
      "--validate=false"
    ])
    assert.deepStrictEqual(direct.body, { configuration, name: "-dash", type: "postgresql", validate: false })
    const file = await dry([...create, "--configuration", "@c.json", "--reveal"], {
      files: { "c.json": '{"hostname":"db"}' }
    })
    assert.deepStrictEqual(file.body.configuration, configuration)
    const piped = await dry([...create, "--configuration", "-", "--reveal"], { stdin: '{"hostname":"db"}' })
    assert.deepStrictEqual(piped.body.configuration, configuration)
    const whole = await dry(["connections", "create", "--input", "-", "--name", "over", "--reveal"], {
      stdin: JSON.stringify({ name: "under", type: "postgresql", configuration })
    })
    assert.strictEqual(whole.body.name, "over")
  })

  it("comes from paths of any system", async () => {
    const whole = JSON.stringify({ name: "a", type: "postgresql" })
    for (const path of ["C:\\Users\\me\\in put.json", "\\\\server\\share\\in.json", "./-in.json", "/tmp/@in.json"]) {
      const files = { [path]: whole, [`${path}.c`]: '{"hostname":"db"}' }
      const args = ["connections", "create", "--input", path, "--configuration", `@${path}.c`, "--dry-run"]
      const { code, err } = await run(args, { files })
      assert.strictEqual(code, 0, err)
    }
  })

  it("of a boolean flag does not consume the next argument", async () => {
    const { out } = await run(["bulk-sync", "get", "--refresh-schemas", "1", "--dry-run"])
    assert.include(JSON.parse(out).url, "/api/bulk/syncs/1?refresh_schemas=true")
  })

  it("is rejected before a request, with the next step", async () => {
    const bad: ReadonlyArray<readonly [ReadonlyArray<string>, string]> = [
      [["connections", "get"], "requires <id>"],
      [["connections", "lst"], "list"],
      [["conections", "list"], "connections"],
      [["connections", "list", "--outptu", "json"], "--output"],
      [["connections", "create", "--name", "a", "--type", "b", "--configuration", "{"], "not valid JSON"],
      [["connections", "create", "--input", "x.json"], "ENOENT"],
      [["connections", "create", "--name", "a", "--type", "b", "--configuration", "{}", "--surname", "c"], "--surname"],
      [["webhooks", "create", "--endpoint", "https://a.example", "--secret", "very-secret"], "@file"],
      [["bulk-sync", "list", "--limit", "x"], "limit"],
      [["bulk-sync", "create", "--concurrency-limit", "x"], "number"],
      [
        ["connections", "update", connection, "--name", "a", "--configuration", '{"password":"******"}'],
        "would replace"
      ],
      [["bulk-sync", "create", "--input", "-"], "day_of_weak"]
    ]
    const stdin = JSON.stringify({
      name: "a",
      source_connection_id: connection,
      destination_connection_id: connection,
      destination_configuration: {},
      default_schedule: { frequency: "daily", day_of_weak: "1" }
    })
    for (const [args, expected] of bad) {
      const { code, err, out } = await run(args, { stdin })
      assert.strictEqual(code, 2, args.join(" "))
      assert.strictEqual(out, "")
      assert.include(err, expected)
      assert.notInclude(err, "very-secret")
    }
  })

  it("may be the output of `get`: read-only fields are left out", async () => {
    const { out } = await run(["connections", "get", connection, "--reveal"])
    const { configuration: _, ...printed } = JSON.parse(out)
    const input = JSON.stringify({ ...printed, configuration: { hostname: "db2" }, name: "Renamed" })
    const {
      code,
      err,
      out: request
    } = await run(["connections", "update", connection, "--input", "-", "--dry-run"], {
      stdin: input
    })
    assert.strictEqual(code, 0, err)
    assert.include(err, "Omitted read-only fields")
    assert.strictEqual(JSON.parse(request).body.name, "Renamed")
  })
})

describe("configuration", () => {
  it("takes a key from the environment or a file only", async () => {
    const missing = await run("connections list", { env: { POLYTOMIC_BASE_URL: emulator.url } })
    assert.strictEqual(missing.code, 2)
    assert.include(missing.err, "POLYTOMIC_API_KEY")
    const file = await run("connections list --api-key-file key", {
      env: { POLYTOMIC_BASE_URL: emulator.url },
      files: { key: "test-key\n" }
    })
    assert.strictEqual(file.code, 0, file.err)
    const piped = await run("connections list --api-key-file -", {
      env: { POLYTOMIC_BASE_URL: emulator.url },
      stdin: "test-key\n"
    })
    assert.strictEqual(piped.code, 0, piped.err)
    for (const args of ["--api-key hunter2", "--api-key=hunter2", "--key hunter2"]) {
      const refused = await run(`connections list ${args}`)
      assert.strictEqual(refused.code, 2)
      assert.notInclude(refused.err, "hunter2")
    }
    for (const key of ["two\nlines", "\u043a\u043b\u044e\u0447", "a b"]) {
      const env = { POLYTOMIC_BASE_URL: emulator.url, POLYTOMIC_API_KEY: key }
      const unusable = await run("connections list", { env })
      assert.strictEqual(unusable.code, 2)
      assert.notInclude(unusable.err, key)
    }
    const wrong = await run("connections list", {
      env: { POLYTOMIC_BASE_URL: emulator.url, POLYTOMIC_API_KEY: "wrong-key" }
    })
    assert.strictEqual(wrong.code, 1)
    assert.strictEqual(JSON.parse(wrong.err).error.status, 401)
    assert.notInclude(wrong.err, "wrong-key")
  })

  it("rejects an invalid base URL, and one that would send the key in clear text", async () => {
    for (const POLYTOMIC_BASE_URL of [
      "app.polytomic.com",
      "ftp://a.example",
      "http://polytomic.example.com",
      "https://user:hunter2@a.example",
      "https://a.example?x=1",
      "https://a.example\nb"
    ]) {
      for (const args of ["connections list", "connections list --dry-run"]) {
        const { code, err, out } = await run(args, { env: { POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL } })
        assert.strictEqual(code, 2, POLYTOMIC_BASE_URL)
        assert.include(err, "POLYTOMIC_BASE_URL")
        assert.notInclude(err + out, "hunter2")
      }
    }
  })
})

describe("destructive operations", () => {
  it("need --yes without a terminal and send nothing before", async () => {
    const { code, err } = await run(["connections", "delete", connection])
    assert.strictEqual(code, 2)
    assert.include(err, "--yes")
    assert.strictEqual((await run(["connections", "get", connection])).code, 0)
  })

  it("name the target and its organization on a terminal and ask for confirmation", async () => {
    const terminal = { stdinIsTerminal: true, stderrIsTerminal: true, stdoutIsTerminal: true }
    for (const answer of ["", "n", "x"]) {
      const { code, err } = await run(["connections", "delete", connection], { ...terminal, answer })
      assert.strictEqual(code, 2)
      assert.include(err, '"Example database"')
      assert.include(err, 'organization "Acme"')
    }
    assert.strictEqual((await run(["connections", "delete", connection], { ...terminal, answer: "y" })).code, 0)
    assert.strictEqual((await run(["connections", "get", connection])).code, 1)
  })
})
