import { useEffect, useState } from 'react';
import { serverNow } from '../../lib/server-clock';

const MINUTE = 60_000;

function currentMinute(): number {
  return Math.floor(serverNow() / MINUTE) * MINUTE;
}

/** The current minute by the server's clock, in epoch ms; moves on by itself and when the tab comes back. */
export function useNow(): number {
  const [now, setNow] = useState(currentMinute);
  useEffect(() => {
    const tick = () => setNow(currentMinute());
    const timer = setInterval(tick, 5_000);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now;
}
