import { UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../components/ui/mark';
import { ProblemNote } from '../components/ui/problem-note';
import { changeLanguage, currentLanguage } from '../lib/i18n';
import { useSignIn } from '../lib/session';
import { forgetSessionEnd } from './session-end';
import { SignInForm } from './sign-in-form';
import classes from './sign-in-page.module.css';
import { localTarget } from './sign-in-search';
import { ShaftDrawing } from './shaft-drawing';
import { useDemoAccounts } from './use-demo-accounts';

/** Sign-in: the drawing on the left, the form and the demo accounts on the right. */
export function SignInPage() {
  const { t } = useTranslation('app');
  const { next } = useSearch({ from: '/aanmelden' });
  const router = useRouter();
  const accounts = useDemoAccounts();
  const signIn = useSignIn();
  useEffect(() => {
    document.title = `${t('signIn.title')} · Campusline`;
  }, [t]);

  const goOn = () => {
    forgetSessionEnd();
    router.history.push(localTarget(next));
  };
  const roleName = (role: string) => t(`role.${role}`, { defaultValue: role });

  return (
    <div className={classes.page}>
      <div className={classes.picture}>
        <ShaftDrawing />
        <div className={classes.brand}>
          <Mark size={28} />
          Campusline
        </div>
      </div>
      <main className={classes.side}>
        <div className={classes.content}>
          <h1 className={classes.title}>{t('signIn.title')}</h1>
          <p className={classes.intro}>{t('signIn.intro')}</p>
          <SignInForm onDone={goOn} />
          {accounts.data && accounts.data.length > 0 ? (
            <section aria-labelledby="demo-accounts" className={classes.demo}>
              <h2 id="demo-accounts" className={classes.divider}>
                <span>{t('signIn.demo')}</span>
              </h2>
              {signIn.isError ? <ProblemNote problem={signIn.error} /> : null}
              <ul className={classes.accounts}>
                {accounts.data.map(account => (
                  <li key={account.email}>
                    <UnstyledButton
                      className={classes.account}
                      disabled={signIn.isPending}
                      aria-label={t('signIn.demoUse', {
                        name: account.name,
                        role: roleName(account.role),
                        organisation: account.organisationName,
                      })}
                      onClick={() =>
                        signIn.mutate({ email: account.email, password: account.password }, { onSuccess: goOn })
                      }
                    >
                      <span className={classes.accountText}>
                        <b>{account.name}</b>{' '}
                        <span className={classes.accountRole}>
                          {roleName(account.role)}, {account.organisationName}
                        </span>
                      </span>
                      <IconArrowRight size={16} stroke={1.6} aria-hidden />
                    </UnstyledButton>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <footer className={classes.foot}>
          <span>{t('signIn.place')}</span>
          <button
            type="button"
            className={classes.language}
            lang={currentLanguage() === 'nl' ? 'en' : 'nl'}
            onClick={() => void changeLanguage(currentLanguage() === 'nl' ? 'en' : 'nl')}
          >
            {t('signIn.otherLanguage')}
          </button>
        </footer>
      </main>
    </div>
  );
}
