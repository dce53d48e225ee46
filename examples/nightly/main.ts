/**
 * Runs the bulk syncs of all tenants in `TASKS`, as in `TASKS="acme:key-1:sync-1,sync-2 globex:key-2:sync-3"`, against
 * `POLYTOMIC_BASE_URL` or the hosted service. Ctrl+C cancels what runs, waits for that, and exits with 130.
 */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { Credentials, Polytomic } from "effect-polytomic"
import * as Tenants from "effect-polytomic/Tenants"
import { nightly, type Task } from "./program.ts"

const tasks = (process.env["TASKS"] ?? "")
  .split(" ")
  .filter((entry) => entry !== "")
  .flatMap((entry): ReadonlyArray<Task> => {
    const [organization_id = "", key = "", syncs = ""] = entry.split(":")
    const tenant = Tenants.fromApiKey({ organization_id, key })
    return syncs.split(",").map((sync_id) => ({ tenant, sync_id }))
  })

// Every call is made as a tenant, so the client has no key of its own.
const layer = Polytomic.layer({ credentials: Credentials.none, baseUrl: process.env["POLYTOMIC_BASE_URL"] })

const fiber = Effect.runFork(Effect.provide(nightly(tasks), layer))

process.once("SIGINT", () => {
  process.exitCode = 130
  Effect.runFork(Fiber.interrupt(fiber))
})

fiber.addObserver((exit) => {
  if (exit._tag === "Success" && exit.value.some(({ ok }) => !ok)) process.exitCode = 1
})
