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
  readonly signal?: AbortSignal | undefined;
}
export declare const verifyWebhook: (message: WebhookReceiver.Message, { signal, ...options }: VerifyOptions) => Promise<PolytomicEvent$1>;
export declare const webhookHandler: (handle: (event: PolytomicEvent$1) => void | Promise<void>, { signal, ...options }: VerifyOptions) => ((request: Request) => Promise<Response>);
export { type Message, type PolytomicEvent, type Reason, WebhookError };
