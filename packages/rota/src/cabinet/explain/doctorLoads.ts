import type { CompiledRota } from '../plan/compiledRota.ts';
import { mostIn } from '../plan/mostIn.ts';
import type { Chosen } from '../plan/rotaProgram.ts';
import type { DoctorLoad } from '../rota.ts';

/** What each doctor is given, beside what they offered. */
export function doctorLoads(compiled: CompiledRota, chosen: Chosen): DoctorLoad[] {
  const { choicesOfDoctor, choices, doctors } = compiled;
  return doctors.map(({ id }, doctor) => {
    const own = choicesOfDoctor[doctor]!.filter((choice) => chosen[choice] === 1).map((choice) => choices[choice]!);
    return {
      doctor: id,
      halfDays: own.length,
      offered: mostIn(compiled, doctor, choicesOfDoctor[doctor]!),
      preferred: own.filter(({ preference }) => preference > 0).length,
      reluctant: own.filter(({ preference }) => preference < 0).length,
      days: new Set(own.map(({ slot }) => slot >> 1)).size,
    };
  });
}
