import { IconCheck, IconCrosshair, IconPolygon } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { showToast } from '../../shell/toast.ts';
import styles from './editor.module.css';
import { resolve } from './resolve.ts';
import { useRing } from './useRing.ts';

interface DrawToolProps {
  map: RefObject<MapLibreMap | undefined>;
  drawing: boolean;
  onDrawing: (drawing: boolean) => void;
  onAdd: (codes: readonly string[]) => void;
}

/** Draws a ring with a mouse, a finger or the keyboard; the communes whose centre is inside are added. */
export function DrawTool({ map, drawing, onDrawing, onAdd }: DrawToolProps) {
  const { t } = useTranslation('territory-editor');
  const ring = useRing(map, drawing);
  const stop = () => {
    ring.clear();
    onDrawing(false);
  };
  const finish = useMutation({
    mutationFn: () => resolve({ polygon: ring.corners }),
    onSuccess: async ({ communes }) => {
      onAdd(communes.map(({ code }) => code));
      stop();
      await showToast({ message: t('map.drawn', { count: communes.length }) });
    },
  });
  if (!drawing)
    return (
      <div className={page.actions}>
        <button type="button" className={page.secondary} onClick={() => onDrawing(true)}>
          <IconPolygon size={20} aria-hidden />
          {t('map.draw')}
        </button>
      </div>
    );
  return (
    <div className={styles.fields}>
      <p role="status">{t('map.corners', { count: ring.corners.length })}</p>
      <div className={page.actions}>
        <button
          type="button"
          className={page.primary}
          disabled={ring.corners.length < 3 || finish.isPending}
          onClick={() => finish.mutate()}
        >
          <IconCheck size={20} aria-hidden />
          {t('map.finish')}
        </button>
        <button type="button" className={page.secondary} onClick={ring.addAtCentre}>
          <IconCrosshair size={20} aria-hidden />
          {t('map.addAtCentre')}
        </button>
        <button type="button" className={page.secondary} disabled={ring.corners.length === 0} onClick={ring.removeLast}>
          {t('map.removeLast')}
        </button>
        <button type="button" className={page.secondary} onClick={stop}>
          {t('map.stop')}
        </button>
      </div>
      {finish.error && <Failure error={finish.error} />}
    </div>
  );
}
