import { Skeleton } from './Skeleton.tsx';
import styles from './state.module.css';

export function PageSkeleton() {
  return (
    <div className={styles.page}>
      <Skeleton height="1.2rem" width="12rem" />
      <Skeleton height="2.4rem" width="min(100%, 46rem)" />
      <Skeleton height="60vh" />
    </div>
  );
}
