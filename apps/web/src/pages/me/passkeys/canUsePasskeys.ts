/** Whether this browser can use passkeys here: browsers want a secure page, and a name rather than an IP address. */
export function canUsePasskeys({ hostname }: Pick<Location, 'hostname'> = location): boolean {
  return isSecureContext && 'PublicKeyCredential' in window && !isIpAddress(hostname);
}

export const isIpAddress = (hostname: string): boolean => /^[\d.]+$/.test(hostname) || hostname.startsWith('[');
