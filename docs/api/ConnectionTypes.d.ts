import { Configured, ConnectionType, Field, Newer, Secret } from "./shared/connectionType.js";
import { Configurations } from "effect-polytomic:generated/connectionTypes/all.ts";
export * from "effect-polytomic:generated/connectionTypes/all.ts";
export type Id = keyof Configurations;
export type Configuration<T extends string> = T extends Id ? Configurations[T] : {
  readonly [name: string]: unknown;
};
export declare const find: (id: string) => ConnectionType<string, never> | undefined;
export declare const configure: <const T extends Id | (string & {})>(type: T, configuration: Configuration<T>, newer?: Newer) => Configured<T>;
export type { Configured, ConnectionType, Field, Newer, Secret };
