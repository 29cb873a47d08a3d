import { useLayoutEffect, useRef } from 'react';
import temml from 'temml';

/** LaTeX as MathML, which browsers set by themselves; what is no LaTeX is shown as it is written. */
export default function Formula({ text, display }: { text: string; display: boolean }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const span = place.current;
    if (!span) return;
    try {
      // Builds elements; a string of markup would have style attributes, which the page's policy refuses.
      temml.render(text, span, { displayMode: display, throwOnError: true, annotate: true });
    } catch {
      span.replaceChildren(Object.assign(document.createElement('code'), { textContent: text }));
    }
  }, [text, display]);
  return <span ref={place} data-display={display || undefined} />;
}
