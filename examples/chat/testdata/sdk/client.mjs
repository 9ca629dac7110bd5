// The public client, unchanged, against the server at argv[2]. Prints what it got.
import { ChatBotKit } from '@chatbotkit/sdk'

const client = new ChatBotKit({ secret: 'secret', protocol: 'http', host: process.argv[2] })
const out = {}

const privacy = { privacy: true, backstory: 'none', model: 'stand-in' }
const { id } = await client.conversation.create(privacy)

out.first = await client.conversation.send(id, { text: '👋 My name is John Smith.' })
out.reply = await client.conversation.receive(id, {})

// The same again with what is known: the entities as they came.
const [john] = out.first.entities
const text = `${john.replacement.text} again 👋`
const known = [{ ...john, replacement: { ...john.replacement, begin: 0, end: john.replacement.text.length } }]
out.second = await client.conversation.send(id, { text, entities: known })

out.sendEvents = []
for await (const e of client.conversation.send(id, { text: 'John Smith 👋' }).stream()) out.sendEvents.push(e)
out.events = []
for await (const e of client.conversation.receive(id, {}).stream()) out.events.push(e)

out.list = await client.conversation.message.list(id, { order: 'asc' })
out.page = await client.conversation.message.list(id, { order: 'desc', take: 2 })
out.next = await client.conversation.message.list(id, { order: 'desc', take: 2, cursor: out.page.cursor })
out.items = []
for await (const e of client.conversation.message.list(id).stream()) out.items.push(e)

const messages = [{ type: 'user', text: 'My name is John Smith.' }]
out.public = await client.conversation.create({ messages })
out.publicSend = await client.conversation.send(out.public.id, { text: 'My name is John Smith.' })
out.publicList = await client.conversation.message.list(out.public.id)
out.private = await client.conversation.create({ messages, privacy: true })

// There is no method for this one; the client's own way to call is used.
out.redacted = await client.clientFetch('/api/v1/entity/text/redact', { record: { text: '👋 My name is John Smith.' } })

out.refused = []
const refuse = (promise) => promise.then(() => out.refused.push('accepted'), (e) => out.refused.push(`${e.code} ${e.message}`))
await refuse(client.conversation.send(id, { text: 'John Smith', entities: [{ type: 'name', begin: 0, end: 10, text: 'John Smith' }] }))
await refuse(client.conversation.send(id, { text: '👋 hello', entities: [{ type: 'name', begin: 1, end: 4, text: '' }] }))
await refuse(client.conversation.send('nobody', { text: 'hello' }))
await refuse(client.conversation.send(id, { text: '' }))

console.log(JSON.stringify(out))
