import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/layers.css';
import '@mantine/core/styles.layer.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/print.css';
import { startTranslations } from '../lib/i18n';
import { App } from './providers';

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no element with id "root"');

await startTranslations(async language =>
  language === 'nl' ? (await import('./texts-nl')).texts : (await import('./texts-en')).texts,
);

createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
