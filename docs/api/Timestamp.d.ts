import * as Schema from "effect/Schema";
import * as DateTime from "effect/DateTime";
import * as Brand from "effect/Brand";
import * as Option from "effect/Option";
import * as Order_ from "effect/Order";
export type Timestamp = string & Brand.Brand<"Timestamp">;
export declare const isTimestamp: (text: string) => text is Timestamp;
export declare const Timestamp: Schema.Codec<Timestamp, unknown>;
export declare const toDateTime: (self: Timestamp) => Option.Option<DateTime.Utc>;
export declare const isTime: (text: string) => text is Timestamp;
export declare const toMillis: (self: Timestamp) => number;
export declare const fromMillis: (milliseconds: number) => Timestamp;
export declare const Order: Order_.Order<Timestamp>;
export declare const make: (text: string) => Timestamp;
export declare const fromDateTime: (self: DateTime.DateTime) => Timestamp;
export declare const fromDate: (self: Date) => Timestamp;
export declare const between: {
  (range: {
    readonly minimum: Timestamp;
    readonly maximum: Timestamp;
  }): (self: Timestamp) => boolean;
  (self: Timestamp, range: {
    readonly minimum: Timestamp;
    readonly maximum: Timestamp;
  }): boolean;
};
