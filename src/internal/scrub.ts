/** Takes the secrets of a call out of texts that the outside world sends back. */
import * as Redacted from "effect/Redacted"

const secretName = /pass(word|wd|phrase)?$|secret|token|credential|private|(^|_)key$|api_?key|authorization/i

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

/** Replaces secrets in a text, also where they stand in it as JSON or in a URL. */
export const scrubText = (text: string, secrets: ReadonlyArray<string>): string => {
  let result = text
  for (const secret of secrets) {
    for (const form of new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())])) {
      if (form.length > 0) result = result.replaceAll(form, "<redacted>")
    }
  }
  return result
}

/** Replaces secrets in all texts of a JSON value, names included. */
export const scrub = (value: unknown, secrets: ReadonlyArray<string>): unknown => {
  if (typeof value === "string") return scrubText(value, secrets)
  if (Array.isArray(value)) return value.map((item) => scrub(item, secrets))
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [scrubText(name, secrets), scrub(item, secrets)]))
  }
  return value
}

const sensitiveHeader = /^(set-cookie|cookie|authorization|proxy-authorization|www-authenticate|x-api-key)$|secret|token/i

/** Response headers for people to see: sensitive ones are masked, URLs lose their query, which can hold a signature. */
export const scrubHeaders = (
  headers: { readonly [name: string]: string },
  secrets: ReadonlyArray<string>
): { readonly [name: string]: string } => {
  const result: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    result[name] = sensitiveHeader.test(name)
      ? "<redacted>"
      : scrubText(name === "location" || name === "content-location" ? value.replace(/\?.*$/s, "?<redacted>") : value, secrets)
  }
  return result
}
