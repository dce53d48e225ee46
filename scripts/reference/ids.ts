/** Ids in examples: one for each kind of thing, the same on all pages. */
import { uuid } from "../../src/emulator/internal/ids.ts"
import { acme, exampleConnection, globex } from "../../src/emulator/Seed.ts"

/** Things without an id in the seed: connections that syncs write to or that enrich models, and what the examples create. */
const names = [
  ...(["warehouse", "application", "enricher", "bulkSync", "bulkExecution", "schedule", "model", "sync"] as const),
  ...(["execution", "job", "query", "policy", "role", "user", "webhook", "colleague"] as const)
]

/** Ids of the emulator's standard seed, and of these things; the colleague is a user of the caller's own organization. */
export const ids = {
  ...{ connection: exampleConnection.id, organization: acme.id, child: globex.id },
  ...(Object.fromEntries(names.map((name) => [name, uuid(name)])) as Record<(typeof names)[number], string>) // one for each
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
