/** A value in the place of one that is not valid: encoding an input reports its message and sends nothing. */
export class InvalidValue {
  // Private, so that nothing takes the message for a value that was sent.
  readonly #message: string

  constructor(message: string) {
    this.#message = message
  }

  get message(): string {
    return this.#message
  }

  /** Throws: whatever writes JSON without a check must not send it either. */
  toJSON(): never {
    throw new TypeError(this.#message)
  }
}
