/** Values that occur, each once, sorted as people sort (hal 2 before hal 10). */
export interface MachineFacets {
  halls: string[];
  categories: string[];
}

const order = new Intl.Collator('nl-BE', { numeric: true, sensitivity: 'base' });

function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].filter(value => value !== '').sort(order.compare);
}

/** Halls and categories of these machines. */
export function facetsOf(machines: readonly { hall: string; category: string }[]): MachineFacets {
  return {
    halls: sorted(machines.map(machine => machine.hall)),
    categories: sorted(machines.map(machine => machine.category)),
  };
}
