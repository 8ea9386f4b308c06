/* The group in one room, straight in the page: who leads, who is there, who writes where. Only a
   window that goes along to another place asks for a script run. */

const AGAIN_AFTER = 3000
const MOST_ATTEMPTS = 4
const REPEAT = 4000
const FADES_AFTER = 11000
const FIELDS = 'textarea, input:not([type=checkbox], [type=radio], [type=hidden])'
const OPEN = '[role=dialog], [role=alertdialog]'

const rooms = new WeakMap()

export default function ({ parentElement, data, setTriggerValue }) {
  let room = rooms.get(parentElement)
  if (!room) rooms.set(parentElement, (room = new Room(parentElement)))
  room.drawn(data, setTriggerValue)
  return () => {
    room.close()
    rooms.delete(parentElement)
  }
}

class Room {
  constructor(parent) {
    this.bar = element('div', 'together-bar')
    this.words = element('p')
    this.words.setAttribute('role', 'status')
    this.ways = element('span', 'together-ways')
    this.bar.append(this.words, this.ways)
    this.here = element('div', 'together-here')
    this.round = element('div', 'together-round')
    this.roundWords = element('p')
    this.roundWords.setAttribute('role', 'status')
    this.round.append(this.roundWords)
    const line = element('div', 'together')
    line.append(this.round, this.bar, this.here)
    parent.replaceChildren(line)
    this.calm = new Calm()
    this.listeners = new AbortController()
    const signal = { signal: this.listeners.signal }
    addEventListener('vereinbar:heard', ({ detail }) => this.heard(detail), signal)
    this.writers = new Writers(signal)
  }

  close() {
    this.listeners.abort()
    clearTimeout(this.again)
    this.calm.stop()
    this.writers.close()
  }

  drawn(data, setTriggerValue) {
    const before = this.data
    this.data = data
    this.setTriggerValue = setTriggerValue
    this.writers.drawn(data.texts.writing)
    if (before && before.project !== data.project) this.room = null
    if (before && before.project === data.project && before.key !== data.key) this.moved()
    const known = window.vereinbarRoom
    if (!this.room && known?.project === data.project) this.heard(known)
    this.show()
  }

  /* The person went somewhere else, or the group took this window along. */
  moved() {
    const wanted = this.wanted
    this.wanted = null
    clearTimeout(this.again)
    const leading = this.room?.leading
    if (!leading || leading.mine || this.data.key === wanted || this.data.key === leading.key) return
    // Whoever chooses another place goes on alone until they come back.
    this.leave()
  }

  heard({ room, writing }) {
    if (writing) this.writers.heard(writing)
    if (!room) return
    const before = this.room?.leading
    this.room = room
    const { leading } = room
    const isNews = leading && (leading.key !== before?.key || leading.since !== before?.since)
    if (isNews && this.follows() && !this.isThere()) this.goAlong()
    this.show()
  }

  follows() {
    const { leading } = this.room ?? {}
    return leading && !(leading.mine && leading.origin === this.data.tab) && !this.hasLeft()
  }

  isThere() {
    return this.room.leading.key === this.data.key
  }

  hasLeft() {
    return !this.room.leading.mine && sessionStorage.vereinbarLeft === this.room.leading.since
  }

  leave() {
    sessionStorage.vereinbarLeft = this.room.leading.since
    this.show()
  }

  /* Never away from a half-typed text or an open dialog: then the bar offers the way. */
  goAlong() {
    if (!this.isBusy()) this.go()
  }

  isBusy() {
    return this.writers.isTyping() || Boolean(document.querySelector(OPEN))
  }

  go(attempt = 1) {
    clearTimeout(this.again)
    this.calm.stop()
    if (this.isThere()) return
    this.wanted = this.room.leading.key
    this.calm.wait(() => this.wanted && this.ask('follow'))
    if (attempt > MOST_ATTEMPTS) return
    this.again = setTimeout(() => this.wanted && this.follows() && this.go(attempt + 1), AGAIN_AFTER)
  }

  ask(deed) {
    this.setTriggerValue('asked', { deed, number: Date.now() })
  }

  show() {
    const { room } = this
    this.showPresent(room?.here ?? [])
    this.showRound(room?.round)
    const [said, ways, offers] = room ? this.told(room.leading) : ['', []]
    this.bar.classList.toggle('together-offer', Boolean(offers))
    const key = JSON.stringify([said, ways.map(([name]) => name)])
    if (key === this.lastTold) return
    this.lastTold = key
    const had = this.ways.contains(document.activeElement)
    this.words.textContent = said
    this.ways.replaceChildren(...ways.map(([name, deed]) => this.way(name, deed)))
    if (had) this.ways.querySelector('button')?.focus()
    this.bar.hidden = !said && !ways.length
  }

  /* A round is for everybody, wherever they are; who is there already needs no way to it. */
  showRound(round) {
    const { on_wall: wall, at_round: here, texts } = this.data
    const kind = !wall && !here && round?.stage === 'open' ? texts.kinds[round.kind] : ''
    this.round.hidden = !kind
    if (kind === this.roundKind) return
    this.roundKind = kind
    this.roundWords.textContent = kind && this.filled('round', { kind })
    this.round.querySelector('button')?.remove()
    if (kind) this.round.append(this.way('join', () => this.ask('round')))
  }

  showPresent(sentences) {
    const key = sentences.join('\n')
    if (key === this.present) return
    this.present = key
    this.here.replaceChildren(
      ...sentences.map((sentence) => {
        const said = element('p')
        said.textContent = sentence
        return said
      }),
    )
  }

  /* What the bar says, which ways it offers, and whether it must be seen wherever one reads. */
  told(leading) {
    const { may_lead: may, on_wall: wall } = this.data
    if (wall) return ['', []]
    const take = may ? [['take', () => this.confirm(true)]] : []
    if (this.confirming && leading) {
      const yes = ['yes', () => (this.confirm(false), this.ask('lead'))]
      return [this.filled('sure', leading), [yes, ['no', () => this.confirm(false)]]]
    }
    if (!leading) return ['', may ? [['lead', () => this.ask('lead')]] : []]
    if (leading.mine) return [this.filled('leading', leading), [['stop', () => this.ask('stop')]]]
    if (this.hasLeft()) return [this.filled('left', leading), [['back', () => this.back()], ...take]]
    if (!leading.connected) return [this.filled('silent', leading), take]
    if (!this.isThere() && !this.wanted) {
      const ways = [['go', () => this.go()], ['leave', () => this.leave()]]
      return [this.filled('moved', leading), ways, true]
    }
    return [this.filled('following', leading), [['leave', () => this.leave()], ...take]]
  }

  confirm(open) {
    this.confirming = open
    this.show()
  }

  back() {
    delete sessionStorage.vereinbarLeft
    this.go()
    this.show()
  }

  filled(name, values) {
    return this.data.texts.bar[name].replace(/\{(\w+)\}/g, (_, part) => values[part])
  }

  way(name, deed) {
    const button = element('button', `together-${name}`)
    button.type = 'button'
    button.textContent = this.data.texts.bar[name]
    button.addEventListener('click', deed)
    return button
  }
}

/* Who writes in which field: said to the others while it lasts, shown beside the field here. An
   attribute, read by the stylesheet: nothing moves, and no screen reader speaks at every key. */
class Writers {
  constructor(signal) {
    this.others = new Map()
    document.addEventListener('input', ({ target }) => this.typed(target), signal)
    document.addEventListener('focusout', () => this.left(), signal)
  }

  close() {
    this.left()
    for (const { fades } of this.others.values()) clearTimeout(fades)
    this.others.clear()
    this.mark()
  }

  drawn(text) {
    this.text = text
    this.mark()
  }

  isTyping() {
    return Boolean(this.typing) && this.typing === document.activeElement
  }

  typed(target) {
    if (!target.matches(FIELDS)) return
    this.typing = target
    const holder = target.closest('[class*="st-key-w-"]')
    const field = holder && [...holder.classList].find((name) => name.startsWith('st-key-w-'))
    const now = Date.now()
    if (!field || (field === this.said && now - this.saidAt < REPEAT)) return
    this.said = field
    this.saidAt = now
    say(field)
  }

  left() {
    this.typing = null
    if (this.said) say('')
    this.said = null
  }

  heard({ tab, who, field }) {
    clearTimeout(this.others.get(tab)?.fades)
    this.others.delete(tab)
    if (field) {
      const fades = setTimeout(() => this.heard({ tab, who, field: '' }), FADES_AFTER)
      this.others.set(tab, { who, field, fades })
    }
    this.mark()
  }

  mark() {
    for (const marked of document.querySelectorAll('[data-writing]')) delete marked.dataset.writing
    for (const { who, field } of this.others.values()) {
      const holder = document.querySelector(`.${CSS.escape(field)}`)
      if (holder) holder.dataset.writing = this.text.replace('{who}', () => who)
    }
  }
}

const say = (field) =>
  dispatchEvent(new CustomEvent('vereinbar:say', { detail: { writing: field } }))

function element(tag, name = '') {
  const made = document.createElement(tag)
  made.className = name
  return made
}
