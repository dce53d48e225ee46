import { Options } from "./PolytomicEmulator.js";
import "effect/Duration";
import "effect/Effect";
import { Any } from "effect-polytomic:Operation.ts";
import "effect/Cause";
import { ApiVersion } from "effect-polytomic:ApiVersion.ts";
import "effect/Schema";
import "effect/Clock";
import "effect/http-api/HttpApiEndpoint";
export interface ClockState {
  readonly mode: "real" | "manual";
  readonly now: number;
}
export interface InstanceOptions extends Options {
  readonly clock?: "real" | number | undefined;
}
export interface GuardOptions {
  readonly allowedHosts?: ReadonlyArray<string> | undefined;
  readonly corsOrigins?: ReadonlyArray<string> | undefined;
  readonly token?: string | undefined;
  readonly anyAddress?: boolean | undefined;
}
