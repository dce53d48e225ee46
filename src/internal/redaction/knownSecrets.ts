/** Secrets that a call sends, and the forms in which a text can contain them. */
import * as Redacted from "effect/Redacted"
import { findSecrets } from "./findSecrets.ts"
import { isSecretName } from "./secretNames.ts"
import { fold, join } from "./unescape.ts"

/** Minimum length of a redacted secret: replacing a shorter one would garble ordinary words. */
const shortest = 4

/** Maximum length of an input text that is searched for secrets. */
const longestText = 65_536

/**
 * Collects the secrets of an input: texts and numbers below the name of a secret, values of name and value pairs such as
 * headers, everything that is `Redacted`, and what URLs and connection strings contain.
 */
export const secretsOf = (input: unknown): Array<string> => {
  const found = new Set<string>()
  collect(input, found, false, 0)
  return [...found]
}

const collect = (input: unknown, found: Set<string>, isSecret: boolean, depth: number): void => {
  if (Redacted.isRedacted(input)) collect(Redacted.value(input), found, true, depth)
  else if (typeof input === "object" && input !== null) {
    if (depth > 99) return
    const isPair = "name" in input && "value" in input && typeof input.name === "string"
    for (const [name, value] of Object.entries(input)) {
      collect(value, found, isSecret || isSecretName(name) || (isPair && name === "value"), depth + 1)
    }
  } else if (isSecret) {
    if (/string|number|bigint/.test(typeof input)) add(String(input), found)
  } else if (typeof input === "string") {
    const text = input.slice(0, longestText)
    for (const [start, end] of findSecrets(text)) {
      const secret = text.slice(start, end)
      add(secret, found)
      // The server can quote a password without its user, and a parameter without the others.
      for (const part of secret.split("&", 20)) add(part.slice(part.indexOf("=") + 1), found)
      add(secret.slice(secret.indexOf(":") + 1), found)
    }
  }
}

const add = (secret: string, found: Set<string>): void => {
  if (secret.length >= shortest) found.add(secret)
}

// -----------------------------------------------------------------------------
// Forms
// -----------------------------------------------------------------------------

const encoder = /*#__PURE__*/ new TextEncoder()

/** Minimum length of forms that are searched in any case and across white space. A shorter one matches other words by chance. */
const shortestFolded = 8

/** The strings to search for, once escapes are removed. */
export interface Forms {
  readonly exact: ReadonlyArray<string>
  /** Long ones in lower case and without white space, for reformatted texts. */
  readonly folded: ReadonlyArray<string>
}

/** The forms of secrets: plain, in Base64 and in hexadecimal. */
export const formsOf = (secrets: ReadonlyArray<string>): Forms => {
  const forms = secrets.flatMap(formsOfOne)
  return {
    exact: forms,
    folded: forms.map((form) => fold(join(form)?.text ?? form)).filter((form) => form.length >= shortestFolded)
  }
}

const formsOfOne = (secret: string): ReadonlyArray<string> => {
  const forms = [secret, secret.toWellFormed(), secret.replaceAll(" ", "+")]
  const bytes = encoder.encode(secret)
  for (const form of [base64(bytes), base64Within(bytes, 0), base64Within(bytes, 1), base64Within(bytes, 2)]) {
    // A shorter one matches other texts by chance.
    if (form.length >= 6) forms.push(form, form.replaceAll("+", "-").replaceAll("/", "_"))
  }
  if (bytes.length >= 6) forms.push(Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""))
  return forms
}

// Effect's encoder would weigh 0.4 kB in each program.
const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))

/** The Base64 characters of a secret after a number of bytes, modulo 3. */
const base64Within = (bytes: Uint8Array, before: number): string => {
  const shifted = new Uint8Array(before + bytes.length)
  shifted.set(bytes, before)
  return base64(shifted).slice(Math.ceil((before * 4) / 3), Math.floor((shifted.length * 4) / 3))
}
