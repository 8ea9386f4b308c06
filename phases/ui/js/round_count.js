/* How many have answered, straight in the page: at thirty phones a script run for each answer would
   be thirty runs. Only where the round itself went on a run is asked for, once. */

const AGAIN_AFTER = 3000
const MOST_ATTEMPTS = 4

const counts = new WeakMap()

export default function ({ parentElement, data, setTriggerValue }) {
  let count = counts.get(parentElement)
  if (!count) counts.set(parentElement, (count = new Count(parentElement)))
  count.drawn(data, setTriggerValue)
  return () => {
    count.close()
    counts.delete(parentElement)
  }
}

class Count {
  constructor(parent) {
    this.line = document.createElement('p')
    this.line.className = 'round-tally'
    this.line.setAttribute('role', 'status')
    parent.replaceChildren(this.line)
    this.calm = new Calm()
    this.listeners = new AbortController()
    const { signal } = this.listeners
    addEventListener('vereinbar:heard', ({ detail }) => this.heard(detail.room), { signal })
  }

  close() {
    clearTimeout(this.again)
    this.calm.stop()
    this.listeners.abort()
  }

  drawn(data, setTriggerValue) {
    clearTimeout(this.again)
    this.data = data
    this.setTriggerValue = setTriggerValue
    this.say(data.answered)
  }

  heard(room) {
    if (!room || !('round' in room)) return
    const { round } = room
    if (this.key(round) !== this.data.key) this.ask(this.key(round))
    else if (round) this.say(round.answered)
  }

  key(round) {
    return round ? `${round.id} ${round.turn}` : ''
  }

  ask(key, attempt = 1) {
    if (key === this.asked && attempt === 1) return
    this.asked = key
    clearTimeout(this.again)
    this.calm.wait(() => this.setTriggerValue('went_on', Date.now()))
    if (attempt >= MOST_ATTEMPTS) return
    this.again = setTimeout(() => this.data.key !== key && this.ask(key, attempt + 1), AGAIN_AFTER)
  }

  say(answered) {
    const { many, one } = this.data
    this.line.hidden = !many
    const said = (answered === 1 ? one : many).replace('{count}', answered)
    if (this.line.textContent !== said) this.line.textContent = said
  }
}
