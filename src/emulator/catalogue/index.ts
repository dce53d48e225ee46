/** All connection types of the emulator. */
import * as Applications from "./applications.ts"
import type { ConnectionType } from "./ConnectionType.ts"
import * as Databases from "./databases.ts"

/** The connection types, by name. */
export const all: ReadonlyArray<ConnectionType> = /*#__PURE__*/ (() =>
  [...Databases.all, ...Applications.all].sort((a, b) => (a.name < b.name ? -1 : 1)))()

const byId: ReadonlyMap<string, ConnectionType> = /*#__PURE__*/ (() => new Map(all.map((type) => [type.id, type])))()

export const find = (id: string): ConnectionType | undefined => byId.get(id)
