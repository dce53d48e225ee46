/** Fault rules of deliveries. */
import type { DeliveryFault, DeliveryMatch } from "../Delivery.ts"

/** A rule, and how often it matched so far. */
export interface ActiveRule {
  readonly id: string
  readonly fault: DeliveryFault
  readonly match: DeliveryMatch
  hits: number
}

/** The rules of one emulator; the first match applies. */
export class DeliveryFaults {
  readonly #rules: Array<ActiveRule> = []
  #added = 0

  /** Adds a rule; the result is its id. */
  add(fault: DeliveryFault, match: DeliveryMatch = {}): string {
    const id = `delivery-fault-${++this.#added}`
    this.#rules.push({ id, fault, match, hits: 0 })
    return id
  }

  /** Removes a rule; false if there is no such rule. */
  remove(id: string): boolean {
    const at = this.#rules.findIndex((rule) => rule.id === id)
    if (at !== -1) this.#rules.splice(at, 1)
    return at !== -1
  }

  /** The rules, in the order in which they were added. */
  all(): ReadonlyArray<ActiveRule> {
    return this.#rules.map((rule) => ({ ...rule }))
  }

  clear(): void {
    this.#rules.length = 0
  }

  /** Fault of the first attempt of a delivery. */
  draw(event: { readonly type: string; readonly organization_id: string }): DeliveryFault | undefined {
    let drawn: DeliveryFault | undefined
    for (const rule of this.#rules) {
      const { nth, organization, times, type } = rule.match
      if (type !== undefined && type !== event.type) continue
      if (organization !== undefined && organization !== event.organization_id) continue
      rule.hits++
      if (nth !== undefined && rule.hits !== nth) continue
      if (times !== undefined && rule.hits > times) continue
      drawn ??= rule.fault
    }
    return drawn
  }
}
