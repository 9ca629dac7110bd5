// @ts-check
// The browser's half of piikit: shows originals where a text has tokens, and
// puts tokens for known values into what a person types. No dependencies.
//
// Offsets are UTF-16 units, as everywhere in JavaScript.

/** @typedef {import('./restore.d.ts').Entity} Entity */

/**
 * A tree of strings by UTF-16 unit. Code units, not characters: a cut in the
 * middle of a surrogate pair is a place like any other.
 */
class Tree {
  constructor() {
    /** @type {Map<number, any>} */
    this.root = new Map()
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  set(key, value) {
    let node = this.root
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i)
      let next = node.get(unit)
      if (!next) node.set(unit, (next = new Map()))
      node = next
    }
    node.set(-1, value)
  }

  /**
   * The ends of all keys that begin at `at`, the longest first, and whether the
   * text ends inside of a key.
   *
   * @param {string} text
   * @param {number} at
   */
  match(text, at) {
    /** @type {{ end: number, value: string }[]} */
    const found = []
    let node = this.root
    for (let i = at; ; i++) {
      const value = node.get(-1)
      if (value !== undefined && i > at) found.unshift({ end: i, value })
      if (i === text.length) return { found, open: node.size > (value === undefined ? 0 : 1) }
      node = node.get(text.charCodeAt(i))
      if (!node) return { found, open: false }
    }
  }
}

/** The entities of a conversation. */
export class Conversation {
  #tokens = new Tree() // token → original
  #values = new Tree() // original → token
  /** @type {Map<string, string>} */
  #original = new Map()
  /** @type {Map<string, { token: string, type: string }>} */
  #current = new Map()

  /** @param {Iterable<Entity>} [entities] */
  constructor(entities = []) {
    this.add(entities)
  }

  /** @param {Iterable<Entity>} entities */
  add(entities) {
    const fresh = []
    const seen = new Map()
    for (const e of entities) {
      const token = e.replacement?.text
      if (!token || !e.text) continue // redacted for good
      const known = this.#original.get(token) ?? seen.get(token)
      // Restoring either would put one person's data in the place of another's.
      if (known !== undefined && known !== e.text) throw new Error('restore: one token for two originals')
      seen.set(token, e.text)
      fresh.push({ type: e.type, text: e.text, token })
    }
    for (const { type, text, token } of fresh) {
      this.#original.set(token, text)
      this.#tokens.set(token, text)
      if (!this.#current.has(text)) {
        this.#current.set(text, { token, type })
        this.#values.set(text, token)
      }
    }
  }

  get size() {
    return this.#original.size
  }

  /** @param {string} text */
  restore(text) {
    const s = this.stream()
    return s.push(text) + s.end()
  }

  stream() {
    return new Stream(this.#tokens)
  }

  /**
   * @param {string} text
   * @returns {{ text: string, entities: Entity[] }}
   */
  apply(text) {
    let out = ''
    let at = 0
    /** @type {Entity[]} */
    const entities = []
    for (let i = 0; i < text.length; ) {
      /** @type {{ end: number, value: string } | undefined} */
      let token = this.#tokens.match(text, i).found[0]
      const value = this.#values.match(text, i).found.find((m) => whole(text, i, m.end))
      if (token && value && value.end > token.end) token = undefined
      const hit = token ?? value
      if (!hit) {
        i++
        continue
      }
      out += text.slice(at, i)
      const original = token ? token.value : text.slice(i, hit.end)
      const put = token ? text.slice(i, hit.end) : hit.value
      entities.push({
        type: this.#current.get(original)?.type ?? '',
        begin: i,
        end: hit.end,
        text: original,
        replacement: { begin: out.length, end: out.length + put.length, text: put },
      })
      out += put
      at = i = hit.end
    }
    return { text: out + text.slice(at), entities }
  }
}

/** A text that comes in pieces. */
class Stream {
  #tokens
  #held = ''

  /** @param {Tree} tokens */
  constructor(tokens) {
    this.#tokens = tokens
  }

  /** @param {string} piece */
  push(piece) {
    return this.#take(this.#held + piece, false)
  }

  end() {
    return this.#take(this.#held, true)
  }

  /**
   * @param {string} text
   * @param {boolean} final
   */
  #take(text, final) {
    let out = ''
    let at = 0
    this.#held = ''
    for (let i = 0; i < text.length; ) {
      const { found, open } = this.#tokens.match(text, i)
      if (open && !final) {
        // What comes next may make this a token, or a longer one.
        this.#held = text.slice(i)
        return out + text.slice(at, i)
      }
      if (found.length === 0) {
        i++
        continue
      }
      out += text.slice(at, i) + found[0].value
      at = i = found[0].end
    }
    return out + text.slice(at)
  }
}

const word = /[\p{L}\p{N}\p{M}]/u
const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/**
 * Whether text[begin:end] is no part of a longer word: "Al" in "Also" is none.
 *
 * @param {string} text
 * @param {number} begin
 * @param {number} end
 */
function whole(text, begin, end) {
  return !joins(before(text, begin), after(text, begin)) && !joins(before(text, end), after(text, end))
}

/**
 * @param {string} a
 * @param {string} b
 */
function joins(a, b) {
  return word.test(a) && word.test(b) && !spaceless.test(a) && !spaceless.test(b)
}

/**
 * The character behind a place, "" at the end.
 *
 * @param {string} text
 * @param {number} at
 */
function after(text, at) {
  return at < text.length ? String.fromCodePoint(/** @type {number} */ (text.codePointAt(at))) : ''
}

/**
 * The character in front of a place, "" at the beginning.
 *
 * @param {string} text
 * @param {number} at
 */
function before(text, at) {
  if (at > 1 && /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 2, at))) return text.slice(at - 2, at)
  return at > 0 ? text[at - 1] : ''
}
