// The review page's behaviour: keys, the next candidate in advance, the undo bar. Runs in the browser as it is.
const root = document.querySelector('main.review')
const stage = document.getElementById('card')
const queue = document.getElementById('queue')
const toast = document.getElementById('undo')
const words = JSON.parse(root.dataset.words)
const csrf = root.dataset.csrf

/** Candidates decided in this window: a list fetched a moment too early must not bring them back. */
const decided = new Set()
let next // { id, card: Promise<Element | undefined> }
let undo // { id, until, timer }
let busy = false

const current = () => stage.querySelector('article.card')

async function fetchMarkup(path) {
  const response = await fetch(path, { headers: { accept: 'text/html' } })
  if (response.status === 401) location.assign('/')
  if (!response.ok) throw new Error(String(response.status))
  const holder = document.createElement('template')
  holder.innerHTML = await response.text()
  return holder.content
}

/** A card whose pictures are decoded, so that it paints at once. */
async function prepare(id) {
  const card = (await fetchMarkup(`/review/card/${encodeURIComponent(id)}`)).firstElementChild
  await Promise.allSettled([...card.querySelectorAll('img')].map((img) => img.decode()))
  return card
}

function queuedIds() {
  return [...queue.querySelectorAll('[data-candidate]')]
    .map((a) => a.dataset.candidate)
    .filter((id) => !decided.has(id))
}

function preload() {
  const shown = current()?.dataset.id
  const id = queuedIds().find((candidate) => candidate !== shown)
  if (id === undefined) next = undefined
  else if (next?.id !== id) next = { id, card: prepare(id).catch(() => undefined) }
}

/** Keys and buttons count only when the picture has been painted: nobody decides on what was not seen. */
async function arm(card) {
  mark(card.dataset.id)
  const pictures = [...card.querySelectorAll('figure:not([hidden]) img')]
  await Promise.allSettled(pictures.map((img) => img.decode()))
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  if (current() !== card) return
  card.dataset.ready = 'yes'
  for (const button of card.querySelectorAll('[data-act]')) button.disabled = false
}

function mark(id) {
  for (const a of queue.querySelectorAll('[data-candidate]')) {
    if (a.dataset.candidate === id) a.setAttribute('aria-current', 'true')
    else a.removeAttribute('aria-current')
    a.parentElement.hidden = decided.has(a.dataset.candidate)
  }
}

function show(content) {
  stage.replaceChildren(content)
  const card = current()
  if (card) void arm(card)
  preload()
}

async function showCandidate(id) {
  const ready = next?.id === id ? await next.card : undefined
  show(ready ?? (await prepare(id)))
}

async function showNext() {
  const id = queuedIds()[0]
  if (id === undefined) {
    await refreshQueue()
    const fresh = queuedIds()[0]
    if (fresh === undefined) show(await fetchMarkup('/review/empty'))
    else await showCandidate(fresh)
  } else await showCandidate(id)
}

async function refreshQueue() {
  queue.replaceChildren(await fetchMarkup('/review/queue'))
  mark(current()?.dataset.id)
}

async function decide(action, reason) {
  const card = current()
  if (busy || card?.dataset.ready !== 'yes' || card.dataset.status !== 'open') return
  busy = true
  try {
    const { id, version } = card.dataset
    const conditionId = card.querySelector('select[data-condition]')?.value
    const said = reason ? { reason } : action === 'confirm' && conditionId ? { conditionId } : undefined
    const response = await fetch(`/v1/candidates/${encodeURIComponent(id)}/${action}`, {
      method: 'POST',
      headers: {
        'x-csrf-token': csrf,
        'if-match': `"${version}"`,
        ...(said ? { 'content-type': 'application/json' } : {}),
      },
      ...(said ? { body: JSON.stringify(said) } : {}),
    })
    const answer = await response.json()
    if (response.status === 412) {
      say(words.again)
      await refreshQueue()
      show(await prepare(id))
      return
    }
    if (!response.ok) return say(answer.detail)
    decided.add(id)
    const what = card.querySelector('h1').firstChild.textContent.trim()
    offerUndo(id, `${action === 'confirm' ? words.confirmed : words.rejected} · ${what}`, answer.undoUntil)
    await showNext()
    refreshQueue().then(preload, () => undefined)
  } catch {
    say(words.offline)
  } finally {
    busy = false
  }
}

function say(text) {
  endUndo()
  toast.textContent = text
  toast.hidden = false
  undo = { timer: setTimeout(endUndo, 6000) }
}

function offerUndo(id, text, undoUntil) {
  if (undoUntil === undefined) return say(`${text} · ${words.final}`)
  endUndo()
  const button = document.createElement('button')
  button.type = 'button'
  button.addEventListener('click', () => void takeBack())
  const label = document.createElement('span')
  label.textContent = text
  toast.replaceChildren(label, button)
  toast.hidden = false
  // Counted from now on this clock: the server's and the browser's may differ.
  const until = performance.now() + 15000
  const tick = () => {
    const left = Math.ceil((until - performance.now()) / 1000)
    if (left <= 0) return endUndo()
    button.textContent = `U  ${words.undo} ${left} s`
  }
  undo = { id, timer: setInterval(tick, 250) }
  tick()
}

function endUndo() {
  clearInterval(undo?.timer)
  undo = undefined
  toast.hidden = true
}

async function takeBack() {
  const id = undo?.id
  if (id === undefined || busy) return
  busy = true
  try {
    const response = await fetch(`/v1/candidates/${encodeURIComponent(id)}/undo`, {
      method: 'POST',
      headers: { 'x-csrf-token': csrf },
    })
    if (!response.ok) return say((await response.json()).detail)
    endUndo()
    decided.delete(id)
    show(await prepare(id))
    refreshQueue().then(preload, () => undefined)
  } catch {
    say(words.offline)
  } finally {
    busy = false
  }
}

function openReasons(card, open) {
  const list = card.querySelector('.reasons')
  if (list) list.hidden = !open
  card.querySelector('[data-act=reject]')?.setAttribute('aria-expanded', String(open))
}

function switchFrame(card, id) {
  for (const figure of card.querySelectorAll('.frame')) figure.hidden = figure.dataset.frame !== id
  for (const tab of card.querySelectorAll('[data-show]'))
    tab.setAttribute('aria-selected', String(tab.dataset.show === id))
}

function stepFrame(card, by) {
  const tabs = [...card.querySelectorAll('[data-show]')]
  const at = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true')
  const to = tabs[at + by]
  if (to) switchFrame(card, to.dataset.show)
}

document.addEventListener('click', (event) => {
  const card = current()
  const link = event.target.closest('[data-candidate]')
  if (link) {
    event.preventDefault()
    showCandidate(link.dataset.candidate).catch(() => say(words.offline))
    return
  }
  const button = event.target.closest('button')
  if (!card || !button) return
  if (button.dataset.show) switchFrame(card, button.dataset.show)
  else if (button.dataset.reason) void decide('reject', button.dataset.reason)
  else if (button.dataset.act === 'confirm') void decide('confirm')
  else if (button.dataset.act === 'reject') openReasons(card, card.querySelector('.reasons').hidden)
})

document.addEventListener('keydown', (event) => {
  // A held key repeats: it must not decide a row of candidates.
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
  // Letters in a list choose from the list.
  if (event.target instanceof HTMLSelectElement) return
  const key = event.key.toLowerCase()
  if (key === 'u') return void takeBack()
  const card = current()
  if (!card) return
  if (key === 'arrowleft') return stepFrame(card, -1)
  if (key === 'arrowright') return stepFrame(card, 1)
  if (card.dataset.ready !== 'yes') return
  const reasons = card.querySelector('.reasons')
  if (!reasons) return
  if (key === 'escape') return openReasons(card, false)
  if (key === 'a' && reasons.hidden) return void decide('confirm')
  if (key === 'r') return openReasons(card, true)
  if (!reasons.hidden && /^[0-9]$/.test(key)) {
    const chosen = reasons.querySelectorAll('[data-reason]')[key === '0' ? 9 : Number(key) - 1]
    if (chosen) void decide('reject', chosen.dataset.reason)
  }
})

async function followQueue() {
  if (document.hidden || busy) return
  try {
    await refreshQueue()
    if (current()) preload()
    else if (queuedIds().length > 0) await showNext()
  } catch {
    // The next round tries again; a decision would say so.
  }
}
setInterval(() => void followQueue(), 5000)

const first = current()
if (first) void arm(first)
preload()
