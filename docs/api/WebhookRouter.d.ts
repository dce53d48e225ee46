import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import { PolytomicEvent } from "effect-polytomic:PolytomicEvent.ts";
import * as WebhookReceiver from "effect-polytomic:WebhookReceiver.ts";
import * as HttpRouter from "effect/http/HttpRouter";
export type Requires<R> = HttpRouter.HttpRouter | HttpRouter.Request.From<"Requires", Exclude<R, HttpRouter.Provided>>;
export declare const layer: <E, R, SE = never>(path: HttpRouter.PathInput, handle: (event: PolytomicEvent) => Effect.Effect<unknown, E, R>, options: WebhookReceiver.HandlerOptions<SE>) => Layer.Layer<never, never, Requires<R>>;
export declare const layerRecords: <A, E, R, R2>(path: HttpRouter.PathInput, handle: (delivery: WebhookReceiver.ReceivedRecords<A>) => Effect.Effect<unknown, E, R>, options: WebhookReceiver.RecordsOptions<A, R2>) => Layer.Layer<never, never, Requires<R | R2>>;
