import { TextInput } from '@mantine/core';
import { formatDuration } from '@campusline/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../lib/i18n';
import { readWrittenDuration } from '../written-moment';

interface DurationFieldProps {
  readonly minutes: number;
  /** A length that was understood: whole local days and real minutes. */
  readonly onChange: (length: { readonly days: number; readonly minutes: number }) => void;
  readonly onFault: (fault: string | null) => void;
  readonly invalid: boolean;
}

/** Length of the booking; typing `3u`, `1u30` or `90 min` moves the end. */
export function DurationField({ minutes, onChange, onFault, invalid }: DurationFieldProps) {
  const { t } = useTranslation('planning');
  const [text, setText] = useState<string | null>(null);
  return (
    <TextInput
      label={t('drawer.duration')}
      autoComplete="off"
      error={invalid}
      value={text ?? formatDuration(minutes, currentLanguage())}
      onFocus={event => event.currentTarget.select()}
      onChange={event => {
        const { value } = event.currentTarget;
        setText(value);
        const length = readWrittenDuration(value);
        onFault(length === null ? t('drawer.durationUnreadable') : null);
        if (length !== null) {
          onChange(length);
        }
      }}
      onBlur={() => {
        setText(null);
        onFault(null);
      }}
    />
  );
}
