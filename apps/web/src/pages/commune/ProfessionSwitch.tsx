import { isProfessionId, type ProfessionId, professionIds } from '@maillage/supply';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/field/Choice.tsx';
import { followedProfessions } from './followedProfessions.ts';

/** Which profession the page speaks of; kept in the address. */
export function ProfessionSwitch({ chosen }: { chosen: ProfessionId }) {
  const { t } = useTranslation(['commune', 'words']);
  const navigate = useNavigate({ from: '/communes/$code' });
  const followed = useQuery(followedProfessions());
  const offered = followed.data?.professions.map(({ id }) => id).filter(isProfessionId) ?? professionIds;
  const choose = (profession: string) =>
    isProfessionId(profession) &&
    navigate({ search: (search) => ({ ...search, profession }), replace: true, resetScroll: false });
  return (
    <Choice
      label={t('commune:profession')}
      value={chosen}
      options={offered.map((id) => ({ value: id, label: t(`words:profession.${id}`) }))}
      onChange={choose}
    />
  );
}
