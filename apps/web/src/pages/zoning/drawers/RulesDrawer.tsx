import { changeParameters } from '@maillage/zoning';
import { Drawer } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { useProblemSentence } from '../useMove.ts';
import type { DrawerProps } from './drawer.ts';
import styles from './drawers.module.css';
import { exampleTexts, type RuleField, type RuleTexts, readRules, textsOf } from './rulesForm.ts';

/** Thresholds, ceilings, margin, grants and the hypothesis; ceilings carry their source and date. */
export default function RulesDrawer({ draft, model, actions, onClose }: DrawerProps) {
  const { t, i18n } = useTranslation(['zoning', 'shell']);
  const problemSentence = useProblemSentence();
  const rules = model.state.parameters;
  const [texts, setTexts] = useState(() => textsOf(rules, i18n.language === 'fr' ? ',' : '.'));
  const [invalid, setInvalid] = useState<readonly RuleField[]>([]);
  const [refusal, setRefusal] = useState<string>();
  const set = (field: keyof RuleTexts, value: string) =>
    setTexts((kept) => ({
      ...kept,
      [field]: value,
      ...(/^z(ip|ac)M|source/.test(field) && { example: false }),
    }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const reading = readRules(texts, rules);
    setInvalid(reading.status === 'invalid' ? reading.fields : []);
    if (reading.status === 'invalid') return;
    const outcome = changeParameters(model.units, model.state, reading.rules);
    const known = outcome.status === 'refused' && /locked|margin/.test(outcome.problems[0]!.code);
    setRefusal(known ? problemSentence(outcome.problems[0]!) : undefined);
    if (!known && (await actions.setRules(reading.rules))) onClose();
  };
  const field = (name: RuleField, label: string) => (
    <label className={page.label}>
      {label}
      <input
        className={page.input}
        inputMode="decimal"
        value={texts[name]}
        readOnly={!draft.editable}
        aria-invalid={invalid.includes(name) || undefined}
        onChange={(event) => set(name, event.target.value)}
      />
      {invalid.includes(name) && <em role="alert">{t('zoning:rules.number', { value: texts[name] })}</em>}
    </label>
  );
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={560}
      title={t('zoning:rules.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form className={styles.form} onSubmit={save}>
        <fieldset>
          <legend>{t('zoning:rules.ceilings')}</legend>
          <p className={page.help}>{t('zoning:rules.ceilingsHelp')}</p>
          {texts.example && <p className={page.warning}>{t('zoning:rules.exampleOn')}</p>}
          <div className={styles.pair}>
            {field('zipMin', t('zoning:rules.zipMin'))}
            {field('zipMax', t('zoning:rules.zipMax'))}
            {field('zacMin', t('zoning:rules.zacMin'))}
            {field('zacMax', t('zoning:rules.zacMax'))}
          </div>
          <div className={styles.pair}>
            <label className={page.label}>
              {t('zoning:rules.source')}
              <input
                className={page.input}
                value={texts.source}
                readOnly={!draft.editable}
                maxLength={400}
                placeholder={t('zoning:rules.sourcePlaceholder')}
                onChange={(event) => set('source', event.target.value)}
              />
            </label>
            <label className={page.label}>
              {t('zoning:rules.date')}
              <input
                className={page.input}
                type="date"
                readOnly={!draft.editable}
                value={texts.date}
                onChange={(event) => set('date', event.target.value)}
              />
            </label>
          </div>
          {draft.editable && (
            <button type="button" className={page.secondary} onClick={() => setTexts(exampleTexts(texts, model))}>
              {t('zoning:rules.example')}
            </button>
          )}
        </fieldset>
        <fieldset>
          <legend>{t('zoning:rules.settlements')}</legend>
          <div className={styles.pair}>
            {field('settlementsZip', t('zoning:rules.settlementsZip'))}
            {field('settlementsZac', t('zoning:rules.settlementsZac'))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('zoning:rules.grants')}</legend>
          <div className={styles.pair}>
            {field('grantZip', t('zoning:rules.grantZip'))}
            {field('grantZac', t('zoning:rules.grantZac'))}
          </div>
          <p className={page.help}>{rules.grants.source}</p>
        </fieldset>
        <fieldset>
          <legend>{t('zoning:rules.thresholds')}</legend>
          <div className={styles.pair}>
            {field('thresholdZip', t('zoning:rules.zip'))}
            {field('thresholdPool', t('zoning:rules.pool'))}
            {field('margin', t('zoning:rules.margin'))}
          </div>
          <p className={page.help}>{rules.thresholds.source}</p>
        </fieldset>
        {refusal && <p role="alert">{refusal}</p>}
        {draft.editable && (
          <div className={styles.foot}>
            <button type="submit" className={page.primary}>
              {t('zoning:rules.save')}
            </button>
          </div>
        )}
      </form>
    </Drawer>
  );
}
