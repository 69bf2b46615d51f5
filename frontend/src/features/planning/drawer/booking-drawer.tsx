import { Button, SegmentedControl, Select, TextInput, Tooltip } from '@mantine/core';
import type { ActivityNature, BookingKind } from '@campusline/shared';
import { IconHelpCircle } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../components/ui/problem-note';
import type { Booking, Machine } from '../../../lib/api-types';
import { ApiProblem } from '../../../lib/api-problem';
import { useFormat } from '../../../lib/format';
import { inLanguage } from '../../../lib/i18n';
import { useSubmissionKey } from '../../../lib/idempotency-key';
import { usePermission, useSession } from '../../../lib/session';
import { useShortcuts } from '../../../lib/shortcuts';
import { useMoveBooking, useRequestBooking } from '../api/use-booking-changes';
import type { PreviewState } from '../api/use-preview';
import type { Offers } from '../offers';
import { later, type SlotDraft, withStart } from '../slot-draft';
import { usePlanningFormat } from '../use-board-texts';
import { type Judgement, SLOT_TAKEN } from '../verdict';
import { type BookingForm, kindsFor, PURPOSE_LENGTH } from './booking-form';
import classes from './drawer.module.css';
import fields from './fields.module.css';
import { DrawerFrame } from './drawer-frame';
import { DurationField } from './duration-field';
import { MomentField } from './moment-field';
import { OfferList } from './offer-list';
import { PriceLines } from './price-lines';
import { VerdictNote } from './verdict-note';

const MINUTE = 60_000;

interface BookingDrawerProps {
  /** The booking that moves, or null for a new one. */
  readonly moving: Booking | null;
  readonly machines: readonly Machine[];
  readonly machine: Machine | null;
  readonly draft: SlotDraft;
  readonly form: BookingForm;
  readonly nowMs: number;
  readonly phone: boolean;
  readonly preview: PreviewState;
  readonly judgement: Judgement;
  readonly offers: Offers | null;
  readonly onForm: (form: BookingForm) => void;
  readonly onMachine: (machineId: string) => void;
  readonly onDraft: (draft: SlotDraft) => void;
  /** The server refused what was sent; page and board show its conflict and alternatives. */
  readonly onRefused: (problem: ApiProblem | null) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

type Faults = Readonly<Record<'from' | 'until' | 'duration' | 'purpose' | 'machine', string | null>>;
const noFaults: Faults = { from: null, until: null, duration: null, purpose: null, machine: null };

/** New booking, or other hours for one, beside a board that stays live (visual 02). Ctrl+Enter books. */
export function BookingDrawer(props: BookingDrawerProps) {
  const { moving, machine, draft, form, judgement, preview, offers, onDraft, onRefused } = props;
  const { t } = useTranslation('planning');
  const { timeZone } = useSession().campus;
  const format = useFormat();
  const planning = usePlanningFormat();
  const staffKinds = usePermission('bookings.requestStaffKinds');
  const submission = useSubmissionKey();
  const request = useRequestBooking();
  const move = useMoveBooking();
  const [faults, setFaults] = useState<Faults>(noFaults);
  const [failure, setFailure] = useState<{ problem: ApiProblem; about: string } | null>(null);
  const purpose = useRef<HTMLInputElement>(null);
  const busy = request.isPending || move.isPending;

  // A refusal is about the hours that were sent; with other hours it no longer holds.
  const about = `${machine?.id} ${draft.startMs} ${draft.endMs}`;
  const problem = failure?.about === about ? failure.problem : null;

  const fault = (name: keyof Faults) => (message: string | null) =>
    setFaults(before => ({ ...before, [name]: message }));
  const unreadable = faults.from ?? faults.until ?? faults.duration;
  const refused = judgement.possible === false;
  const ready = !busy && !refused && unreadable === null;

  const send = async (): Promise<void> => {
    const missing: Partial<Faults> = {
      machine: machine === null ? t('drawer.machineMissing') : null,
      purpose: moving === null && form.purpose.trim() === '' ? t('drawer.purposeMissing') : null,
    };
    setFaults(before => ({ ...before, ...missing }));
    if (machine === null || !ready) {
      return;
    }
    if (missing.purpose) {
      purpose.current?.focus();
      return;
    }
    const hours = { startsAt: new Date(draft.startMs).toISOString(), endsAt: new Date(draft.endMs).toISOString() };
    try {
      if (moving === null) {
        const body = {
          machineId: machine.id,
          ...hours,
          purpose: form.purpose.trim(),
          bookingKind: form.kind,
          activityNature: form.nature,
        };
        await request.mutateAsync({ ...body, key: submission.keyFor(body) });
      } else {
        const body = { bookingId: moving.id, version: moving.version, ...hours };
        await move.mutateAsync({ ...body, key: submission.keyFor(body) });
      }
      submission.done();
      onRefused(null);
      props.onDone();
    } catch (error) {
      const answer = error instanceof ApiProblem ? error : null;
      setFailure(answer === null ? null : { problem: answer, about });
      onRefused(answer);
      setFaults(before => ({ ...before, purpose: answer?.messageOf('purpose') ?? before.purpose }));
    }
  };

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  useShortcuts(t('keys.group'), [{ keys: 'mod+enter', label: t('keys.submit'), run: () => void send() }]);
  const fieldFault = (name: 'from' | 'until', field: 'startsAt' | 'endsAt'): string | null =>
    faults[name] ?? problem?.messageOf(field) ?? null;
  const moment = planning.moment(draft.startMs);
  const otherProblem = problem !== null && problem.code !== SLOT_TAKEN && problem.errors.length === 0;

  return (
    <form onSubmit={onSubmit} noValidate>
      <DrawerFrame
        title={t(moving === null ? 'drawer.new' : 'drawer.move')}
        phone={props.phone}
        onClose={props.onClose}
        footer={
          <>
            <div className={classes.footNote}>{t(moving === null ? 'drawer.confirmed' : 'drawer.confirmedMove')}</div>
            <div className={classes.footRow}>
              <Button type="submit" className={classes.submit} disabled={!ready} loading={busy}>
                {refused
                  ? judgement.alternatives.length > 0
                    ? t('drawer.pickFirst')
                    : t('drawer.changeFirst')
                  : t(moving === null ? 'drawer.submit' : 'drawer.submitMove', { moment })}
                {ready ? <kbd aria-hidden>Ctrl ↵</kbd> : null}
              </Button>
            </div>
          </>
        }
      >
        <Select
          label={t('drawer.machine')}
          placeholder={t('drawer.machinePlaceholder')}
          searchable
          openOnFocus={false}
          data-autofocus={machine === null ? true : undefined}
          disabled={moving !== null}
          error={faults.machine ?? problem?.messageOf('machineId')}
          value={machine?.id ?? null}
          onChange={id => (id === null ? undefined : props.onMachine(id))}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          leftSection={
            machine === null ? undefined : (
              <span className="state-dot" data-state={machine.inService ? 'free' : 'fault'} aria-hidden />
            )
          }
          data={groupedMachines(props.machines, t('drawer.outOfService'))}
          maxDropdownHeight={320}
        />
        <div className={fields.times}>
          <MomentField
            label={t('drawer.from')}
            ms={draft.startMs}
            nowMs={props.nowMs}
            error={fieldFault('from', 'startsAt')}
            flagged={refused}
            onFault={fault('from')}
            onChange={ms => onDraft(withStart(draft, ms))}
            first={moving !== null}
          />
          <MomentField
            label={t('drawer.until')}
            ms={draft.endMs}
            afterMs={draft.startMs}
            shiftFromMs={draft.startMs}
            nowMs={props.nowMs}
            error={fieldFault('until', 'endsAt')}
            flagged={refused}
            onFault={fault('until')}
            onChange={ms => onDraft({ ...draft, endMs: ms })}
          />
          <DurationField
            minutes={(draft.endMs - draft.startMs) / MINUTE}
            invalid={faults.duration !== null}
            onFault={fault('duration')}
            onChange={length => onDraft({ ...draft, endMs: later(draft.startMs, length, timeZone) })}
          />
        </div>
        <p className={fields.hint}>{faults.duration ?? t('drawer.typingHint')}</p>
        {machine === null || unreadable !== null ? null : <VerdictNote judgement={judgement} />}
        {refused && judgement.detail !== null && offers === null && preview.answer?.problem?.code === SLOT_TAKEN ? (
          <p className={fields.hint}>{t('drawer.noAlternatives')}</p>
        ) : null}
        {offers === null ? null : (
          <OfferList
            offers={offers.list}
            wishedMs={offers.wishedMs}
            draft={draft}
            onPick={offer => {
              setFaults(noFaults);
              onDraft({ startMs: Date.parse(offer.startsAt), endMs: Date.parse(offer.endsAt) });
            }}
          />
        )}
        {otherProblem ? (
          <div className={fields.verdict}>
            <ProblemNote problem={problem} />
          </div>
        ) : null}
        {moving === null ? (
          <>
            <TextInput
              ref={purpose}
              className={fields.field}
              label={t('drawer.purpose')}
              placeholder={t('drawer.purposePlaceholder')}
              data-autofocus={machine === null ? undefined : true}
              maxLength={PURPOSE_LENGTH}
              value={form.purpose}
              error={faults.purpose ?? problem?.messageOf('purpose')}
              onChange={event => {
                fault('purpose')(null);
                props.onForm({ ...form, purpose: event.currentTarget.value });
              }}
            />
            <div className={fields.pair}>
              <Select
                label={t('drawer.kind')}
                allowDeselect={false}
                value={form.kind}
                error={problem?.messageOf('bookingKind')}
                data={kindsFor(staffKinds).map(kind => ({ value: kind, label: t(`kinds.${kind}`) }))}
                onChange={kind => props.onForm({ ...form, kind: (kind ?? form.kind) as BookingKind })}
              />
              <div>
                <span className={fields.label} id="activity-nature">
                  {t('drawer.nature')}
                  <Tooltip
                    label={t('drawer.natureHint')}
                    multiline
                    w={260}
                    events={{ hover: true, focus: true, touch: true }}
                  >
                    <button type="button" className={fields.help} aria-label={t('drawer.natureHint')}>
                      <IconHelpCircle size={14} stroke={1.8} aria-hidden />
                    </button>
                  </Tooltip>
                </span>
                <SegmentedControl
                  className={fields.segments}
                  fullWidth
                  aria-labelledby="activity-nature"
                  value={form.nature}
                  onChange={nature => props.onForm({ ...form, nature: nature as ActivityNature })}
                  data={(['economic', 'nonEconomic'] as const).map(nature => ({
                    value: nature,
                    label: t(`natures.${nature}`),
                  }))}
                />
              </div>
            </div>
          </>
        ) : null}
        {machine === null ? null : (
          <PriceLines
            preview={preview.answer}
            machine={machine}
            draft={draft}
            oldPrice={moving === null ? null : format.money(moving.priceCents)}
          />
        )}
      </DrawerFrame>
    </form>
  );
}

function groupedMachines(machines: readonly Machine[], outOfService: string) {
  const groups = new Map<string, { value: string; label: string; disabled: boolean }[]>();
  for (const machine of machines) {
    const items = groups.get(machine.hall) ?? [];
    const name = `${inLanguage(machine.name)} · ${machine.code}`;
    items.push({
      value: machine.id,
      label: machine.inService ? name : `${name} (${outOfService})`,
      disabled: !machine.inService,
    });
    groups.set(machine.hall, items);
  }
  return Array.from(groups, ([group, items]) => ({ group, items })).sort((a, b) =>
    a.group.localeCompare(b.group, 'nl', { numeric: true }),
  );
}
