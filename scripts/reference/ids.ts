/** Ids in examples: one for each kind of thing, the same on all pages. */
import { acme, exampleConnection, globex } from "../../src/emulator/Seed.ts"

/** Ids of the emulator's standard seed, and of what the examples create. */
export const ids = {
  connection: exampleConnection.id,
  /** A connection that bulk syncs write to. */
  warehouse: "7f1f5c5e-2b6b-4c57-9d0c-0f6a2f1f3b02",
  /** A connection that model syncs write to. */
  application: "7f1f5c5e-2b6b-4c57-9d0c-0f6a2f1f3b03",
  /** A connection that enriches models. */
  enricher: "7f1f5c5e-2b6b-4c57-9d0c-0f6a2f1f3b04",
  organization: acme.id,
  child: globex.id,
  bulkSync: "3d9f0c1a-5e2b-4f7d-8c61-1a2b3c4d5e01",
  bulkExecution: "3d9f0c1a-5e2b-4f7d-8c61-1a2b3c4d5e02",
  schedule: "3d9f0c1a-5e2b-4f7d-8c61-1a2b3c4d5e03",
  model: "9b1e7d42-0c3f-4a86-b5d2-6e7f8091a201",
  sync: "9b1e7d42-0c3f-4a86-b5d2-6e7f8091a202",
  execution: "9b1e7d42-0c3f-4a86-b5d2-6e7f8091a203",
  job: "9b1e7d42-0c3f-4a86-b5d2-6e7f8091a204",
  query: "9b1e7d42-0c3f-4a86-b5d2-6e7f8091a205",
  policy: "c4a6e8f0-1b3d-4f5a-9c7e-2d4f6a8c0e01",
  role: "c4a6e8f0-1b3d-4f5a-9c7e-2d4f6a8c0e02",
  user: "c4a6e8f0-1b3d-4f5a-9c7e-2d4f6a8c0e03",
  webhook: "c4a6e8f0-1b3d-4f5a-9c7e-2d4f6a8c0e04",
  /** A user of the caller's own organization. */
  colleague: "c4a6e8f0-1b3d-4f5a-9c7e-2d4f6a8c0e05"
}

/** Ids by the words of fields and paths. */
const byWord: { readonly [word: string]: string | undefined } = {
  ...ids,
  source: ids.connection,
  dest: ids.connection,
  entity: ids.connection,
  source_connection: ids.connection,
  destination_connection: ids.warehouse,
  org: ids.organization,
  child_organization: ids.child,
  exec: ids.execution
}

/** Finds the id for an input `name` of an operation at `path`, if the input is an id. */
export const idFor = (name: string, path: string): string | undefined => {
  if (!/^id$|_ids?$|^policies$/.test(name)) return undefined
  const owner = /([^/{}]+)(?:\/\{[^/]*\})*\/\{id\}/.exec(path)?.[1] ?? ""
  const found = byWord[(name === "id" ? owner : name.replace(/_ids?$/, "")).replace(/ies$/, "y").replace(/s$/, "")]
  if (found === ids.user && !path.startsWith("/api/organizations/")) return ids.colleague
  if (!path.includes("/bulk/syncs")) return found
  return found === ids.sync ? ids.bulkSync : found === ids.execution ? ids.bulkExecution : found
}
