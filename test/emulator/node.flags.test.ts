/** Flags of `effect-polytomic emulator`, in a separate process. */
import { once } from "node:events"
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, assert, describe, it } from "@effect/vitest"
import * as Command from "./command.ts"

const children: Array<Command.Started> = []

afterEach(async () => {
  for (const { child, ended } of children.splice(0)) {
    child.kill("SIGKILL")
    await ended
  }
})

const run = (...args: ReadonlyArray<string>): Command.Started => {
  const started = Command.run(...args)
  children.push(started)
  return started
}

/** A server that has printed its URL and that it is ready. */
const ready = async (...args: ReadonlyArray<string>) => {
  const started = run("--port", "0", ...args)
  const { child, ended, output } = started
  while (!output.out.includes("Ready.")) {
    await Promise.race([once(child.stdout, "data"), ended.then(() => assert.fail(output.err))])
  }
  return { ...started, url: /http:\S+/.exec(output.out)?.[0] ?? "" }
}

const folder = mkdtempSync(join(tmpdir(), "emulator-flags-"))

const file = (name: string, value: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value))
  return path
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
type Json = any

const get = async (url: string, headers: Record<string, string> = {}): Promise<{ status: number; json: Json }> => {
  const response = await fetch(url, { headers })
  return { status: response.status, json: await response.json() }
}

const limit = 120_000

describe("the flags of the command", () => {
  it(
    "--seed, --clock, --faults, --anonymous, --token and --id-seed set the initial state, and SIGTERM stops the server",
    async () => {
      const seed = file("seed.json", { connections: [{ name: "From the file", type: "hubspot" }] })
      const faults = file("faults.json", [
        { fault: { type: "status", status: 503 }, match: { operation: "models.list", times: 1 } }
      ])
      const { child, ended, output, url } = await ready(
        ...["--seed", seed, "--faults", faults, "--clock", "2024-02-08T09:30:00Z"],
        ...["--anonymous", "--token", "t0ken", "--id-seed", "7"]
      )
      // The first request after the line "Ready" gets a response.
      const health = await get(`${url}/_emulator/health`)
      assert.deepInclude(health.json, { status: "ready", seed: "7", now: "2024-02-08T09:30:00.000Z" })
      const listed = await get(`${url}/api/connections`)
      assert.deepStrictEqual(
        listed.json.data.map(({ created_at, name }: Json) => [name, created_at]),
        [["From the file", "2024-02-08T09:30:00.000Z"]]
      )
      assert.strictEqual((await get(`${url}/api/models`)).status, 503)
      assert.strictEqual((await get(`${url}/api/models`)).status, 200)
      assert.strictEqual((await get(`${url}/_emulator/requests`)).json.error.key, "token_required")
      assert.strictEqual((await get(`${url}/_emulator/requests`, { "x-emulator-token": "t0ken" })).json.total, 3)
      child.kill("SIGTERM")
      assert.strictEqual(await ended, 143)
      const lines = output.err.split("\n").filter((line) => line !== "")
      assert.deepStrictEqual(lines, [
        "GET /api/connections 200 connections.list",
        "GET /api/models 503 models.list (fault: status)",
        "GET /api/models 200 models.list"
      ])
      // The port is free again.
      const again = createServer().listen(Number(new URL(url).port), "127.0.0.1")
      await once(again, "listening")
      again.close()
    },
    limit
  )

  it(
    "print a key for the seed, or a notice that it has none",
    async () => {
      const organization = "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c01"
      const organizations = [{ id: organization, name: "Acme" }]
      const own = [
        { key: "all", kind: "deployment", organization },
        { key: "mine", kind: "user", organization }
      ]
      const keyed = await ready("--seed", file("keyed.json", { organizations, keys: own }))
      assert.match(keyed.output.out, /^API key: +mine$/m)
      assert.strictEqual((await get(`${keyed.url}/api/connections`, { authorization: "Bearer mine" })).status, 200)
      const wide = await ready("--seed", file("wide.json", { organizations, keys: own.slice(0, 1) }))
      assert.match(wide.output.out, /^API key: +all \(deployment key\)$/m)
      const none = await ready("--seed", file("none.json", { organizations }))
      assert.match(none.output.out, /^API key: +none: add `keys` to the seed/m)
    },
    limit
  )

  it(
    "--data-dir keeps the state, and --quiet prints nothing",
    async () => {
      const directory = join(folder, "state")
      const headers = { authorization: "Bearer test-key", "content-type": "application/json" }
      const first = await ready("--data-dir", directory, "--quiet")
      const body = JSON.stringify({ name: "Kept", type: "hubspot", configuration: { apikey: "s3cret-value" } })
      const made = await fetch(`${first.url}/api/connections`, { method: "POST", headers, body })
      assert.strictEqual(made.status, 200, await made.text())
      first.child.kill("SIGTERM")
      assert.strictEqual(await first.ended, 143)
      assert.strictEqual(first.output.err, "")
      assert.notInclude(readFileSync(join(directory, "state.json"), "utf8"), "s3cret-value")
      const second = await ready("--data-dir", directory, "--quiet")
      const names = (await get(`${second.url}/api/connections`, headers)).json.data.map(({ name }: Json) => name)
      assert.include(names, "Kept")
    },
    limit
  )

  it(
    "that are invalid exit with a reason before it listens",
    async () => {
      const wrong: ReadonlyArray<readonly [args: ReadonlyArray<string>, code: number, reason: string]> = [
        [["--seed", file("typo.json", { conections: [] })], 2, "did you mean `connections`?"],
        [["--seed", file("broken.json", "{")], 2, "is not valid JSON"],
        [["--faults", file("fault.json", [{ fault: { type: "flood" } }])], 2, "--faults"],
        [["--clock", "yesterday"], 2, "--clock must be real, or a time"],
        [["--partner-key", ""], 2, "--partner-key must consist of one or more visible ASCII characters"],
        [["--host", "0.0.0.0"], 2, "set a token"]
      ]
      const ended = wrong.map(([args]) => run("--port", "0", ...args))
      for (const [i, { ended: code, output }] of ended.entries()) {
        assert.strictEqual(await code, wrong[i]?.[1], output.err)
        assert.include(output.err, wrong[i]?.[2] ?? "")
        assert.notInclude(output.out, "Ready.")
      }
    },
    limit
  )
})
