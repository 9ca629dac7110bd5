// Reads cases from stdin, does with restore.js what the test does in Go.
import { readFileSync } from 'node:fs'
import { Conversation } from '../web/restore.js'

const out = JSON.parse(readFileSync(0, 'utf8')).map(({ entities, text }) => {
  const c = new Conversation(entities)
  const s = c.stream()
  let chunked = ''
  for (let i = 0, n = 1; i < text.length; i += n, n = (n % 4) + 1) chunked += s.push(text.slice(i, i + n))
  chunked += s.end()
  const applied = c.apply(text)
  return { restored: c.restore(text), chunked, applied: applied.text, entities: applied.entities }
})
process.stdout.write(JSON.stringify(out))
