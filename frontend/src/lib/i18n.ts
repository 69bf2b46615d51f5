import i18next from 'i18next';
import type { Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { LocalisedText } from './api-types';

/** Languages of the interface; Dutch is the first. */
export const LANGUAGES = ['nl', 'en'] as const;

/** A language of the interface. */
export type Language = (typeof LANGUAGES)[number];

/** Namespace → texts of one language. */
export type Texts = Resource[string];

/** Gives the texts of a language; the two are separate chunks so a first load carries one of them. */
export type TextLoader = (language: Language) => Promise<Texts>;

const STORED_LANGUAGE = 'campusline.language';

/** The i18next instance for code outside components; components use `useTranslation('<feature>')`. */
export const i18n = i18next.createInstance();

let loader: TextLoader | null = null;

function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some(language => language === value);
}

/** The language of the interface now. */
export function currentLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : 'nl';
}

/** Language that this browser used last; Dutch when none was chosen. */
export function storedLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORED_LANGUAGE);
    return isLanguage(stored) ? stored : 'nl';
  } catch {
    return 'nl';
  }
}

/** True when a person chose a language in this browser, so the profile must not override it. */
export function hasStoredLanguage(): boolean {
  try {
    return isLanguage(localStorage.getItem(STORED_LANGUAGE));
  } catch {
    return false;
  }
}

async function addTexts(language: Language): Promise<void> {
  if (loader === null || i18n.hasResourceBundle(language, 'app')) return;
  const texts = await loader(language);
  for (const [namespace, entries] of Object.entries(texts)) i18n.addResourceBundle(language, namespace, entries);
}

/** Starts the texts in the stored language. */
export async function startTranslations(load: TextLoader): Promise<void> {
  loader = load;
  await i18n.use(initReactI18next).init({
    lng: storedLanguage(),
    fallbackLng: false,
    defaultNS: 'app',
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await changeLanguage(storedLanguage(), { remember: false });
}

/** Switches the interface; `remember` keeps the choice in this browser. */
export async function changeLanguage(language: Language, { remember = true } = {}): Promise<void> {
  await addTexts(language);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language === 'nl' ? 'nl-BE' : 'en';
  if (!remember) return;
  try {
    localStorage.setItem(STORED_LANGUAGE, language);
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}

/** The text of a bilingual name in the language of the interface. */
export function inLanguage(text: LocalisedText): string {
  return text[currentLanguage()] || text.nl;
}
