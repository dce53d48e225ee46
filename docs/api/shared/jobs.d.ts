import "./PolytomicClient.js";
import { ListOptions } from "./types.js";
import "effect/Effect";
import "effect/Context";
import "effect/Stream";
export interface JobOptions extends Pick<ListOptions, "signal" | "credentials"> {
  readonly timeout?: number | undefined;
}
