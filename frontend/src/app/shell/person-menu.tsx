import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, currentLanguage, LANGUAGES } from '../../lib/i18n';
import { useSession, useSignOut } from '../../lib/session';
import { setSingleKeys, useSingleKeysOn } from '../../lib/shortcuts';
import { initialsOf } from './menu-items';
import classes from './person-menu.module.css';

const SCHEMES = ['light', 'dark', 'auto'] as const;
const LANGUAGE_LABELS = { nl: 'person.dutch', en: 'person.english' } as const;

const CHECK = <IconCheck size={14} stroke={1.8} aria-hidden />;

function choose(value: string): void {
  const language = LANGUAGES.find(known => known === value);
  if (language !== undefined) void changeLanguage(language);
}

/** The choices a person makes for this browser: language, appearance, shortcuts; and signing out. */
export function PersonChoices() {
  const { t } = useTranslation('app');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const singleKeys = useSingleKeysOn();
  const signOut = useSignOut();
  return (
    <>
      <Menu.Label>{t('person.language')}</Menu.Label>
      <Menu.RadioGroup value={currentLanguage()} onChange={choose}>
        {LANGUAGES.map(language => (
          <Menu.RadioItem key={language} value={language} lang={language} checkIcon={CHECK}>
            {t(LANGUAGE_LABELS[language])}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Label>{t('person.scheme')}</Menu.Label>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={value => setColorScheme(SCHEMES.find(scheme => scheme === value) ?? 'auto')}
      >
        {SCHEMES.map(scheme => (
          <Menu.RadioItem key={scheme} value={scheme} checkIcon={CHECK}>
            {t(`person.${scheme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.CheckboxItem checked={singleKeys} onChange={setSingleKeys} checkIcon={CHECK}>
        {t('person.singleKeys')}
      </Menu.CheckboxItem>
      <Menu.Divider />
      <Menu.Item leftSection={<IconLogout size={14} stroke={1.8} aria-hidden />} onClick={() => signOut.mutate()}>
        {t('person.signOut')}
      </Menu.Item>
    </>
  );
}

/** The person at the bottom of the menu; opens the personal choices. */
export function PersonMenu() {
  const { t } = useTranslation('app');
  const { user } = useSession();
  return (
    <Menu position="right-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.person}>
          <span className="visually-hidden">{t('person.menu')}</span>
          <span className={classes.avatar} aria-hidden>
            {initialsOf(user.name)}
          </span>
          <span className={classes.names}>
            <span className={classes.name}>{user.name}</span>{' '}
            <span className={classes.role}>{t(`role.${user.role}`, { defaultValue: user.role })}</span>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <PersonChoices />
      </Menu.Dropdown>
    </Menu>
  );
}
