import { useCallback, useState } from 'react';
import { DENSITY_HEIGHTS, type Density } from '../../components/timeline/board-model';

const STORED_DENSITY = 'campusline.density';

function stored(): Density {
  try {
    const value = localStorage.getItem(STORED_DENSITY);
    return value !== null && Object.hasOwn(DENSITY_HEIGHTS, value) ? (value as Density) : 'normal';
  } catch {
    return 'normal';
  }
}

/** Height of the rows, remembered in this browser. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState(stored);
  const remember = useCallback((next: Density) => {
    setDensity(next);
    try {
      localStorage.setItem(STORED_DENSITY, next);
    } catch {
      // Without storage the choice holds until the page is closed.
    }
  }, []);
  return [density, remember];
}
