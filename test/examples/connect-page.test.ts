/** The Connect pages, in workerd and on Deno: request by request, and clicked through in headless Chromium. */
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Readable } from "node:stream"
import * as Effect from "effect/Effect"
import { Fault } from "effect-polytomic/emulator"
import { start } from "effect-polytomic/emulator/node"
import { Miniflare } from "miniflare"
import { type BrowserContext, chromium, type Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { startDeno } from "./deno.ts"
import { bundle, configOf } from "./worker.ts"

// -----------------------------------------------------------------------------
// Hosts
// -----------------------------------------------------------------------------

interface Host {
  /** URL of the pages, without a trailing slash. */
  readonly origin: string
  readonly log: () => string
  readonly stop: () => Promise<void>
}

const config = configOf("connect-page")

const hosts: { readonly [where: string]: (bindings: Record<string, string>) => Promise<Host> } = {
  "in workerd": async (bindings) => {
    let log = ""
    const miniflare = new Miniflare({
      modules: true,
      script: await bundle("connect-page"),
      compatibilityDate: config.compatibility_date,
      host: "127.0.0.1",
      handleRuntimeStdio: (...streams: ReadonlyArray<Readable>) => {
        for (const stream of streams) stream.on("data", (text) => (log += String(text)))
      },
      bindings: { ...config.vars, ...bindings }
    })
    const { origin } = await miniflare.ready
    return { origin, log: () => log, stop: () => miniflare.dispose() }
  },
  "on Deno": async (bindings) => {
    const args = ["serve", "--no-prompt", "--allow-net", "--allow-env", "--host", "127.0.0.1", "--port", "0"]
    const { ended, process } = startDeno([...args, "examples/connect-page/deno.ts"], bindings)
    let log = ""
    process.stdout?.on("data", (text) => (log += String(text)))
    const origin = await new Promise<string>((resolve, reject) => {
      process.stderr?.on("data", (text) => {
        const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text)) ?? []
        if (url !== undefined) resolve(url)
      })
      ended.then(({ errors }) => reject(new Error(errors)))
    })
    const stop = async () => {
      process.kill()
      await ended
    }
    return { origin, log: () => log, stop }
  }
}

// -----------------------------------------------------------------------------
// A browser
// -----------------------------------------------------------------------------

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium"
const hasBrowser = existsSync(executablePath)
if (!hasBrowser) {
  console.warn(
    `\n!!! SKIPPED: there is no Chromium at ${executablePath}, so the Connect pages are not clicked through. Set CHROMIUM to one.\n`
  )
}

const withBrowser = async (use: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> => {
  const profile = mkdtempSync(join(tmpdir(), "connect-page-"))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    chromiumSandbox: false,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync"
    ]
  })
  try {
    await use(await context.newPage(), context)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

// -----------------------------------------------------------------------------
// Tests
// -----------------------------------------------------------------------------

it("the Worker needs no compatibility flags", async () => {
  expect(config.compatibility_flags).toBeUndefined()
  expect(await bundle("connect-page")).not.toMatch(/from ?"node:/)
})

for (const [where, begin] of Object.entries(hosts)) {
  describe(`examples/connect-page, ${where}`, () => {
    let polytomic: Awaited<ReturnType<typeof start>>
    let host: Host

    beforeAll(async () => {
      polytomic = await start({ port: 0 })
      host = await begin({ POLYTOMIC_BASE_URL: polytomic.url, POLYTOMIC_API_KEY: "test-key" })
    })
    afterAll(async () => {
      await host?.stop()
      await polytomic.close()
    })
    afterEach(async () => {
      await Effect.runPromise(polytomic.emulator.reset)
      await Effect.runPromise(polytomic.emulator.clearFaults)
    })

    const fault = (...args: Parameters<typeof polytomic.emulator.fault>) =>
      Effect.runPromise(polytomic.emulator.fault(...args))

    const connections = async () => (await Effect.runPromise(polytomic.emulator.snapshot)).connections ?? []

    /** Sends a request as a browser with these cookies, and stores the returned ones. */
    const visit = async (cookies: Map<string, string>, route: string) => {
      const [method = "GET", path = "/"] = route.split(" ")
      const cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ")
      const url = new URL(path, host.origin)
      const response = await fetch(url, { method, redirect: "manual", headers: { cookie } })
      for (const set of response.headers.getSetCookie()) {
        const [name = "", value = ""] = set.split(";")[0]?.split("=") ?? []
        if (set.includes("Max-Age=0")) cookies.delete(name)
        else cookies.set(name, value)
      }
      return response
    }

    /** Clicks the button and completes the session; returns the URL to which Polytomic redirects. */
    const completeSession = async (cookies: Map<string, string>) => {
      await visit(cookies, "GET /")
      const away = await visit(cookies, "POST /connect")
      expect(away.status).toBe(303)
      const link = away.headers.get("location") ?? ""
      expect(link).toMatch(new RegExp(`^${polytomic.url}/connect\\?token=`))
      const back = await fetch(link, { redirect: "manual" })
      return back.headers.get("location") ?? ""
    }

    it("connects a visitor and lets them connect again", async () => {
      const cookies = new Map<string, string>()
      for (let i = 0; i < 2; i++) {
        const back = await completeSession(cookies)
        expect(back).toMatch(new RegExp(`^${host.origin}/connected\\?`))
        const page = await visit(cookies, `GET ${back}`)
        expect([page.status, page.headers.get("cache-control")]).toEqual([200, "no-store"])
        const status = await visit(cookies, "GET /status")
        expect(await status.json()).toEqual({ state: "healthy", text: "Your CRM is connected." })
      }
      expect(await connections()).toMatchObject([{ name: `CRM of ${cookies.get("visitor")}`, type: "hubspot" }])
    })

    it("rejects a callback of another session, and a used one", async () => {
      const ownCookies = new Map<string, string>()
      const otherCookies = new Map<string, string>()
      const back = await completeSession(otherCookies)
      const without = await visit(ownCookies, `GET ${back}`)
      expect(without.status).toBe(400)
      expect(await without.text()).toContain("the user&#39;s session has not started one")
      await completeSession(ownCookies)
      const wrong = await visit(ownCookies, `GET ${back}`)
      expect(wrong.status).toBe(400)
      expect(await wrong.text()).toContain("its state belongs to another session")
      expect((await visit(otherCookies, `GET ${back}`)).status).toBe(200)
      expect((await visit(otherCookies, `GET ${back}`)).status).toBe(400)
    })

    it("shows that nothing is connected when a visitor returns without having connected", async () => {
      const cookies = new Map<string, string>()
      await visit(cookies, "GET /")
      await visit(cookies, "POST /connect")
      await visit(cookies, `GET /connected?connect_state=${cookies.get("connect")}`)
      const status = await visit(cookies, "GET /status")
      expect(await status.json()).toEqual({ state: "waiting", text: "Nothing there yet …" })
    })

    it("rejects visitors without a session", async () => {
      const otherVisitor = () => new Map<string, string>()
      expect((await visit(otherVisitor(), "POST /connect")).headers.get("location")).toBe("/")
      expect(await (await visit(otherVisitor(), "GET /status")).json()).toMatchObject({ state: "failed" })
      for (const route of ["GET /elsewhere", "GET /connect", "POST /", "DELETE /status", "GET /constructor"]) {
        expect((await visit(otherVisitor(), route)).status, route).toBe(404)
      }
    })

    it("logs its own failure instead of showing it to the visitor", async () => {
      const cookies = new Map<string, string>()
      await visit(cookies, "GET /")
      await fault(Fault.status(401))
      expect((await visit(cookies, "POST /connect")).status).toBe(500)
      const status = await visit(cookies, "GET /status")
      expect(await status.json()).toEqual({ state: "failed", text: "Something is wrong on our side." })
      await Effect.runPromise(polytomic.emulator.clearFaults)
      await fault(Fault.garbage)
      expect((await visit(cookies, "POST /connect")).status).toBe(502)
      await expect.poll(host.log).toContain("connections.list failed with 401")
      expect(host.log()).not.toContain("test-key")
    })

    it.skipIf(!hasBrowser)(
      `completes the round trip in a browser${hasBrowser ? "" : " (skipped without Chromium)"}`,
      { timeout: 60_000 },
      async () => {
        await withBrowser(async (page, context) => {
          const complaints: Array<string> = []
          page.on("console", (message) => {
            if (message.type() === "error" || message.type() === "warning") complaints.push(message.text())
          })
          page.on("pageerror", (error) => complaints.push(String(error)))

          // The connection appears after a while: the page polls.
          for (let nth = 2; nth < 100; nth++) await fault(Fault.status(503), { operation: "connections.list", nth })
          await page.goto(`${host.origin}/`)
          await page.getByRole("button", { name: "Connect" }).click()
          await page.waitForURL(/\/connected\?/)
          const box = page.getByRole("status")
          await expect.poll(() => box.textContent(), { timeout: 15_000 }).toBe("Nothing there yet …")
          expect(await box.getAttribute("data-state")).toBe("waiting")
          await Effect.runPromise(polytomic.emulator.clearFaults)
          await page.locator("[role=status][data-state=healthy]").waitFor()
          expect(await box.textContent()).toBe("Your CRM is connected.")

          // Scripts cannot read the cookie, and the state is valid once.
          expect(await page.evaluate("document.cookie")).toBe("")
          const [cookie, ...others] = await context.cookies()
          expect(others).toEqual([])
          expect(cookie).toMatchObject({ name: "visitor", httpOnly: true, sameSite: "Lax" })
          expect(await connections()).toMatchObject([{ name: `CRM of ${cookie?.value}`, status: "healthy" }])
          expect(complaints).toEqual([])
          const again = await page.reload()
          expect(again?.status()).toBe(400)
          expect(await page.locator("p").first().textContent()).toContain("the user's session has not started one")

          // The redirect of another visitor, sent to this one as a link.
          const otherCallback = await completeSession(new Map())
          await page.goto(otherCallback)
          expect(await page.locator("h1").textContent()).toBe("That did not work")
        })
      }
    )
  })
}
