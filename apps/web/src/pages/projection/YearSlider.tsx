import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './projection.module.css';

interface YearSliderProps {
  from: number;
  to: number;
  year: number;
  onChange: (year: number) => void;
}

/** Milliseconds that a year stays on screen. */
const PACE = 900;
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The year of the map: dragged, or moved with the arrows. It plays by itself only for those who accept motion. */
export function YearSlider({ from, to, year, onChange }: YearSliderProps) {
  const { t } = useTranslation('projection');
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    if (year >= to) return setPlaying(false);
    const timer = setTimeout(() => onChange(year + 1), PACE);
    return () => clearTimeout(timer);
  }, [playing, year, to, onChange]);
  const Icon = playing ? IconPlayerPause : IconPlayerPlay;
  const play = () => {
    if (!playing && year >= to) onChange(from);
    setPlaying(!playing);
  };
  return (
    <div className={styles.slider}>
      {!still() && (
        <button type="button" onClick={play} aria-label={t(playing ? 'map.pause' : 'map.play')}>
          <Icon size={20} aria-hidden />
        </button>
      )}
      <label>
        <span className="visually-hidden">{t('map.year')}</span>
        <input
          type="range"
          min={from}
          max={to}
          value={year}
          onChange={(event) => {
            setPlaying(false);
            onChange(Number(event.target.value));
          }}
        />
      </label>
      <output>{year}</output>
    </div>
  );
}
