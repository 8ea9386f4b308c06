/* Note down a decision, a task, a question or a topic from anywhere: Alt+N, then a letter.
   The letters work only while the small window is open. In a field the chord counts only where it
   types nothing: on a Mac Alt+N begins the sign "~". */

const PATIENCE = 15000
const FIELDS = 'input, textarea, select, [contenteditable="true"]'

const makers = new WeakMap()

export default function ({ parentElement, data, setTriggerValue }) {
  let capture = makers.get(parentElement)
  if (!capture) makers.set(parentElement, (capture = new Capture(parentElement)))
  capture.drawn(data, setTriggerValue)
  return () => {
    capture.close()
    makers.delete(parentElement)
  }
}

class Capture {
  constructor(parent) {
    this.button = element('button', 'capture-button')
    this.button.type = 'button'
    this.button.setAttribute('aria-keyshortcuts', 'Alt+N')
    this.button.setAttribute('aria-haspopup', 'dialog')
    this.told = element('p', 'capture-told')
    this.told.setAttribute('role', 'status')
    this.dialog = element('dialog', 'capture')
    this.dialog.setAttribute('aria-labelledby', 'capture-title')
    parent.replaceChildren(this.button, this.told, this.dialog)
    this.listeners = new AbortController()
    const signal = { signal: this.listeners.signal }
    this.button.addEventListener('click', () => this.choose(), signal)
    document.addEventListener('keydown', (event) => this.pressed(event), { ...signal, capture: true })
    document.addEventListener('pointerdown', () => this.say(''), signal)
    this.dialog.addEventListener('keydown', (event) => this.inDialog(event), signal)
    this.dialog.addEventListener('close', () => this.closed(), signal)
  }

  drawn(data, setTriggerValue) {
    this.data = data
    this.setTriggerValue = setTriggerValue
    this.button.textContent = data.texts.button
    this.button.title = data.texts.hint
    const { answer } = data
    if (answer && this.sent && answer.id === this.sent.id && answer.turn === this.sent.turn) {
      this.answered(answer)
    }
  }

  close() {
    clearTimeout(this.waiting)
    this.listeners.abort()
    if (this.dialog.open) this.dialog.close()
  }

  pressed(event) {
    const { altKey, ctrlKey, metaKey, shiftKey, key, code } = event
    if (!altKey || ctrlKey || metaKey || shiftKey || this.dialog.open) return
    const isLetter = key.toLowerCase() === 'n'
    const inField = event.target.matches?.(FIELDS)
    if (!isLetter && (inField || code !== 'KeyN')) return
    if (document.querySelector('[role="dialog"]')) return
    event.preventDefault()
    event.stopPropagation()
    this.choose()
  }

  /* First what it is: four buttons, each with its letter. */
  choose() {
    this.say('')
    this.kind = null
    const { kinds, texts } = this.data
    const ways = kinds.map((one) => {
      const way = element('button', 'capture-kind', element('kbd', '', one.letter), one.name)
      way.type = 'button'
      way.addEventListener('click', () => this.write(one))
      return way
    })
    const cancel = this.cancelling()
    this.dialog.replaceChildren(
      titled(texts.title),
      element('p', 'capture-quiet', texts.keys),
      element('div', 'capture-kinds', ...ways),
      element('p', 'capture-quiet', texts.explained),
      element('div', 'capture-ways', cancel),
    )
    if (!this.dialog.open) this.dialog.showModal()
    ways[0].focus()
  }

  inDialog(event) {
    if (this.kind || event.altKey || event.ctrlKey || event.metaKey) return
    const found = this.data.kinds.find(({ letter }) => letter.toLowerCase() === event.key.toLowerCase())
    if (!found) return
    event.preventDefault()
    this.write(found)
  }

  /* Then its words. Enter keeps them; what was typed and not kept is there again next time. */
  write(kind) {
    this.kind = kind
    this.sent = null
    this.id = newId()
    this.turn = 0
    const { texts } = this.data
    this.form = element('form', 'capture-form')
    this.form.noValidate = true
    this.inputs = kind.fields.map((field) => [field.name, input(field)])
    const [, main] = this.inputs[0]
    main.value = sessionStorage.getItem(this.draft()) ?? ''
    main.addEventListener('input', () => sessionStorage.setItem(this.draft(), main.value))
    this.problem = element('p', 'capture-problem')
    this.problem.setAttribute('role', 'alert')
    this.keep = element('button', 'capture-keep', texts.save)
    this.keep.type = 'submit'
    this.anyway = element('button', '', texts.anyway)
    this.anyway.type = 'button'
    this.anyway.hidden = true
    this.anyway.addEventListener('click', () => this.insist())
    this.form.append(
      ...kind.fields.map((field, at) => labelled(field, this.inputs[at][1])),
      this.problem,
      element('div', 'capture-ways', this.cancelling(), this.anyway, this.keep),
    )
    this.form.addEventListener('submit', (event) => this.submitted(event))
    this.form.addEventListener('keydown', (event) => {
      const ends = event.key === 'Enter' && !event.shiftKey && !event.isComposing
      if (ends && event.target.matches('textarea, select')) this.submitted(event)
    })
    this.dialog.replaceChildren(titled(kind.name), this.form)
    main.focus()
  }

  submitted(event) {
    event.preventDefault()
    this.confirmed = []
    this.send()
  }

  send() {
    if (this.waiting) return
    const values = Object.fromEntries(this.inputs.map(([name, one]) => [name, one.value]))
    const [name] = this.inputs[0]
    if (!values[name].trim()) return this.wrong(this.data.texts.empty)
    this.turn += 1
    const { id, turn, confirmed, kind } = this
    this.sent = { id, turn, kind: kind.kind, values, confirmed }
    this.problem.textContent = this.data.texts.saving
    this.anyway.hidden = true
    this.waiting = setTimeout(() => {
      this.waiting = null
      this.wrong(this.data.texts.unreachable)
    }, PATIENCE)
    this.setTriggerValue('noted', this.sent)
  }

  answered({ ok, message, confirming, means, yes }) {
    if (!this.waiting) return
    clearTimeout(this.waiting)
    this.waiting = null
    if (ok) {
      sessionStorage.removeItem(this.draft())
      this.dialog.close()
      return this.say(message)
    }
    this.wrong(message)
    this.confirming = confirming
    this.means = { means, yes }
    this.isSure = false
    this.anyway.hidden = !confirming.length
    this.anyway.textContent = this.data.texts.anyway
  }

  /* Twice, as everywhere: first what it means, then yes. */
  insist() {
    if (this.isSure) {
      this.confirmed = this.confirming
      return this.send()
    }
    this.isSure = true
    this.problem.textContent = this.means.means
    this.anyway.textContent = this.means.yes
  }

  wrong(message) {
    this.problem.textContent = message
    this.inputs[0][1].focus()
  }

  cancelling() {
    const cancel = element('button', '', this.data.texts.cancel)
    cancel.type = 'button'
    cancel.addEventListener('click', () => this.dialog.close())
    return cancel
  }

  closed() {
    clearTimeout(this.waiting)
    this.waiting = null
    this.kind = null
    this.dialog.replaceChildren()
  }

  draft() {
    return `vereinbar:festhalten:${this.data.project}:${this.kind?.kind ?? this.sent?.kind}`
  }

  say(text) {
    if (this.told.textContent !== text) this.told.textContent = text
  }
}

function titled(text) {
  const title = element('h2', '', text)
  title.id = 'capture-title'
  return title
}

function labelled(field, one) {
  return element('label', `capture-${field.name}`, element('span', '', field.label), one)
}

function input({ type, options, value, example }) {
  const one = document.createElement(type === 'area' ? 'textarea' : type === 'choice' ? 'select' : 'input')
  for (const [key, name] of options ?? []) {
    const option = element('option', '', name)
    option.value = key
    one.append(option)
  }
  if (type === 'area') one.rows = 3
  if (type !== 'choice') one.autocomplete = 'off'
  if (example) one.placeholder = example
  one.value = value ?? ''
  return one
}

/* Texts become text nodes, never markup. */
function element(name, className, ...children) {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(5))
  return 'r' + [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
