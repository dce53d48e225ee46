import * as Redacted from "effect/Redacted";
export type Secret<A = string> = A | Redacted.Redacted<A>;
export interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "boolean" | "array" | "object";
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly readOnly: boolean;
  readonly default: string | number | undefined;
  readonly values: ReadonlyArray<string> | undefined;
}
export interface Newer {
  readonly [name: string]: unknown;
}
export interface Configured<Id extends string> {
  readonly type: Id;
  readonly configuration: {
    readonly [name: string]: unknown;
  };
}
export interface ConnectionType<Id extends string, in Configuration> {
  readonly id: Id;
  readonly fields: ReadonlyArray<Field>;
  readonly configure: (configuration: Configuration, newer?: Newer) => Configured<Id>;
}
