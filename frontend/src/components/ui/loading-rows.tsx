import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './loading-rows.module.css';

/** A shorter wait shows nothing: a flash of grey bars is worse than 200 ms of calm. */
const CALM_MILLISECONDS = 200;

/** Grey bars in the shape of rows, after 200 ms, without shimmer. */
export function LoadingRows({ rows = 8 }: { rows?: number }) {
  const { t } = useTranslation('app');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), CALM_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.rows} aria-busy="true">
      <span className="visually-hidden" role="status">
        {shown ? t('loading') : ''}
      </span>
      {shown
        ? Array.from({ length: rows }, (_, row) => (
            <div key={row} className={classes.row} aria-hidden>
              <i style={{ width: `${18 + ((row * 7) % 12)}%` }} />
              <i style={{ width: `${10 + ((row * 5) % 9)}%` }} />
              <i style={{ width: `${24 + ((row * 3) % 10)}%` }} />
            </div>
          ))
        : null}
    </div>
  );
}
