/** Says a text to screen readers when it changes; unseen. */
export function Announcer({ text }: { text: string }) {
  return (
    <p role="status" className="visually-hidden">
      {text}
    </p>
  );
}
