/** Encodes the input of a call as the parts of a request, or returns its issues. */
import * as Redacted from "effect/Redacted"
import type { Any } from "../../Operation.ts"
import { dots, route } from "../operations/route.ts"
import { needsCodec } from "../schema/codecs.ts"
import { InvalidValue } from "../schema/invalidValue.ts"
import { type Issue, kindOf } from "../schema/issue.ts"
import { guess } from "../schema/options.ts"
import { type PathNode, toPath } from "../schema/path.ts"
import { isDate, unwritableKind } from "../schema/realm.ts"
import { inspect, matches } from "../schema/validate.ts"
import { maskIssues } from "./rejectMasks.ts"

/** The parts of a request that are encoded from the input. */
export interface Encoded {
  /** Path and query, beginning with a slash. */
  readonly target: string
  /** JSON text. */
  readonly body: string | undefined
}

/** Style of an object in a query string: `params[key]=value`, or `params={"key":"value"}`. */
export type ObjectStyle = "brackets" | "json"

interface Fields {
  readonly [name: string]: unknown
}

const isFields = (input: unknown): input is Fields =>
  typeof input === "object" && input !== null && !Array.isArray(input)

/** Encodes an input, or returns its issues. */
export const encode = (
  operation: Any,
  input: unknown,
  style: ObjectStyle,
  isMask: (text: string) => boolean = () => false
): Encoded | ReadonlyArray<Issue> => {
  const issues: Array<Issue> = []
  const sent = isFields(input) ? sendable(input, undefined, 0, issues) : input
  if (!isFields(sent)) {
    return issues.length > 0 ? issues : [{ path: [], message: `is ${kindOf(sent)}; pass ${shapeOf(operation)}` }]
  }
  const template = templateOf(operation)
  const fields = sent
  check(operation, template, fields, issues)
  if (issues.length === 0 && fields.configuration !== undefined) issues.push(...maskIssues(operation, fields, isMask))
  if (issues.length > 0) return issues
  let path = ""
  template.parts.forEach((part, i) => {
    path += i % 2 === 0 ? part : segment(part, fields[part], issues)
  })
  const query: Array<string> = []
  for (const name of operation.query) append(query, name, fields[name], style, issues)
  if (issues.length > 0) return issues
  return {
    target: query.length === 0 ? path : `${path}?${query.join("&")}`,
    body: operation.body === undefined ? undefined : JSON.stringify(pick(fields, operation.body))
  }
}

/** The input of an operation in messages, such as `{ id: … }`. */
const shapeOf = (operation: Any): string => {
  const { fields, parts } = templateOf(operation)
  const names = parts.length > 1 ? parts.filter((_, i) => i % 2 === 1) : [...fields].slice(0, 1)
  return names.length === 0 ? "nothing, or {}" : `{ ${names.map((name) => `${name}: …`).join(", ")} }`
}

const pick = (fields: Fields, names: ReadonlyArray<string>): Fields => {
  const body: Record<string, unknown> = {}
  for (const name of names) {
    if (fields[name] !== undefined) body[name] = fields[name]
  }
  return body
}

// -----------------------------------------------------------------------------
// Checks
// -----------------------------------------------------------------------------

/** Static parts of an operation's requests. */
interface Template {
  /** True for a known method and a path that stays below the base URL. */
  readonly isRoute: boolean
  /** The path: literals, and names of fields between them. */
  readonly parts: ReadonlyArray<string>
  readonly fields: ReadonlySet<string>
}

/** Checks whether a request goes to the base URL: a path that is appended to it must not change its host, nor leave its path. */
const isRoute = ({ method, path }: Any): boolean => route.test(`${method} ${path}`) && !dots.test(path)

const templates = /*#__PURE__*/ new WeakMap<Any, Template>()

const templateOf = (operation: Any): Template => {
  let template = templates.get(operation)
  if (template === undefined) {
    const parts = String(operation.path).split(/\{(\w+)\}/)
    const inPath = parts.filter((_, i) => i % 2 === 1)
    template = {
      isRoute: isRoute(operation),
      parts,
      fields: new Set([...inPath, ...operation.query, ...(operation.body ?? [])])
    }
    templates.set(operation, template)
  }
  return template
}

const lacksCodec =
  "is described by a schema with a transformation; make the operation with `Operation.make`, which runs it"

const check = (operation: Any, { fields: names, isRoute }: Template, fields: Fields, issues: Array<Issue>): void => {
  if (!isRoute) {
    const message =
      "is not usable with this method; pass GET, POST, PUT, PATCH or DELETE, and a path such as /api/me without a query and dots"
    issues.push({ path: ["path"], message })
  }
  for (const name of Object.keys(fields)) {
    // Limited, as each suggestion takes time.
    if (issues.length > 20) break
    if (!names.has(name)) {
      const message = `is not a field of ${operation.id} in version ${operation.version}; ${guess(name, [...names])}`
      issues.push({ path: [name], message })
    }
  }
  for (const shape of [operation.input, operation.success.schema]) {
    if (needsCodec(shape)) issues.push({ path: [], message: lacksCodec })
  }
  if (!matches(operation.input, fields)) issues.push(...inspect(operation.input, fields, "strict").issues)
}

/**
 * The value as JSON can express it: `Redacted` is opened, and a value that JSON would silently drop or change is an issue. Objects
 * are copied only if a part of them changes.
 */
const sendable = (value: unknown, place: PathNode | undefined, depth: number, issues: Array<Issue>): unknown => {
  switch (typeof value) {
    case "number":
      if (!Number.isFinite(value))
        issues.push({ path: toPath(place), message: `is ${value}, which JSON cannot express` })
      return value
    case "bigint":
      issues.push({
        path: toPath(place),
        message: "is a bigint, which JSON cannot express; send a number or a string"
      })
      return value
    case "function":
    case "symbol":
      issues.push({ path: toPath(place), message: `is a ${typeof value}, which JSON cannot express` })
      return value
    case "object":
      break
    default:
      return value
  }
  if (value === null) return value
  if (Redacted.isRedacted(value)) return sendable(Redacted.value(value), place, depth, issues)
  if (depth > 100) {
    issues.push({
      path: toPath(place).slice(0, 3),
      message: "is nested more than 100 levels deep, or contains itself"
    })
    return null
  }
  // Calls `toJSON` once, as `JSON.stringify` does.
  const shown = "toJSON" in value ? written(value, place, issues) : value
  if (typeof shown !== "object" || shown === null) return sendable(shown, place, depth, issues)
  return sendableObject(shown, place, depth, issues)
}

const sendableObject = (value: object, place: PathNode | undefined, depth: number, issues: Array<Issue>): unknown => {
  if (Array.isArray(value)) return sendableItems(value, place, depth, issues)
  const unwritable = unwritableKind(value)
  if (unwritable !== undefined) {
    const article = /^[AEI]/.test(unwritable) ? "an" : "a"
    issues.push({ path: toPath(place), message: `is ${article} ${unwritable}, which JSON cannot express` })
    return null
  }
  let changed: Record<string, unknown> | undefined
  for (const [name, child] of Object.entries(value)) {
    const result = child === undefined ? undefined : sendable(child, { parent: place, key: name }, depth + 1, issues)
    if (result !== child || result === undefined) {
      changed ??= { ...value }
      if (result === undefined) delete changed[name]
      else changed[name] = result
    }
  }
  return changed ?? value
}

const sendableItems = (
  value: ReadonlyArray<unknown>,
  place: PathNode | undefined,
  depth: number,
  issues: Array<Issue>
): ReadonlyArray<unknown> => {
  let changed: Array<unknown> | undefined
  for (let i = 0; i < value.length; i++) {
    const item = value[i]
    const at: PathNode = { parent: place, key: i }
    if (item === undefined) {
      issues.push({ path: toPath(at), message: "is undefined, which JSON would turn into null" })
    }
    const result = sendable(item, at, depth + 1, issues)
    if (result !== item) {
      changed ??= value.slice()
      changed[i] = result
    }
  }
  return changed ?? value
}

const written = (value: { readonly toJSON: unknown }, place: PathNode | undefined, issues: Array<Issue>): unknown => {
  if (typeof value.toJSON !== "function") return value
  if (isDate(value) && Number.isNaN(value.getTime())) {
    issues.push({ path: toPath(place), message: "is an invalid date, which JSON would turn into null" })
    return null
  }
  try {
    return Reflect.apply(value.toJSON, value, [String(place?.key ?? "")])
  } catch {
    const message = value instanceof InvalidValue ? value.message : "can't be written as JSON: its toJSON method failed"
    issues.push({ path: toPath(place), message })
    return null
  }
}

// -----------------------------------------------------------------------------
// Path and query
// -----------------------------------------------------------------------------

// Most strings are ids, which need no encoding anywhere.
const isPlain = (text: string): boolean => /^[\w-]+$/.test(text)

const segment = (name: string, value: unknown, issues: Array<Issue>): string => {
  if (value === undefined || value === null) {
    issues.push({ path: [name], message: `is ${value}, and the path needs it` })
    return ""
  }
  const text = String(value)
  if (isPlain(text)) return text
  const fail = (message: string): string => {
    issues.push({ path: [name], message })
    return ""
  }
  if (text === "") return fail("is empty, which would change the route")
  if (text === "." || text === "..") return fail(`is "${text}", which would change the route`)
  if (Array.from(text).some((character) => character < " " || character === "\u007f"))
    return fail("has a control character in it")
  return escape(name, text, issues)
}

const escape = (name: string, text: string, issues: Array<Issue>): string => {
  if (isPlain(text)) return text
  if (text.isWellFormed()) return encodeURIComponent(text)
  issues.push({ path: [name], message: "contains an unpaired surrogate, which UTF-8 cannot encode" })
  return ""
}

const append = (query: Array<string>, name: string, value: unknown, style: ObjectStyle, issues: Array<Issue>): void => {
  if (value === undefined || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) append(query, name, item, style, issues)
  } else if (typeof value === "object" && style === "brackets") {
    for (const [key, item] of Object.entries(value)) append(query, `${name}[${key}]`, item, style, issues)
  } else {
    const text = typeof value === "object" ? JSON.stringify(value) : String(value)
    query.push(`${escape(name, name, issues)}=${escape(name, text, issues)}`)
  }
}
