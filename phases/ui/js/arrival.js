/* A new step begins at the top, with the focus on its title; a reload stays where it was.
   Drawn last on its page, so that the title it finds is the new one. */

const KEY = 'vereinbar-place'

export default function ({ data: { place } }) {
  const before = sessionStorage.getItem(KEY)
  sessionStorage.setItem(KEY, place)
  if (before === null || before === place) return
  const title = document.querySelector('h1')
  if (!title) return
  for (let box = title.parentElement; box; box = box.parentElement) box.scrollTop = 0
  title.setAttribute('tabindex', '-1')
  title.focus({ preventScroll: true })
}
