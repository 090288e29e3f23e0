import { IconHelp, IconHome, IconLanguage, IconLink, IconMap, IconMoon, IconPrinter } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spaces, tools } from '../app/spaces.ts';
import { chooseColourScheme, useColourScheme } from '../theme/colourScheme.ts';
import { copyLink } from './copyLink.ts';
import { openOverlay } from './overlay.ts';

export interface PaletteAction {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

/** What the palette can do besides finding places. */
export function usePaletteActions(): readonly PaletteAction[] {
  const { t, i18n } = useTranslation('shell');
  const navigate = useNavigate();
  const dark = useColourScheme() === 'dark';
  const french = i18n.language === 'fr';
  return [
    ...[...spaces, ...tools].map(({ id, to, icon: Icon }) => ({
      id,
      label: t(`space.${id}`),
      icon: <Icon size={20} />,
      run: () => navigate({ to }),
    })),
    {
      id: 'france',
      label: t('action.france'),
      icon: <IconMap size={20} />,
      run: () => navigate({ to: '/observer', search: { territory: 'france' } }),
    },
    {
      id: 'copy',
      label: t('action.copyLink'),
      icon: <IconLink size={20} />,
      run: () => copyLink(t('linkCopied')),
    },
    { id: 'print', label: t('action.print'), icon: <IconPrinter size={20} />, run: () => setTimeout(print, 300) },
    {
      id: 'colours',
      label: t(dark ? 'action.toLight' : 'action.toDark'),
      icon: <IconMoon size={20} />,
      run: () => chooseColourScheme(dark ? 'light' : 'dark'),
    },
    {
      id: 'language',
      label: t(french ? 'action.toEnglish' : 'action.toFrench'),
      icon: <IconLanguage size={20} />,
      run: () => i18n.changeLanguage(french ? 'en' : 'fr'),
    },
    {
      id: 'help',
      label: t('action.help'),
      icon: <IconHelp size={20} />,
      run: () => setTimeout(() => openOverlay('help')),
    },
    { id: 'home', label: t('action.home'), icon: <IconHome size={20} />, run: () => navigate({ to: '/' }) },
  ];
}
