/** Shared parts of the emulator's tests: an emulator, and requests to it as a client without this package would send them. */
import * as Effect from "effect/Effect"
import type { ApiVersion } from "effect-polytomic"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"

export const acme = Seed.acme.id
export const globex = Seed.globex.id
export const initech = Seed.initech.id

export interface Sent {
  readonly key?: string | undefined
  readonly authorization?: string | undefined
  readonly version?: ApiVersion.ApiVersion | undefined
  readonly headers?: Record<string, string> | undefined
  readonly body?: unknown
  readonly text?: string | undefined
}

export interface Received {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The JSON body; `undefined` if there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  readonly json: any
}

/** Sends a request; `route` is a method and a path. */
export const send = (
  emulator: Pick<PolytomicEmulator.PolytomicEmulator, "handle">,
  route: string,
  sent: Sent = {}
): Effect.Effect<Received, PolytomicEmulator.ConnectionReset> =>
  Effect.gen(function* () {
    const request = toRequest(route, sent)
    const response = yield* emulator.handle(request)
    const text = yield* Effect.promise(() => response.text())
    return { status: response.status, headers: response.headers, text, json: parse(text) }
  })

export const toRequest = (route: string, sent: Sent = {}): Request => {
  const [method = "GET", path = "/"] = route.split(" ")
  const authorization = sent.authorization ?? (sent.key === "" ? undefined : `Bearer ${sent.key ?? "test-key"}`)
  const body = sent.text ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body))
  return new Request(`https://polytomic.test${path}`, {
    method,
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(sent.version === undefined ? {} : { "x-polytomic-version": sent.version }),
      ...sent.headers
    },
    ...(body === undefined ? {} : { body })
  })
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const basic = (user: string, password: string): string => `Basic ${btoa(`${user}:${password}`)}`

export const postgres = {
  hostname: "db.example.com",
  port: 5432,
  database: "app",
  username: "polytomic",
  password: "hunter2"
}

/** Creates a connection and returns its id. */
export const create = (
  emulator: PolytomicEmulator.PolytomicEmulator,
  name: string,
  sent: Sent & { readonly type?: string; readonly configuration?: Record<string, unknown> } = {}
): Effect.Effect<string, PolytomicEmulator.ConnectionReset> =>
  Effect.gen(function* () {
    const { configuration = postgres, type = "postgresql" } = sent
    const response = yield* send(emulator, "POST /api/connections", { ...sent, body: { name, type, configuration } })
    if (response.status !== 200) throw new Error(`create returned ${response.status}: ${response.text}`)
    return response.json.data.id
  })

export const make: typeof PolytomicEmulator.make = PolytomicEmulator.make
