import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../components/ui/keys';
import { useShortcutGroups, useSingleKeysOn } from '../../lib/shortcuts';
import classes from './shortcut-list.module.css';

/** The list behind `?`: what the keys do on the screen that is open now. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const groups = useShortcutGroups();
  const singleKeys = useSingleKeysOn();
  return (
    <Modal
      opened
      onClose={onClose}
      title={<b>{t('shortcuts.title')}</b>}
      size={460}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {singleKeys ? null : <p className="second">{t('shortcuts.off')}</p>}
      {groups.map(group => (
        <section key={group.title} className={classes.group}>
          <h2>{group.title}</h2>
          <dl className={classes.list}>
            {group.shortcuts.map(shortcut => (
              <div key={shortcut.keys} className={classes.row}>
                <dt>{shortcut.label}</dt>
                <dd>
                  <Keys keys={shortcut.keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
