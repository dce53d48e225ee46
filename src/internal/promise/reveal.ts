/** Access to redacted data of errors. */
import * as Redacted from "effect/Redacted"

/** Returns the raw body of an error, which often contains secrets: keep it out of logs. */
export const reveal = (body: Redacted.Redacted<string>): string => Redacted.value(body)
