/**
 * Protection of a server on a port against web pages: a page of any site can send requests to `localhost`, and DNS rebinding
 * makes them same-origin. So Host and Origin are checked on every route.
 */
import { ControlError } from "./route.ts"

/** Names and origins that a server accepts. */
export interface GuardOptions {
  /** Accepted host names, without ports, in addition to loopback names. */
  readonly allowedHosts?: ReadonlyArray<string> | undefined
  /** Accepted origins of pages, such as `http://localhost:3000`. Default: the server's own only. */
  readonly corsOrigins?: ReadonlyArray<string> | undefined
  /** Token of control requests, in the `X-Emulator-Token` header. Default: none. */
  readonly token?: string | undefined
  /** Accepts IP addresses, such as `192.168.0.7`, as Host. DNS rebinding needs a name. */
  readonly anyAddress?: boolean | undefined
}

const loopback: ReadonlyArray<string> = ["localhost", "127.0.0.1", "[::1]"]

const isAddress = (name: string): boolean => /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i.test(name)

const refuse = (key: string, message: string, hint: string): ControlError =>
  new ControlError({ status: 403, key, message, hint })

/** Error for a request that the server must reject; `undefined` otherwise. */
export const check = (request: Request, url: URL, options: GuardOptions): ControlError | undefined => {
  const name = hostOf(request, url).replace(/:\d*$/, "").toLowerCase()
  const { allowedHosts = [], anyAddress = false, corsOrigins = [] } = options
  const isAllowed =
    loopback.includes(name) ||
    allowedHosts.some((host) => host.toLowerCase() === name) ||
    (anyAddress && isAddress(name))
  if (!isAllowed) {
    return refuse(
      "host_not_allowed",
      `Requests to host ${JSON.stringify(name.slice(0, 100))} are refused.`,
      `If the name is yours, start the emulator with --allowed-host ${name.slice(0, 100) || "NAME"}.`
    )
  }
  const origin = request.headers.get("origin")
  if (origin === null || corsOrigins.includes(origin) || origin === `http://${hostOf(request, url)}`) return undefined
  return refuse(
    "origin_not_allowed",
    `Requests of pages from ${JSON.stringify(origin.slice(0, 100))} are refused.`,
    `If the page is yours, start the emulator with --cors-origin ${origin.slice(0, 100)}.`
  )
}

const hostOf = (request: Request, url: URL): string => request.headers.get("host") ?? url.host

/** Error for a control request without the token. */
export const checkToken = (request: Request, { token }: GuardOptions): ControlError | undefined => {
  if (token === undefined) return undefined
  const sent = request.headers.get("x-emulator-token") ?? ""
  if (sent.length === token.length && same(sent, token)) return undefined
  return refuse(
    "token_required",
    "The control API of this server needs its token.",
    "Send the value of --token as header X-Emulator-Token."
  )
}

// In constant time: every character is compared.
const same = (a: string, b: string): boolean => {
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}

/** CORS headers for pages of an accepted origin. */
export const corsHeaders = (request: Request, { corsOrigins = [] }: GuardOptions): Record<string, string> => {
  const origin = request.headers.get("origin")
  return origin === null || !corsOrigins.includes(origin)
    ? {}
    : {
        "access-control-allow-origin": origin,
        "access-control-allow-headers": request.headers.get("access-control-request-headers") ?? "*",
        "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
        "access-control-expose-headers": "*",
        vary: "origin"
      }
}
