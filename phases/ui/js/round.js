/* The page of rounds: the count is written straight into the page; a new state asks for a run, but
   never under the hands of somebody who types. What is typed is kept until it is stored. */

const AGAIN_AFTER = 3000
const MOST_ATTEMPTS = 4
const APART = 1000
const JITTER = 300
const AFTER_LEAVING = 400
const FIELDS = 'textarea, input:not([type=checkbox], [type=radio], [type=hidden])'
const KEPT = '[class*="st-key-runde-text-"]'
// As long as a field may take to be drawn after the part that fills it again.
const TRIES = 20

const pages = new WeakMap()

export default function ({ parentElement, data, setTriggerValue }) {
  let page = pages.get(parentElement)
  if (!page) pages.set(parentElement, (page = new RoundPage(parentElement)))
  page.drawn(data, setTriggerValue)
  return () => {
    page.close()
    pages.delete(parentElement)
  }
}

class RoundPage {
  constructor(parent) {
    this.count = element('p', 'round-count')
    this.closed = element('p', 'round-closed')
    this.closed.setAttribute('role', 'status')
    parent.replaceChildren(this.count, this.closed)
    this.calm = new Calm()
    this.listeners = new AbortController()
    const signal = { signal: this.listeners.signal }
    addEventListener('vereinbar:heard', ({ detail }) => this.heard(detail.room), signal)
    document.addEventListener('input', ({ target }) => this.typed(target), signal)
    document.addEventListener('focusout', () => this.left(), signal)
    this.askedAt = 0
    this.touched = new Set()
  }

  close() {
    this.listeners.abort()
    for (const timer of [this.soon, this.again, this.filling]) clearTimeout(timer)
    this.calm.stop()
  }

  /* The script has drawn this state. */
  drawn(data, setTriggerValue) {
    const before = this.data
    this.data = data
    this.setTriggerValue = setTriggerValue
    if (before && before.stored !== data.stored) forgetAnswers(data)
    // The question that was written down here is asked.
    if (data.round && data.begun === data.round) forget({ ...data, round: '' })
    this.answered = data.answered
    this.show()
    this.say(false)
    if (this.known === undefined || this.known === data.state) this.wanted = false
    if (this.waiting && data.heard >= this.waiting) this.waiting = 0
    this.giveBack()
  }

  heard(room) {
    if (!room) return
    const round = room.round
    const state = round ? `${round.id} ${round.stage} ${round.turn}` : ''
    this.known = state
    if (state !== this.data.state) {
      this.say(this.data.is_open && this.isTyping())
      return this.want()
    }
    if (!this.data.is_open || round.answered === this.answered) return
    this.answered = round.answered
    this.show()
    if (this.data.follows_count) this.want()
  }

  show() {
    const { texts, is_open: isOpen } = this.data
    const text = isOpen ? (this.answered === 1 ? texts.one : texts.other) : ''
    const said = text.replace('{count}', () => this.answered)
    if (this.count.textContent !== said) this.count.textContent = said
  }

  /* Somebody still writes: at least they shall know at once that it is over. */
  say(isClosed) {
    const said = isClosed ? this.data.texts.closed : ''
    if (this.closed.textContent !== said) this.closed.textContent = said
  }

  /* At most one run a second, never all windows at the same moment, and none beside a press. */
  want() {
    this.wanted = true
    if (this.soon || this.isTyping()) return
    const rest = Math.max(0, this.askedAt + APART - Date.now())
    this.soon = setTimeout(() => {
      this.soon = null
      this.calm.wait(() => this.wanted && !this.isTyping() && this.ask())
    }, rest + Math.random() * JITTER)
  }

  /* Again while no run answers: the connection may be down just now. */
  ask(more = {}, attempt = 1) {
    clearTimeout(this.again)
    this.wanted = false
    this.askedAt = this.waiting = Date.now()
    this.setTriggerValue('asked', { number: this.waiting, ...more })
    if (attempt > MOST_ATTEMPTS) return
    const again = () => this.waiting && this.ask(more, attempt + 1)
    this.again = setTimeout(() => this.calm.wait(again), AGAIN_AFTER)
  }

  isTyping() {
    return Boolean(this.typing) && this.typing === document.activeElement && this.typing.value !== ''
  }

  typed(target) {
    if (!target.matches?.(FIELDS)) return
    this.typing = target
    const name = nameOf(target)
    if (!name) return
    this.touched.add(name)
    keep(this.data, name, target.value)
  }

  /* What was typed goes out with the field that is left; only then comes what had to wait. */
  left() {
    this.typing = null
    if (this.wanted) setTimeout(() => this.wanted && this.want(), AFTER_LEAVING)
  }

  /* After a reload back into its field; once the round is over, to the script, which shows it. */
  giveBack() {
    clearTimeout(this.filling)
    const { round, texts } = kept(this.data)
    if (round === this.data.round && (this.data.is_open || !round)) this.fill(texts, TRIES)
    const over = allKept(this.data).filter((one) => one.round && one.round !== this.stillOpen())
    const rest = over.flatMap((one) => Object.values(one.texts)).filter(Boolean).join('\n')
    if (rest.trim()) this.calm.wait(() => this.ask({ rest }))
  }

  stillOpen() {
    return this.data.is_open ? this.data.round : ''
  }

  fill(texts, tries) {
    for (const [name, text] of Object.entries(texts)) {
      const field = document.querySelector(`.${CSS.escape(name)} :is(textarea, input)`)
      // What was typed here since may be on its way already: an empty field is meant to be empty.
      if (!text || !field || field.value !== '' || this.touched.has(name)) continue
      const typing = this.typing
      // The setter of the page's own framework would take the value as known.
      Object.getOwnPropertyDescriptor(field.constructor.prototype, 'value').set.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      this.typing = typing
    }
    if (tries) this.filling = setTimeout(() => this.fill(kept(this.data).texts, tries - 1), 100)
  }
}

function nameOf(field) {
  const holder = field.closest(KEPT)
  return holder && [...holder.classList].find((name) => name.startsWith('st-key-runde-text-'))
}

/* By round; what is written down to begin one stands under none, and waits while another runs. */
const address = ({ project, round }) => `vereinbar-round:${project}:${round}`

function kept({ project, round }) {
  const texts = JSON.parse(sessionStorage.getItem(address({ project, round })) ?? '{}')
  return { round, texts }
}

function allKept({ project }) {
  const start = address({ project, round: '' })
  const names = Object.keys(sessionStorage).filter((name) => name.startsWith(start))
  return names.map((name) => kept({ project, round: name.slice(start.length) }))
}

function keep(data, name, text) {
  const { texts } = kept(data)
  try {
    sessionStorage.setItem(address(data), JSON.stringify({ ...texts, [name]: text }))
  } catch {
    /* full or forbidden: the text still stands in its field */
  }
}

/* Answers that are stored, or shown to be copied. */
function forgetAnswers({ project }) {
  for (const { round } of allKept({ project })) if (round) forget({ project, round })
}

const forget = (one) => sessionStorage.removeItem(address(one))

function element(tag, name) {
  const made = document.createElement(tag)
  made.className = name
  return made
}
