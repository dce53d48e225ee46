import * as Duration from "effect/Duration";
import * as Cause from "effect/Cause";
import * as Redacted from "effect/Redacted";
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
export interface CallEvidence {
  readonly operation: string;
  readonly method: Method;
  readonly path: string;
  readonly attempts: number;
  readonly idempotencyKey: string | undefined;
}
export interface ResponseEvidence extends CallEvidence {
  readonly status: number;
  readonly detail: string | undefined;
  readonly key: string | undefined;
  readonly metadata: {
    readonly [name: string]: unknown;
  } | undefined;
  readonly headers: {
    readonly [name: string]: string;
  };
  readonly body: Redacted.Redacted<string>;
  readonly requestId: string | undefined;
  readonly retryAfter: Duration.Duration | undefined;
}
export type ResponseEvidenceInput = { readonly [Name in keyof ResponseEvidence]?: ResponseEvidence[Name] | undefined; };
export interface ResponseErrorClass<Tag extends string, Evidence extends ResponseEvidence, Input = ResponseEvidenceInput> {
  new (evidence?: Input): Cause.YieldableError & Evidence & {
    readonly _tag: Tag;
  };
}
export interface ErrorClass<Tag extends string, Evidence> {
  new (evidence: Evidence): Cause.YieldableError & Evidence & {
    readonly _tag: Tag;
  };
}
export interface CallErrorClass<Tag extends string, Evidence> {
  new (evidence?: { readonly [Name in keyof Evidence]?: Evidence[Name] | undefined; }): Cause.YieldableError & Evidence & {
    readonly _tag: Tag;
  };
}
