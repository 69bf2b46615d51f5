import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconHelp, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../components/ui/keys';
import { Mark } from '../../components/ui/mark';
import { useSession } from '../../lib/session';
import { initialsOf, menuItemsFor } from './menu-items';
import type { MenuItem } from './menu-items';
import { PersonMenu } from './person-menu';
import classes from './side-menu.module.css';

const GROUP_TITLES = { main: null, operator: 'menu.operatorGroup', demo: 'menu.demoGroup' } as const;

function Item({ item }: { item: MenuItem }) {
  const { t } = useTranslation('app');
  const Icon = item.icon;
  return (
    <Tooltip label={t(item.label)} position="right" classNames={{ tooltip: classes.tip }}>
      <Link
        to={item.to}
        className={classes.item}
        activeProps={{ className: classes.active }}
        activeOptions={{ includeSearch: false }}
        aria-label={t(item.label)}
      >
        <Icon size={16} stroke={1.6} aria-hidden />
        <span className={classes.label}>{t(item.label)}</span>
      </Link>
    </Tooltip>
  );
}

/** Menu of 208 px on the canvas; icons only below 1100 px, absent below 768 px (the bottom bar takes over). */
export function SideMenu({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }) {
  const { t } = useTranslation('app');
  const session = useSession();
  const items = menuItemsFor(session);
  return (
    <nav className={classes.menu} aria-label={t('menu.label')}>
      <Link to="/" className={classes.brand} aria-label="Campusline">
        <Mark size={22} />
        <span className={classes.label}>Campusline</span>
      </Link>
      <div className={classes.organisation} title={session.organisation.name}>
        <span className={classes.square} aria-hidden>
          {initialsOf(session.organisation.name)}
        </span>
        <b className={classes.label}>{session.organisation.name}</b>
      </div>
      <UnstyledButton
        className={classes.search}
        onClick={onSearch}
        aria-label={`${t('menu.search')} Ctrl K`}
        aria-keyshortcuts="Control+K"
      >
        <IconSearch size={14} stroke={1.8} aria-hidden />
        <span className={classes.label}>{t('menu.search')}</span>{' '}
        <span className={classes.keys} aria-hidden>
          <Keys keys="mod+k" />
        </span>
      </UnstyledButton>
      {(['main', 'operator', 'demo'] as const).map(group => {
        const members = items.filter(item => item.group === group);
        const title = GROUP_TITLES[group];
        if (members.length === 0) return null;
        return (
          <div key={group} className={classes.group}>
            {title === null ? null : <p className={classes.groupTitle}>{t(title)}</p>}
            {members.map(item => (
              <Item key={item.to} item={item} />
            ))}
          </div>
        );
      })}
      <div className={classes.foot}>
        <UnstyledButton className={classes.item} onClick={onHelp} aria-label={`${t('menu.help')} ?`}>
          <IconHelp size={16} stroke={1.6} aria-hidden />
          <span className={classes.label}>{t('menu.help')}</span>{' '}
          <span className={classes.keys} aria-hidden>
            <Keys keys="?" />
          </span>
        </UnstyledButton>
        <PersonMenu />
      </div>
    </nav>
  );
}
