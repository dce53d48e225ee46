/** Carries decisions over to a new document, as far as they still are decisions. */

import { basename } from "node:path"
import { query } from "json-p3"
import { SpecError } from "../../../codegen/cursor.ts"
import { applyOverlay, isObject, type Json } from "../../../codegen/overlay.ts"
import type { Spec } from "../../../codegen/specs.ts"
import type { JsonObject } from "../upstream/schemas.ts"
import { listOf, objectOf } from "./json.ts"

/** A decision that was left behind. */
export interface Dropped {
  readonly target: string
  readonly reason: string
}

/** The overlay of a new document, and what is not in it. */
export const carryOverlay = (
  spec: Spec,
  document: JsonObject,
  version: string,
  file: string
): { readonly overlay: Json | undefined; readonly dropped: ReadonlyArray<Dropped> } => {
  const before = objectOf(spec.overlay)
  const kept: Array<Json> = []
  const dropped: Array<Dropped> = []
  let json: Json = document
  for (const action of listOf(before.actions)) {
    const target = String(objectOf(action).target)
    const reason = reasonToDrop(objectOf(action), json, kept)
    if (reason !== undefined) {
      dropped.push({ target, reason })
      continue
    }
    try {
      json = applyOverlay(json, spec.overlayFile, { ...before, actions: [action] })
      kept.push(action)
    } catch (error) {
      if (!(error instanceof SpecError)) throw error
      dropped.push({ target, reason: error.problem })
    }
  }
  const overlay = {
    ...before,
    info: { ...objectOf(before.info), title: `Decisions on top of the documents of ${version}`, version },
    extends: `../${basename(file)}`,
    actions: kept
  }
  return { overlay: kept.length === 0 ? undefined : overlay, dropped }
}

const evidence = "x-polytomic-evidence"

const reasonToDrop = (action: JsonObject, document: Json, kept: ReadonlyArray<Json>): string | undefined => {
  const target = String(action.target)
  const update = action.update
  if (update === undefined) return undefined
  const isNote = target.includes(evidence) || (isObject(update) && Object.keys(update).every((key) => key === evidence))
  if (isNote) {
    const operation = operationOf(target)
    const decided = kept.some((other) => operationOf(String(objectOf(other).target)) === operation)
    return decided ? undefined : "it is a note on a decision that is not carried over"
  }
  const [found] = select(target, document)
  const { properties, required } = objectOf(update)
  const gone = listOf(required).find(
    (name) => objectOf({ ...objectOf(objectOf(found).properties), ...objectOf(properties) })[String(name)] === undefined
  )
  if (found !== undefined && gone !== undefined) return `it requires ${JSON.stringify(gone)}, which is gone`
  return found !== undefined && isCovered(found, update) ? "it is published now" : undefined
}

/** `$.paths['/api/syncs'].get` of a target that starts so. */
const operationOf = (target: string): string => /^\$\.paths\['[^']*'\]\.[a-z]+/.exec(target)?.[0] ?? target

const select = (path: string, document: Json): ReadonlyArray<Json> => {
  try {
    // What a document holds is JSON.
    return query(path, document).values() as ReadonlyArray<Json>
  } catch {
    return []
  }
}

/** The members of a document that are words. */
const words: ReadonlySet<string> = new Set(["title", "summary", "description"])

/** Reports whether a value says already what an update would add; words and notes do not count. */
const isCovered = (value: Json, update: Json): boolean => {
  if (Array.isArray(value)) {
    return Array.isArray(update) ? update.every((next) => has(value, next)) : has(value, update)
  }
  if (!isObject(value) || !isObject(update)) return value === update
  return Object.entries(update).every(([key, next]) => {
    if (key === evidence) return true
    const present = value[key]
    return present !== undefined && (words.has(key) || isCovered(present, next))
  })
}

/** Reports whether an array has an element: a thing with a name by that name, all else by what it is. */
const has = (all: ReadonlyArray<Json>, wanted: Json): boolean =>
  isObject(wanted) && typeof wanted.name === "string"
    ? all.some((one) => objectOf(one).name === wanted.name)
    : all.some((one) => isCovered(one, wanted))
