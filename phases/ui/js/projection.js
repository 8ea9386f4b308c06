/* The keys of a presenter: on, back, and away from the wall. What is pressed while a slide is still
   being drawn is not lost; it is done once the slide stands. And how wide the beamer is: letters grow
   with it by the stylesheet, pictures have to be told. */

const WIDE = 1920

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
    const signal = { signal: this.listeners.signal }
    addEventListener('keydown', (event) => this.keyed(event), signal)
    addEventListener('resize', () => this.measure(), signal)
    this.measure()
  }

  measure() {
    document.documentElement.style.setProperty('--wand', innerWidth / WIDE)
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
