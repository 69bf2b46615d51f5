import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconSearch, IconStarFilled, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Machine } from '../../../lib/api-types';
import type { PlanningAddress } from '../use-planning-address';
import classes from './planning.module.css';

/** Time in ms after the last key before the address follows the search text. */
const PAUSE_MILLISECONDS = 200;

interface FiltersProps {
  readonly address: PlanningAddress;
  readonly machines: readonly Machine[];
  /** "bijgewerkt 06:00" while the data is old, else empty. */
  readonly stale: string;
}

function valuesOf(machines: readonly Machine[], field: 'hall' | 'category'): string[] {
  return [...new Set(machines.map(machine => machine[field]))].sort((a, b) =>
    a.localeCompare(b, 'nl', { numeric: true }),
  );
}

/** Filters of the board: own bookings, hall, category and text; each of them is in the address. */
export function PlanningFilters({ address, machines, stale }: FiltersProps) {
  const { t } = useTranslation('planning');
  const { search, change } = address;
  const inAddress = search.zoek ?? '';
  const [typed, setTyped] = useState({ text: inAddress, inAddress });
  // Back and links change the address without typing; then the field follows.
  const text = typed.inAddress === inAddress || typed.text.trim() === inAddress ? typed.text : inAddress;
  const setText = (next: string) => setTyped({ text: next, inAddress });

  useEffect(() => {
    const wanted = text.trim();
    if (wanted === inAddress) {
      return;
    }
    const timer = setTimeout(() => change({ zoek: wanted === '' ? undefined : wanted }, true), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text, inAddress, change]);

  const filtered =
    search.hal !== undefined ||
    search.categorie !== undefined ||
    search.zoek !== undefined ||
    search.mijn !== undefined;
  return (
    <div className={classes.filters} role="search" aria-label={t('filters.label')}>
      <button
        type="button"
        className={classes.chip}
        aria-pressed={search.mijn === 'ja'}
        onClick={() => change({ mijn: search.mijn === 'ja' ? undefined : 'ja' }, true)}
      >
        <IconStarFilled size={12} aria-hidden />
        {t('filters.mine')}
      </button>
      <Select
        className={classes.pick}
        data-chosen={search.hal !== undefined}
        size="xs"
        radius={12}
        aria-label={t('filters.hall')}
        placeholder={t('filters.allHalls')}
        clearable
        value={search.hal ?? null}
        data={valuesOf(machines, 'hall')}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        onChange={hal => change({ hal: hal ?? undefined }, true)}
      />
      <Select
        className={classes.pick}
        data-chosen={search.categorie !== undefined}
        size="xs"
        radius={12}
        aria-label={t('filters.category')}
        placeholder={t('filters.allCategories')}
        clearable
        value={search.categorie ?? null}
        data={valuesOf(machines, 'category')}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        onChange={categorie => change({ categorie: categorie ?? undefined }, true)}
      />
      <TextInput
        className={classes.search}
        size="xs"
        radius={12}
        type="search"
        aria-label={t('filters.search')}
        placeholder={t('filters.search')}
        leftSection={<IconSearch size={14} stroke={1.8} aria-hidden />}
        rightSection={
          text === '' ? null : (
            <ActionIcon size={20} aria-label={t('filters.clearSearch')} onClick={() => setText('')}>
              <IconX size={12} stroke={2} />
            </ActionIcon>
          )
        }
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      {filtered ? (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => {
            setText('');
            change({ hal: undefined, categorie: undefined, zoek: undefined, mijn: undefined }, true);
          }}
        >
          {t('filters.clear')}
        </Button>
      ) : null}
      <span className={classes.filterNote}>
        {stale === '' ? (
          <>
            {t('groupedBy')} <b>{t('groupHall')}</b>
          </>
        ) : (
          stale
        )}
      </span>
    </div>
  );
}
