/** The text with a field where the cursor last stood in the message, or at its end. */
export function insertIntoBody(text: string, field: string): string {
  const area = document.querySelector<HTMLTextAreaElement>('[data-message-body] textarea');
  const at = area && area.value === text ? area.selectionStart : text.length;
  const end = area && area.value === text ? area.selectionEnd : text.length;
  requestAnimationFrame(() => {
    area?.focus();
    area?.setSelectionRange(at + field.length, at + field.length);
  });
  return text.slice(0, at) + field + text.slice(end);
}
