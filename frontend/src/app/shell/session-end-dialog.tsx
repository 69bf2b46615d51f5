import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session';
import { forgetSessionEnd } from '../session-end';
import { SignInForm } from '../sign-in-form';

/**
 * A new sign-in over the page on screen. The page stays mounted below it, so a half-written booking is still there
 * afterwards; leaving for the sign-in page keeps the address only.
 */
export function SessionEndDialog() {
  const { t } = useTranslation('app');
  const { user } = useSession();
  const client = useQueryClient();
  const router = useRouter();
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={<b>{t('signIn.endedTitle')}</b>}
      size={420}
    >
      <p className="second">{t('signIn.endedText')}</p>
      <SignInForm
        email={user.email}
        onDone={() => {
          forgetSessionEnd();
          void client.invalidateQueries();
        }}
      />
      <Button
        variant="subtle"
        mt={8}
        onClick={() => {
          const next = router.state.location.href;
          forgetSessionEnd();
          // A fresh page: the shell behind this dialog still reads the session that would be gone.
          window.location.assign(`/aanmelden?next=${encodeURIComponent(next)}`);
        }}
      >
        {t('signIn.leave')}
      </Button>
    </Modal>
  );
}
