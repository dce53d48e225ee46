import * as Redacted from "effect/Redacted";
import { Configurations } from "effect-polytomic:generated/connectionTypes/all.ts";
export * from "effect-polytomic:generated/connectionTypes/all.ts";
type Secret<A = string> = A | Redacted.Redacted<A>;
interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "boolean" | "array" | "object";
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly readOnly: boolean;
  readonly default: string | number | undefined;
  readonly values: ReadonlyArray<string> | undefined;
}
interface Newer {
  readonly [name: string]: unknown;
}
interface Configured<Id extends string> {
  readonly type: Id;
  readonly configuration: {
    readonly [name: string]: unknown;
  };
}
interface ConnectionType<Id extends string, in Configuration> {
  readonly id: Id;
  readonly fields: ReadonlyArray<Field>;
  readonly configure: (configuration: Configuration, newer?: Newer) => Configured<Id>;
}
export type Id = keyof Configurations;
export type Configuration<T extends string> = T extends Id ? Configurations[T] : {
  readonly [name: string]: unknown;
};
export declare const find: (id: string) => ConnectionType<string, never> | undefined;
export declare const configure: <const T extends Id | (string & {})>(type: T, configuration: Configuration<T>, newer?: Newer) => Configured<T>;
export type { Configured, ConnectionType, Field, Newer, Secret };
