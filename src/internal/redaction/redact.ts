/** Takes the secrets of a call out of texts that the outside world sends back. */
import * as Redacted from "effect/Redacted"

// Names of fields that hold a secret, `headers` of an HTTP connection included: each has its secret under `value`.
const secretName =
  /pass(word|wd|phrase)?$|pwd$|secret|token|credential|private|(^|_)key$|api_?key|authorization|^headers$|service_account|connection_string|dsn$/i

/** Collects the texts in an input that stand under a name which speaks of a secret, and everything that is `Redacted`. */
export const secretsOf = (input: unknown, found: Array<string> = [], under = false, depth = 0): Array<string> => {
  if (Redacted.isRedacted(input)) return secretsOf(Redacted.value(input), found, true, depth)
  if (typeof input === "string") {
    // Masking a text of two letters would garble whatever it is taken out of.
    if (under && input.length > 3) found.push(input)
  } else if (typeof input === "object" && input !== null && depth < 100) {
    for (const [name, value] of Object.entries(input)) {
      secretsOf(value, found, under || secretName.test(name), depth + 1)
    }
  }
  return found
}

const escapeUnicode = (text: string, characters: RegExp): string =>
  text.replace(characters, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)

/** How a secret can stand in a text: as it is, as JSON of several writers, in a URL, in a form, in HTML. */
const formsOf = (secret: string): ReadonlyArray<string> => {
  const json = JSON.stringify(secret).slice(1, -1)
  const url = encodeURIComponent(secret.toWellFormed())
  const forms = new Set([
    secret,
    json,
    escapeUnicode(json, /[<>&]/g), // as Go writes it
    escapeUnicode(json, /[^ -~]/g), // as Python writes it
    url,
    url.replaceAll("%20", "+"),
    secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(`"`, "&quot;")
  ])
  return Array.from(forms).filter((form) => form.length > 0)
}

// The secrets of a call are taken out of all that it tells, text by text.
const known = /*#__PURE__*/ new WeakMap<ReadonlyArray<string>, ReadonlyArray<string>>()

const allForms = (secrets: ReadonlyArray<string>): ReadonlyArray<string> => {
  let forms = known.get(secrets)
  if (forms === undefined) {
    forms = secrets.flatMap(formsOf)
    known.set(secrets, forms)
  }
  return forms
}

/** Replaces secrets in a text, in whatever form they stand in it. */
export const scrubText = (text: string, secrets: ReadonlyArray<string>): string => {
  let result = text
  for (const form of allForms(secrets)) result = result.replaceAll(form, "<redacted>")
  return scrubUrls(result)
}

const query = /\?(?:<redacted>|\\u0026|[^\s"'<>\\])+/g

const signed =
  /(?:[?&;]|u0026)(?:sig|key|[\w-]*(?:signature|token|secret|passw|credential|api_?key|access_?key)[\w-]*)=/i

/** Takes out of a text what makes a URL in it a secret that the call knows nothing of: a signature, or a password. */
const scrubUrls = (text: string): string =>
  text
    .replace(query, (found) => (signed.test(found) ? "?<redacted>" : found))
    .replace(/:\/\/[^\s/@"'<>]+@/g, "://<redacted>@")

const deepest = 100

/** Replaces secrets in all texts of a JSON value, names included; what is nested very deep is left out. */
export const scrub = (value: unknown, secrets: ReadonlyArray<string>, depth = 0): unknown => {
  if (typeof value === "string") return scrubText(value, secrets)
  if (typeof value !== "object" || value === null) return value
  if (depth > deepest) return "<nested too deep>"
  return Array.isArray(value)
    ? value.map((item) => scrub(item, secrets, depth + 1))
    : Object.fromEntries(
        Object.entries(value).map(([name, item]) => [scrubText(name, secrets), scrub(item, secrets, depth + 1)])
      )
}

/** Replaces secrets in the names of a path. */
export const scrubPath = (
  path: ReadonlyArray<string | number>,
  secrets: ReadonlyArray<string>
): ReadonlyArray<string | number> => path.map((key) => (typeof key === "string" ? scrubText(key, secrets) : key))

/** How much of a header is kept: it is there to be looked at. */
const headerLimit = 8_192

const sensitiveHeader =
  /^(set-cookie|cookie|authorization|proxy-authorization|www-authenticate|x-api-key)$|secret|token/i

/** Response headers for people to see: sensitive ones are masked, URLs lose their query, which can hold a signature. */
export const scrubHeaders = (
  headers: { readonly [name: string]: string },
  secrets: ReadonlyArray<string>
): { readonly [name: string]: string } => {
  const result: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    result[name] = sensitiveHeader.test(name)
      ? "<redacted>"
      : scrubText(
          name === "location" || name === "content-location" ? value.replace(/\?.*$/s, "?<redacted>") : value,
          secrets
        ).slice(0, headerLimit)
  }
  return result
}
