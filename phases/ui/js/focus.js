/* Puts the focus on the first of the wanted elements, once the page has drawn it.
   What has the focus may still be taken away by the same drawing: then the next one gets it. */

const TRIES = 20
const PAUSE = 50
const fulfilled = new Set()

export default function ({ data }) {
  // A row that moves on the page is drawn anew, and its old wish with it.
  if (fulfilled.has(data.wish)) return
  fulfilled.add(data.wish)
  let left = TRIES
  let given = null
  const look = () => {
    const isLost = document.activeElement === document.body
    if (!given || isLost) {
      given = data.wanted.map(target).find(Boolean) ?? null
      given?.focus()
    }
    if (left--) setTimeout(look, PAUSE)
  }
  setTimeout(look, PAUSE)
}

const target = (name) => document.querySelector(`.${CSS.escape(name)} :is(input, textarea, button)`)
