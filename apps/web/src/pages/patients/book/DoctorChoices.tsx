import { useTranslation } from 'react-i18next';
import { type DoctorAnswer, doctorAnswers } from '../search.ts';
import { Choices } from './Choices.tsx';

interface DoctorChoicesProps {
  chosen: DoctorAnswer | undefined;
  onChoose: (value: DoctorAnswer) => void;
}

/** What the reader says of their médecin traitant. */
export function DoctorChoices({ chosen, onChoose }: DoctorChoicesProps) {
  const { t } = useTranslation('patients');
  return (
    <Choices
      options={doctorAnswers.map((value) => ({ value, label: t(`doctor.${value}`) }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
