import { accessThresholds, isAtOrUnder } from '@maillage/access';
import type { CommuneAccess, CommuneCard } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { Rich } from '../../components/text/Rich.tsx';
import type { InterfaceLanguage } from '../../i18n/languages.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { inPlace } from './inPlace.ts';

interface CommuneHeadingProps {
  card: CommuneCard;
  access: CommuneAccess | undefined;
  profession: ProfessionId;
  former: string | undefined;
}

/** The sentence of the commune, how it stands beside others, and how sure the figure is. */
export function CommuneHeading({ card, access, profession, former }: CommuneHeadingProps) {
  const { t } = useTranslation('commune');
  const format = useFormat();
  const former_ = former ? card.formerCodes.find(({ code }) => code === former) : undefined;
  return (
    <>
      {former && (
        <p className={page.notice} role="status">
          <IconInfoCircle size={22} aria-hidden />
          {t('former', { code: former, formerName: former_?.name ?? former, name: card.name })}
        </p>
      )}
      <PageHeading
        tab={card.name}
        eyebrow={t('eyebrow', {
          name: card.name,
          departement: card.departement.name,
          code: card.postalCodes[0] ?? card.code,
        })}
        title={<Headline card={card} access={access} profession={profession} />}
      >
        <p>
          {t('people', {
            count: card.population,
            population: format.number(card.population),
            year: card.populationVintage,
          })}
        </p>
        {access && <Standing card={card} access={access} />}
      </PageHeading>
    </>
  );
}

function Headline({ card, access, profession }: Omit<CommuneHeadingProps, 'former'>) {
  const { t, i18n } = useTranslation(['commune', 'words']);
  const format = useFormat();
  const words = {
    place: inPlace(card.name, i18n.language as InterfaceLanguage),
    profession: t(`words:profession.${profession}`),
  };
  if (!access) return t('commune:headline.waiting', words);
  if (access.value === null) return t('commune:headline.unknown', words);
  const figure = {
    ...words,
    count: access.value,
    figure: format.number(access.value, access.unit === 'consultations' ? 2 : 1),
  };
  return (
    <Rich
      text={t(access.unit === 'consultations' ? 'commune:headline.consultations' : 'commune:headline.fte', {
        ...figure,
        count: access.value,
      })}
      tags={{ mark: <mark /> }}
    />
  );
}

/** More or less than around it, and how many people in France have less. */
function Standing({ card, access }: { card: CommuneCard; access: CommuneAccess }) {
  const { t } = useTranslation('commune');
  const format = useFormat();
  const { value, percentile, means } = access;
  if (value === null) return <p>{t('standing.unknown')}</p>;
  return (
    <>
      <p>
        {means.france !== null &&
          t(value < means.france ? 'standing.below' : 'standing.above', { mean: format.number(means.france, 2) })}{' '}
        {percentile !== null && t('standing.percentile', { share: format.share(percentile) })}{' '}
        {access.unit === 'consultations' && t(levelOf(value))}
      </p>
      {access.certainty === 'estimated' && <p>{t('standing.estimated')}</p>}
      {card.positionOrigin === 'neighbours' && <p>{t('standing.placed')}</p>}
    </>
  );
}

function levelOf(value: number) {
  const { low, high } = accessThresholds;
  if (isAtOrUnder(value, low)) return 'standing.low' as const;
  return isAtOrUnder(value, high) ? ('standing.middle' as const) : ('standing.high' as const);
}
