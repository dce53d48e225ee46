/** Reporter of test runs: a line for each file, and the tests by name where these explain something to users; failures in full. */
import { DefaultReporter, type TestModule } from "vitest/node"

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
}
