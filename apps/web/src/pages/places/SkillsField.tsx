import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';

interface SkillsFieldProps {
  skills: readonly string[];
  help: string;
  onChange: (skills: string[]) => void;
}

/** Words of the organisation, separated by commas. */
export function SkillsField({ skills, help, onChange }: SkillsFieldProps) {
  const { t } = useTranslation('places');
  const [typed, setTyped] = useState(skills.join(', '));
  return (
    <label className={page.label}>
      {t('field.skills')}
      <input
        className={page.input}
        value={typed}
        placeholder={t('skillsExample')}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange([
            ...new Set(
              event.target.value
                .split(',')
                .map((word) => word.trim())
                .filter((word) => word !== ''),
            ),
          ]);
        }}
      />
      <span className={page.help}>{help}</span>
    </label>
  );
}
