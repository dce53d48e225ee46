/** The emulator with its control API and its page, as one web handler. */
import * as Effect from "effect/Effect"
import { kindOf } from "../../internal/schema/issue.ts"
import { assertOptions, flag, type Kinds, text, texts } from "../../internal/schema/options.ts"
import type { ConnectionReset } from "../internal/faultEffects.ts"
import { readText } from "../internal/incoming.ts"
import { openApi, routes } from "./api.ts"
import { check, checkToken, corsHeaders, type GuardOptions } from "./guard.ts"
import type { InstanceOptions } from "./instance.ts"
import { type Instances, makeInstances } from "./instances.ts"
import { icon, page, style } from "./page.ts"
import { script } from "./pageScript.ts"
import { ControlError, ControlResponse, errorBody, type Route } from "./route.ts"
import { stream } from "./stream.ts"

/** Options of a server: those of its emulator, and the accepted hosts, origins and token. */
export interface ControlOptions extends InstanceOptions, GuardOptions {}

/** An emulator that is controlled over HTTP. */
export interface Control {
  readonly instances: Instances
  /** Serves a request to the API, the control API or the page; fails if a fault closes the connection. */
  readonly handle: (request: Request) => Effect.Effect<Response, ConnectionReset>
}

/** Creates an emulator with its control API. */
export const make = (options: ControlOptions = {}): Effect.Effect<Control> =>
  Effect.map(makeInstances(emulatorOptions(options)), (instances) => ({
    instances,
    handle: (request) =>
      Effect.suspend(() => {
        const url = new URL(request.url)
        const refused = check(request, url, options)
        if (refused !== undefined) return Effect.succeed(failure(refused))
        const cors = corsHeaders(request, options)
        const isAllowed = Object.keys(cors).length > 0
        if (request.method === "OPTIONS" && isAllowed) {
          return Effect.succeed(new Response(null, { status: 204, headers: cors }))
        }
        const response = serve(request, url, instances, options)
        return isAllowed ? Effect.map(response, (served) => withHeaders(served, cors)) : response
      })
  }))

const emulatorOptions = ({
  allowedHosts,
  anyAddress,
  clock,
  corsOrigins,
  token,
  ...options
}: ControlOptions): InstanceOptions => {
  const own = { allowedHosts, anyAddress, clock, corsOrigins, token }
  assertOptions("the server of an emulator", own, kinds)
  return { clock, ...options }
}

const kinds: Kinds<GuardOptions & Pick<InstanceOptions, "clock">> = {
  allowedHosts: texts,
  anyAddress: flag,
  clock: (value) =>
    value === "real" || typeof value === "number"
      ? undefined
      : `is ${kindOf(value)}; pass "real", or milliseconds since 1970 to stop it at`,
  corsOrigins: texts,
  token: text
}

const withHeaders = (response: Response, headers: Record<string, string>): Response =>
  new Response(response.body, {
    status: response.status,
    headers: { ...Object.fromEntries(response.headers), ...headers }
  })

const serve = (
  request: Request,
  url: URL,
  instances: Instances,
  options: GuardOptions
): Effect.Effect<Response, ConnectionReset> => {
  const { main } = instances
  const { basePath } = main.parts.settings
  const root = `${basePath}/_emulator`
  const { pathname } = url
  if (pathname !== root && !pathname.startsWith(`${root}/`)) return main.emulator.handle(request)
  const segments = pathname.slice(root.length).split("/").slice(1)
  const [first, id = "", below] = segments
  const isOther = first === "instances" && below !== undefined
  const instance = isOther ? instances.get(id) : main
  if (instance !== undefined && isOther && below === "polytomic") return instance.emulator.handle(request)
  const denied = isPublic(first, below) ? undefined : checkToken(request, options)
  if (denied !== undefined) return Effect.succeed(failure(denied))
  if (instance === undefined) return Effect.succeed(failure(noInstance(id)))
  // The files of the page have sibling paths.
  if (pathname === root) return Effect.succeed(new Response(null, { status: 302, headers: { location: `${root}/` } }))
  const origin = url.origin
  return control(request, url, isOther ? segments.slice(2) : segments, { instance, instances, origin })
}

// The page and its files contain no secrets; the data that they load does.
const isPublic = (first: string | undefined, below: string | undefined): boolean =>
  below === undefined && ["", undefined, "page.js", "page.css", "icon.svg", "health"].includes(first)

const noInstance = (id: string): ControlError =>
  new ControlError({
    status: 404,
    key: "no_instance",
    message: `There is no instance ${JSON.stringify(id.slice(0, 100))}.`,
    hint: "Create one with POST /_emulator/instances."
  })

// -----------------------------------------------------------------------------
// The control API
// -----------------------------------------------------------------------------

type Place = Parameters<Route["run"]>[1]

const control = (
  request: Request,
  url: URL,
  segments: ReadonlyArray<string>,
  place: Place
): Effect.Effect<Response> => {
  const [first = "", second] = segments
  if (request.method === "GET" && second === undefined) {
    const file = fileOf(first)
    if (file !== undefined) return Effect.succeed(file)
    if (first === "openapi.json") return Effect.sync(() => json(200, openApi()))
    if (first === "stream") return Effect.sync(() => stream(place.instance))
  }
  const response = Effect.gen(function* () {
    const { params, route } = yield* find(request.method, segments, place.instance === place.instances.main)
    const body = yield* readJson(request)
    const result = yield* route.run({ params, query: url.searchParams, body }, place)
    if (result instanceof ControlResponse) return json(result.status, result.body)
    return route.status === 204 ? new Response(null, { status: 204, headers: secure }) : json(route.status, result)
  })
  return response.pipe(
    Effect.catch((error) => Effect.succeed(failure(error))),
    Effect.catchDefect((defect) =>
      Effect.as(Effect.logError("The control API of the emulator failed", defect), undefined).pipe(Effect.map(broken))
    )
  )
}

const fileOf = (name: string): Response | undefined => {
  switch (name) {
    case "":
      return file("text/html; charset=utf-8", page)
    case "page.js":
      return file("text/javascript; charset=utf-8", script)
    case "page.css":
      return file("text/css; charset=utf-8", style)
    case "icon.svg":
      return file("image/svg+xml", icon)
    default:
      return undefined
  }
}

const find = (
  method: string,
  segments: ReadonlyArray<string>,
  isMain: boolean
): Effect.Effect<{ readonly route: Route; readonly params: Record<string, string> }, ControlError> =>
  Effect.gen(function* () {
    const others = new Set<string>()
    // Routes without parameters are first: `refused` is not a request number.
    let found: { readonly route: Route; readonly params: Record<string, string> } | undefined
    for (const route of routes) {
      if (route.global && !isMain) continue
      const params = match(route, segments)
      if (params === undefined) continue
      if (route.endpoint.method !== method) others.add(route.endpoint.method)
      else if (found === undefined || Object.keys(params).length < Object.keys(found.params).length) {
        found = { route, params }
      }
    }
    if (found !== undefined) return found
    const path = `/_emulator/${segments.join("/").slice(0, 100)}`
    const hint = "See GET /_emulator/openapi.json."
    return yield* others.size > 0
      ? new ControlError({
          status: 405,
          key: "method_not_allowed",
          message: `${path} takes ${Array.from(others).join(", ")}.`,
          hint
        })
      : new ControlError({ status: 404, key: "no_route", message: `There is no route ${path}.`, hint })
  })

const match = (route: Route, segments: ReadonlyArray<string>): Record<string, string> | undefined => {
  if (route.segments.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [i, text] of route.segments.entries()) {
    const segment = segments[i] ?? ""
    if (text.startsWith(":")) {
      if (segment === "") return undefined
      params[text.slice(1)] = segment
    } else if (text !== segment) return undefined
  }
  return params
}

const readJson = (request: Request): Effect.Effect<unknown, ControlError> =>
  Effect.gen(function* () {
    if (request.method === "GET" || request.method === "DELETE") return undefined
    // Pages of other sites can send anything except JSON without a preflight request.
    if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get("content-type") ?? "")) {
      return yield* new ControlError({
        status: 415,
        key: "wrong_content_type",
        message: "The body is not JSON.",
        hint: "Send Content-Type: application/json, and {} as an empty body."
      })
    }
    const text = yield* Effect.orElseSucceed(
      Effect.tryPromise(() => readText(request)),
      () => ""
    )
    if (text === undefined) {
      return yield* new ControlError({
        status: 413,
        key: "too_large",
        message: "The body has more than 10 MiB.",
        hint: "Send it in parts."
      })
    }
    if (text.trim() === "") return undefined
    return yield* Effect.try({
      try: (): unknown => JSON.parse(text),
      catch: () =>
        new ControlError({
          status: 400,
          key: "malformed_json",
          message: "The body is not valid JSON.",
          hint: "Correct its syntax."
        })
    })
  })

// -----------------------------------------------------------------------------
// Responses
// -----------------------------------------------------------------------------

const secure = {
  "content-security-policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store"
}

const file = (type: string, body: string): Response =>
  new Response(body, { headers: { ...secure, "content-type": type } })

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { ...secure, "content-type": "application/json" } })

const failure = (error: ControlError): Response => json(error.status, errorBody(error))

const broken = (): Response =>
  failure(
    new ControlError({
      status: 500,
      key: "internal",
      message: "The control API failed.",
      hint: "See the log of the emulator."
    })
  )
