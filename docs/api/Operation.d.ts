import { Method } from "./shared/model.js";
import { ErrorStatus } from "./shared/statuses.js";
import * as PolytomicError$1 from "effect-polytomic:PolytomicError.ts";
import { ApiVersion } from "effect-polytomic:ApiVersion.ts";
import * as Schema from "effect/Schema";
import * as SchemaAST from "effect/SchemaAST";
interface Shape$1<out A> {
  readonly ast: SchemaAST.AST;
  readonly Type?: A;
}
export type CredentialsKind = "user" | "partner" | "optional";
export type Shape<A> = Shape$1<A>;
export interface Success<out Output> {
  readonly type: "data" | "list" | "body" | "empty";
  readonly status: 200 | 202;
  readonly schema: Shape<Output> | undefined;
}
export interface Pagination {
  readonly cursor: string;
  readonly next: ReadonlyArray<string>;
  readonly items: ReadonlyArray<string>;
  readonly link?: boolean;
}
export interface Operation<out Input, out Output, out Failure> {
  readonly id: string;
  readonly version: ApiVersion;
  readonly method: Method;
  readonly path: string;
  readonly query: ReadonlyArray<string>;
  readonly body: ReadonlyArray<string> | undefined;
  readonly input: Shape<Input>;
  readonly success: Success<Output>;
  readonly errors: ReadonlyArray<ErrorStatus>;
  readonly acceptsIdempotencyKey: boolean;
  readonly credentials: CredentialsKind;
  readonly pagination: Pagination | undefined;
  readonly deprecated: string | undefined;
  readonly "~Failure"?: Failure;
}
export interface Paginated<out Input, out Output, out Failure, out Item> extends Operation<Input, Output, Failure> {
  readonly pagination: Pagination;
  readonly "~Item"?: Item;
}
export interface Any extends Operation<unknown, unknown, unknown> {}
export type Input<Op> = Op extends Operation<infer I, infer _O, infer _E> ? I : never;
export type Output<Op> = Op extends Operation<infer _I, infer O, infer _E> ? O : never;
export type Failure<Op> = Op extends Operation<infer _I, infer _O, infer E> ? E : never;
export type Item<Op> = Op extends {
  readonly "~Item"?: infer I;
} ? Exclude<I, undefined> : never;
export type ItemAt<Page, Path extends ReadonlyArray<string>> = Path extends readonly [infer Name, ...infer Rest extends ReadonlyArray<string>] ? Name extends keyof NonNullable<Page> ? ItemAt<NonNullable<Page>[Name], Rest> : unknown : NonNullable<Page> extends ReadonlyArray<infer Item> ? Item : unknown;
export type Params<Route extends string> = Route extends `${string}{${infer Name}}${infer Rest}` ? Name | Params<Rest> : never;
export type InputOf<Route extends string> = { readonly [Name in Params<Route>]: unknown; };
export declare const isPaginated: <Input, Output, Failure>(operation: Operation<Input, Output, Failure>) => operation is Paginated<Input, Output, Failure, unknown>;
export interface Options<Input, Output, Statuses extends ReadonlyArray<ErrorStatus> = ReadonlyArray<ErrorStatus>> {
  readonly version: ApiVersion;
  readonly input: Shape<Input>;
  readonly success: Success<Output>;
  readonly errors: Statuses;
  readonly query?: ReadonlyArray<string>;
  readonly body?: ReadonlyArray<string>;
  readonly acceptsIdempotencyKey?: boolean;
  readonly credentials?: CredentialsKind;
  readonly pagination?: Pagination;
  readonly deprecated?: string;
}
export declare const make: <Input extends InputOf<Route>, Output, const Statuses extends ReadonlyArray<ErrorStatus>, const Route extends `${Method} /${string}`>(id: string, route: Route, options: Options<Input, Output, Statuses>) => Operation<Input, Output, PolytomicError$1.Of<Statuses[number]>>;
export declare const makePaginated: <Input extends InputOf<Route>, Output, const Statuses extends ReadonlyArray<ErrorStatus>, const Route extends `${Method} /${string}`, const Page extends Pagination, Item = ItemAt<Output, Page["items"]>>(id: string, route: Route, options: Options<Input, Output, Statuses> & {
  readonly pagination: Page;
}) => Paginated<Input, Output, PolytomicError$1.Of<Statuses[number]>, Item>;
export declare const data: <Output>(schema: Shape<Output>, status?: 200 | 202) => Success<Output>;
export declare const list: <Output extends ReadonlyArray<unknown>>(schema: Shape<Output>) => Success<Output>;
export declare const body: <Output>(schema: Shape<Output>, status?: 200 | 202) => Success<Output>;
export declare const empty: (status?: 200 | 202) => Success<void>;
export declare const toSchema: <A>(shape: Shape<A>) => Schema.Codec<A, unknown>;
export type { ErrorStatus, Method };
