import * as Versions from "effect-polytomic:generated/versions.ts";
export type ApiVersion = Versions.ApiVersion;
export declare const all: ReadonlyArray<ApiVersion>;
export declare const latest: ApiVersion;
export declare const headerName = "x-polytomic-version";
