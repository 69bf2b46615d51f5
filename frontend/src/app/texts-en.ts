import type { Texts } from '../lib/i18n';
import app from './locales/en.json';

const features = import.meta.glob<{ default: Record<string, unknown> }>('../features/*/locales/en.json', {
  eager: true,
});

/** English texts of the shell and of every feature; a feature's folder name is its namespace. */
export const texts: Texts = {
  app,
  ...Object.fromEntries(Object.entries(features).map(([path, file]) => [path.split('/')[2] ?? path, file.default])),
};
