/* Minutes left for a point of the agenda, in words and as a line. Counted here from a beginning that
   the project holds, by the clock of the server: a phone whose clock is wrong says the same. */

const clocks = new WeakMap()
// What the server said when, by its own clock: told again later, it still means that moment.
const offsets = new Map()

export default function ({ parentElement, data }) {
  let clock = clocks.get(parentElement)
  if (!clock) clocks.set(parentElement, (clock = new Clock(parentElement)))
  clock.drawn(data)
  return () => {
    clock.close()
    clocks.delete(parentElement)
  }
}

class Clock {
  constructor(parent) {
    this.box = document.createElement('div')
    this.box.className = 'meeting-timer'
    this.box.setAttribute('role', 'timer')
    this.words = document.createElement('p')
    this.line = document.createElement('div')
    this.line.setAttribute('aria-hidden', 'true')
    this.filled = document.createElement('span')
    this.line.append(this.filled)
    this.box.append(this.words, this.line)
    parent.replaceChildren(this.box)
    this.ticking = setInterval(() => this.tell(), 1000)
  }

  drawn(data) {
    if (!offsets.has(data.now)) offsets.set(data.now, data.now - Date.now())
    this.offset = offsets.get(data.now)
    this.data = data
    this.box.setAttribute('aria-label', data.texts.label)
    this.tell()
  }

  close() {
    clearInterval(this.ticking)
  }

  tell() {
    const { since, used, planned, texts } = this.data
    const running = since === null ? 0 : Math.max(0, (Date.now() + this.offset - since) / 1000)
    const left = planned - used - running
    const words = planned ? inWords(left, texts) : texts.no_minutes
    const said = since === null && planned ? texts.resting.replace('{left}', () => words) : words
    // Only what changed is put there: nothing moves every second.
    if (this.words.textContent !== said) this.words.textContent = said
    const share = planned ? Math.min(1, Math.max(0, 1 - left / planned)) : 0
    const width = `${Math.round(share * 100)}%`
    if (this.filled.style.width !== width) this.filled.style.width = width
    this.box.dataset.state = left < 0 && planned ? 'over' : 'within'
  }
}

/* Begun minutes count as left, full ones as over. */
function inWords(left, texts) {
  if (left > 0) {
    const minutes = Math.ceil(left / 60)
    if (left < 60) return texts.left_less
    return minutes === 1 ? texts.left_one : texts.left.replace('{count}', minutes)
  }
  const minutes = Math.floor(-left / 60)
  if (minutes === 0) return texts.over_less
  return minutes === 1 ? texts.over_one : texts.over.replace('{count}', minutes)
}
