/* Puts the focus on the first of the wanted elements, once the page has drawn it. */

const TRIES = 20
const PAUSE = 50

export default function ({ data }) {
  let left = TRIES
  const look = () => {
    const found = data.wanted.map(target).find(Boolean)
    if (found) found.focus()
    else if (left--) setTimeout(look, PAUSE)
  }
  setTimeout(look, PAUSE)
}

const target = (name) => document.querySelector(`.${CSS.escape(name)} :is(input, textarea, button)`)
