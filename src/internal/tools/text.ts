/** Sanitizing of untrusted text, such as the name of a connection. */
import { restoreDigits } from "./json.ts"

/**
 * Control characters, and invisible ones that reorder or hide text: C0 (tab and line feed apart), DEL, C1, zero-width characters,
 * bidirectional controls, variation selectors' supplement and tags.
 */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e01ef}]/gu

/** Removes invisible characters. */
export const strip = (text: string): string => text.replace(invisible, "")

/** Replaces each invisible character by U+FFFD, for a terminal, in a format without escapes. */
export const replace = (text: string): string => text.replace(invisible, "\ufffd")

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** Replaces each control character other than tabs and line breaks by U+FFFD. */
export const withoutControls = (text: string): string => text.replace(controls, "\ufffd")

/** Writes invisible characters as `\u{…}`, and line breaks and tabs as `\n` and `\t`. */
export const visible = (text: string): string =>
  text
    .replace(invisible, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replace(/\n/g, "\\n")
    .replace(/\t/g, "\\t")

/** JSON text with invisible characters escaped: the same data, which cannot control a terminal. */
export const toJson = (value: unknown, indent?: number): string =>
  restoreDigits(JSON.stringify(value, undefined, indent) ?? "null").replace(
    // JSON.stringify leaves these as they are.
    /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\uddef]/g,
    (found) =>
      Array.from({ length: found.length }, (_, i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, "0")}`).join("")
  )
