/** Carries decisions over to a new document, as far as they still are decisions. */
import { basename } from "node:path"
import { query } from "json-p3"
import { SpecError } from "../../../codegen/cursor.ts"
import { applyOverlay, isObject, type Json } from "../../../codegen/overlay.ts"
import type { Spec } from "../../../codegen/specs.ts"
import { type JsonObject, listOf, objectOf } from "../upstream/json.ts"
import type { Chore } from "./chores.ts"

/** The overlay of a new document, and the document with it applied; tells of the decisions that were left behind. */
export const carryOverlay = (
  spec: Spec,
  document: JsonObject,
  version: string,
  file: string,
  chores: Array<Chore>
): { readonly overlay: Json | undefined; readonly decided: Json } => {
  const before = objectOf(spec.overlay)
  const actions: Array<Json> = []
  let decided: Json = document
  for (const action of listOf(before.actions)) {
    let reason = reasonToDrop(objectOf(action), decided, actions)
    try {
      if (reason === undefined) {
        decided = applyOverlay(decided, spec.overlayFile, { ...before, actions: [action] })
        actions.push(action)
      }
    } catch (error) {
      if (!(error instanceof SpecError)) throw error
      reason = error.problem
    }
    if (reason !== undefined) {
      chores.push({ at: spec.overlayFile, what: `not carried over: ${objectOf(action).target}: ${reason}` })
    }
  }
  const info = { ...objectOf(before.info), title: `Decisions on top of the documents of ${version}`, version }
  const overlay = { ...before, info, extends: `../${basename(file)}`, actions }
  return { overlay: actions.length === 0 ? undefined : overlay, decided }
}

const evidence = "x-polytomic-evidence"

/** `$.paths['/api/syncs'].get` of a target that starts so. */
const operationOf = (target: string): string => /^\$\.paths\['[^']*'\]\.[a-z]+/.exec(target)?.[0] ?? target

const reasonToDrop = (action: JsonObject, document: Json, kept: ReadonlyArray<Json>): string | undefined => {
  const target = String(action.target)
  const { update } = action
  if (update === undefined) return undefined
  if (target.includes(evidence) || (isObject(update) && Object.keys(update).every((key) => key === evidence))) {
    const isDecided = kept.some((other) => operationOf(String(objectOf(other).target)) === operationOf(target))
    return isDecided ? undefined : "it is a note on a decision that is not carried over"
  }
  const found = select(target, document)
  if (found === undefined) return undefined
  const properties = { ...objectOf(objectOf(found).properties), ...objectOf(objectOf(update).properties) }
  const gone = listOf(objectOf(update).required).find((name) => properties[String(name)] === undefined)
  if (gone !== undefined) return `it requires ${JSON.stringify(gone)}, which is gone`
  return isCovered(found, update) ? "it is published now" : undefined
}

const select = (path: string, document: Json): Json | undefined => {
  try {
    // What a document holds is JSON.
    return query(path, document).values()[0] as Json | undefined
  } catch {
    return undefined
  }
}

/** The members of a document that are words. */
const words: ReadonlySet<string> = new Set(["title", "summary", "description"])

/** Reports whether a value says already what an update would add; words and notes do not count. */
const isCovered = (value: Json, update: Json): boolean => {
  if (Array.isArray(value)) return (Array.isArray(update) ? update : [update]).every((next) => has(value, next))
  if (!isObject(value) || !isObject(update)) return value === update
  return Object.entries(update).every(([key, next]) => {
    const present = value[key]
    return key === evidence || (present !== undefined && (words.has(key) || isCovered(present, next)))
  })
}

/** Reports whether an array has an element: a thing with a name by that name, all else by what it is. */
const has = (all: ReadonlyArray<Json>, wanted: Json): boolean =>
  all.some((one) =>
    isObject(wanted) && typeof wanted.name === "string" ? objectOf(one).name === wanted.name : isCovered(one, wanted)
  )
