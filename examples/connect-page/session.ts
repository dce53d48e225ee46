/** Cookies that scripts cannot read, and that are sent when Polytomic redirects back (`Lax`). */

/** A cookie to set. */
export const cookie = (
  request: Request,
  name: string,
  value: string,
  options: { readonly path?: string; readonly seconds?: number } = {}
): string => {
  const { path = "/", seconds = 30 * 24 * 3600 } = options
  const secure = new URL(request.url).protocol === "https:" ? "; Secure" : ""
  return `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

/** The value of a sent cookie. */
export const readCookie = (request: Request, name: string): string | undefined => {
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const [key, ...value] = pair.trim().split("=")
    if (key === name && value.join("=") !== "") return value.join("=")
  }
  return undefined
}
