/* Saves native text fields while they are typed in. Streamlit commits a text only when the field is
   left or on the documented Ctrl+Enter (one line: Enter); this sends that key after a pause.
   What is not known to be stored stays in localStorage and goes out by sendBeacon with the window.
   A field that is drawn again at the wrong moment loses what was typed: it is typed in again. */

const FOREIGN_AFTER = 60000
const VANISHED_AFTER = 2000
const OWNER = (sessionStorage.vereinbar ??= Math.random().toString(36).slice(2))

const pages = new WeakMap()

export default function ({ parentElement, data, setTriggerValue }) {
  let page = pages.get(parentElement)
  if (!page) pages.set(parentElement, (page = new Autosave()))
  page.drawn(data, setTriggerValue)
  return () => {
    page.close()
    pages.delete(parentElement)
  }
}

class Autosave {
  constructor() {
    this.timers = new Map()
    // What each field held when it was entered or last sent: sent again it would change nothing.
    this.sent = new WeakMap()
    // Typed before the script had told of the field, and what was typed in again once.
    this.early = new Map()
    this.again = new Map()
    this.calm = new Calm()
    this.listeners = new AbortController()
    const options = { signal: this.listeners.signal, capture: true }
    document.addEventListener('input', (event) => this.typed(event), options)
    document.addEventListener('compositionend', (event) => this.typed(event), options)
    document.addEventListener('pointerdown', (event) => this.flush(event.target), options)
    document.addEventListener('focusin', ({ target }) => this.entered(target), options)
    document.addEventListener('keydown', (event) => this.pressed(event), options)
    document.addEventListener('focusout', (event) => this.left(event.target), options)
    document.addEventListener('visibilitychange', () => this.flush(null), options)
    addEventListener('pagehide', () => this.beacon(), options)
  }

  drawn(data, setTriggerValue) {
    this.data = data
    for (const [name, text] of this.early) if (data.fields[name]) this.keep(data.fields[name], text)
    this.early.clear()
    for (const path of data.dropped) forget(data.project, path)
    for (const [path, gist] of Object.entries(data.stored)) this.forgetIfStored(path, gist)
    for (const { path, gist } of Object.values(data.fields)) this.forgetIfStored(path, gist)
    clearTimeout(this.searchSoon)
    this.searchSoon = setTimeout(() => this.search(setTriggerValue), 400)
  }

  forgetIfStored(path, stored) {
    const entry = kept(this.data.project, path)
    if (entry && gist(entry.text) === stored) forget(this.data.project, path)
  }

  close() {
    this.flush(null)
    clearTimeout(this.searchSoon)
    this.calm.stop()
    this.listeners.abort()
  }

  typed({ target: element, type, isComposing }) {
    const field = this.fieldOf(element)
    if (!field) {
      const name = this.nameOf(element)
      if (name) this.early.set(name, element.value)
      return
    }
    clearTimeout(this.timers.get(element))
    this.timers.delete(element)
    // In the middle of a composed letter (an accent, a Chinese word) nothing may be committed.
    const composing = isComposing && type !== 'compositionend'
    if (!composing) {
      // Half a date is no value: it waits until the field is left.
      const { pause } = field
      this.timers.set(element, pause && setTimeout(() => this.commit(element), pause))
    }
    this.keep(field, element.value)
  }

  keep({ path, base }, text) {
    const bases = kept(this.data.project, path)?.bases ?? [base]
    if (!bases.includes(base)) bases.push(base)
    keep(this.data.project, path, { text, bases, tab: this.data.tab })
  }

  commit(element) {
    if (!this.sending(element)) return
    const line = element.tagName === 'INPUT'
    const key = { key: 'Enter', code: 'Enter', ctrlKey: !line, bubbles: true, cancelable: true }
    element.dispatchEvent(new KeyboardEvent('keydown', { ...key, keyCode: 13 }))
  }

  entered(element) {
    if (!this.timers.has(element) && this.fieldOf(element)) this.sent.set(element, element.value)
  }

  /* Enter commits a line at once, Ctrl+Enter an area: Streamlit has it already, the pause is over. */
  pressed({ isTrusted, key, ctrlKey, metaKey, target: element }) {
    const commits = key === 'Enter' && (element.tagName === 'INPUT' || ctrlKey || metaKey)
    if (isTrusted && commits && this.timers.has(element)) this.sending(element)
  }

  /* A field that is left is committed by Streamlit itself. */
  left(element) {
    if (this.timers.has(element)) this.sending(element)
  }

  /* What stands in the field is on its way: from now on it may be what the store holds. */
  sending(element) {
    const field = this.fieldOf(element)
    clearTimeout(this.timers.get(element))
    this.timers.delete(element)
    if (!field || !element.isConnected || this.sent.get(element) === element.value) return false
    this.sent.set(element, element.value)
    const entry = kept(this.data.project, field.path)
    if (entry) {
      const line = element.tagName === 'INPUT'
      const base = fingerprint(line ? element.value.trim() : element.value)
      if (!entry.bases.includes(base)) entry.bases.push(base)
      keep(this.data.project, field.path, entry)
    }
    dispatchEvent(new CustomEvent('vereinbar:saving', { detail: field.path }))
    return true
  }

  /* Before a click elsewhere everything typed is on its way. */
  flush(target) {
    for (const element of [...this.timers.keys()]) if (element !== target) this.commit(element)
  }

  beacon() {
    for (const [path, entry] of entries(this.data.project)) {
      if (entry.owner !== OWNER || entry.tab !== this.data.tab) continue
      const { text, bases } = entry
      const { project, tab } = this.data
      navigator.sendBeacon('/api/entwurf', JSON.stringify({ projekt: project, tab, path, text, bases }))
    }
  }

  /* Texts of an earlier window, of a crash, of this window before the server was restarted, or
     gone from their field. */
  search(setTriggerValue) {
    const shown = new Map(
      Object.entries(this.data.fields).map(([name, field]) => [field.path, { name, ...field }]),
    )
    const found = []
    for (const [path, entry] of entries(this.data.project)) {
      if (!shown.has(path)) continue
      const mine = entry.owner === OWNER
      const age = Date.now() - entry.at
      if (mine && entry.tab === this.data.tab) {
        if (!this.isGone(shown.get(path), entry)) continue
        if (this.typedAgain(shown.get(path), entry)) continue
        // What was sent a moment ago may be stored before anybody needs to be asked.
        if (age < VANISHED_AFTER) {
          clearTimeout(this.searchSoon)
          this.searchSoon = setTimeout(() => this.search(setTriggerValue), VANISHED_AFTER)
          continue
        }
      }
      if (!mine && age < FOREIGN_AFTER) continue
      found.push({ path, text: entry.text, bases: entry.bases })
    }
    const told = JSON.stringify(found)
    if (!found.length || told === this.told) return
    this.told = told
    this.calm.wait(() => setTriggerValue('found', found))
  }

  /* Whether the field of this name shows something else, though nobody is typing in it. */
  isGone({ name }, { text }) {
    const element = elementOf(name)
    if (!element || element === document.activeElement || this.timers.has(element)) return false
    return gist(element.value) !== gist(text)
  }

  /* Once, and only where nothing else has taken the place of what was typed. */
  typedAgain({ name, path, gist: base }, { text }) {
    const element = elementOf(name)
    if (gist(element.value) !== base || this.again.get(path) === text) return false
    this.again.set(path, text)
    // The setter of the page's own framework would take the value as known.
    Object.getOwnPropertyDescriptor(element.constructor.prototype, 'value').set.call(element, text)
    element.dispatchEvent(new Event('input', { bubbles: true }))
    this.commit(element)
    return true
  }

  fieldOf(element) {
    return this.data.fields[this.nameOf(element)] ?? null
  }

  /* The class by which the script knows the field; only fields of the project begin like this. */
  nameOf(element) {
    if (!element.matches?.('textarea, input')) return ''
    const holder = element.closest('[class*="st-key-"]')
    const name = holder && [...holder.classList].find((one) => one.startsWith('st-key-'))
    return name?.startsWith('st-key-w-') ? name : ''
  }
}

const elementOf = (name) => document.querySelector(`.${name} :is(textarea, input)`)

const address = (project, path) => `vereinbar:${project}:${path}`

function kept(project, path) {
  return JSON.parse(localStorage.getItem(address(project, path)))
}

function keep(project, path, { text, bases, tab }) {
  const entry = { text, bases, tab, owner: OWNER, at: Date.now() }
  try {
    localStorage.setItem(address(project, path), JSON.stringify(entry))
  } catch {
    /* full or forbidden: saving goes on, only the copy on this device is missing */
  }
}

function forget(project, path) {
  localStorage.removeItem(address(project, path))
}

function entries(project) {
  const start = address(project, '')
  const names = Object.keys(localStorage).filter((name) => name.startsWith(start))
  return names.map((name) => [name.slice(start.length), JSON.parse(localStorage.getItem(name))])
}

const gist = (text) => fingerprint(text.split(/\s+/).filter(Boolean).join(' '))

/* FNV-1a, 64 bit over UTF-8, as model/basics.py computes it (crypto.subtle needs https). */
export function fingerprint(text) {
  let value = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text.normalize('NFC'))) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n)
  }
  return value.toString(16).padStart(16, '0')
}
