/** The languages of every text: Dutch first, English complete (architecture.md §4, rule 13). */
export const languages = ['nl', 'en'] as const;

/** A language in which the product speaks. */
export type Language = (typeof languages)[number];

/** The language when nothing else is known. */
export const defaultLanguage: Language = 'nl';

/** One text in every language. */
export type LocalisedText = Readonly<Record<Language, string>>;

/** Whether a text is the code of a language of the product. */
export function isLanguage(text: unknown): text is Language {
  return languages.some(language => language === text);
}

/**
 * The language a client asks for with the header `Accept-Language`: the highest quality that the product speaks,
 * the first one named when qualities are equal. Unreadable or unknown answers Dutch.
 */
export function readAcceptLanguage(header: string | undefined): Language {
  let chosen: Language = defaultLanguage;
  let best = 0;
  for (const part of (header ?? '').slice(0, 1000).split(',')) {
    const [range = '', ...settings] = part.split(';').map(piece => piece.trim().toLowerCase());
    const language = range.split('-')[0];
    const quality = settings.find(setting => setting.startsWith('q='))?.slice(2) ?? '1';
    const weight = Number(quality);
    if (isLanguage(language) && Number.isFinite(weight) && weight <= 1 && weight > best) {
      chosen = language;
      best = weight;
    }
  }
  return chosen;
}
