/* The agreement on paper. Texts become text nodes, never markup. Every paragraph holds one button
   that leads to its step; the whole sheet is one stop of the Tab key, arrows go from line to line. */

const HEADINGS = { title: 'h2', front: 'h3', section: 'h3', annex: 'h3', annex_subheading: 'h4' }

const sheets = new WeakMap()

export default function ({ parentElement, data, setTriggerValue }) {
  let sheet = sheets.get(parentElement)
  if (!sheet) sheets.set(parentElement, (sheet = new Sheet(parentElement)))
  sheet.drawn(data, setTriggerValue)
  return () => {
    sheet.listeners.abort()
    sheets.delete(parentElement)
  }
}

class Sheet {
  constructor(parent) {
    this.paper = document.createElement('div')
    this.paper.className = 'paper'
    parent.replaceChildren(this.paper)
    this.listeners = new AbortController()
    const signal = { signal: this.listeners.signal }
    this.paper.addEventListener('click', (event) => this.clicked(event), signal)
    this.paper.addEventListener('keydown', (event) => this.pressed(event), signal)
    this.paper.addEventListener('focusin', (event) => this.entered(event.target), signal)
  }

  drawn(data, setTriggerValue) {
    this.setTriggerValue = setTriggerValue
    const told = JSON.stringify(data)
    if (told === this.told) return
    this.told = told
    const at = this.buttons().indexOf(document.activeElement)
    this.paper.replaceChildren(...this.blocks(data.lines))
    const buttons = this.buttons()
    buttons.forEach((button, index) => (button.tabIndex = index === Math.max(at, 0) ? 0 : -1))
    if (at >= 0) buttons[Math.min(at, buttons.length - 1)]?.focus({ preventScroll: true })
  }

  /* Rows of a table that follow one another stand in one table. */
  blocks(lines) {
    const blocks = []
    let table = null
    for (const line of lines) {
      if (line.kind === 'header') {
        table = element('table')
        table.append(element('thead'), element('tbody'))
        blocks.push(element('div', 'paper-table', table))
        this.header = line.cells.map((spans) => spans.map(({ text }) => text).join(''))
        table.tHead.append(this.row(line, 'th'))
      } else if (line.kind === 'row' && table) {
        table.tBodies[0].append(this.row(line, 'td'))
      } else {
        table = null
        blocks.push(line.chart ? this.chart(line) : this.line(line))
      }
    }
    return blocks
  }

  /* The chart as a picture with words for it, its caption below: as on the sheet of Word. */
  chart(line) {
    const rows = line.chart.bars.map((bar) => {
      const lines = line.chart.marks.map(({ at }) => stretch('paper-line', at, at))
      const track = element('span', 'paper-track', ...lines, stretch('paper-bar', 0, bar.end))
      if (bar.spread) track.append(stretch('paper-spread', ...bar.spread))
      return element('div', 'paper-bars', element('span', '', bar.name), track)
    })
    const marks = line.chart.marks.map(({ at, text }) => {
      const mark = element('span', '', text)
      mark.style.left = percent(at)
      return mark
    })
    rows.push(element('div', 'paper-scale', element('span', 'paper-track', ...marks)))
    const picture = element('div', 'paper-picture', ...rows)
    picture.setAttribute('role', 'img')
    picture.setAttribute('aria-label', line.chart.description)
    const caption = element('figcaption', '', ...line.spans.map(span))
    if (line.source) caption.append(this.button(line))
    return element('figure', 'paper-chart', picture, this.leading(caption, line))
  }

  row(line, cell) {
    const row = element('tr')
    line.cells.forEach((spans, index) => {
      const side = line.numeric.includes(index) ? 'paper-amount' : ''
      const box = element(cell, side, ...spans.map(span))
      if (cell === 'th') box.scope = 'col'
      else box.dataset.label = this.header[index] ?? ''
      if (line.source && index === line.cells.length - 1) box.append(this.button(line))
      row.append(box)
    })
    return this.leading(row, line)
  }

  line(line) {
    const block = element(HEADINGS[line.kind] ?? 'p', `paper-${line.kind}`)
    if (line.number) block.append(element('span', 'paper-number', `${line.number}\u00a0`))
    block.append(...line.spans.map(span))
    if (line.source) block.append(this.button(line))
    return this.leading(block, line)
  }

  leading(block, line) {
    if (line.source) block.dataset.source = line.source
    return block
  }

  button(line) {
    const button = element('button', 'paper-way', arrow())
    button.type = 'button'
    button.title = line.leads_to
    button.setAttribute('aria-label', line.leads_to)
    return button
  }

  buttons() {
    return [...this.paper.querySelectorAll('button')]
  }

  /* A click into a sentence leads to its step, unless somebody marks words to copy them. */
  clicked(event) {
    const block = event.target.closest('[data-source]')
    if (block && !String(getSelection())) this.setTriggerValue('chosen', block.dataset.source)
  }

  pressed(event) {
    const buttons = this.buttons()
    const at = buttons.indexOf(document.activeElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (at < 0 || !buttons[next]) return
    event.preventDefault()
    buttons[next].focus()
  }

  entered(button) {
    for (const other of this.buttons()) other.tabIndex = other === button ? 0 : -1
  }
}

function arrow() {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  picture.setAttribute('viewBox', '0 0 24 24')
  picture.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', 'M5 12h14m-6-6 6 6-6 6')
  picture.append(path)
  return picture
}

function stretch(className, from, to) {
  const made = element('span', className)
  made.style.left = percent(from)
  made.style.width = percent(to - from)
  return made
}

function percent(share) {
  return `${(share * 100).toFixed(2)}%`
}

function span({ kind, text }) {
  if (kind === 'strong') return element('strong', '', text)
  if (kind === 'gap' || kind === 'mark') return element('mark', `paper-${kind}`, text)
  return document.createTextNode(text)
}

function element(name, className = '', ...children) {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}
