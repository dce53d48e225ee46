/** Program for bundlers and runners: a call, a whole job, and an error, without a network. */
import { connections, createClientWith, PolytomicError } from "effect-polytomic/promise"
import { runBulkSync } from "effect-polytomic/promise/SyncRun"

const answers: Record<string, unknown> = {
  "/api/connections": { data: [{ id: "1", name: "Shop", type: { id: "postgresql", name: "PostgreSQL" } }] },
  "/api/bulk/syncs/1/executions": { data: { id: "2", status: "completed", record_count: 3 } }
}

const fetch = async (url: string): Promise<Response> => {
  const answer = answers[new URL(url).pathname]
  return answer === undefined ? Response.json({ message: "gone" }, { status: 404 }) : Response.json(answer)
}

export const main = async (): Promise<string> => {
  const client = createClientWith({ connections }, { apiKey: "test-key", retry: "none", fetch })
  const [connection] = await client.connections.list()
  const { record_count } = await runBulkSync(client, { id: "1" })
  const error = await client.connections.get({ id: "none" }).catch((error: unknown) => error)
  return `${connection?.name} ${record_count} ${error instanceof PolytomicError.NotFound}`
}
