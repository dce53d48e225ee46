export interface Issue {
  readonly path: ReadonlyArray<string | number>;
  readonly message: string;
}
export interface Deviation {
  readonly path: ReadonlyArray<string | number>;
  readonly kind: "unknown-enum-value" | "unexpected-null" | "unexpected-format";
  readonly value: string | undefined;
}
