import { BlockList, isIP } from 'node:net';

/** The address of a calendar as it is fetched: http or https (webcal is https), no name or password in it; else `undefined`. */
export function calendarAddress(text: string): URL | undefined {
  const typed = text.trim().replace(/^webcals?:/i, 'https:');
  if (!URL.canParse(typed)) return undefined;
  const url = new URL(typed);
  const plain = url.username === '' && url.password === '';
  return ['http:', 'https:'].includes(url.protocol) && plain ? url : undefined;
}

/** Whether an IP address is one of the public internet: nothing of this host, its network or a cloud's metadata. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  // an IPv4 address written as IPv6 is judged as what it reaches
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return isPublicAddress(mapped);
  return !notPublic.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Special-purpose addresses: IANA registries, RFC 6890. */
const notPublic = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  notPublic.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  notPublic.addSubnet(network, prefix, 'ipv6');
