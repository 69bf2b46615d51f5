import { ActionIcon, CopyButton, FocusTrap, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconLink, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './drawer.module.css';

/** Width in px of the drawer; the board keeps its places clear of it. */
export const DRAWER_WIDTH = 452;

interface DrawerFrameProps {
  readonly title: string;
  readonly phone: boolean;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Drawer on the right over a board that stays live: no overlay, no trapped focus. On a phone it fills the screen and
 * is a real modal. Esc closes it, and the focus goes back to where it came from.
 */
export function DrawerFrame({ title, phone, onClose, footer, children }: DrawerFrameProps) {
  const { t } = useTranslation('planning');
  const frame = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  const [opensOnPhone] = useState(phone);

  // A layout effect: its clean-up still finds the drawer, and the focus in it, in the document.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const element = frame.current;
    // On a phone a focused field would pull up the keyboard over half of the drawer.
    const first = opensOnPhone ? null : element?.querySelector<HTMLElement>('[data-autofocus]');
    (first ?? element)?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected && element?.contains(document.activeElement)) {
        before.focus({ preventScroll: true });
      }
    };
  }, [opensOnPhone]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A list, a calendar or a drag that is open takes Esc first.
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('[data-expanded="true"]')) {
        close.current();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const Back = phone ? IconArrowLeft : IconX;
  return (
    <FocusTrap active={phone} innerRef={frame}>
      <aside
        className={classes.drawer}
        role="dialog"
        aria-label={title}
        aria-modal={phone ? true : undefined}
        tabIndex={-1}
      >
        {phone ? <FocusTrap.InitialFocus /> : null}
        <header className={classes.head}>
          {phone ? (
            <ActionIcon size={44} aria-label={t('drawer.close')} onClick={onClose}>
              <Back size={20} stroke={1.6} />
            </ActionIcon>
          ) : null}
          <h2>{title}</h2>
          <CopyButton value={window.location.href} timeout={2000}>
            {({ copied, copy }) => (
              <Tooltip label={copied ? t('drawer.linkCopied') : t('drawer.link')}>
                <ActionIcon size={phone ? 44 : 26} aria-label={t('drawer.link')} onClick={copy}>
                  {copied ? <IconCheck size={16} stroke={1.6} /> : <IconLink size={16} stroke={1.6} />}
                </ActionIcon>
              </Tooltip>
            )}
          </CopyButton>
          {phone ? null : (
            <ActionIcon size={26} aria-label={t('drawer.close')} onClick={onClose}>
              <Back size={16} stroke={1.6} />
            </ActionIcon>
          )}
        </header>
        <div className={classes.body}>{children}</div>
        {footer === undefined ? null : <footer className={classes.foot}>{footer}</footer>}
      </aside>
    </FocusTrap>
  );
}
