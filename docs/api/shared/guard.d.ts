import { ConnectionReset, Delivery, DeliveryFault, DeliveryMatch, Entry, Faults, Handler, Options, PolytomicEmulator, Refusal, RequestLog, Settings, Store } from "./PolytomicEmulator.js";
import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import { Any } from "effect-polytomic:Operation.ts";
import "effect/Cause";
import * as ApiVersion$1 from "effect-polytomic:ApiVersion.ts";
import { ApiVersion } from "effect-polytomic:ApiVersion.ts";
import "effect/Schema";
import "effect/http-api/HttpApiEndpoint";
import * as Clock from "effect/Clock";
interface ActiveRule {
  readonly id: string;
  readonly fault: DeliveryFault;
  readonly match: DeliveryMatch;
  hits: number;
}
declare class DeliveryFaults {
  #private;
  add(fault: DeliveryFault, match?: DeliveryMatch): string;
  remove(id: string): boolean;
  all(): ReadonlyArray<ActiveRule>;
  clear(): void;
  draw(event: {
    readonly type: string;
    readonly organization_id: string;
  }): DeliveryFault | undefined;
}
declare class Deliveries {
  #private;
  readonly faults: DeliveryFaults;
  readonly listeners: Set<(delivery: Delivery) => void>;
  constructor(store: Store, settings: Settings);
  log(): ReadonlyArray<Delivery>;
  clear(): void;
  clearLog(): void;
  get dropped(): number;
  start(now: number): Effect.Effect<void>;
  finish(now: number): Effect.Effect<void>;
}
interface Route {
  readonly operation: Any;
  readonly parameters: {
    readonly [name: string]: string;
  };
}
declare class Router {
  #private;
  constructor(operations: ReadonlyArray<Any>);
  get ids(): ReadonlyArray<string>;
  templateOf(version: ApiVersion$1.ApiVersion | undefined, id: string | undefined): string | undefined;
  nearest(version: ApiVersion$1.ApiVersion, method: string, pathname: string): string | undefined;
  find(version: ApiVersion$1.ApiVersion, method: string, pathname: string): Route | Refusal;
}
interface Parts$1 {
  readonly operations: ReadonlyArray<Any>;
  readonly handlers: ReadonlyArray<Handler>;
  readonly settings: Settings;
  readonly store: Store;
  readonly advance: (now: number) => Effect.Effect<void>;
  readonly settle: (now: number) => Effect.Effect<void>;
}
declare class Engine {
  #private;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly listeners: Set<(entry: Entry) => void>;
  constructor(parts: Parts$1);
  get router(): Router;
  clear(): void;
  handle(request: Request): Effect.Effect<Response, ConnectionReset>;
}
interface Parts {
  readonly engine: Engine;
  readonly deliveries: Deliveries;
  readonly store: Store;
  readonly settings: Settings;
  readonly progress: (now: number) => Effect.Effect<void>;
}
interface ClockState {
  readonly mode: "real" | "manual";
  readonly now: number;
}
declare class SteerableClock implements Clock.Clock {
  #private;
  constructor(base: Clock.Clock);
  get state(): ClockState;
  set({ mode, now }: ClockState): void;
  reset(): void;
  currentTimeMillisUnsafe(): number;
  readonly currentTimeMillis: Effect.Effect<number>;
  currentTimeNanosUnsafe(): bigint;
  readonly currentTimeNanos: Effect.Effect<bigint>;
  monotonicTimeNanosUnsafe(): bigint;
  readonly monotonicTimeNanos: Effect.Effect<bigint>;
  sleep(duration: Duration.Duration): Effect.Effect<void>;
}
interface Notice {
  readonly type: "request" | "delivery" | "reset";
  readonly number: number;
}
interface Instance {
  readonly id: string;
  readonly emulator: PolytomicEmulator;
  readonly parts: Parts;
  readonly clock: SteerableClock;
  readonly listeners: Set<(notice: Notice) => void>;
  revision: number;
}
export interface Instances {
  readonly main: Instance;
  readonly all: () => ReadonlyArray<Instance>;
  readonly get: (id: string) => Instance | undefined;
  readonly create: (options: Options) => Effect.Effect<Instance | undefined>;
  readonly remove: (id: string) => boolean;
}
export interface GuardOptions {
  readonly allowedHosts?: ReadonlyArray<string> | undefined;
  readonly corsOrigins?: ReadonlyArray<string> | undefined;
  readonly token?: string | undefined;
  readonly anyAddress?: boolean | undefined;
}
export {};
