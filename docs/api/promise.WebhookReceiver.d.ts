import { WaitTimedOut } from "effect-polytomic:Polling.ts";
import { PolytomicEvent, PolytomicEvent as PolytomicEvent$1 } from "effect-polytomic:PolytomicEvent.ts";
import * as WebhookReceiver from "effect-polytomic:WebhookReceiver.ts";
import { Message, Reason, WebhookError } from "effect-polytomic:WebhookReceiver.ts";
export interface VerifyOptions {
  readonly secrets: string | ReadonlyArray<string>;
  readonly algorithm?: WebhookReceiver.Algorithm | undefined;
  readonly header?: string | undefined;
  readonly prefix?: string | undefined;
  readonly maxBytes?: number | undefined;
  readonly maxAge?: number | undefined;
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}
export interface HandlerOptions extends Omit<VerifyOptions, "timeout" | "signal"> {
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}
export declare const verifyWebhook: (message: WebhookReceiver.Message, options: VerifyOptions) => Promise<PolytomicEvent$1>;
export declare const webhookHandler: (handle: (event: PolytomicEvent$1, context: {
  readonly signal: AbortSignal;
}) => void | Promise<void>, options: HandlerOptions) => ((request: Request) => Promise<Response>);
export { type Message, type PolytomicEvent, type Reason, WaitTimedOut, WebhookError };
