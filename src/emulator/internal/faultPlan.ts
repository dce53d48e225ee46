/** Selects the faults of a request, and their order. */
import * as Fault from "../Fault.ts"
import { chance } from "./ids.ts"
import { matchesPattern } from "./pathPattern.ts"

/** Properties of a request that select its faults. */
export interface Target {
  readonly operation: string | undefined
  readonly template: string | undefined
  readonly method: string
  readonly pathname: string
}

/** The faults of one request, in order. */
export interface Plan {
  readonly latency: number
  readonly duplicate: boolean
  /** Ends the request, or corrupts its response; see `Fault`. */
  readonly fault: Exclude<Fault.Fault, { readonly type: "latency" | "duplicate" }> | undefined
}

const nothing: Plan = { latency: 0, duplicate: false, fault: undefined }

/** A rule and its number of matches. */
export interface Active extends Fault.Rule {
  readonly id: string
  hits: number
}

/** The rules of one emulator. They are stateful, so a plan is computed once per request. */
export class Faults {
  readonly #rules: Array<Active> = []
  readonly #seeded: Fault.Seeded | undefined
  #drawn = 0
  #added = 0

  constructor(seeded: Fault.Seeded | undefined) {
    this.#seeded = seeded
  }

  /** Adds a rule; the result is its id. */
  add(rule: Fault.Rule): string {
    const id = `fault-${++this.#added}`
    this.#rules.push({ ...rule, id, hits: 0 })
    return id
  }

  /** Removes a rule; false if there is no such rule. */
  remove(id: string): boolean {
    const at = this.#rules.findIndex((rule) => rule.id === id)
    if (at !== -1) this.#rules.splice(at, 1)
    return at !== -1
  }

  /** The rules, in the order in which they were added. */
  all(): ReadonlyArray<Active> {
    return this.#rules.map((rule) => ({ ...rule }))
  }

  /** Removes all rules and restarts the random ones. */
  clear(): void {
    this.#rules.length = 0
    this.#drawn = 0
  }

  plan(target: Target): Plan {
    const faults: Array<Fault.Fault> = []
    for (const rule of this.#rules) {
      if (!matches(rule.match, target)) continue
      rule.hits++
      const { nth, times } = rule.match ?? {}
      if (nth !== undefined && rule.hits !== nth) continue
      if (times !== undefined && rule.hits > times) continue
      faults.push(rule.fault)
    }
    const drawn = this.#draw(target)
    if (drawn !== undefined) faults.push(drawn)
    return faults.length === 0 ? nothing : combine(faults)
  }

  #draw(target: Target): Fault.Fault | undefined {
    const seeded = this.#seeded
    if (seeded === undefined || !matches(seeded.match, target)) return undefined
    const draw = `${seeded.seed}/${++this.#drawn}`
    if (chance(`${draw}/whether`) >= seeded.rate) return undefined
    const kinds = seeded.kinds ?? Fault.common
    return kinds[Math.floor(chance(`${draw}/which`) * kinds.length)]
  }
}

/** Id of the operation of a rule. */
export const operationOf = ({ operation }: Pick<Fault.Match, "operation">): string | undefined =>
  typeof operation === "object" ? operation.id : operation

const matches = (match: Fault.Match | undefined, target: Target): boolean => {
  if (match === undefined) return true
  const operation = operationOf(match)
  if (operation !== undefined && operation !== target.operation) return false
  if (match.method !== undefined && match.method !== target.method) return false
  if (match.path === undefined) return true
  if (typeof match.path === "string") {
    return match.path === target.template || matchesPattern(match.path, target.pathname)
  }
  // An expression with a `g` or `y` flag is stateful.
  match.path.lastIndex = 0
  return match.path.test(target.pathname)
}

const combine = (faults: ReadonlyArray<Fault.Fault>): Plan => {
  let plan = nothing
  for (const fault of faults) {
    if (fault.type === "latency") plan = { ...plan, latency: plan.latency + fault.milliseconds }
    else if (fault.type === "duplicate") plan = { ...plan, duplicate: true }
    else if (plan.fault === undefined) plan = { ...plan, fault }
  }
  return plan
}
