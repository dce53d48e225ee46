/**
 * Reporter of test runs: a line for each file, the tests by name where the names say something to a reader who does not know the
 * code, failures in full. The counts are written to the file that `npm test` names.
 */
import { writeFileSync } from "node:fs"
import { DefaultReporter, type TestModule } from "vitest/node"

/** The variable with the name of the file that takes the counts. */
export const countsVariable = "EFFECT_POLYTOMIC_TEST_COUNTS"

/** The files whose tests are shown by name. */
const named = /^test\/(?:(?:entries|runtimes|examples|package|chaos)\b|.*\.laws\.test\.ts$)/

export default class Reporter extends DefaultReporter {
  constructor() {
    super({ summary: false })
  }

  protected override printTestModule(testModule: TestModule): void {
    this.renderSucceed = named.test(testModule.relativeModuleId)
    super.printTestModule(testModule)
  }

  override onTestRunEnd(...args: Parameters<DefaultReporter["onTestRunEnd"]>): void {
    super.onTestRunEnd(...args)
    const [testModules, unhandledErrors] = args
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const testModule of testModules) {
      const tests = [...testModule.children.allTests()]
      for (const test of tests) {
        const { state } = test.result()
        if (state !== "pending") counts[state] += 1
      }
      // A file that can't be loaded has no tests that could fail.
      if (!testModule.ok() && !tests.some((test) => test.result().state === "failed")) counts.failed += 1
    }
    const file = process.env[countsVariable]
    if (file !== undefined) writeFileSync(file, JSON.stringify(counts))
  }
}
