/* Streamlit's own words and symbol names in German, also those that only a screen reader says. */

const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription']

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
    this.exact = new Map(Object.entries(words.exact))
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
    if (name === 'aria-label' && said?.endsWith(' icon')) return this.symbol(element, said)
    const german = said && this.german(said.trim())
    if (german && german !== said) element.setAttribute(name, german)
  }

  /* A symbol that says nothing beyond the words beside it is not read out by its English name. */
  symbol(element, said) {
    const german = this.exact.get(said)
    if (german) element.setAttribute('aria-label', german)
    else element.setAttribute('aria-hidden', 'true')
  }

  /* Only Streamlit's own words: what people typed stands in fields or in text of our pages. */
  text(node) {
    const holder = node.parentElement
    if (!holder || holder.closest('[class*="st-key-seite"] :is([data-literal], textarea)')) return
    const german = this.exact.get(node.data.trim())
    if (german && isOwnWord(holder)) node.data = node.data.replace(node.data.trim(), german)
  }

  german(said) {
    const exact = this.exact.get(said)
    if (exact) return exact
    const found = this.patterns.find(([from]) => from.test(said))
    return found && said.replace(...found)
  }
}

function isOwnWord(element) {
  return !element.closest('[data-testid="stMarkdownContainer"], [data-testid="stText"]')
}
