/** A half-open range of UTF-16 units. */
export interface Range {
  begin: number
  end: number
}

/** What was hidden in a text: the wire format of piikit. */
export interface Entity extends Range {
  type: string
  /** The original; missing if it was dropped for good. */
  text?: string
  /** What stands in its place, and where in the new text. */
  replacement?: Range & { text: string }
}

/** A text that comes in pieces. Make one for each text. */
export interface Stream {
  /**
   * Takes the next piece, of any length, and returns what is now certain. What is
   * held back is the end of the text so far that is the beginning of a token that
   * exists. All that push and end return is, together, what
   * `Conversation.restore` gives for the whole.
   */
  push(piece: string): string
  /** Says that the text has ended and returns what was held back. */
  end(): string
}

/**
 * The entities of a conversation: both ways between originals and tokens. It
 * stays in the page; nothing of it is stored.
 */
export class Conversation {
  constructor(entities?: Iterable<Entity>)
  /**
   * Adds the entities of a response. Throws, and adds none, if one token
   * stands for two originals. Of several tokens of a value the first is used.
   */
  add(entities: Iterable<Entity>): void
  /** The number of tokens that are known. */
  readonly size: number
  /**
   * Puts originals in the place of tokens, in one pass from left to right; of
   * tokens that stand at the same place the longest counts. What was put in is not
   * looked at again.
   */
  restore(text: string): string
  /** The same for a text that comes in pieces. */
  stream(): Stream
  /**
   * Puts tokens in the place of known values: whole values only, the longest
   * first, never inside a word or a token. The entities say what stands where, those
   * of tokens that stood there already included: send them with the text, they
   * are what is to be skipped.
   */
  apply(text: string): { text: string; entities: Entity[] }
}
