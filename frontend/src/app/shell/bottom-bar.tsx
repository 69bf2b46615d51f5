import { Menu, UnstyledButton } from '@mantine/core';
import { IconCalendarCheck, IconDots, IconEngine, IconHelp, IconLayoutList, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session';
import { menuItemsFor } from './menu-items';
import { PersonChoices } from './person-menu';
import classes from './bottom-bar.module.css';

const ON_BAR = [
  { to: '/planning', label: 'menu.planning', icon: IconLayoutList },
  { to: '/machines', label: 'menu.machines', icon: IconEngine },
  { to: '/mijn-boekingen', label: 'menu.bookingsShort', icon: IconCalendarCheck },
] as const;

/** Bar at the bottom of a phone: Planning, Machines, Mijn and Meer, with room for the safe area. */
export function BottomBar({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }) {
  const { t } = useTranslation('app');
  const session = useSession();
  const navigate = useNavigate();
  const items = menuItemsFor(session);
  return (
    <nav className={classes.bar} aria-label={t('menu.label')}>
      {ON_BAR.filter(entry => items.some(item => item.to === entry.to)).map(({ to, label, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          className={classes.entry}
          activeProps={{ className: classes.active }}
          activeOptions={{ includeSearch: false }}
        >
          <Icon size={22} stroke={1.5} aria-hidden />
          {t(label)}
        </Link>
      ))}
      <Menu position="top-end" width={260}>
        <Menu.Target>
          <UnstyledButton className={classes.entry}>
            <IconDots size={22} stroke={1.5} aria-hidden />
            {t('menu.more')}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown className={classes.more}>
          <Menu.Label>
            {session.user.name}, {session.organisation.name}
          </Menu.Label>
          <Menu.Item leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />} onClick={onSearch}>
            {t('menu.search')}
          </Menu.Item>
          {items
            .filter(item => item.group !== 'main')
            .map(({ to, label, icon: Icon }) => (
              <Menu.Item
                key={to}
                leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
                onClick={() => void navigate({ to })}
              >
                {t(label)}
              </Menu.Item>
            ))}
          <Menu.Item leftSection={<IconHelp size={16} stroke={1.6} aria-hidden />} onClick={onHelp}>
            {t('menu.help')}
          </Menu.Item>
          <PersonChoices />
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
