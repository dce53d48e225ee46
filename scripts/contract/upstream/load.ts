/** Reads an OpenAPI document of any 3.x, JSON or YAML. */
import { readFileSync } from "node:fs"
import { parse } from "yaml"
import { entries, refuse, root, SpecError, text } from "../../../codegen/cursor.ts"
import type { Json } from "../../../codegen/overlay.ts"

/** A published document. */
export interface Upstream {
  readonly file: string
  readonly json: { readonly [key: string]: Json }
  /** Its version of OpenAPI. */
  readonly openapi: string
  /** Version that it claims. */
  readonly version: string
}

/** @throws {SpecError} if the file can't be read, or is no OpenAPI 3.x. */
export const loadUpstream = (file: string): Upstream => {
  let content: string
  try {
    content = readFileSync(file, "utf8")
  } catch (error) {
    throw new SpecError(file, "$", `can't be read: ${messageOf(error)}`)
  }
  return parseUpstream(file, content)
}

/** As {@link loadUpstream}, of a file's content. */
export const parseUpstream = (file: string, content: string): Upstream => {
  const at = root(file, parseContent(file, content))
  const members = new Map(entries(at))
  const openapi = members.get("openapi")
  if (openapi === undefined) {
    return refuse(at, members.has("swagger") ? "this is Swagger 2; expected OpenAPI 3.x" : `"openapi" is missing`)
  }
  if (!/^3\.\d+(\.\d+)?/.test(text(openapi))) return refuse(openapi, "expected a version 3.x of OpenAPI")
  entries(members.get("paths") ?? refuse(at, `"paths" is missing`))
  const info = members.get("info")
  const version = info === undefined ? undefined : new Map(entries(info)).get("version")
  return {
    file,
    // `entries` has refused whatever is no object, and it came from JSON.
    json: at.value as Upstream["json"],
    openapi: text(openapi),
    version: version === undefined ? "" : String(version.value)
  }
}

const parseContent = (file: string, content: string): Json => {
  try {
    // What YAML can hold and JSON can't, such as dates and circles, is gone after this, or refused.
    return JSON.parse(JSON.stringify(/^\s*[{[]/.test(content) ? JSON.parse(content) : parse(content)) ?? "null")
  } catch (error) {
    throw new SpecError(file, "$", `is neither JSON nor YAML: ${messageOf(error)}`)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).trim()
