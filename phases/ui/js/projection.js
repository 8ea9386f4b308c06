/* The keys of a presenter: on, back, and away from the wall. What is pressed while a slide is still
   being drawn is not lost; it is done once the slide stands. */

const KEYS = {
  ArrowRight: 'on',
  PageDown: 'on',
  ArrowLeft: 'back',
  PageUp: 'back',
  Escape: 'end',
}

const walls = new WeakMap()

export default function ({ parentElement, data }) {
  let wall = walls.get(parentElement)
  if (!wall) walls.set(parentElement, (wall = new Wall()))
  wall.drawn(data.place)
  return () => {
    wall.listeners.abort()
    walls.delete(parentElement)
  }
}

class Wall {
  constructor() {
    this.pressed = []
    this.listeners = new AbortController()
    addEventListener('keydown', (event) => this.keyed(event), { signal: this.listeners.signal })
  }

  drawn(place) {
    if (place === this.place) return
    this.place = place
    this.isMoving = false
    this.go()
  }

  keyed(event) {
    const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event
    const way = KEYS[key]
    if (!way || altKey || ctrlKey || metaKey || shiftKey || target.closest('input, textarea')) return
    event.preventDefault()
    this.pressed.push(way)
    this.go()
  }

  go() {
    if (this.isMoving || !this.pressed.length) return
    const button = document.querySelector(`.st-key-wand-${this.pressed.shift()} button`)
    if (!button) return this.go()
    this.isMoving = true
    button.click()
  }
}
