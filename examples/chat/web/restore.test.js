import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Conversation } from './restore.js'

/** @param {string} text @param {string} token @param {string} [type] */
const entity = (text, token, type = 'name') => ({
  type, begin: 0, end: text.length, text, replacement: { begin: 0, end: token.length, text: token },
})

const john = entity('John', 'i03n7d1g9fo')

test('restores wherever a token stands', () => {
  const c = new Conversation([john, entity('Mary 🦊', 't12')])
  assert.equal(c.restore('Hello i03n7d1g9fo!'), 'Hello John!')
  assert.equal(c.restore('i03n7d1g9foi03n7d1g9fo'), 'JohnJohn')
  assert.equal(c.restore('xi03n7d1g9foxt12'), 'xJohnxMary 🦊')
  assert.equal(c.restore('i03n7d1g9f'), 'i03n7d1g9f')
  assert.equal(c.restore(''), '')
})

test('what was put in is not looked at again', () => {
  const c = new Conversation([entity('tb', 'ta'), entity('never', 'tb')])
  assert.equal(c.restore('ta'), 'tb')
})

test('the longest token counts', () => {
  const c = new Conversation([entity('one', 'N_1'), entity('ten', 'N_10')])
  assert.equal(c.restore('N_1 N_10 N_100'), 'one ten ten0')
})

test('knows the whole conversation', () => {
  const c = new Conversation()
  assert.equal(c.size, 0)
  c.add([john])
  c.add([john, entity('Mary', 'ta')])
  assert.equal(c.size, 2)
  assert.equal(c.restore('i03n7d1g9fo ta'), 'John Mary')
})

test('never somebody else’s value', () => {
  const c = new Conversation([john])
  assert.throws(() => c.add([entity('Zoe', 'tz'), entity('Mary', 'i03n7d1g9fo')]), (e) => !/Mary|John|i03n/.test(String(e)))
  assert.equal(c.restore('i03n7d1g9fo tz'), 'John tz', 'none of the list was added')
  assert.throws(() => new Conversation([entity('A', 't1'), entity('B', 't1')]))
})

test('what was dropped for good is not restored', () => {
  const c = new Conversation([
    { type: 'name', begin: 0, end: 4, replacement: { begin: 0, end: 2, text: 'tx' } },
    { type: 'name', begin: 0, end: 4, text: 'John' },
  ])
  assert.equal(c.size, 0)
  assert.equal(c.restore('tx'), 'tx')
})

test('chunked equals whole, for every two cuts', () => {
  const c = new Conversation([entity('one', 'N_1'), entity('ten 🦊', 'N_10'), entity('x', 'N_1N_2')])
  for (const text of ['N_1 N_10🦊N_1N_2N_1N_', 'N_N_1N_10', '🦊N_1🦊', 'N_1N_1N_2 N']) {
    const want = c.restore(text)
    for (let i = 0; i <= text.length; i++) {
      for (let j = i; j <= text.length; j++) {
        const s = c.stream()
        const got = s.push(text.slice(0, i)) + s.push(text.slice(i, j)) + s.push(text.slice(j)) + s.end()
        assert.equal(got, want)
      }
    }
  }
})

test('holds back only what may become a token', () => {
  const s = new Conversation([john]).stream()
  assert.equal(s.push('Hello i'), 'Hello ')
  assert.equal(s.push('t is'), 'it is')
  assert.equal(s.push(' i03n7d1g9f'), ' ')
  assert.equal(s.push('o'), 'John')
  assert.equal(s.push('i03'), '')
  assert.equal(s.end(), 'i03')
  assert.equal(s.push('again'), 'again', 'as new after the end')
})

test('tokens for what is typed, with the ranges to skip', () => {
  const c = new Conversation([john, entity('John Smith', 'tjs'), entity('🦊x', 'tfox'), entity('Al', 'tal')])
  const { text, entities } = c.apply('🦊 John Smith, John; Also Al: 🦊x tjs')
  assert.equal(text, '🦊 tjs, i03n7d1g9fo; Also tal: tfox tjs')
  assert.deepEqual(entities.map((e) => text.slice(e.replacement.begin, e.replacement.end)), ['tjs', 'i03n7d1g9fo', 'tal', 'tfox', 'tjs'])
  assert.deepEqual(entities[0], { type: 'name', begin: 3, end: 13, text: 'John Smith', replacement: { begin: 3, end: 6, text: 'tjs' } })
  assert.equal(entities[4].text, 'John Smith', 'a token that stood there is named with its original')
  assert.equal(c.restore(text), '🦊 John Smith, John; Also Al: 🦊x John Smith')
})

test('never inside a word, but words without spaces between them', () => {
  const c = new Conversation([entity('Ann', 'tann'), entity('田中', 'tanaka'), entity('𐐀𐐁', 'tdes')])
  assert.equal(c.apply('Annette, JoAnn, Ann’s, Ann1, 2Ann, Ánn Anń').entities.length, 1)
  assert.equal(c.apply('私は田中です').text, '私はtanakaです')
  assert.equal(c.apply('𐐀𐐁𐐂 𐐂𐐀𐐁 𐐀𐐁').text, '𐐀𐐁𐐂 𐐂𐐀𐐁 tdes')
  assert.equal(c.apply('🦊Ann🦊').text, '🦊tann🦊')
})

test('types are kept and the first token of a value is used', () => {
  const c = new Conversation([entity('a@example.com', 't1', 'email'), entity('a@example.com', 't2', 'email')])
  const { text, entities } = c.apply('a@example.com or t2')
  assert.equal(text, 't1 or t2')
  assert.deepEqual(entities.map((e) => e.type), ['email', 'email'])
})

test('of a token and a value at the same place the longest counts', () => {
  const c = new Conversation([entity('one', 'N_1'), entity('N_1x', 'tx'), entity('N', 'tn'), entity('N_1', 't3')])
  assert.equal(c.apply('N_1x N_1 N').text, 'tx N_1 tn')
})

test('names of Object’s own are names', () => {
  const c = new Conversation([entity('__proto__', 'tproto'), entity('constructor', 'tcons')])
  assert.equal(c.restore(c.apply('__proto__ constructor toString').text), '__proto__ constructor toString')
  assert.equal(c.apply('constructor toString').text, 'tcons toString')
})
