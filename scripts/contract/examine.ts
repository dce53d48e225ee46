/** Compares one version's document with its generated code, and finds the reason of every difference. */
import { readDocument } from "../../codegen/read.ts"
import { decisions, overlaid, type Spec } from "../../codegen/specs.ts"
import type * as Generated from "../../src/Operation.ts"
import { codeFacts } from "./codeFacts.ts"
import { compare } from "./compare.ts"
import { documentFacts } from "./documentFacts.ts"
import { type Difference, type Facts, keyOf } from "./facts.ts"

/** A difference between a document as its sources have it and the code, and the decision that it comes from. */
export interface Explained extends Difference {
  readonly reason: string
}

export interface Examination {
  readonly version: string
  /** The document with the decisions on top of it. */
  readonly spec: Facts
  readonly code: Facts
  /** Differences without a decision; there should be none. */
  readonly unexplained: ReadonlyArray<Difference>
  readonly explained: ReadonlyArray<Explained>
}

/** Examines a version; `operations` are those of the generated code. */
export const examine = (spec: Spec, operations: ReadonlyArray<Generated.Any>): Examination => {
  const facts = documentFacts(readDocument(spec.file, overlaid(spec)))
  const code = codeFacts(operations, spec.version)
  return {
    version: spec.version,
    spec: facts,
    code,
    unexplained: compare(facts, code),
    explained: explain(spec, code)
  }
}

/** A difference belongs to the decision after which it is gone. */
const explain = (spec: Spec, code: Facts): ReadonlyArray<Explained> => {
  const explained: Array<Explained> = []
  let before = differences(spec.file, spec.json, code)
  for (const { json, reason } of decisions(spec)) {
    const after = differences(spec.file, json, code)
    for (const [key, difference] of before) if (!after.has(key)) explained.push({ ...difference, reason })
    before = after
  }
  return explained
}

const differences = (file: string, json: unknown, code: Facts): ReadonlyMap<string, Difference> =>
  new Map(
    compare(documentFacts(readDocument(file, json)), code).map((difference) => [
      // Each operation by itself: a decision settles one of them at a time.
      `${keyOf(difference)} ${difference.operations.join(" ")}`,
      difference
    ])
  )
