import "effect/Effect";
import { Method } from "effect-polytomic:Operation.ts";
import "effect/Fiber";
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
