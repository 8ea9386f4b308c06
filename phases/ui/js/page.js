/* Streamlit's own words and symbol names in German, also those that only a screen reader says. */

const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription']

const OURS = '[data-testid="stMarkdownContainer"], [data-testid="stText"], .paper'

const pages = new WeakMap()

export default function ({ parentElement, data }) {
  let page = pages.get(parentElement)
  if (!page) pages.set(parentElement, (page = new Page(data)))
  return () => {
    page.close()
    pages.delete(parentElement)
  }
}

class Page {
  constructor({ words }) {
    this.shown = new Map(Object.entries(words.shown))
    this.spoken = new Map(Object.entries(words.spoken))
    this.patterns = words.patterns.map(([from, to]) => [new RegExp(`^${from}$`), to])
    this.observer = new MutationObserver((changes) => this.changed(changes))
    this.observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    })
    this.translate(document.body)
  }

  close() {
    this.observer.disconnect()
  }

  changed(changes) {
    for (const { type, target, addedNodes, attributeName } of changes) {
      if (type === 'attributes') this.attribute(target, attributeName)
      else if (type === 'characterData') this.text(target)
      else addedNodes.forEach((node) => this.translate(node))
    }
  }

  translate(node) {
    if (node.nodeType === Node.TEXT_NODE) return this.text(node)
    if (node.nodeType !== Node.ELEMENT_NODE) return
    for (const element of [node, ...node.querySelectorAll(ATTRIBUTES.map((a) => `[${a}]`))]) {
      for (const name of ATTRIBUTES) this.attribute(element, name)
    }
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) this.text(texts.currentNode)
  }

  attribute(element, name) {
    const said = element.getAttribute(name)
    if (!said) return
    const german = this.spoken.get(said) ?? this.shown.get(said) ?? this.filled(said)
    if (german) element.setAttribute(name, german)
    // A symbol beside its own words is not read out by its English name.
    else if (said.endsWith(' icon')) element.setAttribute('aria-hidden', 'true')
  }

  text(node) {
    const said = node.data.trim()
    if (!said || !isStreamlits(node.parentElement)) return
    const german = this.shown.get(said) ?? this.filled(said)
    if (german) node.data = node.data.replace(said, german)
  }

  filled(said) {
    const found = this.patterns.find(([from]) => from.test(said))
    return found && said.replace(...found)
  }
}

/* Words of our pages and of people stand in Markdown or text blocks; the rest is Streamlit's. */
function isStreamlits(element) {
  return element?.closest('section[aria-label]') || !element?.closest(OURS)
}
