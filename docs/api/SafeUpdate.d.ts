import { ConnectionType } from "./shared/connectionType.js";
import * as Effect from "effect/Effect";
import * as PolytomicClient$1 from "effect-polytomic:PolytomicClient.ts";
import * as PolytomicError$1 from "effect-polytomic:PolytomicError.ts";
import { Secret } from "effect-polytomic:Credentials.ts";
import * as Connections from "effect-polytomic:generated/v2025-09-18/Connections.ts";
import * as BulkSync from "effect-polytomic:generated/v2025-09-18/BulkSync.ts";
type Configuration$1 = {
  readonly [name: string]: unknown;
};
export type Configuration = Configuration$1;
export type Change = Configuration | ((configuration: Configuration) => Configuration);
export interface UpdateConnectionInput extends Partial<Pick<Connections.UpdateInput, "name" | "organization_id" | "policies" | "reconnect" | "validate">> {
  readonly id: string;
  readonly configuration?: Change | undefined;
  readonly healthcheck_interval?: string | undefined;
}
export interface UpdateConnectionOptions {
  readonly secrets?: {
    readonly [path: string]: Secret;
  } | undefined;
  readonly omit?: ReadonlyArray<string> | undefined;
  readonly type?: Pick<ConnectionType<string, never>, "id" | "fields"> | undefined;
}
export type BulkSyncSettings = Omit<BulkSync.UpdateInput, "id">;
export type UpdateBulkSyncInput = ({
  readonly id: string;
  readonly update?: undefined;
} & Partial<BulkSyncSettings>) | {
  readonly id: string;
  readonly update: (sync: BulkSyncSettings) => BulkSyncSettings;
};
declare const SecretsNeededBase: PolytomicError$1.ErrorClass<"PolytomicSecretsNeeded", {
  readonly connection_id: string;
  readonly type: string;
  readonly secrets: ReadonlyArray<string>;
}>;
export declare class SecretsNeeded extends SecretsNeededBase {}
export type UpdateConnectionError = SecretsNeeded | Connections.GetError | Connections.GetConnectionTypeSchemaError | Connections.UpdateError;
export type UpdateBulkSyncError = BulkSync.GetError | BulkSync.UpdateError;
export declare const updateConnection: (input: UpdateConnectionInput, options?: UpdateConnectionOptions) => Effect.Effect<Connections.CreatedConnection, UpdateConnectionError, PolytomicClient$1.PolytomicClient>;
export declare const updateBulkSync: (input: UpdateBulkSyncInput) => Effect.Effect<BulkSync.BulkSyncDetails, UpdateBulkSyncError, PolytomicClient$1.PolytomicClient>;
export {};
