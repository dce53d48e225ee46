/** No secret shows: all operations, all error classes, all outputs, on three runtimes. */
import { join } from "node:path"
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { build } from "esbuild"
import { Miniflare } from "miniflare"
import { describe, expect } from "vitest"
import { Lookout } from "../../scripts/chaos/observe.ts"
import { root } from "../../scripts/internal/shell.ts"
import { all } from "../../src/emulator/internal/tables.ts"
import * as PolytomicEmulator from "../../src/emulator/PolytomicEmulator.ts"
import * as PolytomicClient from "../../src/PolytomicClient.ts"
import * as RetryPolicy from "../../src/RetryPolicy.ts"
import { deno } from "../examples/deno.ts"
import { fullScan, key, planted, type Scan, secrets, some } from "./secretScan.ts"

/** Every class of error that a call without limits and breakers can fail with. */
const errors = [
  "PolytomicBadGateway",
  "PolytomicBadRequest",
  "PolytomicConflict",
  "PolytomicCredentialsError",
  "PolytomicDeadlineExceeded",
  "PolytomicDecodeError",
  "PolytomicForbidden",
  "PolytomicGatewayTimeout",
  "PolytomicInternalServerError",
  "PolytomicInvalidInput",
  "PolytomicNotFound",
  "PolytomicRequestTimeout",
  "PolytomicTooManyRequests",
  "PolytomicTransportError",
  "PolytomicUnauthorized",
  "PolytomicUnexpectedStatus",
  "PolytomicUnprocessableEntity"
]

const holds = ({ calls, ends, planted, seen, texts }: Scan, operations: number): void => {
  expect(seen.slice(0, 20)).toEqual([])
  // Not a scan of nothing: secrets were sent, calls failed in all ways, and each way was looked at in many.
  expect(planted).toBeGreaterThan(operations / 20)
  expect(calls).toBeGreaterThan(operations * 15)
  expect(texts).toBeGreaterThan(calls * 5)
  expect(
    Object.keys(ends)
      .filter((end) => end.startsWith("Polytomic"))
      .toSorted()
  ).toEqual(errors)
  // A fetch that breaks its own contract is a mistake of the program, and dies: nothing else does.
  expect(Object.keys(ends).filter((end) => end.startsWith("a defect"))).toEqual([
    "a defect under a fetch that returns nothing"
  ])
}

describe("secrets show in no message, stack, JSON, inspect, log, span, metric, drift event or defect", () => {
  it("of any operation of any version, on Node", { timeout: 120_000 }, async () => {
    holds(await fullScan(all), all.length)
  })

  it("of the operations that take secrets, and some others, on Deno", { timeout: 60_000 }, async () => {
    const { code, errors, output } = await deno([
      "run",
      "--no-check",
      "--no-prompt",
      "--allow-env",
      "test/chaos/scanOnDeno.ts"
    ])
    expect(code, errors).toBe(0)
    holds(JSON.parse(output), some().length)
  })

  it("of the operations that take secrets, and some others, on workerd", { timeout: 60_000 }, async () => {
    const bundled = await build({
      entryPoints: [join(root, "test", "chaos", "scanOnWorkerd.ts")],
      bundle: true,
      write: false,
      format: "esm",
      target: "es2022",
      conditions: ["effect-polytomic-source", "workerd", "worker", "browser"],
      external: ["node:*"],
      logLevel: "silent"
    })
    const miniflare = new Miniflare({
      modules: true,
      script: bundled.outputFiles[0]?.text ?? "",
      compatibilityDate: "2026-04-01",
      compatibilityFlags: ["nodejs_compat"] // for `inspect`, which is one of the places to look at
    })
    try {
      const response = await miniflare.dispatchFetch("http://localhost/")
      holds(JSON.parse(await response.text()), some().length)
    } finally {
      await miniflare.dispose()
    }
  })
})

describe("secrets show in no log of the emulator", () => {
  it.live("of any operation that takes some", () =>
    Effect.gen(function* () {
      const { client, emulator } = yield* Effect.all({
        client: PolytomicClient.PolytomicClient,
        emulator: PolytomicEmulator.PolytomicEmulator
      })
      const lookout = new Lookout(secrets)
      const taking = all.filter((operation) => planted(operation).fields.length > 0)
      for (const operation of taking) yield* Effect.exit(client.execute(operation, planted(operation).input))
      const log = yield* emulator.requests
      expect(log.length).toBe(taking.length)
      expect(log.every(({ status }) => status !== 401)).toBe(true)
      for (const request of log) lookout.look(`${request.operation}`, JSON.stringify(request))
      expect(lookout.seen).toEqual([])
    }).pipe(
      Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none),
      Effect.provide(PolytomicEmulator.layer({ keys: { user: key } }))
    )
  )
})
