/** Reads an OpenAPI document of any 3.x, JSON or YAML. */
import { readFileSync } from "node:fs"
import { parse } from "yaml"
import { entries, refuse, root, SpecError, text } from "../../../codegen/cursor.ts"
import type { JsonObject } from "./json.ts"

export interface Upstream {
  readonly file: string
  readonly json: JsonObject
  readonly openapi: string
  /** Version that it claims. */
  readonly version: string
}

/** @throws {SpecError} if the file can't be read, or is no OpenAPI 3.x. */
export const loadUpstream = (file: string): Upstream =>
  parseUpstream(
    file,
    orRefuse(file, "can't be read", () => readFileSync(file, "utf8"))
  )

/** As {@link loadUpstream}, of a file's content. */
export const parseUpstream = (file: string, content: string): Upstream => {
  const json: JsonObject = orRefuse(file, "is neither JSON nor YAML", () =>
    // What YAML can hold and JSON can't, such as dates and circles, is gone after this, or refused.
    JSON.parse(JSON.stringify(/^\s*[{[]/.test(content) ? JSON.parse(content) : parse(content)) ?? "null")
  )
  const at = root(file, json)
  const members = new Map(entries(at))
  const openapi = members.get("openapi")
  if (openapi === undefined) {
    return refuse(at, members.has("swagger") ? "this is Swagger 2; expected OpenAPI 3.x" : `"openapi" is missing`)
  }
  if (!/^3\.\d+(\.\d+)?/.test(text(openapi))) return refuse(openapi, "expected a version 3.x of OpenAPI")
  entries(members.get("paths") ?? refuse(at, `"paths" is missing`))
  const info = members.get("info")
  const version = info === undefined ? undefined : new Map(entries(info)).get("version")
  return { file, json, openapi: text(openapi), version: String(version?.value ?? "") }
}

const orRefuse = <A>(file: string, problem: string, read: () => A): A => {
  try {
    return read()
  } catch (error) {
    throw new SpecError(file, "$", `${problem}: ${error instanceof Error ? error.message.trim() : error}`)
  }
}
