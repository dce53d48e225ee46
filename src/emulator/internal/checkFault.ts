/** Validates faults and their criteria: a rule that could never apply is rejected. */
import { kindOf } from "../../internal/schema/issue.ts"
import { anything, assertOptions, text } from "../../internal/schema/options.ts"
import type { DeliveryMatch } from "../Delivery.ts"
import type * as Fault from "../Fault.ts"
import {
  deliveryFaults,
  deliveryMatchFields,
  type Fields,
  faults,
  kindsOf,
  matchFields,
  requestFields
} from "./faultGrammar.ts"

/** The fields of each type of fault. */
type FaultFields = { readonly [type: string]: Fields }

const assertOne = (module: string, example: string, known: FaultFields, fault: unknown): void => {
  if (typeof fault === "function") {
    throw new TypeError(`The fault is a function; call \`${module}.${fault.name}\` to make one`)
  }
  const { type, ...fields }: { readonly [name: string]: unknown } = Object(fault)
  const found = typeof type === "string" && Object.hasOwn(known, type) ? known[type] : undefined
  if (found === undefined) {
    const what = typeof type === "string" ? `of the unknown type ${JSON.stringify(type.slice(0, 40))}` : kindOf(fault)
    throw new TypeError(`The fault is ${what}; pass one such as \`${module}.${example}\``)
  }
  for (const [name, { absent, kind }] of Object.entries(found)) {
    // A field that JSON may omit has its default in a program, which is nothing for some.
    const isLeftOut = fields[name] === undefined && absent !== undefined && absent.value === undefined
    const issue = isLeftOut ? undefined : kind(fields[name])
    if (issue !== undefined) throw new TypeError(`\`${name}\` of ${module}.${type} ${issue}`)
  }
}

/** Throws for an invalid rule. */
export const assertRule = (fault: unknown, match: unknown): void => {
  assertOne("Fault", "html502", faults, fault)
  assertOptions<Fault.Match>("fault", match, kindsOf(matchFields))
}

/** Throws for an invalid rule of deliveries. */
export const assertDeliveryRule = (fault: unknown, match: unknown): void => {
  assertOne("Delivery", "drop", deliveryFaults, fault)
  assertOptions<DeliveryMatch>("faultDeliveries", match, kindsOf(deliveryMatchFields))
}

/** Throws for invalid random faults. */
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
  assertOptions("faults.match", seeded.match, kindsOf(requestFields))
}
