import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Seed } from "effect-polytomic/emulator"
import { type RunningServer, start } from "effect-polytomic/emulator/node"
import { chromium, type Page } from "playwright-core"

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium"

const pictures = process.env.EMULATOR_PICTURES

const data: Seed.Seed = {
  ...Seed.standard(),
  connections: [
    Seed.exampleConnection,
    { name: "Warehouse", type: "postgresql", id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1d01" }
  ],
  bulkSyncs: [
    {
      id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1d02",
      name: "Nightly copy",
      source_connection_id: Seed.exampleConnection.id ?? "",
      destination_connection_id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1d01",
      destination_configuration: { schema: "copy" },
      mode: "replicate",
      default_schedule: { frequency: "manual" }
    }
  ],
  executions: [{ sync: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1d02" }]
}

const withPage = async (use: (page: Page, server: RunningServer) => Promise<void>, dark = false): Promise<void> => {
  const server = await start({ port: 0, data })
  const profile = mkdtempSync(join(tmpdir(), "emulator-page-"))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    chromiumSandbox: false,
    colorScheme: dark ? "dark" : "light",
    viewport: { width: 1200, height: 1000 },
    args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
  })
  try {
    const page = await context.newPage()
    const problems: Array<string> = []
    page.on("pageerror", (error) => problems.push(error.message))
    page.on("console", (message) => {
      if (message.type() === "error" && /Content Security Policy/.test(message.text())) problems.push(message.text())
    })
    await page.goto(`${server.url}/_emulator`)
    await page.getByText("ready", { exact: false }).first().waitFor()
    await use(page, server)
    assert.deepStrictEqual(problems, [])
  } finally {
    await context.close()
    await server.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

const headers = { authorization: "Bearer test-key", "content-type": "application/json" }

describe.skipIf(!existsSync(executablePath))(`the page, in Chromium (skipped without ${executablePath})`, () => {
  it("shows connections, progress of syncs, and requests with masked bodies", async () => {
    await withPage(async (page, server) => {
      await page.getByRole("cell", { name: "Warehouse" }).waitFor()
      const bar = page.getByRole("progressbar", { name: "Progress of Nightly copy" })
      await bar.waitFor()
      const before = Number(await bar.getAttribute("value"))
      await page.getByRole("button", { name: "Advance" }).click()
      await page.getByRole("cell", { name: "completed", exact: true }).first().waitFor()
      assert.isAbove(Number(await bar.getAttribute("value")), before)
      await fetch(`${server.url}/api/connections`, { headers })
      await page.getByRole("button", { name: "GET /api/connections" }).waitFor()
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true })
        await page.screenshot({ path: join(pictures, "emulator.png"), fullPage: true })
      }
      const configuration = { hostname: "<b>db</b>", port: 1, database: "a", username: "u", password: "s3cret-value" }
      const body = JSON.stringify({ name: "<img src=x onerror=alert(1)>", type: "postgresql", configuration })
      await fetch(`${server.url}/api/connections?nonsense=1`, { method: "POST", headers, body })
      await page.getByText("ignored: nonsense").waitFor()
      assert.strictEqual(await page.locator("img").count(), 0)
      await page.getByRole("button", { name: "POST /api/connections?nonsense=1" }).click()
      const text = await page.locator("#details-text", { hasText: "******" }).textContent()
      assert.include(String(text), "******")
      assert.notInclude(String(text), "s3cret-value")
      await page.keyboard.press("Escape")
    })
  }, 60_000)

  it("works with the keyboard alone, in dark mode too", async () => {
    await withPage(async (page, server) => {
      await page.keyboard.press("Tab")
      assert.strictEqual(await page.evaluate("document.activeElement.textContent"), "Skip to the content")
      await page.getByLabel("Operation").focus()
      await page.keyboard.type("connections.list")
      await page.keyboard.press("Enter")
      await page.getByText("The fault was added.").waitFor()
      assert.strictEqual((await fetch(`${server.url}/api/connections`, { headers })).status, 500)
      const remove = page.getByRole("button", { name: "Remove" })
      await remove.focus()
      await page.keyboard.press("Enter")
      await page.getByText("The fault was removed.").waitFor()
      await page.getByRole("button", { name: "Stop the clock" }).press("Enter")
      await page.getByText("stopped").waitFor()
      await page.getByRole("button", { name: "Reset everything" }).press("Enter")
      await page.getByText("Everything was reset.").waitFor()
      const back = await page.evaluate("getComputedStyle(document.body).backgroundColor")
      assert.strictEqual(back, "rgb(13, 17, 23)")
      // Every field has a name that a screen reader can read.
      const nameless = await page.evaluate(
        "[...document.querySelectorAll('input, select')].filter((field) => field.labels.length === 0).length"
      )
      assert.strictEqual(nameless, 0)
    }, true)
  }, 60_000)

  it("registers a webhook and sends an event to it", async () => {
    await withPage(async (page, server) => {
      await page.getByLabel("Endpoint").fill(`${server.url}/status.txt`)
      await page.getByRole("button", { name: "Register" }).click()
      await page.getByText("The webhook was registered.").waitFor()
      await page.getByRole("button", { name: "Send" }).click()
      await page.getByText("The event was sent.").waitFor()
      await page
        .getByRole("cell", { name: `${server.url}/status.txt` })
        .first()
        .waitFor()
    })
  }, 60_000)
})
