/** Format of RFC 3339 date-times. */

/** A date-time with an offset. */
export const dateTime: RegExp =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** Name of the format in messages. */
export const dateTimeName = "an RFC 3339 date-time"
