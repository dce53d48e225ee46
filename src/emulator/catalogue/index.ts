/** All connection types of the emulator: documented facts, and assumptions of the emulator. */
import { catalogue } from "../../generated/connectionTypes/catalogue.ts"
import { behaviourOf } from "./behaviours.ts"
import type { ConnectionType, Facts } from "./ConnectionType.ts"

const found = /*#__PURE__*/ new Map<string, ConnectionType>()

/** The connection type with an id, built from its facts on first use. */
export const find = (id: string): ConnectionType | undefined => {
  const known = found.get(id)
  if (known !== undefined) return known
  const text = Object.hasOwn(catalogue, id) ? catalogue[id] : undefined
  if (text === undefined) return undefined
  const type: ConnectionType = { id, ...(JSON.parse(text) as Facts), ...behaviourOf(id) } // validated by codegen
  found.set(id, type)
  return type
}

/** Ids of the connection types. */
export const ids: ReadonlyArray<string> = /*#__PURE__*/ Object.keys(catalogue)

/** The connection types, by name. */
export const all = (): ReadonlyArray<ConnectionType> =>
  ids.flatMap((id) => find(id) ?? []).toSorted((a, b) => (a.name < b.name ? -1 : 1))
