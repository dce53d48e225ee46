/** A small API to generate from, and functions that change it. */
import { readFileSync } from "node:fs"
import type { Document } from "../../codegen/document.ts"
import { generate } from "../../codegen/generate.ts"
import type { Json } from "../../codegen/overlay.ts"
import { readDocument } from "../../codegen/read.ts"

/** Location of the small API. */
export const fixtures: URL = new URL("fixtures/", import.meta.url)

/** The version of the small API. */
export const version = "2024-01-01"

const text = readFileSync(new URL(`spec/${version}.json`, fixtures), "utf8")

/** A fresh copy of the small API's document. */
const widgets = (): Json => JSON.parse(text)

/** Sets the value at a path; `undefined` removes it. */
const set = (json: Json, path: ReadonlyArray<string | number>, value: Json | undefined): Json => {
  const [key, ...rest] = path
  if (key === undefined) return value ?? null
  if (typeof json !== "object" || json === null) throw new Error(`nothing to set at ${String(key)}`)
  if (Array.isArray(json)) {
    const copy = [...json]
    copy[Number(key)] = set(copy[Number(key)] ?? null, rest, value)
    return copy
  }
  const { [key]: present, ...others } = json
  if (rest.length === 0 && value === undefined) return others
  return { ...json, [key]: set(present ?? null, rest, value) }
}

/** The small API as another version, changed at some paths. */
export const variant = (
  other: string,
  ...changes: ReadonlyArray<readonly [path: ReadonlyArray<string | number>, value: Json | undefined]>
): Document =>
  readDocument(
    `spec/${other}.json`,
    changes.reduce((json, [path, value]) => set(json, path, value), set(widgets(), ["info", "version"], other))
  )

/** Generates everything, and returns the text of a file. */
export const generated = (...documents: ReadonlyArray<Document>): ((path: string) => string) => {
  const files = generate(documents, "all")
  return (path) => {
    const found = files.get(path)
    if (found === undefined) throw new Error(`${path} was not generated, but ${[...files.keys()].join(", ")}`)
    return found
  }
}
