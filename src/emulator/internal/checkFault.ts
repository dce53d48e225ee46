/** Validates faults and the requests that they are for: a rule that could never act is refused, not kept. */
import { kindOf } from "../../internal/schema/issue.ts"
import {
  anything,
  assertOptions,
  count,
  flag,
  type Kind,
  type Kinds,
  number,
  oneOf,
  text
} from "../../internal/schema/options.ts"
import type { DeliveryMatch } from "../Delivery.ts"
import type * as Fault from "../Fault.ts"

/** The kinds of the fields of each type of fault. */
type FaultKinds = { readonly [type: string]: { readonly [name: string]: Kind } }

const when = /*#__PURE__*/ oneOf("before", "after")

const statusCode: Kind = (value) =>
  Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599
    ? undefined
    : `is ${typeof value === "number" ? value : kindOf(value)}; pass a status code from 200 to 599`

const millisecondsOfFault: Kind = (value) =>
  typeof value === "number" && value >= 0 ? undefined : "is not a time; pass a duration that is not below 0"

const faults: FaultKinds = /*#__PURE__*/ (() => ({
  status: { status: statusCode, retryAfter: anything, applied: flag },
  latency: { milliseconds: millisecondsOfFault },
  hang: { when: oneOf("before", "after", "body") },
  reset: { when },
  truncateBody: { bytes: number(0) },
  garbage: {},
  html502: {},
  emptyBody: {},
  wrongContentType: {},
  redirect: { url: text, status: oneOfNumbers(301, 302, 303, 307, 308) },
  duplicate: {}
}))()

const deliveryFaults: FaultKinds = {
  duplicate: {},
  drop: {},
  delay: { milliseconds: millisecondsOfFault },
  wrongSignature: {}
}

/** Fields that may be omitted. */
const optional: ReadonlySet<string> = new Set(["retryAfter", "bytes"])

function oneOfNumbers(...numbers: ReadonlyArray<number>): Kind {
  return (value) => (numbers.includes(Number(value)) ? undefined : `is not one of ${numbers.join(", ")}`)
}

const assertOne = (module: string, example: string, known: FaultKinds, fault: unknown): void => {
  if (typeof fault === "function") {
    throw new TypeError(`The fault is a function; call \`${module}.${fault.name}\` to make one`)
  }
  const { type, ...fields }: { readonly [name: string]: unknown } = Object(fault)
  const kinds = typeof type === "string" && Object.hasOwn(known, type) ? known[type] : undefined
  if (kinds === undefined) {
    const what = typeof type === "string" ? `of the unknown type ${JSON.stringify(type.slice(0, 40))}` : kindOf(fault)
    throw new TypeError(`The fault is ${what}; pass one such as \`${module}.${example}\``)
  }
  for (const [name, kind] of Object.entries(kinds)) {
    const issue = fields[name] === undefined && optional.has(name) ? undefined : kind(fields[name])
    if (issue !== undefined) throw new TypeError(`\`${name}\` of ${module}.${type} ${issue}`)
  }
}

const requestKinds = { operation: anything, method: text, path: anything }

const matchKinds: Kinds<Fault.Match> = /*#__PURE__*/ (() => ({ ...requestKinds, nth: count(1), times: count(1) }))()

const deliveryMatchKinds: Kinds<DeliveryMatch> = /*#__PURE__*/ (() => ({
  type: text,
  organization: text,
  nth: count(1),
  times: count(1)
}))()

/** Throws for a rule that is wrong. */
export const assertRule = (fault: unknown, match: unknown): void => {
  assertOne("Fault", "html502", faults, fault)
  assertOptions("fault", match, matchKinds)
}

/** Throws for a rule of deliveries that is wrong. */
export const assertDeliveryRule = (fault: unknown, match: unknown): void => {
  assertOne("Delivery", "drop", deliveryFaults, fault)
  assertOptions("faultDeliveries", match, deliveryMatchKinds)
}

/** Throws for faults at random that are wrong. */
export const assertSeeded = (seeded: Fault.Seeded | undefined): void => {
  assertOptions<Fault.Seeded>("faults", seeded, {
    seed: (value) => (typeof value === "number" ? undefined : text(value)),
    rate: (value) =>
      typeof value === "number" && value >= 0 && value <= 1 ? undefined : "is not a share; pass a number from 0 to 1",
    kinds: (value) => (Array.isArray(value) ? undefined : `is ${kindOf(value)}; pass a list of faults`),
    match: anything
  })
  if (seeded === undefined) return
  for (const fault of seeded.kinds ?? []) assertOne("Fault", "html502", faults, fault)
  assertOptions("faults.match", seeded.match, requestKinds)
}
