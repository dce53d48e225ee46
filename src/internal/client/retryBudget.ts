/** The token bucket behind `RetryPolicy.Budget`: plain arithmetic on state that one client owns. */
import type { Budget } from "../../RetryPolicy.ts"

/** The buckets of a client, one for each budget that its calls are made with. */
export class RetryBudget {
  readonly #tokens = new WeakMap<Budget, number>()

  /** A call was started: it earns its share. */
  earn(budget: Budget | undefined): void {
    if (budget === undefined) return
    this.#tokens.set(budget, Math.min(budget.maximum, this.#left(budget) + budget.ratio))
  }

  /** Takes one retry out, if there is one. */
  spend(budget: Budget | undefined): boolean {
    if (budget === undefined) return true
    const left = this.#left(budget)
    if (left < 1) return false
    this.#tokens.set(budget, left - 1)
    return true
  }

  #left(budget: Budget): number {
    return this.#tokens.get(budget) ?? budget.reserve
  }
}
