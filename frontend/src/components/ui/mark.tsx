/** The mark: a headframe in a coal square, wheel and ground line in lamp. Never recoloured. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="7" fill="#1B2124" />
      <path
        d="M13.2 13.2 7.5 24M18.8 13.2 24.5 24M10.6 18.4h10.8"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
        fill="none"
      />
      <path d="M5.5 26.2h21" stroke="#F9B716" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="16" cy="9.6" r="4" fill="none" stroke="#F9B716" strokeWidth="2.6" />
    </svg>
  );
}
