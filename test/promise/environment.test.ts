/** Sources of the key of a Promise client without one. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { type ClientOptions, connections, createClientWith, PolytomicError } from "../../src/promise.ts"
import { rejection } from "./support.ts"

beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith("POLYTOMIC_")) vi.stubEnv(name, undefined)
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

/** URL and authorization of a client's request. */
const sent = async (options: ClientOptions): Promise<{ readonly url: string; readonly authorization: unknown }> => {
  let request: { url: string; authorization: unknown } | undefined
  const fetch = async (url: string, init: RequestInit) => {
    request = { url, authorization: new Headers(init.headers).get("authorization") }
    return Response.json({ data: [] })
  }
  await createClientWith({ connections }, { fetch, ...options } as ClientOptions).connections.list()
  if (request === undefined) throw new Error("nothing was sent")
  return request
}

const hosted = "https://app.polytomic.com/api/connections"

describe("a client without a key", () => {
  it("uses the first key in the environment, and its base URL", async () => {
    vi.stubEnv("POLYTOMIC_DEPLOYMENT_KEY", "deployment")
    expect(await sent({})).toEqual({ url: hosted, authorization: "Bearer deployment" })
    vi.stubEnv("POLYTOMIC_PARTNER_KEY", "partner")
    expect(await sent({})).toEqual({ url: hosted, authorization: "Bearer partner" })
    vi.stubEnv("POLYTOMIC_ORGANIZATION_ID", "org")
    expect(await sent({})).toEqual({ url: hosted, authorization: `Basic ${btoa("org:partner")}` })
    vi.stubEnv("POLYTOMIC_API_KEY", " key\n")
    vi.stubEnv("POLYTOMIC_BASE_URL", "https://polytomic.example.com/a")
    expect(await sent({})).toEqual({
      url: "https://polytomic.example.com/a/api/connections",
      authorization: "Bearer key"
    })
    expect((await sent({ baseUrl: "https://other.example.com" })).url).toBe("https://other.example.com/api/connections")
  })

  it("treats a blank variable as unset", async () => {
    vi.stubEnv("POLYTOMIC_API_KEY", " \n")
    vi.stubEnv("POLYTOMIC_PARTNER_KEY", "partner")
    expect((await sent({})).authorization).toBe("Bearer partner")
  })

  it("reads Deno's environment and names the missing permission", async () => {
    vi.stubGlobal("Deno", { env: { get: (name: string) => (name === "POLYTOMIC_API_KEY" ? "deno" : undefined) } })
    expect((await sent({})).authorization).toBe("Bearer deno")
    const get = () => {
      throw new Error("NotCapable")
    }
    vi.stubGlobal("Deno", { env: { get } })
    const error = await rejection(sent({}))
    expect(error).toBeInstanceOf(PolytomicError.CredentialsError)
    expect(error).toMatchObject({ detail: expect.stringContaining("--allow-env") })
  })

  it("has none without an environment", async () => {
    vi.stubGlobal("process", undefined)
    expect(await rejection(sent({}))).toBeInstanceOf(PolytomicError.CredentialsError)
  })
})

describe("a client with an explicit key", () => {
  it("reads nothing from the environment, even if the key is undefined", async () => {
    vi.stubEnv("POLYTOMIC_API_KEY", "of-somebody-else")
    vi.stubEnv("POLYTOMIC_BASE_URL", "https://polytomic.example.com")
    expect(await sent({ apiKey: "own" })).toEqual({ url: hosted, authorization: "Bearer own" })
    for (const options of [{ apiKey: undefined }, { credentials: undefined }, { credentials: { apiKey: undefined } }]) {
      const error = await rejection(sent(options))
      expect(error).toBeInstanceOf(PolytomicError.CredentialsError)
      expect(error).toMatchObject({ message: expect.stringMatching(/`apiKey`.*POLYTOMIC_API_KEY/) })
    }
  })
})
