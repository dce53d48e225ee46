/** The ids that examples use: one for each kind of thing, the same on all pages. */

/** A connection to a PostgreSQL database: the one that the API's own examples name, and that the emulator can plant. */
export const connection = "248df4b7-aa70-47b8-a036-33ac447e668d"
/** A connection to a warehouse, which bulk syncs write to. */
export const warehouse = "7f1f5c5e-2b6b-4c57-9d0c-0f6a2f1f3b02"
/** A connection to an application, which model syncs write to. */
export const application = "7f1f5c5e-2b6b-4c57-9d0c-0f6a2f1f3b03"
/** A connection to a system that enriches models. */
export const enricher = "7f1f5c5e-2b6b-4c57-9d0c-0f6a2f1f3b04"
/** The partner of the emulator's standard seed. */
export const organization = "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c01"
/** Its customer. */
export const child = "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02"

export const bulkSync = "3d9f0c1a-5e2b-4f7d-8c61-1a2b3c4d5e01"
export const bulkExecution = "3d9f0c1a-5e2b-4f7d-8c61-1a2b3c4d5e02"
export const bulkSchedule = "3d9f0c1a-5e2b-4f7d-8c61-1a2b3c4d5e03"
export const model = "9b1e7d42-0c3f-4a86-b5d2-6e7f8091a201"
export const modelSync = "9b1e7d42-0c3f-4a86-b5d2-6e7f8091a202"
export const execution = "9b1e7d42-0c3f-4a86-b5d2-6e7f8091a203"
export const job = "9b1e7d42-0c3f-4a86-b5d2-6e7f8091a204"
export const query = "9b1e7d42-0c3f-4a86-b5d2-6e7f8091a205"
export const policy = "c4a6e8f0-1b3d-4f5a-9c7e-2d4f6a8c0e01"
export const role = "c4a6e8f0-1b3d-4f5a-9c7e-2d4f6a8c0e02"
export const user = "c4a6e8f0-1b3d-4f5a-9c7e-2d4f6a8c0e03"
/** A user that calls for the own organization name. */
export const colleague = "c4a6e8f0-1b3d-4f5a-9c7e-2d4f6a8c0e05"
export const webhook = "c4a6e8f0-1b3d-4f5a-9c7e-2d4f6a8c0e04"

const ids: { readonly [kind: string]: string } = {
  connection,
  model,
  organization,
  user,
  policy,
  role,
  webhook,
  query,
  job,
  schedule: bulkSchedule,
  sync: modelSync,
  execution,
  // Other words for the same.
  source: connection,
  dest: connection,
  entity: connection,
  source_connection: connection,
  destination_connection: warehouse,
  org: organization,
  child_organization: child,
  exec: execution
}

/** The id that a field called `name` takes in a call of this path, if one is meant. */
export const idFor = (name: string, path: string): string | undefined => {
  const words = path.split("/")
  const before = words.slice(0, words.indexOf(`{${name}}`)).findLast((word) => word !== "" && !word.startsWith("{"))
  if (name !== "policies" && !/^id$|_ids?$/.test(name)) return undefined
  const kind = name === "id" ? (before ?? "") : name.replace(/_ids?$/, "")
  const found = ids[kind] ?? ids[kind.replace(/ies$/, "y").replace(/s$/, "")]
  if (found === user && !path.startsWith("/api/organizations/")) return colleague
  if (!path.includes("/bulk/syncs")) return found
  if (found === modelSync) return bulkSync
  return found === execution ? bulkExecution : found
}
