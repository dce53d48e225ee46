/**
 * The health of an account, without Effect: connections, recent failures, and one call with a short timeout.
 *
 * Set `POLYTOMIC_API_KEY`, and `POLYTOMIC_BASE_URL` for a self-hosted Polytomic.
 */
import process from "node:process"
import { createClient, PolytomicError } from "effect-polytomic/promise"

// Closed at the end of the module in any case.
await using polytomic = createClient({
  apiKey: process.env.POLYTOMIC_API_KEY ?? "",
  baseUrl: process.env.POLYTOMIC_BASE_URL,
  timeout: 10_000,
  retry: { times: 2, base: 100, maximum: 1_000 },
  onDrift: (events) => {
    for (const { kind, operation, path } of events) console.warn(`drift: ${kind} at ${path.join(".")} of ${operation}`)
  }
})

try {
  const { response, value: connections } = await polytomic.connections.list.withResponse()
  console.log(`${connections.length} connections (${response.status}, ${response.attempts} attempts)`)
  for (const { name, status } of connections) console.log(`- ${name}: ${status}`)

  // Pages are requested on demand; leaving the loop requests no more.
  const failed: Array<string> = []
  for await (const event of polytomic.events.list({ type: "bulk_sync.failed" })) {
    failed.push(event.created_at ?? "some time")
    if (failed.length === 3) break
  }
  console.log(failed.length === 0 ? "no bulk sync has failed" : `bulk syncs failed: ${failed.join(", ")}`)

  // One call with its own timeout.
  await polytomic.connections.getTypes(undefined, { signal: AbortSignal.timeout(2_000), retry: "none" })
  console.log("the catalogue of connection types is there")
} catch (error) {
  if (PolytomicError.isAuthError(error)) console.error("The key is not good for this: set POLYTOMIC_API_KEY.")
  else if (error instanceof DOMException && error.name === "TimeoutError") console.error("That took too long.")
  else if (PolytomicError.isPolytomicError(error)) console.error(error.message)
  else throw error
  process.exitCode = 1
}
