/** Equality of types: unequal types do not compile. */

/** Equality of two types, beyond mutual assignability. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Compiles only if its argument is `true`. */
export const holds = <_Claim extends true>(): void => {}
