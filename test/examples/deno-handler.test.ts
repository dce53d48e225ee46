/** One handler, twice: served by Deno in a separate process, and called through its `fetch` in this one. */
import * as Effect from "effect/Effect"
import { Fault } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { startDeno } from "./deno.ts"

type Send = (request: Request) => Promise<Response>

const serve = {
  "on Deno": async (env: Record<string, string>) => {
    const args = ["serve", "--no-prompt", "--allow-net", "--allow-env", "--host", "127.0.0.1", "--port", "0"]
    const { ended, process } = startDeno([...args, "examples/deno-handler/handler.ts"], env)
    const origin = await new Promise<string>((resolve, reject) => {
      process.stderr?.on("data", (text) => {
        const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text)) ?? []
        if (url !== undefined) resolve(url)
      })
      ended.then(({ errors }) => reject(new Error(errors)))
    })
    return {
      origin,
      send: ((request) => fetch(request, { redirect: "manual" })) satisfies Send,
      stop: async () => {
        process.kill()
        await ended
      }
    }
  },
  "on Node, through its fetch": async (env: Record<string, string>) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
    vi.resetModules()
    const { default: handler } = await import("../../examples/deno-handler/handler.ts")
    const send: Send = (request) => handler.fetch(request)
    return { origin: "http://127.0.0.1", send, stop: async () => void vi.unstubAllEnvs() }
  }
}

for (const [where, begin] of Object.entries(serve)) {
  describe(`examples/deno-handler, ${where}`, () => {
    let polytomic: Awaited<ReturnType<typeof start>>
    let handler: Awaited<ReturnType<typeof begin>>

    beforeAll(async () => {
      vi.spyOn(console, "log").mockImplementation(() => {})
      polytomic = await start({ port: 0 })
      handler = await begin({ POLYTOMIC_BASE_URL: polytomic.url, POLYTOMIC_API_KEY: "test-key" })
    })
    afterAll(async () => {
      await handler?.stop()
      await polytomic.close()
    })
    beforeEach(() => Effect.runPromise(polytomic.emulator.clearFaults))

    const fault = (...args: Parameters<typeof polytomic.emulator.fault>) =>
      Effect.runPromise(polytomic.emulator.fault(...args))

    const connect = (name: string): Promise<Response> =>
      handler.send(
        new Request(`${handler.origin}/connect`, {
          method: "POST",
          body: new URLSearchParams(name === "" ? {} : { name })
        })
      )

    it("sends the browser to Polytomic and receives it back", async () => {
      const response = await connect("Their shop")
      expect(response.status).toBe(303)
      const session = response.headers.get("location") ?? ""
      expect(session).toMatch(new RegExp(`^${polytomic.url}/connect\\?token=`))
      // The end user completes the session: Polytomic redirects the browser back.
      const back = await fetch(`${session}&type=hubspot`, { redirect: "manual" })
      expect(back.headers.get("location")).toMatch(new RegExp(`^${handler.origin}/connected`))
      const { connections } = await Effect.runPromise(polytomic.emulator.snapshot)
      expect(connections).toMatchObject([{ name: "Their shop", type: "hubspot" }])
      expect((await handler.send(new Request(`${handler.origin}/connected`))).status).toBe(200)
    })

    it("shows the API's message for an invalid name", async () => {
      const response = await connect("Their shop")
      expect(response.status).toBe(422)
      expect(await response.text()).toContain("Their shop")
      expect((await connect("")).status).toBe(400)
    })

    it("responds to unknown paths and methods with 404 and 405", async () => {
      expect((await handler.send(new Request(`${handler.origin}/elsewhere`))).status).toBe(404)
      const get = await handler.send(new Request(`${handler.origin}/connect`))
      expect([get.status, get.headers.get("allow")]).toEqual([405, "POST"])
    })

    it("hides that its key is invalid", async () => {
      await fault(Fault.status(401))
      const response = await connect("Another")
      expect([response.status, await response.text()]).toEqual([500, "This service is not set up properly.\n"])
    })

    it("passes Retry-After on", async () => {
      await fault(Fault.status(429, { retryAfter: 0 }))
      const response = await connect("Another")
      expect([response.status, response.headers.get("retry-after")]).toEqual([429, "0"])
    })

    it("responds 502 to an invalid response", async () => {
      await fault(Fault.garbage)
      expect((await connect("Another")).status).toBe(502)
    })
  })
}
