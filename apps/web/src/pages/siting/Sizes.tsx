import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { COST_PER_DOCTOR, type SitingForm } from './form.ts';
import { NumberField } from './NumberField.tsx';
import styles from './siting.module.css';

const MOST_SIZES = 5;

/** Doctors by site; or several sizes with their cost, under one budget. */
export function Sizes({ form, change }: { form: SitingForm; change: (part: Partial<SitingForm>) => void }) {
  const { t } = useTranslation('siting');
  const { sizes, budget } = form;
  const first = sizes[0]!;
  const resize = (rank: number, part: Partial<(typeof sizes)[number]>) =>
    change({ sizes: sizes.map((size, k) => (k === rank ? { ...size, ...part } : size)) });
  const add = () => {
    const fte = Math.round(2 * (sizes.at(-1)?.fte ?? 1) * 2) / 2;
    change({ sizes: [...sizes, { fte, cost: fte * COST_PER_DOCTOR }] });
  };
  return (
    <fieldset className={styles.sizes}>
      <legend className="visually-hidden">{t('form.fte')}</legend>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={budget !== undefined}
          onChange={(event) =>
            change({ budget: event.target.checked ? form.sites * first.fte * COST_PER_DOCTOR : undefined })
          }
        />
        {t('form.sizes')}
      </label>
      {budget === undefined ? (
        <NumberField
          label={t('form.fte')}
          value={first.fte}
          min={0.1}
          step={0.1}
          onChange={(fte) => resize(0, { fte, cost: fte * COST_PER_DOCTOR })}
        />
      ) : (
        <div className={styles.fields}>
          {sizes.map((size, rank) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a size is known by its rank.
            <fieldset key={rank} className={styles.size}>
              <legend className="visually-hidden">{t('form.size', { rank: rank + 1 })}</legend>
              <NumberField
                label={t('form.sizeFte')}
                value={size.fte}
                min={0.1}
                step={0.1}
                onChange={(fte) => resize(rank, { fte })}
              />
              <NumberField
                label={t('form.sizeCost')}
                value={size.cost}
                min={0}
                step={5000}
                onChange={(cost) => resize(rank, { cost })}
              />
              {sizes.length > 1 && (
                <button
                  type="button"
                  className={styles.icon}
                  aria-label={t('form.removeSize', { rank: rank + 1 })}
                  onClick={() => change({ sizes: sizes.filter((_, k) => k !== rank) })}
                >
                  <IconX size={18} aria-hidden />
                </button>
              )}
            </fieldset>
          ))}
          {sizes.length < MOST_SIZES && (
            <button type="button" className={page.secondary} onClick={add}>
              <IconPlus size={18} aria-hidden />
              {t('form.addSize')}
            </button>
          )}
          <NumberField
            label={t('form.budget')}
            value={budget}
            min={0}
            step={10_000}
            onChange={(value) => change({ budget: value })}
          />
        </div>
      )}
    </fieldset>
  );
}
