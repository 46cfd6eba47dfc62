/** The page's one polite voice. The text is changed even when it repeats, or it would not be read again. */
export function announce(text: string): void {
  const voice = document.getElementById('voice');
  if (voice) voice.textContent = voice.textContent === text ? `${text}\u00a0` : text;
}
