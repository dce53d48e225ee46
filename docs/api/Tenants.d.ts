import * as Effect from "effect/Effect";
import * as PolytomicClient$1 from "effect-polytomic:PolytomicClient.ts";
import * as PolytomicError$1 from "effect-polytomic:PolytomicError.ts";
import * as Context from "effect/Context";
import * as Credentials$1 from "effect-polytomic:Credentials.ts";
import * as Redacted from "effect/Redacted";
import { Concurrency } from "effect/Types";
import * as Identity from "effect-polytomic:generated/v2025-09-18/Identity.ts";
import * as Organization from "effect-polytomic:generated/v2025-09-18/Organization.ts";
import * as Users from "effect-polytomic:generated/v2025-09-18/Users.ts";
import * as Exit from "effect/Exit";
interface ProvisionInput extends Omit<Organization.CreateInput, "name"> {
  readonly name: string;
  readonly email: string;
  readonly role?: string | undefined;
  readonly role_ids?: ReadonlyArray<string> | undefined;
  readonly existingKey?: "replace" | "add" | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly settings?: Context.Context<never> | undefined;
}
interface NameTakenEvidence {
  readonly name: string;
  readonly reason: "own" | "ambiguous";
}
interface Tenant {
  readonly organization_id: string;
  readonly credentials: Credentials$1.Credentials;
  readonly settings: Context.Context<never>;
}
interface TenantOptions {
  readonly organization_id: string;
  readonly settings?: Context.Context<never> | undefined;
}
interface Provisioned extends Tenant {
  readonly user_id: string;
  readonly apiKey: Redacted.Redacted<string>;
  readonly created: {
    readonly organization: boolean;
    readonly user: boolean;
  };
}
interface Outcome<T extends Tenant, A, E> {
  readonly tenant: T;
  readonly exit: Exit.Exit<A, E>;
}
declare const NameTakenBase: PolytomicError$1.ErrorClass<"PolytomicTenantNameTaken", NameTakenEvidence>;
export declare class NameTaken extends NameTakenBase {}
export type ProvisionError = NameTaken | Identity.GetError | Organization.ListError | Organization.CreateError | Users.ListError | Users.CreateError | Users.CreateApiKeyError;
export declare const fromApiKey: (options: TenantOptions & {
  readonly key: Credentials$1.Secret | undefined;
}) => Tenant;
export declare const fromPartnerKey: (options: TenantOptions & {
  readonly key: Credentials$1.Secret | undefined;
}) => Tenant;
export declare const provision: (input: ProvisionInput) => Effect.Effect<Provisioned, ProvisionError, PolytomicClient$1.PolytomicClient>;
export declare const list: (options: {
  readonly key: Credentials$1.Secret | undefined;
  readonly settings?: Context.Context<never> | undefined;
}) => Effect.Effect<ReadonlyArray<Tenant>, Organization.ListError | Identity.GetError, PolytomicClient$1.PolytomicClient>;
export declare const provide: {
  (tenant: Tenant): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, Exclude<R, Credentials$1.Credentials>>;
  <A, E, R>(self: Effect.Effect<A, E, R>, tenant: Tenant): Effect.Effect<A, E, Exclude<R, Credentials$1.Credentials>>;
};
export declare const context: (tenant: Tenant) => Context.Context<Credentials$1.Credentials>;
export interface ForEachExitOptions {
  readonly concurrency?: Concurrency | undefined;
}
export interface ForEachOptions extends ForEachExitOptions {
  readonly discard?: boolean | undefined;
}
export declare const forEach: {
  <T extends Tenant, A, E, R>(f: (tenant: T, index: number) => Effect.Effect<A, E, R>, options: ForEachOptions & {
    readonly discard: true;
  }): (tenants: Iterable<T>) => Effect.Effect<void, E, Exclude<R, Credentials$1.Credentials>>;
  <T extends Tenant, A, E, R>(f: (tenant: T, index: number) => Effect.Effect<A, E, R>, options?: ForEachOptions & {
    readonly discard?: false | undefined;
  }): (tenants: Iterable<T>) => Effect.Effect<Array<A>, E, Exclude<R, Credentials$1.Credentials>>;
  <T extends Tenant, A, E, R>(tenants: Iterable<T>, f: (tenant: T, index: number) => Effect.Effect<A, E, R>, options: ForEachOptions & {
    readonly discard: true;
  }): Effect.Effect<void, E, Exclude<R, Credentials$1.Credentials>>;
  <T extends Tenant, A, E, R>(tenants: Iterable<T>, f: (tenant: T, index: number) => Effect.Effect<A, E, R>, options?: ForEachOptions & {
    readonly discard?: false | undefined;
  }): Effect.Effect<Array<A>, E, Exclude<R, Credentials$1.Credentials>>;
};
export declare const forEachExit: {
  <T extends Tenant, A, E, R>(f: (tenant: T, index: number) => Effect.Effect<A, E, R>, options?: ForEachExitOptions): (tenants: Iterable<T>) => Effect.Effect<Array<Outcome<T, A, E>>, never, Exclude<R, Credentials$1.Credentials>>;
  <T extends Tenant, A, E, R>(tenants: Iterable<T>, f: (tenant: T, index: number) => Effect.Effect<A, E, R>, options?: ForEachExitOptions): Effect.Effect<Array<Outcome<T, A, E>>, never, Exclude<R, Credentials$1.Credentials>>;
};
export type { NameTakenEvidence, Outcome, ProvisionInput, Provisioned, Tenant, TenantOptions };
