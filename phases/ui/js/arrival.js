/* A new step begins at the top, with the focus on its title; a freshly loaded page stays as it is.
   Drawn last on its page, so that the title it finds is the new one. */

export default function ({ data: { place } }) {
  const before = window.vereinbarPlace
  window.vereinbarPlace = place
  if (before === undefined || before === place) return
  const title = document.querySelector('h1')
  if (!title) return
  for (let box = title.parentElement; box; box = box.parentElement) box.scrollTop = 0
  title.setAttribute('tabindex', '-1')
  title.focus({ preventScroll: true })
}
