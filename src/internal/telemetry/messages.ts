/** Texts of log events. The code writes them, and `Telemetry.contract` lists them with `{}` for each variable part. */

export const attempted = (
  operation: string,
  attempt: number | string,
  outcome: string | number,
  time: string
): string => `${operation} attempt ${attempt}: ${outcome} in ${time}`

export const unencrypted = (origin: string): string =>
  `The base URL ${origin} sends the key unencrypted, where others can read it. Use https://.`

export const storeSilent = "The rate limit store does not respond: requests are sent without a limit until it does"

export const circuitOpened = (circuit: string, time: string): string =>
  `The circuit of ${circuit} is open: nothing is sent for ${time}`

export const circuitClosed = (circuit: string): string => `The circuit of ${circuit} is closed: requests are sent again`

export const eventsLost = (since: string, until: string): string =>
  `Polytomic events from ${since} to ${until} may be lost: the API no longer lists them`

export const eventUnplaced = (type: string): string =>
  `Skipped a Polytomic event of type ${type}: it has no id or no time`

export const eventAhead = (id: string, time: string, present: string): string =>
  `The Polytomic event ${id} has a time in the future: ${time}; the present is ${present}`

export const deliveryAhead = (time: string): string =>
  `An event of a Polytomic delivery is ${time} ahead of this machine's clock. It is handled once; check the clock.`

export const outcomeNotStored = "The outcome of a Polytomic delivery could not be stored"

export const deliveryFailed = "Handling a Polytomic delivery failed; Polytomic sends it again"

export const keyOfUnknownAge = (sync: string, key: string): string =>
  `Sync ${sync} was started under the idempotency key ${key}, whose age is unknown to this client. If the key is older than 24 hours, it may have expired, and this is a second execution. Pass \`idempotencyKeySince\`, the time of its first use, to reject such a start.`

export const rowLeftOut = (problem: string): string => `Skipped: ${problem}`

export const notCanceled = (subject: string, execution: string, detail: string | undefined): string =>
  `${subject}: execution ${execution} could not be canceled: ${detail}`

export const progressNotReported = (subject: string): string => `The progress of ${subject} could not be reported`

export const instanceNotNotified = (instance: string): string => `Instance ${instance} could not be notified`

export const registryNot = (done: string): string => `The registry of waiting instances could not be ${done}`

export const runNotRegistered = "A waiting run could not be registered"

export const runsNotFound = "Waiting runs could not be found"
