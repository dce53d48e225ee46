/** Finds the operation of a method and a path by the operations' templates. */
import * as ApiVersion from "../../ApiVersion.ts"
import type { Any } from "../../Operation.ts"
import * as Refusal from "../Refusal.ts"

/** Result. */
export interface Route {
  readonly operation: Any
  /** Values of the template's parameters, decoded. */
  readonly parameters: { readonly [name: string]: string }
}

interface Segment {
  readonly parameter: boolean
  readonly text: string
}

interface Compiled {
  readonly operation: Any
  readonly segments: ReadonlyArray<Segment>
  /** Number of fixed segments; of two matching routes, the one with more fixed segments wins. */
  readonly fixed: number
  readonly slash: "none" | "either"
}

export class Router {
  readonly #byMethod = new Map<string, Array<Compiled>>()
  readonly #byVersion = new Map<ApiVersion.ApiVersion, Map<string, Array<Compiled>>>()
  readonly #open = new Map<ApiVersion.ApiVersion, Array<Compiled>>()
  readonly #operations: ReadonlyArray<Any>

  constructor(operations: ReadonlyArray<Any>) {
    this.#operations = operations
    // One route is documented with a trailing slash in some versions and without in others, so both are accepted.
    const slashes = new Set(operations.filter(({ path }) => path.endsWith("/")).map(({ path }) => path.slice(0, -1)))
    for (const operation of operations) {
      const buckets = this.#byVersion.get(operation.version) ?? new Map<string, Array<Compiled>>()
      this.#byVersion.set(operation.version, buckets)
      const route = compile(operation, slashes)
      const name = bucketOf(route.segments.length, route.segments[1]?.text)
      buckets.set(name, [...(buckets.get(name) ?? []), route])
      const key = methodKey(operation.version, operation.method, route.segments.length, route.segments[1]?.text)
      this.#byMethod.set(key, [...(this.#byMethod.get(key) ?? []), route])
      if (route.segments.some(({ parameter, text }) => parameter && openParameters.has(text))) {
        this.#open.set(operation.version, [...(this.#open.get(operation.version) ?? []), route])
      }
    }
    for (const routes of [...this.#open.values(), ...this.#byMethod.values()]) routes.sort((a, b) => b.fixed - a.fixed)
    for (const buckets of this.#byVersion.values()) {
      for (const routes of buckets.values()) routes.sort((a, b) => b.fixed - a.fixed)
    }
  }

  // Every path begins with /api/ and the name of a resource, so few routes share a number of segments and that name.
  #candidates(version: ApiVersion.ApiVersion, segments: ReadonlyArray<string>): ReadonlyArray<Compiled> {
    const buckets = this.#byVersion.get(version)
    const slashed = segments.at(-1) === "" ? buckets?.get(bucketOf(segments.length - 1, segments[1])) : undefined
    const routes = buckets?.get(bucketOf(segments.length, segments[1])) ?? []
    return slashed === undefined ? routes : [...routes, ...slashed]
  }

  /** Ids of all operations. */
  get ids(): ReadonlyArray<string> {
    return Array.from(new Set(this.#operations.map(({ id }) => id)))
  }

  /** Path template of an operation. */
  templateOf(version: ApiVersion.ApiVersion | undefined, id: string | undefined): string | undefined {
    return this.#operations.find((operation) => operation.version === version && operation.id === id)?.path
  }

  /** The route of a version that is most similar to a request. */
  nearest(version: ApiVersion.ApiVersion, method: string, pathname: string): string | undefined {
    return nearest(
      this.#operations.filter((operation) => operation.version === version),
      method,
      pathname
    )
  }

  find(version: ApiVersion.ApiVersion, method: string, pathname: string): Route | Refusal.Refusal {
    const segments = pathname.split("/")
    segments.shift()
    for (const route of this.#byMethod.get(methodKey(version, method, segments.length, segments[1])) ?? []) {
      const raw = match(route, segments)
      if (raw !== undefined) return found(route.operation, raw)
    }
    const exact = this.#find(version, this.#candidates(version, segments), method, (route) => match(route, segments))
    if (!(exact instanceof Refusal.Refusal) || exact.status !== 404) return exact
    const candidates = this.#open.get(version) ?? []
    const open = this.#find(version, candidates, method, (route) => matchOpen(route, segments))
    return open instanceof Refusal.Refusal ? exact : open
  }

  #find(
    version: ApiVersion.ApiVersion,
    candidates: ReadonlyArray<Compiled>,
    method: string,
    matches: (route: Compiled) => Record<string, string> | undefined
  ): Route | Refusal.Refusal {
    const others = new Set<string>()
    for (const route of candidates) {
      const raw = matches(route)
      if (raw === undefined) continue
      if (route.operation.method !== method) {
        others.add(route.operation.method)
        continue
      }
      return found(route.operation, raw)
    }
    if (others.size > 0) {
      const allow = Array.from(others).join(", ")
      return new Refusal.Refusal({
        status: 405,
        message: `This path takes ${allow} in version ${version}`,
        headers: { allow }
      })
    }
    return new Refusal.Refusal({
      status: 404,
      message: `There is no such route in version ${version}`,
      key: "no_route"
    })
  }
}

/** The version of a request. */
export const readVersion = (
  header: string | null,
  fallback: ApiVersion.ApiVersion
): ApiVersion.ApiVersion | Refusal.Refusal => {
  if (header === null) return fallback
  const wanted = header.trim()
  return (
    ApiVersion.all.find((version) => version === wanted) ??
    Refusal.badRequest(
      `API version ${JSON.stringify(wanted.slice(0, 40))} is not supported; use one of ${ApiVersion.all.join(", ")}`,
      "unsupported_version"
    )
  )
}

const nearest = (operations: ReadonlyArray<Any>, method: string, pathname: string): string | undefined => {
  const segments = pathname.split("/").slice(1)
  let best: { readonly score: number; readonly text: string } | undefined
  for (const operation of operations) {
    const score = similarity(operation.path.split("/").slice(1), segments) + (operation.method === method ? 0.5 : 0)
    if (best === undefined || score > best.score) best = { score, text: `${operation.method} ${operation.path}` }
  }
  return best?.text
}

// Common segments minus additional ones; a parameter matches anything.
const similarity = (template: ReadonlyArray<string>, segments: ReadonlyArray<string>): number => {
  let score = -Math.abs(template.length - segments.length)
  for (const [i, text] of template.entries()) {
    const segment = segments[i] ?? ""
    if (text === segment) score += 2
    else if (text.startsWith("{") && segment !== "") score += 1
    else score += alike(text, segment)
  }
  return score
}

// The share of common prefix and suffix of two strings.
const alike = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  let start = 0
  while (start < length && a[start] === b[start]) start++
  let end = 0
  while (end < length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return (start + end) / Math.max(a.length, b.length, 1)
}

const bucketOf = (length: number, resource = ""): string => `${length} ${resource}`

const methodKey = (version: string, method: string, length: number, resource = ""): string =>
  `${version} ${method} ${length} ${resource}`

const compile = (operation: Any, slashes: ReadonlySet<string>): Compiled => {
  const path = operation.path.replace(/\/$/, "")
  const segments = path
    .split("/")
    .slice(1)
    .map((segment) =>
      segment.startsWith("{") && segment.endsWith("}")
        ? { parameter: true, text: segment.slice(1, -1) }
        : { parameter: false, text: segment }
    )
  return {
    operation,
    segments,
    fixed: segments.filter((segment) => !segment.parameter).length,
    slash: slashes.has(path) ? "either" : "none"
  }
}

const missing: Segment = { parameter: false, text: "" }

const match = (route: Compiled, segments: ReadonlyArray<string>): Record<string, string> | undefined => {
  const slashed = route.slash === "either" && segments.at(-1) === ""
  if (segments.length - (slashed ? 1 : 0) !== route.segments.length) return undefined
  const values: Record<string, string> = {}
  for (let i = 0; i < route.segments.length; i++) {
    const { parameter, text } = route.segments[i] ?? missing
    const segment = segments[i] ?? ""
    if (parameter ? segment === "" : segment !== text) return undefined
    if (parameter) values[text] = segment
  }
  return values
}

// Names in connected systems, such as files: some clients send slashes unescaped.
const openParameters: ReadonlySet<string> = new Set(["schema_id", "field_id", "filename", "property"])

/** Matches a route with slashes in a parameter. */
const matchOpen = (route: Compiled, segments: ReadonlyArray<string>): Record<string, string> | undefined => {
  const more = segments.length - route.segments.length
  if (more <= 0) return undefined
  for (const [i, { parameter, text }] of route.segments.entries()) {
    if (!parameter || !openParameters.has(text)) continue
    const joined = [...segments.slice(0, i), segments.slice(i, i + more + 1).join("/"), ...segments.slice(i + more + 1)]
    const values = match(route, joined)
    if (values !== undefined) return values
  }
  return undefined
}

const found = (operation: Any, raw: Record<string, string>): Route | Refusal.Refusal => {
  try {
    for (const [name, value] of Object.entries(raw)) if (value.includes("%")) raw[name] = decodeURIComponent(value)
    return { operation, parameters: raw }
  } catch {
    return Refusal.badRequest("The path is not valid percent-encoded UTF-8", "malformed_path")
  }
}
