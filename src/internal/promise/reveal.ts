/** Reads what errors keep out of logs. */
import * as Redacted from "effect/Redacted"

/** The raw body of an error, which has secrets in it more often than one thinks: keep it out of logs. */
export const reveal = (body: Redacted.Redacted<string>): string => Redacted.value(body)
