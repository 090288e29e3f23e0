import type { Register, RegisterLine } from '@maillage/supply';
import type { Places } from '../atlas/places.ts';
import type { ProfessionAccess } from '../atlas/professionAccess.ts';

const registers = new WeakMap<ProfessionAccess, Register>();

/** The register of a profession as the ledger's baseline: its communes with at least one head. Read once per atlas. */
export function registerOf(access: ProfessionAccess, places: Places): Register {
  const register = registers.get(access) ?? readRegister(access, places);
  registers.set(access, register);
  return register;
}

function readRegister(access: ProfessionAccess, places: Places): Register {
  const byCommune = new Map<string, RegisterLine>();
  for (const [place, heads] of access.heads.entries()) {
    if (heads <= 0) continue;
    byCommune.set(places.codes[place]!, {
      heads,
      supply: heads * access.profession.supplyPerRegisteredHead,
      certainty: access.headsCertainty === 'official' ? 'registered' : 'estimated',
      shareOver60: shareNotUnder(access.publication?.under60[place], access.publication?.value[place]),
      shareOver65: shareNotUnder(access.publication?.under65[place], access.publication?.value[place]),
    });
  }
  return { profession: access.profession.id, year: access.headsYear, byCommune };
}

/** DREES publishes access to all doctors and to those under an age: the rest is the part of the older ones. */
function shareNotUnder(younger = Number.NaN, all = Number.NaN): number | null {
  const share = 1 - younger / all;
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : null;
}
