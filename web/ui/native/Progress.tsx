/** `value` from 0 to 1. The words beside it carry the meaning; `label` names it for those who hear the page. */
export function Progress({ value, label }: { value: number; label: string }) {
  return <progress className="progress" max={1} value={Math.min(1, Math.max(0, value))} aria-label={label} />;
}
