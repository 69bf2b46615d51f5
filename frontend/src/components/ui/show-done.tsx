import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { i18n } from '../../lib/i18n';
import classes from './show-done.module.css';

/** How long a success message stays, in milliseconds: long enough to read it and to take the step back. */
const SHOWN_MILLISECONDS = 10_000;

/**
 * Tells bottom left that something was done, on coal, for 10 s. With `undo` it offers "Ongedaan maken".
 * @param undo takes the step back; its own failure must be told by the caller
 */
export function showDone(message: string, undo?: () => void): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    autoClose: SHOWN_MILLISECONDS,
    withBorder: false,
    // Success waits for a pause in what is read; only errors interrupt.
    role: 'status',
    closeButtonProps: { 'aria-label': i18n.t('app:close') },
    classNames: { root: classes.root, description: classes.description, closeButton: classes.close },
    message:
      undo === undefined ? (
        message
      ) : (
        <span className={classes.line}>
          {message}
          <Button
            size="xs"
            variant="transparent"
            className={classes.undo}
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            {i18n.t('app:undo')}
          </Button>
        </span>
      ),
  });
}
