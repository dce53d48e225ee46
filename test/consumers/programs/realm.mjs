// A test in a runner with its own realm: errors of the runtime are not instances of its classes.
import { connections, createClientWith, PolytomicError } from "effect-polytomic/promise"

test("reports a refused connection", async () => {
  const client = createClientWith({ connections }, { apiKey: "k", retry: "none", baseUrl: "http://127.0.0.1:2" })
  const error = await client.connections.list().catch((error) => error)
  expect(error).toBeInstanceOf(PolytomicError.TransportError)
  expect(error.phase).toBe("connect")
  expect(error.message).toContain("ECONNREFUSED")
})
