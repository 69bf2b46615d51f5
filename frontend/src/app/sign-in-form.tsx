import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../components/ui/problem-note';
import { ApiProblem, fieldMessages } from '../lib/api-problem';
import { useSignIn } from '../lib/session';
import classes from './sign-in-form.module.css';

/** E-mail and password. A refusal is told in place and nothing typed is lost. */
export function SignInForm({ email = '', onDone }: { email?: string; onDone: () => void }) {
  const { t } = useTranslation('app');
  const signIn = useSignIn();
  const form = useForm({
    initialValues: { email, password: '' },
    validate: {
      email: value => (value.trim() === '' ? t('signIn.missingEmail') : null),
      password: value => (value === '' ? t('signIn.missingPassword') : null),
    },
  });
  const submit = form.onSubmit(
    values =>
      signIn.mutate(
        { email: values.email.trim(), password: values.password },
        {
          onSuccess: onDone,
          onError: error => {
            if (error instanceof ApiProblem) form.setErrors(fieldMessages(error));
          },
        },
      ),
    // The first field with a fault gets the focus, so its sentence is read.
    errors => form.getInputNode(Object.keys(errors)[0] ?? 'email')?.focus(),
  );
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <TextInput
        {...form.getInputProps('email')}
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
        autoCapitalize="none"
        size="md"
        data-autofocus={email === '' ? true : undefined}
      />
      <PasswordInput
        {...form.getInputProps('password')}
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        size="md"
        data-autofocus={email === '' ? undefined : true}
      />
      {signIn.isError ? <ProblemNote problem={signIn.error} /> : null}
      <Button type="submit" size="lg" fullWidth loading={signIn.isPending} mt={4}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
