/* One web socket per window. A change under a path that this window shows asks for a script run;
   everything else is said in the foot, straight into the page, without a run. */

const SLOW_POLL = 5000
const FIRST_LOOK = 1500
const JITTER = 150
const QUIET_BEFORE_SEARCHING = 1000
const QUIET_BEFORE_OFFLINE = 3000
const SLOW_SAVE = 400
const PATIENCE = 2000
const MOST_ATTEMPTS = 5
const UNKNOWN_PROJECT = 4404
const SYMBOLS = {
  cloud_done: 'm8.5 13.5 2.5 2.5 4.5-5',
  cloud_upload: 'M12 17v-5.5m-2.5 2.5 2.5-2.5 2.5 2.5',
  cloud_off: 'M4 4l16 16',
  merge: 'M12 16v-3m-3-3 3 3 3-3',
  call_split: 'M12 17v-3m-3-3 3 3 3-3',
  error: 'M12 10v4m0 2v.5',
  edit: 'm9 16 1-3 4-4 2 2-4 4z',
}
const CLOUD = 'M7 19a4.5 4.5 0 0 1-.7-8.9A6 6 0 0 1 17.9 9 5 5 0 0 1 17.5 19z'

const windows = new WeakMap()

export default function ({ parentElement, data, setTriggerValue }) {
  let live = windows.get(parentElement)
  if (!live) windows.set(parentElement, (live = new LiveWindow(parentElement)))
  live.drawn(data, setTriggerValue)
  return () => {
    live.close()
    windows.delete(parentElement)
  }
}

class LiveWindow {
  constructor(parent) {
    this.line = document.createElement('p')
    this.line.setAttribute('role', 'status')
    this.line.className = 'live-note'
    parent.replaceChildren(this.line)
    this.calm = new Calm()
    this.listeners = new AbortController()
    const signal = { signal: this.listeners.signal }
    document.addEventListener('visibilitychange', () => this.seenAgain(), signal)
    addEventListener('online', () => this.seenAgain(), signal)
    addEventListener('offline', () => this.sayOffline(), signal)
    addEventListener('focusout', () => setTimeout(() => this.renewHeld(), 50), signal)
    addEventListener('vereinbar:saving', ({ detail }) => this.saving(detail), signal)
    addEventListener('vereinbar:say', ({ detail }) => this.send(detail), signal)
    addEventListener('vereinbar:known', () => this.greetAnew(), signal)
    this.line.dataset.connection = 'connected'
    this.soon = []
    this.wait = 500
    this.asked = 0
    this.underway = []
  }

  /* The script has drawn this revision. */
  drawn(data, setTriggerValue) {
    const moved = this.data && this.data.project !== data.project
    const renewed = !this.data || JSON.stringify(this.data.note) !== JSON.stringify(data.note)
    this.data = data
    this.underway = []
    this.setTriggerValue = setTriggerValue
    clearTimeout(this.savingSoon)
    if (renewed || this.isSaving) this.say(data.note.symbol, data.note.text)
    this.isSaving = false
    this.line.dataset.revision = data.revision
    if (moved && this.socket) this.socket.close()
    this.connect()
    this.renewHeld()
  }

  close() {
    this.closed = true
    this.listeners.abort()
    for (const timer of [this.retry, this.again, this.asking, ...this.soon]) clearTimeout(timer)
    clearInterval(this.poll)
    this.calm.stop()
    if (this.socket) this.socket.close()
  }

  connect() {
    if (this.closed || (this.socket && this.socket.readyState < WebSocket.CLOSING)) return
    clearTimeout(this.retry)
    const { project, tab } = this.data
    const address = new URL('/api/live', location.href)
    address.protocol = address.protocol.replace('http', 'ws')
    address.search = new URLSearchParams({ projekt: project, tab })
    const socket = (this.socket = new WebSocket(address))
    socket.onopen = () => this.connected()
    socket.onmessage = (event) => this.heard(JSON.parse(event.data))
    socket.onclose = ({ code }) => socket === this.socket && this.lost(code)
  }

  connected() {
    this.wait = 500
    this.soon.forEach(clearTimeout)
    this.soon = []
    clearInterval(this.poll)
    this.poll = null
    if (this.line.dataset.connection !== 'connected') this.say('cloud_done', this.data.texts.online)
    this.line.dataset.connection = 'connected'
    // A server that was restarted does not know this window any more: a run introduces it again
    // before the person types on, otherwise their first words would meet an unknown field.
    if (this.interrupted) this.request()
    this.interrupted = false
  }

  send(said) {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(said))
  }

  /* The cookie says who sits here, and a socket reads it once: with a new one it begins again. */
  greetAnew() {
    const old = this.socket
    this.socket = null
    if (old) old.close()
    this.connect()
  }

  lost(code) {
    if (this.closed) return
    if (code === UNKNOWN_PROJECT) return this.request()
    this.interrupted = true
    if (!this.poll) {
      this.poll = setInterval(() => this.look(), SLOW_POLL)
      this.soon = [
        setTimeout(() => this.saySearching(), QUIET_BEFORE_SEARCHING),
        setTimeout(() => this.look(), FIRST_LOOK),
        setTimeout(() => this.isUnheard() && this.sayOffline(), QUIET_BEFORE_OFFLINE),
      ]
    }
    this.retry = setTimeout(() => this.connect(), this.wait * (0.75 + Math.random() / 2))
    this.wait = Math.min(this.wait * 2, 4000)
  }

  /* Neither the socket nor the slow look has answered since the connection was lost. */
  isUnheard() {
    return !['connected', 'slow'].includes(this.line.dataset.connection)
  }

  saySearching() {
    this.line.dataset.connection = 'searching'
    this.say('cloud_off', this.data.texts.searching)
  }

  sayOffline() {
    this.line.dataset.connection = 'offline'
    this.say('cloud_off', this.data.texts.offline)
  }

  /* A cut that was short may have left the socket as it was. */
  sayAnswered() {
    const isOpen = this.socket?.readyState === WebSocket.OPEN
    this.line.dataset.connection = isOpen ? 'connected' : 'slow'
    this.say('cloud_done', isOpen ? this.data.texts.online : this.data.texts.slow)
  }

  /* The slow way while no socket can be opened, for example behind a strict proxy. */
  async look() {
    try {
      const query = new URLSearchParams({ projekt: this.data.project })
      const answer = await fetch(`/api/stand?${query}`, { cache: 'no-store' })
      if (!answer.ok) return
      if (this.isUnheard()) this.sayAnswered()
      this.heard(await answer.json())
    } catch {
      // Nothing answers; the next look comes in a while.
      if (this.poll && !this.isUnheard()) this.sayOffline()
    }
  }

  seenAgain() {
    if (document.visibilityState !== 'visible') return
    this.wait = 500
    this.connect()
    this.look()
  }

  heard({ room, writing, revision, paths, by, origin, area, at }) {
    if (room || writing) {
      if (room) window.vereinbarRoom = { project: this.data.project, room }
      dispatchEvent(new CustomEvent('vereinbar:heard', { detail: { room, writing } }))
    }
    if (revision === undefined || revision <= this.data.revision) return
    if (origin === this.data.tab) return this.stored({ revision, paths, at })
    if (by !== undefined && !this.data.note.urgent) {
      const { changed, changed_unnamed } = this.data.texts
      const sentence = by ? changed : changed_unnamed
      const values = { time: at, by, area }
      this.say('edit', sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]))
    }
    if (paths.some((path) => this.shows(path))) this.ask(revision)
  }

  shows(path) {
    return (
      path === '*' ||
      this.data.paths.some(
        (own) => path === own || path.startsWith(own + '.') || own.startsWith(path + '.'),
      )
    )
  }

  /* A little jitter: thirty windows that hear the same must not all ask at the same moment. */
  ask(revision) {
    if (revision <= this.asked || this.asking) return
    this.asking = setTimeout(() => {
      this.asking = null
      this.asked = revision
      this.request()
    }, Math.random() * JITTER)
  }

  /* Asks for a run, and again while none answers: Streamlit's own socket may be down just now. */
  request(attempt = 1) {
    clearTimeout(this.again)
    this.calm.wait(() => {
      const number = Date.now()
      this.setTriggerValue('changed', { number, focus: focusedClass() })
      if (attempt > MOST_ATTEMPTS) return
      this.again = setTimeout(() => this.data.answered < number && this.request(attempt + 1), PATIENCE)
    })
  }

  /* A field that kept its older text because it had the focus is renewed once it is left. */
  renewHeld() {
    const focus = focusedClass()
    const left = this.data && this.data.held.some((name) => name !== focus)
    if (!left || this.renewing === this.data) return
    this.renewing = this.data
    this.request()
  }

  /* This window's own change came back, so it is stored: said at once, the run only confirms it.
     Not while another text of this window is underway, or while something is not stored at all. */
  stored({ revision, paths, at }) {
    for (const path of paths) {
      const place = this.underway.indexOf(path)
      if (place >= 0) this.underway.splice(place, 1)
    }
    if (this.underway.length || this.data.note.urgent) return
    clearTimeout(this.savingSoon)
    this.isSaving = false
    this.line.dataset.revision = revision
    this.say('cloud_done', this.data.texts.saved.replace('{time}', () => at))
  }

  saving(path) {
    this.underway.push(path)
    clearTimeout(this.savingSoon)
    this.savingSoon = setTimeout(() => {
      this.isSaving = true
      if (!this.isUnheard()) this.say('cloud_upload', this.data.texts.saving)
    }, SLOW_SAVE)
  }

  /* The same words are not put there again: a screen reader would read them out once more. */
  say(symbol, text) {
    if (this.line.dataset.symbol === symbol && this.line.textContent === text) return
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    picture.setAttribute('viewBox', '0 0 24 24')
    picture.setAttribute('aria-hidden', 'true')
    for (const shape of [CLOUD, SYMBOLS[symbol]]) {
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
      path.setAttribute('d', shape)
      picture.append(path)
    }
    const words = document.createElement('span')
    words.textContent = text
    this.line.dataset.symbol = symbol
    this.line.replaceChildren(picture, words)
  }
}

function focusedClass() {
  const field = document.activeElement?.closest('[class*="st-key-"]')
  return field ? [...field.classList].find((name) => name.startsWith('st-key-')) : ''
}
