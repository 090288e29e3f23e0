import type { Migration } from 'kysely/migration';
import * as reference from './0001_reference.ts';
import * as organisations from './0002_organisations.ts';
import * as ledger from './0003_ledger.ts';
import * as passkeys from './0004_passkeys.ts';
import * as scenarios from './0005_scenarios.ts';
import * as budgets from './0006_budgets.ts';
import * as siting from './0007_siting.ts';
import * as registers from './0009_registers.ts';
import * as zoning from './0010_zoning.ts';
import * as care from './0011_care.ts';
import * as availability from './0012_availability.ts';
import * as rota from './0013_rota.ts';
import * as rounds from './0014_rounds.ts';
import * as appointments from './0015_appointments.ts';
import * as sharing from './0016_sharing.ts';
import * as sessionSupply from './0017_session_supply.ts';

/** Applied in the order of their names, once each; a published migration is never edited. */
export const migrations: Record<string, Migration> = {
  '0001_reference': reference,
  '0002_organisations': organisations,
  '0003_ledger': ledger,
  '0004_passkeys': passkeys,
  '0005_scenarios': scenarios,
  '0006_budgets': budgets,
  '0007_siting': siting,
  '0009_registers': registers,
  '0010_zoning': zoning,
  '0011_care': care,
  '0012_availability': availability,
  '0013_rota': rota,
  '0014_rounds': rounds,
  '0015_appointments': appointments,
  '0016_sharing': sharing,
  '0017_session_supply': sessionSupply,
};
