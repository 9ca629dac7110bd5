import { Conversation } from './restore.js'

const $ = (id) => document.getElementById(id)
const known = new Conversation()
let id = ''

async function call(path, data, headers = {}) {
  const response = await fetch(path, data && {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(data),
  })
  if (!response.ok) throw new Error((await response.json()).message)
  return response
}

const json = async (...args) => (await call(...args)).json()

async function* events(...args) {
  let rest = ''
  const pieces = (await call(...args)).body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { value, done } = await pieces.read()
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop()
    yield* lines.map((line) => JSON.parse(line))
  }
}

function show(list, type, text) {
  const li = document.createElement('li')
  li.dataset.type = type
  li.textContent = text
  $(list).append(li)
  li.scrollIntoView()
  return li
}

function showAll(list, messages) {
  $(list).replaceChildren()
  for (const m of messages) show(list, m.type, m.text)
}

async function refresh() {
  showAll('stored', (await json(`/api/v1/conversation/${id}/message/list?order=asc`)).items)
  showAll('model', (await json(`/page/conversation/${id}/prompt`)).messages)
}

async function turn(typed) {
  if (!id) {
    ;({ id } = await json('/api/v1/conversation/create', { privacy: $('privacy').checked }))
    $('privacy').disabled = true
  }
  // Known values leave the page as tokens already.
  const { text, entities } = known.apply(typed)
  const sent = await json(`/api/v1/conversation/${id}/send`, { text, entities })
  known.add(sent.entities)
  show('seen', 'user', typed)
  $('text').value = ''

  const li = show('seen', 'bot', '')
  const stream = known.stream()
  const path = `/api/v1/conversation/${id}/receive`
  for await (const { type, data } of events(path, {}, { accept: 'application/jsonl' })) {
    if (type === 'token') li.textContent += stream.push(data.token)
    if (type === 'error') throw new Error(data.message)
    if (type === 'result') {
      li.textContent += stream.end()
      known.add(data.entities ?? [])
    }
  }
  await refresh()
}

let busy = false
$('form').addEventListener('submit', async (event) => {
  event.preventDefault()
  const typed = $('text').value
  if (busy || !typed) return
  busy = true
  $('status').textContent = ''
  try {
    await turn(typed)
  } catch (error) {
    $('status').textContent = error.message
  }
  busy = false
  document.body.dataset.turns = Number(document.body.dataset.turns ?? 0) + 1
})
