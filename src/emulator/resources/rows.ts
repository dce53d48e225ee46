/** Reading and deleting rows of an organization, shared by all resources. */
import * as Effect from "effect/Effect"
import * as Caller from "../Caller.ts"
import type { Call } from "../Handler.ts"
import type { HandlerResult } from "../internal/route.ts"
import type * as Refusal from "../Refusal.ts"
import type { Row, Table } from "../Store.ts"
import { missing } from "./documented.ts"

/** A row of an organization. */
export interface Owned extends Row {
  readonly organization_id: string
}

/** A function of the id of a row. */
export type Run = (input: { readonly id: string }, call: Call) => HandlerResult

/** A function of no input. */
export type List = (input: unknown, call: Call) => HandlerResult

/** Returns a row in a response; undocumented fields are removed later. */
export type View<R> = (call: Call, row: R) => unknown

const isVisible = (call: Call, row: Owned): boolean => Caller.sees(call.store, call.caller, row.organization_id)

/** A row that is visible to the caller, or the documented error. */
export const find = <R extends Owned>(call: Call, table: Table<R>, id: string): Effect.Effect<R, Refusal.Refusal> => {
  const row = call.store.get(table, id)
  return row === undefined || !isVisible(call, row)
    ? Effect.fail(missing(call.operation, table.noun, id))
    : Effect.succeed(row)
}

/** A row that is part of another one, such as an execution of a sync. */
export const part = <R extends Row>(
  call: Call,
  table: Table<R>,
  id: string,
  isPart: (row: R) => boolean
): Effect.Effect<R, Refusal.Refusal> => {
  const row = call.store.get(table, id)
  return row === undefined || !isPart(row) ? Effect.fail(missing(call.operation, table.noun, id)) : Effect.succeed(row)
}

/** The rows that are visible to the caller. */
export const visible = <R extends Owned>(call: Call, table: Table<R>): ReadonlyArray<R> =>
  call.store.filter(table, (row) => isVisible(call, row))

/** Responds with the row of an id. */
export const reads =
  <R extends Owned>(table: Table<R>, view: View<R>): Run =>
  (input, call) =>
    Effect.mapEager(find(call, table, input.id), (row) => view(call, row))

/** Responds with all rows. */
export const lists =
  <R extends Owned>(table: Table<R>, view: View<R>): List =>
  (_input, call) =>
    Effect.succeed(visible(call, table).map((row) => view(call, row)))

/** Deletes the row of an id, after its dependents. */
export const deletes =
  <R extends Owned>(table: Table<R>, before: (call: Call, row: R) => void = () => {}): Run =>
  (input, call) =>
    Effect.mapEager(find(call, table, input.id), (row) => {
      before(call, row)
      call.store.delete(table, row.id)
    })
