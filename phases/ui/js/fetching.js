/* A link to a file that takes some seconds to make: the page stays, a note says what goes on, and
   the file is saved under its own name. With a held key it is a link like any other. */

const links = new WeakMap()

export default function ({ parentElement, data }) {
  let link = links.get(parentElement)
  if (!link) links.set(parentElement, (link = new Link(parentElement)))
  link.drawn(data)
  return () => {
    link.listeners.abort()
    links.delete(parentElement)
  }
}

class Link {
  constructor(parent) {
    this.way = document.createElement('a')
    this.note = document.createElement('p')
    this.note.setAttribute('role', 'status')
    const box = document.createElement('div')
    box.className = 'fetching'
    box.append(this.way, this.note)
    parent.replaceChildren(box)
    this.listeners = new AbortController()
    this.way.addEventListener('click', (event) => this.clicked(event), {
      signal: this.listeners.signal,
    })
  }

  drawn({ address, words }) {
    if (this.way.getAttribute('href') !== address && !this.isBusy) this.say('')
    this.words = words
    this.way.href = address
    this.way.textContent = words.label
  }

  clicked(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (!this.isBusy) this.fetch(this.way.href, this.words)
  }

  async fetch(address, words) {
    this.busy(true)
    this.say(words.making)
    try {
      const answer = await fetch(address, { credentials: 'same-origin' })
      if (answer.ok) {
        save(await answer.blob(), nameOf(answer))
        this.say(words.done)
      } else {
        this.say((await reason(answer)) || words.unreachable)
      }
    } catch {
      this.say(words.unreachable)
    }
    this.busy(false)
  }

  busy(isBusy) {
    this.isBusy = isBusy
    this.way.setAttribute('aria-disabled', String(isBusy))
  }

  say(text) {
    this.note.textContent = text
  }
}

/* Our own answers are plain German sentences; a page of some other server in between is not. */
async function reason(answer) {
  const isOurs = (answer.headers.get('content-type') ?? '').startsWith('text/plain')
  return isOurs ? answer.text() : ''
}

function nameOf(answer) {
  const told = answer.headers.get('content-disposition') ?? ''
  return decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(told)?.[1] ?? '')
}

function save(blob, name) {
  const file = document.createElement('a')
  file.href = URL.createObjectURL(blob)
  file.download = name
  file.click()
  setTimeout(() => URL.revokeObjectURL(file.href), 60_000)
}
