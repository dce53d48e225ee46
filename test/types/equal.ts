/** Equality of types: what does not hold does not compile. */

/** Equality of two types, beyond mutual assignability. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Compiles only where its argument is `true`. */
export const holds = <_Claim extends true>(): void => {}
