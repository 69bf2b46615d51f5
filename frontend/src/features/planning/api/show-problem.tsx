import { notifications } from '@mantine/notifications';
import { Note } from '../../../components/ui/note';
import { ApiProblem } from '../../../lib/api-problem';
import { i18n } from '../../../lib/i18n';

/** How long a failure that has no place of its own stays, in milliseconds. */
const SHOWN_MILLISECONDS = 12_000;

/**
 * Tells of a failure that happened away from any form, such as a drop on the board.
 * @param sentence puts the server's reason into the words of the action
 */
export function showProblem(error: unknown, sentence: (reason: string) => string): void {
  const reason = error instanceof ApiProblem ? error.detail : i18n.t('app:problem.unexpected');
  notifications.show({
    autoClose: SHOWN_MILLISECONDS,
    withBorder: false,
    closeButtonProps: { 'aria-label': i18n.t('app:close') },
    styles: { root: { padding: 4, background: 'var(--raised)' } },
    message: <Note tone="error">{sentence(reason)}</Note>,
  });
}
