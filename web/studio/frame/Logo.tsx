/** The product's name; a name is not translated. */
const name = 'vorab';

export function Logo() {
  return (
    <span className="font-display text-21 leading-none font-semibold text-ink">
      {name}
      <span aria-hidden className="ml-0.5 inline-block size-1.5 rounded-full bg-accent" />
    </span>
  );
}
