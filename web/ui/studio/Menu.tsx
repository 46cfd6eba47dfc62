import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

export interface MenuChoice {
  id: string;
  name: string;
  detail?: string | undefined;
  icon?: ReactNode;
  run: () => void;
}

/** A button (the first child) that opens a list of things to do. */
export function Menu({ trigger, label, choices }: { trigger: ReactNode; label: string; choices: MenuChoice[] }) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover
        placement="bottom end"
        className="max-w-80 min-w-48 overflow-auto rounded-button border border-line-strong bg-raised p-1 shadow-lg"
      >
        <AriaMenu
          aria-label={label}
          className="outline-none"
          onAction={(key) => choices.find((choice) => choice.id === key)?.run()}
        >
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              textValue={choice.name}
              className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-chip px-3 py-1.5 text-15 text-ink data-focused:bg-sunken max-sm:min-h-11"
            >
              {choice.icon ? <span className="text-ink-2">{choice.icon}</span> : null}
              <span>
                {choice.name}
                {choice.detail ? <span className="block text-13 text-ink-2">{choice.detail}</span> : null}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
