/**
 * Requests of one Worker share a Promise client, and nothing else: workerd rejects I/O on behalf of another request, and a
 * fiber that resumes in the wrong request hangs or gets the other's response.
 */

import * as Effect from "effect/Effect"
import { Fault, Seed } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { Miniflare } from "miniflare"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { bundle } from "./runtimes.ts"

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`

const many = Array.from({ length: 40 }, (_, n) => ({ ...Seed.exampleConnection, id: id(n), name: `Connection ${n}` }))

let polytomic: Awaited<ReturnType<typeof start>>
let worker: Miniflare

const call = async (form: string, n: number, init?: { readonly signal: AbortSignal }) => {
  const response = await worker.dispatchFetch(`http://worker/?form=${form}&id=${id(n)}`, init)
  return response.json()
}

const fault = (...args: Parameters<typeof polytomic.emulator.fault>) =>
  Effect.runPromise(polytomic.emulator.fault(...args))

beforeAll(async () => {
  polytomic = await start({ port: 0, data: { ...Seed.standard(), connections: many } })
  worker = new Miniflare({
    modules: true,
    scriptPath: await bundle("sharedWorker"),
    compatibilityDate: "2026-04-01",
    bindings: { BASE_URL: polytomic.url }
  })
})

afterAll(async () => {
  await worker.dispose()
  await polytomic.close()
})

beforeEach(() => Effect.runPromise(polytomic.emulator.clearFaults))

describe.each(["promise", "standalone"])("a %s client shared by the requests of a Worker", (form) => {
  const expected = many.map(({ name }) => ({ name, count: many.length }))

  it("returns each its own response", async () => {
    await fault(Fault.latency("30 millis"))
    expect(await Promise.all(many.map((_, n) => call(form, n)))).toEqual(expected)
  })

  it("returns each its own response when many wait for a retry", async () => {
    await fault(Fault.status(503), { times: 60 })
    expect(await Promise.all(many.map((_, n) => call(form, n)))).toEqual(expected)
  })

  it("continues when one of them is interrupted", async () => {
    await fault(Fault.latency("50 millis"))
    const controllers = many.map(() => new AbortController())
    const responses = many.map((_, n) => call(form, n, controllers[n]).catch(() => "given up"))
    for (const [n, controller] of controllers.entries()) if (n % 2) setTimeout(() => controller.abort(), n)
    const settled = await Promise.all(responses)
    expect(settled.filter((_, n) => n % 2 === 0)).toEqual(expected.filter((_, n) => n % 2 === 0))
    expect(await call(form, 7)).toEqual(expected[7])
  })
})
