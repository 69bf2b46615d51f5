import { Menu } from '@mantine/core';
import type { BarAction } from './board-model';

interface BarMenuProps {
  readonly label: string;
  /** Where the menu opens, in px of the window. */
  readonly at: { readonly clientX: number; readonly clientY: number };
  readonly actions: readonly BarAction[];
  readonly onClose: () => void;
}

/** Menu of a bar: the way without dragging for everything a drag can do (WCAG 2.2, 2.5.7). */
export function BarMenu({ label, at, actions, onClose }: BarMenuProps) {
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} width={200} returnFocus withinPortal>
      <Menu.Target>
        <span
          data-board-control
          aria-hidden
          style={{ position: 'fixed', left: at.clientX, top: at.clientY, width: 1, height: 1, pointerEvents: 'none' }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {actions.map(action => (
          <Menu.Item
            key={action.id}
            leftSection={action.icon}
            onClick={action.run}
            style={action.danger ? { color: 'var(--r-tx)' } : undefined}
          >
            {action.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
