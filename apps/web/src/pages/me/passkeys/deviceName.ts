/** A first name for a passkey: what the browser says it runs on. The person can change it. */
export function deviceName(userAgent: string): string {
  const known = ['iPhone', 'iPad', 'Android', 'Windows', 'Mac', 'CrOS', 'Linux'];
  const found = known.find((system) => userAgent.includes(system)) ?? '';
  return found === 'CrOS' ? 'Chromebook' : found;
}
