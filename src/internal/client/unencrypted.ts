/** Warning for a base URL that sends the key unencrypted over a public network. */
import * as Effect from "effect/Effect"
import * as BaseUrl from "../http/baseUrl.ts"
import * as Messages from "../telemetry/messages.ts"
import * as Log from "./log.ts"

/** Hosts of this machine, of a cluster and of private networks. */
const isInside = (host: string): boolean =>
  /^(?:[^.:]*|(?:10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]*|\[(?:::1|f[cde]).*|.*\.(?:local|localhost|internal|lan|svc|test))\.?$/.test(
    host
  )

/** Logs a warning for such a base URL: once for each client, at its creation. */
export const warnIfUnencrypted = (baseUrl: string | URL | undefined): Effect.Effect<void> =>
  Effect.suspend(() => {
    const base = baseUrl === undefined ? BaseUrl.hosted : BaseUrl.parse(baseUrl)
    return typeof base === "string" || base.origin.startsWith("https") || isInside(base.address)
      ? Effect.void
      : Log.logWarning(Messages.unencrypted(base.origin))
  })
