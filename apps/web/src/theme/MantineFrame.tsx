import '@mantine/core/styles.layer.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useColourScheme } from './colourScheme.ts';
import { mantineTheme } from './mantineTheme.ts';

/** What Mantine's components need above them. It weighs as much as a page: see `lazyDialog`. */
export function MantineFrame({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={mantineTheme} forceColorScheme={useColourScheme()}>
      {children}
    </MantineProvider>
  );
}
