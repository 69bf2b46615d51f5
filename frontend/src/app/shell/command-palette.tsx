import '@mantine/spotlight/styles.layer.css';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconEngine, IconHelp, IconPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMachineSearch } from '../../features/machines/api/use-machine-search';
import { inLanguage } from '../../lib/i18n';
import { useSession } from '../../lib/session';
import classes from './command-palette.module.css';
import { menuItemsFor } from './menu-items';

const TYPING_PAUSE_MILLISECONDS = 150;

function contains(text: string, query: string): boolean {
  return text.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase());
}

/** Ctrl K: go to a screen, start a booking or find a machine. Opens each time `calls` grows. */
export function CommandPalette({ calls, onHelp }: { calls: number; onHelp: () => void }) {
  const { t } = useTranslation('app');
  const session = useSession();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [pausedQuery] = useDebouncedValue(query, TYPING_PAUSE_MILLISECONDS);
  const machines = useMachineSearch(pausedQuery);

  useEffect(() => {
    if (calls > 0) spotlight.open();
  }, [calls]);

  const places = menuItemsFor(session).filter(item => contains(t(item.label), query));
  const mayBook = session.permissions.includes('bookings.request') && contains(t('palette.newBooking'), query);
  const showHelp = contains(t('menu.help'), query);
  const found = machines.data ?? [];
  const nothing = places.length === 0 && !mayBook && !showHelp && found.length === 0 && !machines.isFetching;

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      maxHeight={420}
      centered={false}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      classNames={classes}
    >
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        onKeyDown={event => {
          // Enter without arrows takes the first hit, as in any search.
          const dialog = event.currentTarget.closest('[role="dialog"]');
          if (event.key !== 'Enter' || dialog === null || dialog.querySelector('[data-selected]') !== null) return;
          dialog.querySelector<HTMLElement>('[data-action]')?.click();
        }}
      />
      <Spotlight.ActionsList>
        {places.length > 0 ? (
          <Spotlight.ActionsGroup label={t('palette.goTo')}>
            {places.map(({ to, label, icon: Icon }) => (
              <Spotlight.Action
                key={to}
                label={t(label)}
                leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
                onClick={() => void navigate({ to })}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {mayBook || showHelp ? (
          <Spotlight.ActionsGroup label={t('palette.do')}>
            {mayBook ? (
              <Spotlight.Action
                label={t('palette.newBooking')}
                leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
                onClick={() => void navigate({ to: '/planning', search: { boek: 'nieuw' } })}
              />
            ) : null}
            {showHelp ? (
              <Spotlight.Action
                label={t('menu.help')}
                leftSection={<IconHelp size={16} stroke={1.6} aria-hidden />}
                onClick={onHelp}
              />
            ) : null}
          </Spotlight.ActionsGroup>
        ) : null}
        {found.length > 0 ? (
          <Spotlight.ActionsGroup label={t('palette.machines')}>
            {found.map(machine => (
              <Spotlight.Action
                key={machine.id}
                label={inLanguage(machine.name)}
                description={`${machine.code} · ${machine.hall}`}
                leftSection={<IconEngine size={16} stroke={1.6} aria-hidden />}
                onClick={() => void navigate({ to: '/machines/$id', params: { id: machine.id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {nothing ? <Spotlight.Empty>{t('palette.empty', { query })}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
