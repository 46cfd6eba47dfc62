import { ChevronDown, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { cx } from './classes.ts';

export interface FilterChipProps {
  children: ReactNode;
  /** Whether it narrows something down now. */
  isOn: boolean;
  /** Opens a list; give it as a menu's trigger. */
  opens?: boolean;
  onPress?: () => void;
}

/** One filter: a word to switch on, or one that opens a list. What is on is tinted and says so. */
export function FilterChip({ children, isOn, opens = false, onPress }: FilterChipProps) {
  return (
    <Button
      {...(onPress ? { onPress } : {})}
      {...(opens ? {} : { 'aria-pressed': isOn })}
      className={cx(
        'inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-full px-3 text-13 font-semibold whitespace-nowrap max-sm:min-h-11',
        isOn ? 'bg-accent-soft text-accent' : 'bg-sunken text-ink-2 data-hovered:text-ink',
      )}
    >
      {children}
      {opens ? <ChevronDown aria-hidden size={15} /> : isOn ? <X aria-hidden size={15} /> : null}
    </Button>
  );
}
