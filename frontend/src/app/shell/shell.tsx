import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listenForShortcuts, useShortcuts } from '../../lib/shortcuts';
import { useSessionEnded } from '../session-end';
import { BottomBar } from './bottom-bar';
import { SideMenu } from './side-menu';
import classes from './shell.module.css';

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette')).CommandPalette }));
const ShortcutList = lazy(async () => ({ default: (await import('./shortcut-list')).ShortcutList }));
const SessionEndDialog = lazy(async () => ({ default: (await import('./session-end-dialog')).SessionEndDialog }));

/** Menu, work area and what may lie over them: palette, shortcut list and a new sign-in when the session ended. */
export function Shell() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  // Counts how often the palette was asked for; its code is loaded at the first time.
  const [paletteCalls, setPaletteCalls] = useState(0);
  const openPalette = () => setPaletteCalls(calls => calls + 1);
  const [listOpen, setListOpen] = useState(false);
  const sessionEnded = useSessionEnded();

  useEffect(() => listenForShortcuts(), []);
  useShortcuts(t('shortcuts.everywhere'), [
    { keys: 'mod+k', label: t('shortcuts.palette'), run: openPalette },
    { keys: '?', label: t('shortcuts.list'), run: () => setListOpen(true) },
    { keys: 'g p', label: t('shortcuts.goPlanning'), run: () => void navigate({ to: '/planning' }) },
    { keys: 'g b', label: t('shortcuts.goBookings'), run: () => void navigate({ to: '/mijn-boekingen' }) },
    { keys: 'g m', label: t('shortcuts.goMachines'), run: () => void navigate({ to: '/machines' }) },
  ]);

  return (
    <div className={classes.shell} data-print-flow>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <SideMenu onSearch={openPalette} onHelp={() => setListOpen(true)} />
      <main id="content" tabIndex={-1} className={classes.main} data-print-flow>
        <Outlet />
      </main>
      <BottomBar onSearch={openPalette} onHelp={() => setListOpen(true)} />
      <Notifications position="bottom-left" limit={3} zIndex={400} containerWidth={420} />
      <Suspense fallback={null}>
        {paletteCalls > 0 ? <CommandPalette calls={paletteCalls} onHelp={() => setListOpen(true)} /> : null}
        {listOpen ? <ShortcutList onClose={() => setListOpen(false)} /> : null}
        {sessionEnded ? <SessionEndDialog /> : null}
      </Suspense>
    </div>
  );
}
