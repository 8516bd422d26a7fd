import { useEffect, useRef, useState } from 'preact/hooks';

/** Says a state to screen readers when it changes, and not when it is first shown or merely counts on. */
export function StateAnnouncer({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  const last = useRef(text);
  useEffect(() => {
    if (text === last.current) return;
    last.current = text;
    setSaid(text);
  }, [text]);
  return (
    <span class="visually-hidden" role="status">
      {said}
    </span>
  );
}
