/** Applies an OpenAPI Overlay 1.0: decisions on top of a document, each with its reason. */
import { query } from "json-p3"
import { type Cursor, elements, flag, members, oneOf, optional, refuse, required, root, text } from "./cursor.ts"

/** A JSON value. */
export type Json = null | boolean | number | string | Array<Json> | { [key: string]: Json }

/** The document with the overlay's actions applied, one after the other; the given document is not changed. */
export const applyOverlay = (document: Json, file: string, overlay: unknown): Json => {
  const at = root(file, overlay)
  const parts = members(at, ["overlay", "info", "extends", "actions"], "the overlay")
  oneOf(required(at, parts.overlay, "overlay"), ["1.0.0"])
  const result = structuredClone(document)
  for (const action of elements(required(at, parts.actions, "actions"))) applyAction(result, action)
  return result
}

const applyAction = (document: Json, at: Cursor): void => {
  const parts = members(at, ["target", "description", "update", "remove"], "an action")
  const description = required(at, parts.description, "description")
  if (text(description).trim() === "") refuse(description, "an action requires a reason")
  const target = required(at, parts.target, "target")
  const locations = select(document, target)
  const removes = optional(parts.remove, flag) ?? false
  if (removes === (parts.update !== undefined)) refuse(at, "expected either an update or a removal")
  // From last to first, so that a removal does not move elements that are still to be removed.
  for (const location of locations.toReversed()) {
    if (parts.update === undefined) remove(document, location, target)
    // The cursor was made from `Json`.
    else update(resolve(document, location), parts.update.value as Json, target)
  }
}

type Location = ReadonlyArray<string | number>

const select = (document: Json, target: Cursor): ReadonlyArray<Location> => {
  const path = text(target)
  let locations: ReadonlyArray<Location>
  try {
    locations = query(path, document).locations()
  } catch (error) {
    return refuse(
      target,
      `"${path}" is not a valid JSON path: ${error instanceof Error ? error.message : String(error)}`
    )
  }
  return locations.length === 0 ? refuse(target, `"${path}" selects nothing`) : locations
}

const resolve = (document: Json, location: Location): Json =>
  location.reduce<Json>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)] ?? null
    return typeof value === "object" && value !== null ? (value[key] ?? null) : null
  }, document)

const remove = (document: Json, location: Location, target: Cursor): void => {
  const parent = resolve(document, location.slice(0, -1))
  const key = location.at(-1)
  if (key === undefined) refuse(target, "the document itself can't be removed")
  else if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else if (typeof parent === "object" && parent !== null) delete parent[key]
}

/** Checks whether a JSON value is an object. */
export const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** An array takes the update as a further element; an object is merged with it, member by member. */
const update = (value: Json, change: Json, target: Cursor): void => {
  if (Array.isArray(value)) value.push(structuredClone(change))
  else if (isObject(value) && isObject(change)) merge(value, change)
  else refuse(target, "expected to select objects that can be merged with the update, or arrays")
}

const merge = (value: { [key: string]: Json }, change: { readonly [key: string]: Json }): void => {
  for (const [key, next] of Object.entries(change)) {
    const present = value[key]
    if (isObject(present) && isObject(next)) merge(present, next)
    else if (Array.isArray(present) && Array.isArray(next)) present.push(...structuredClone(next))
    else value[key] = structuredClone(next)
  }
}
