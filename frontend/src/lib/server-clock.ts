/** How far the server's clock is ahead of this device, in milliseconds. */
let offset = 0;

/** Called with every session answer: the server's instant (ISO, Z) is the truth, the device's clock may be wrong. */
export function setServerInstant(instant: string): void {
  const server = Date.parse(instant);
  if (!Number.isNaN(server)) offset = server - Date.now();
}

/** The instant now by the server's clock, in milliseconds since 1970. */
export function serverNow(): number {
  return Date.now() + offset;
}
