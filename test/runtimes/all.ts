/** Every scenario, one after the other. */
import * as Promised from "./promiseScenario.ts"
import * as Scenario from "./scenario.ts"

export type { Outcome } from "./scenario.ts"

/** The steps of all scenarios, in the order of execution. */
export const steps: ReadonlyArray<string> = [...Scenario.steps, ...Promised.steps]

/** Runs all scenarios and returns the outcomes of their steps. */
export const run = async (options: Scenario.Options): Promise<ReadonlyArray<Scenario.Outcome>> => [
  ...(await Scenario.run(options)),
  ...(await Promised.run(options))
]
