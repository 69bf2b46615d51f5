import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/ui/empty-state';
import { LoadingRows } from '../../../components/ui/loading-rows';
import { Page } from '../../../components/ui/page';
import { ProblemNote } from '../../../components/ui/problem-note';
import { useMachineFacets } from '../api/use-machine-facets';
import { useMachines } from '../api/use-machines';
import { MachineTable } from '../components/machine-table';
import type { MachinesSearch } from '../machines-search';
import classes from './machines-page.module.css';

const TYPING_PAUSE_MILLISECONDS = 250;

/** The machine park as a list; search and filters stand in the address bar. */
export function MachinesPage() {
  const { t } = useTranslation('machines');
  const search = useSearch({ from: '/shell/machines' });
  const navigate = useNavigate({ from: '/machines' });
  const [typed, setTyped] = useState(search.zoek ?? '');
  const facets = useMachineFacets();
  const list = useMachines({
    ...(search.zoek === undefined ? {} : { search: search.zoek }),
    ...(search.hal === undefined ? {} : { hall: search.hal }),
    ...(search.categorie === undefined ? {} : { category: search.categorie }),
  });

  const narrow = (change: { [Key in keyof MachinesSearch]: MachinesSearch[Key] | undefined }) =>
    void navigate({ search: before => withoutEmpty({ ...before, ...change }), replace: true });
  const narrowLater = useDebouncedCallback((zoek: string) => narrow({ zoek: zoek.trim() }), TYPING_PAUSE_MILLISECONDS);
  const changeTyped = (text: string) => {
    setTyped(text);
    narrowLater(text);
  };
  const clear = () => {
    setTyped('');
    void navigate({ search: {}, replace: true });
  };

  const machines = list.data?.pages.flatMap(page => page.items) ?? [];
  const filtered = Object.keys(search).length > 0;
  const counted =
    list.data === undefined ? undefined : t(list.hasNextPage ? 'countMore' : 'count', { count: machines.length });

  return (
    <Page
      title={t('title')}
      meta={<span aria-live="polite">{counted}</span>}
      filters={
        <>
          <TextInput
            className={classes.search}
            size="xs"
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<IconSearch size={14} stroke={1.8} aria-hidden />}
            value={typed}
            onChange={event => changeTyped(event.currentTarget.value)}
            rightSection={
              typed === '' ? null : (
                <CloseButton size={20} aria-label={t('clearSearch')} onClick={() => changeTyped('')} />
              )
            }
          />
          <Select
            className={classes.filter}
            size="xs"
            aria-label={t('hall')}
            placeholder={t('allHalls')}
            data={facets.data?.halls ?? (search.hal === undefined ? [] : [search.hal])}
            value={search.hal ?? null}
            onChange={hal => narrow({ hal: hal ?? undefined })}
            clearable
            searchable
          />
          <Select
            className={classes.filter}
            size="xs"
            aria-label={t('category')}
            placeholder={t('allCategories')}
            data={facets.data?.categories ?? (search.categorie === undefined ? [] : [search.categorie])}
            value={search.categorie ?? null}
            onChange={categorie => narrow({ categorie: categorie ?? undefined })}
            clearable
            searchable
          />
          {filtered ? (
            <Button size="xs" variant="subtle" onClick={clear}>
              {t('clearFilters')}
            </Button>
          ) : null}
        </>
      }
    >
      {list.isPending ? <LoadingRows rows={14} /> : null}
      {list.isError ? (
        <div className={classes.inset}>
          <ProblemNote problem={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : null}
      {list.isSuccess && machines.length === 0 ? (
        filtered ? (
          <EmptyState
            action={
              <Button variant="default" onClick={clear}>
                {t('clearFilters')}
              </Button>
            }
          >
            {t('emptyFiltered')}
          </EmptyState>
        ) : (
          <EmptyState>{t('empty')}</EmptyState>
        )
      ) : null}
      {machines.length > 0 ? <MachineTable machines={machines} stale={list.isPlaceholderData} /> : null}
      {list.hasNextPage ? (
        <div className={classes.inset}>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

function withoutEmpty(search: { [Key in keyof MachinesSearch]: MachinesSearch[Key] | undefined }): MachinesSearch {
  return {
    ...(search.zoek ? { zoek: search.zoek } : {}),
    ...(search.hal ? { hal: search.hal } : {}),
    ...(search.categorie ? { categorie: search.categorie } : {}),
  };
}
