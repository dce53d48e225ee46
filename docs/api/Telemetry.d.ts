export interface Attribute {
  readonly name: string;
  readonly type: "string" | "int" | "double";
  readonly unit?: string;
  readonly meaning: string;
  readonly example: string;
}
export interface Span {
  readonly name: string;
  readonly kind: "client" | "internal";
  readonly from: string;
  readonly meaning: string;
  readonly always: ReadonlyArray<string>;
  readonly sometimes: ReadonlyArray<string>;
}
export interface Metric {
  readonly name: string;
  readonly instrument: "counter" | "histogram";
  readonly unit: string;
  readonly from: string;
  readonly meaning: string;
  readonly always: ReadonlyArray<string>;
  readonly sometimes: ReadonlyArray<string>;
}
export interface Log {
  readonly level: "Debug" | "Info" | "Warn" | "Error";
  readonly message: string;
  readonly from: string;
  readonly meaning: string;
}
export interface Contract {
  readonly attributes: ReadonlyArray<Attribute>;
  readonly spans: ReadonlyArray<Span>;
  readonly metrics: ReadonlyArray<Metric>;
  readonly logs: ReadonlyArray<Log>;
}
export declare const contract: Contract;
