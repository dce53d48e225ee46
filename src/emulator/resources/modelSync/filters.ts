/** Filters of model syncs, and their labels in filter logic. */
import * as Effect from "effect/Effect"
import type { Item } from "../../catalogue/dataset.ts"
import type { Call } from "../../Handler.ts"
import type * as Refusal from "../../Refusal.ts"
import { type Find, refuser } from "./checks.ts"
import type { Input } from "./input.ts"
import type { Filter } from "./sync.ts"

/** The letters A to Z, AA and so on: a client's own labels are ignored. */
const letter = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26)

export const filtersOf = (
  call: Call,
  find: Find,
  columns: Item["columns"],
  input: Input
): Effect.Effect<ReadonlyArray<Filter>, Refusal.Refusal> =>
  Effect.forEach(input.filters ?? [], (filter, i) => {
    const refuse = refuser(call)
    const isTarget = filter.field_type === "Target"
    // Of the two, the field takes precedence, unlike for overrides.
    const found = filter.field === undefined || isTarget ? undefined : find(filter.field)
    if (filter.field !== undefined && !isTarget && found === undefined) {
      return refuse(`filters.${i}.field is not a field of a model`, "unknown_field")
    }
    const id = found?.field.id ?? filter.field_id ?? filter.field?.field
    if (id === undefined) return refuse(`filters.${i} takes a field or a field_id`)
    if (isTarget && input.mode !== "update") {
      return refuse("Records of the target can only be filtered with the mode update", "unsupported_target_filter")
    }
    if (isTarget && !columns.some(({ name }) => name === id)) {
      return refuse(`filters.${i}.field_id is not a field of the target`, "unknown_target_field")
    }
    return Effect.succeed({
      field: found === undefined ? null : { model_id: found.model.id, field: found.field.name },
      field_id: id,
      field_type: isTarget ? "Target" : "Model",
      function: filter.function,
      value: filter.value ?? null,
      label: letter(i)
    } satisfies Filter)
  })

/**
 * Logic of the filters of one kind, in the labels of the server. Without a logic all of them must match; one with the labels of
 * the request is rewritten.
 */
export const logicOf = (
  call: Call,
  name: string,
  logic: string | undefined,
  filters: ReadonlyArray<Filter>,
  inputs: NonNullable<Input["filters"]>,
  kind: Filter["field_type"]
): Effect.Effect<string | null, Refusal.Refusal> => {
  const letters = filters.filter(({ field_type }) => field_type === kind).map(({ label }) => label)
  if (logic === undefined || logic.trim() === "") {
    return Effect.succeed(letters.length === 0 ? null : letters.join(" AND "))
  }
  const words = logic.match(/[^\s()]+/g) ?? []
  const operands = words.filter((word) => !/^(?:and|or|not)$/i.test(word))
  if (operands.every((operand) => letters.includes(operand))) return Effect.succeed(logic)
  const byLabel = new Map(inputs.map(({ label }, i) => [label, letter(i)]))
  const unknownOperand = operands.find((operand) => !letters.includes(byLabel.get(operand) ?? ""))
  return unknownOperand === undefined
    ? Effect.succeed(logic.replace(/[^\s()]+/g, (word) => byLabel.get(word) ?? word))
    : refuser(call)(
        `${name} names a filter ${unknownOperand.slice(0, 100)} that does not exist`,
        "invalid_filter_logic"
      )
}
