/** The token bucket of `RetryPolicy.Budget`: plain arithmetic on the state of one client. */
import type { Budget } from "../../RetryPolicy.ts"

/** Buckets of a client, one per budget of its calls. */
export class RetryBudget {
  readonly #tokens = new WeakMap<Budget, number>()

  /** Adds the tokens of a started call. */
  earn(budget: Budget | undefined): void {
    if (budget === undefined) return
    this.#tokens.set(budget, Math.min(budget.maximum, this.#left(budget) + budget.ratio))
  }

  /** Takes the token of one retry, if available. */
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
