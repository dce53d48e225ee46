/** Secrets that are planted wherever a program holds some, and a server that repeats the received ones. */

/** The key of all calls. */
export const key = "k3y-0f-the-scan"
export const organizationId = "0f0f0f0f-aaaa-4bbb-8ccc-0d0d0d0d0d0d"
export const password = `p&ss<w0rd> "qüote" \\ end`
export const webhookSecret = "s3cret-0f-a-webhook"
export const token = "t0k3n-that-is-wrapped"
export const signature = "s1gn4tur3-0f-the-scan"

/** In no request: a secret of a database that the server quotes. */
const urlPassword = "pw-0f-a-database"

export const signedUrl = `https://logs.example/1.json?X-Amz-Expires=300&X-Amz-Signature=${signature}`

export const secrets: ReadonlyArray<string> = [
  key,
  `${organizationId}:${key}`,
  password,
  webhookSecret,
  token,
  signature,
  urlPassword
]

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** All text of a request that a server knows: as it was sent, and decoded. */
export const received = (
  init: RequestInit | undefined
): { readonly text: string; readonly secrets: ReadonlyArray<string> } => {
  const { body, headers } = init ?? {}
  const sent = body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body ?? "")
  const lines = [...new Headers(headers)].map(([name, value]) => `${name}: ${value}`).join("\n")
  const basic = /basic (\S+)/i.exec(lines)?.[1]
  const whole = `${lines}\n${basic === undefined ? "" : atob(basic)}\n${sent}`
  // In the order of `secrets`, so the key is the first one.
  const known = secrets.filter((secret) => whole.includes(JSON.stringify(secret).slice(1, -1)))
  return { text: `${whole}\n${known.join(" | ")}`, secrets: known }
}

/** Text of a server that repeats everything. */
export const quote = (init: RequestInit | undefined): string =>
  `${received(init).text} ${signedUrl} postgres://user:${urlPassword}@db.example/app`
