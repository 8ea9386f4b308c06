/* A press has its run to itself. A newer run breaks the older one off, and where that has not yet
   done what the press means, the press is lost. So what nobody pressed for waits until then. */

// From the finger that goes down until the browser has sent the press.
const BEFORE_SENT = 300
// A run that never ends, as without a connection, holds nothing up for longer.
const MOST_PATIENCE = 3000
const LOOK_AGAIN = 50
const BUSY = ['running', 'rerunRequested']

const isPress = ({ key }) => key === undefined || key === 'Enter' || key === ' '

// One for all parts of the page that come with this file.
const lastPress = (window.vereinbarPress ??= watched())

function watched() {
  const last = { at: -MOST_PATIENCE }
  for (const name of ['pointerdown', 'pointerup', 'click', 'keydown'])
    addEventListener(name, (event) => isPress(event) && (last.at = performance.now()), { capture: true })
  return last
}

function isCalm() {
  const since = performance.now() - lastPress.at
  const state = document.querySelector('[data-testid=stApp]')?.dataset.testScriptState
  return since > MOST_PATIENCE || (since > BEFORE_SENT && !BUSY.includes(state))
}

/* What one part of the page wants done: as soon as no press is underway, the newest wish alone. */
class Calm {
  wait(act) {
    this.stop()
    const look = () => (isCalm() ? act() : (this.timer = setTimeout(look, LOOK_AGAIN)))
    look()
  }

  stop() {
    clearTimeout(this.timer)
  }
}
