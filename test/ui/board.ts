import type { Locator, Page } from 'playwright-core';

/** A place on the board: the code of a machine, the day as the header says it in full, the local hour (9.25 is 09:15). */
export interface Spot {
  machine: string;
  /** `dinsdag 3 maart 2026`. */
  day: string;
  hour: number;
}

/** Px by which the week view compresses each night, and the hours that it draws to scale. */
const NIGHT = 5;
const DAWN = 7;
const DUSK = 19;

/** The planning page of one person, in the words that they read. */
export class Board {
  readonly grid: Locator;
  readonly drawer: Locator;
  /** The button that books or moves; its text names the moment. */
  readonly submit: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: 'Planning per machine' });
    this.drawer = page.getByRole('dialog', { name: /^(Nieuwe boeking|Boeking verzetten|Boeking|Bezet)$/ });
    this.submit = this.drawer.locator('button[type=submit]');
  }

  /** Opens the planning at an address such as `?view=dag` and waits until what takes the machines is drawn. */
  async open(search = ''): Promise<this> {
    await this.page.goto(`/planning${search}`);
    await this.drawn();
    return this;
  }

  /** Waits until the rows and their bookings are on screen. */
  async drawn(): Promise<void> {
    await this.grid.locator('[data-lane]').first().waitFor();
    await this.page.locator('[role=grid][aria-busy=false]').waitFor();
  }

  /** The row of a machine. */
  row(code: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: code }) });
  }

  /** A booking on the board by its label, which holds machine, period, purpose and state. */
  bar(label: string | RegExp): Locator {
    return this.grid.getByRole('gridcell', { name: label });
  }

  /** A field of the drawer. */
  field(label: string): Locator {
    return this.drawer.getByLabel(label, { exact: true });
  }

  /** Where a spot lies in the window. @throws Error when its row or day is not drawn. */
  async point({ machine, day, hour }: Spot): Promise<{ x: number; y: number }> {
    const row = await this.row(machine).boundingBox();
    const column = await this.grid.getByRole('columnheader', { name: day }).boundingBox();
    if (!row || !column) throw new Error(`The board does not draw ${machine} on ${day}.`);
    const inDay = new URL(this.page.url()).searchParams.get('view') === 'dag';
    const offset = inDay
      ? (hour / 24) * column.width
      : NIGHT + ((hour - DAWN) / (DUSK - DAWN)) * (column.width - 2 * NIGHT);
    return { x: column.x + offset, y: row.y + row.height / 2 };
  }

  /** Presses the mouse at one spot and carries it to another, without letting go. */
  async carry(from: Spot, to: Spot): Promise<void> {
    const start = await this.point(from);
    const end = await this.point(to);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, end.y, { steps: 4 });
    await this.page.mouse.move(end.x, end.y, { steps: 4 });
  }

  /** Drags from one spot to another and lets go. */
  async drag(from: Spot, to: Spot): Promise<void> {
    await this.carry(from, to);
    await this.page.mouse.up();
  }

  /** Types into one half of a moment of the drawer, as a person does: over what stands there. */
  async type(field: string, text: string): Promise<void> {
    await this.field(field).focus();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** Presses a key until something of the page has the focus. @throws Error after 60 presses. */
  async walkTo(key: string, reached: string): Promise<void> {
    for (let press = 0; press < 60; press += 1) {
      if (await this.page.evaluate(selector => document.activeElement?.matches(selector) ?? false, reached)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`60 times ${key} did not lead to ${reached}.`);
  }

  /** Waits for a message at the bottom left. */
  async told(text: string | RegExp): Promise<Locator> {
    const toast = this.page.locator('[role=status], [role=alert]').filter({ hasText: text }).last();
    await toast.waitFor();
    return toast;
  }

  /** A parameter of the address, or null. */
  search(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }
}
