/** Keys of the review page. A key that is held down, or pressed while somebody types, is not a decision. */
import { useEffect, useRef } from 'react'

export type KeyActions = Readonly<Record<string, () => void>>

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="combobox"]'

/** `actions` by `KeyboardEvent.key` in lower case. */
export function useKeys(actions: KeyActions): void {
  const current = useRef(actions)
  useEffect(() => {
    current.current = actions
  })
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      // A held Enter would click the focused button again and again.
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(TYPING) !== null && event.key !== 'Escape') return
      const act = current.current[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', down)
    return () => removeEventListener('keydown', down)
  }, [])
}
